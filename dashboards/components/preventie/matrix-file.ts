import { type CsvFile, fileName } from "../csv-button.js";
import type { CsvValue } from "../csv-text.js";
import { type Gemeente, gemeenteName, type Measurement } from "./choices.js";
import { type Answers, itemKey } from "./items.js";
import { answerName } from "./marks.js";
import type { ItemRow } from "./rows.js";
import { upper } from "./share.js";

/** The columns that come before the gemeenten. */
const columns = [
  ...["meting", "regio", "periode", "fictief", "pijler", "conditie", "conditie volgens", "blok", "route"],
  ...["item", "vraag", "gesteld als in versie", "telt mee", "gedrukt aantal"],
  ...["ja", "onbekend", "gevraagd", "ondergrens", "bovengrens"],
];

/** Who put a question under its conditie; '' where it has none. */
function conditieFrom({ conditie, conditie_bron }: ItemRow): string {
  return conditie === "" ? "" : conditie_bron === "eigen" ? "eigen indeling" : "de scanner";
}

/** The matrix of the chosen items as a file: a row per question, a column per gemeente. */
export function matrixFile(
  items: readonly ItemRow[],
  answers: Answers,
  gemeenten: readonly Gemeente[],
  { meting_id, regio, periode, is_fictief }: Measurement,
): CsvFile {
  const rows = (): CsvValue[][] =>
    items.map((item) => [
      ...[meting_id, regio, periode, is_fictief, item.pijler, item.conditie, conditieFrom(item)],
      ...[item.blok, item.route, item.item_id, item.item, item.formulering, item.telt_mee, item.n_gedrukt],
      ...[item.waarde, item.n_onbekend, item.n_gevraagd, item.waarde, upper(item)],
      ...gemeenten.map(({ nr }) => answerName(answers.get(itemKey(item))?.get(nr) ?? "geen_antwoord")),
    ]);
  const pijlers = new Set(items.map(({ pijler }) => pijler));
  const subject = pijlers.size === 1 ? [...pijlers] : [];
  return {
    naam: fileName("preventiescanner", regio, periode, ...subject, ...(is_fictief ? ["fictief"] : [])),
    titel: `alle antwoorden van ${regio}`,
    kop: [...columns, ...gemeenten.map(gemeenteName)],
    rijen: rows,
  };
}
