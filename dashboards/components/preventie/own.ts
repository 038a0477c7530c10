import { card, empty } from "../card.js";
import { el } from "../dom.js";
import { number } from "../format.js";
import { groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { capital, count, isShown } from "../text.js";
import { type Gemeente, gemeenteName } from "./choices.js";
import { below, groupedTable } from "./grouped-table.js";
import { answerName, bareMark } from "./marks.js";
import type { GapRow } from "./rows.js";
import { vraag } from "./sentences.js";
import { shareNode } from "./share.js";

const isUnknown = ({ stand }: GapRow): boolean => stand === "onbekend" || stand === "geen_antwoord";

/** 'Op 12 vragen zeggen de meeste gemeenten ja (minstens 6 van de 9) en gemeente 5 niet: …' */
export function gapAnswer(rows: readonly GapRow[], naam: string): string {
  const n = (...answers: GapRow["stand"][]): number =>
    rows.filter(({ stand }) => answers.includes(stand)).length;
  if (rows.length === 0) return `Er is geen vraag waarop de meeste gemeenten ja zeggen en ${naam} niet.`;
  const parts = [
    [n("niet_aangevinkt"), "niet aangevinkt"],
    [n("nee"), "nee"],
    [n("onbekend", "geen_antwoord"), "onbekend"],
  ] as const;
  const split = parts.filter(([k]) => k > 0).map(([k, word]) => `${k} keer ${word}`);
  const least = Math.min(...rows.filter(isShown).map(({ waarde }) => waarde));
  const of = Math.max(...rows.map(({ n_gevraagd }) => n_gevraagd));
  return `Op ${count(rows.length, vraag)} zeggen de meeste gemeenten ja (minstens ${number(least)} van de ${number(of)}) en ${naam} niet: ${split.join(", ")}.`;
}

/** In parts per pijler, because the list can be long. */
function gapTable(document: Document, rows: readonly GapRow[], naam: string, titel: string): HTMLElement {
  const groups = [...groupBy(rows, ({ pijler }) => pijler)].map(([kop, of]) => ({
    kop,
    rijen: of.map((row) => ({
      kop: [row.item, below(document, row.route)],
      cellen: [answerNode(document, row), shareNode(document, row)],
    })),
  }));
  return groupedTable(document, groups, { titel, koppen: ["Vraag", capital(naam), "De hele regio"] });
}

function answerNode(document: Document, { stand }: GapRow): HTMLElement {
  return el(document, "span", { class: "antwoord" }, bareMark(document, stand), answerName(stand));
}

/** What the gemeente does not know stands apart: that is another conversation than what it does not have. */
function unknownPart(document: Document, rows: readonly GapRow[], naam: string): HTMLElement | false {
  if (rows.length === 0) return false;
  const titel = `Waar ${naam} het niet weet: ${count(rows.length, vraag)}`;
  const table = gapTable(document, rows, naam, titel);
  return el(document, "details", {}, el(document, "summary", {}, titel), table);
}

/** What most of the region has and the chosen gemeente does not. */
export function gapCard(
  document: Document,
  rows: readonly GapRow[],
  { bron, eigen }: { bron: TableMeta; eigen: Gemeente },
): HTMLElement {
  const naam = gemeenteName(eigen);
  const titel = `${capital(naam)} naast de regio`;
  const [unknown, known] = [rows.filter(isUnknown), rows.filter((row) => !isUnknown(row))];
  return card(document, {
    id: "eigen",
    titel,
    vraag: gapAnswer(rows, naam),
    niveau: "h3",
    beeld: el(
      document,
      "div",
      {},
      known.length > 0 && gapTable(document, known, naam, titel),
      unknownPart(document, unknown, naam),
    ),
    noot: "Een gemeente kan iets samen met een buurgemeente of via de centrumgemeente regelen. Dat is hier niet te zien.",
    bron,
  });
}

/** What stands there as long as no gemeente is chosen. */
export function chooseFirst(document: Document): HTMLElement {
  return empty(
    document,
    "Kies bovenaan uw gemeente. Dan ziet u wat de meeste gemeenten in de regio hebben en uw gemeente niet.",
  );
}
