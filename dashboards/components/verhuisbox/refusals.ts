import type { Cell } from "../rows.js";
import { capital, countCell } from "../text.js";
import { barsCard, type Named, type Place, unknown } from "./counts.js";
import type { WeigeringRow } from "./rows.js";

const find = (rows: readonly WeigeringRow[], soort: WeigeringRow["indeling"]): Cell =>
  rows.find(({ indeling }) => indeling === soort) ?? unknown;

/** Refusals by reason or province, with the candidates whom they hit as a number of its own. */
export function refusalsCard(
  document: Document,
  rows: readonly WeigeringRow[],
  options: Place & { readonly indeling: "reden" | "provincie"; readonly kop: string },
): HTMLElement {
  const all = find(rows, "totaal");
  const people = find(rows, "kandidaten");
  const named = rows
    .filter(({ indeling }) => indeling === options.indeling)
    .map((row): Named => ({ label: row.label, row }));
  return barsCard(document, named, {
    ...options,
    eenheid: "Aantal weigeringen",
    totaal: all,
    vraag: `${capital(countCell(all, { een: "weigering", meer: "weigeringen" }))}, van ${countCell(people, { een: "kandidaat", meer: "kandidaten" })}. Eén kandidaat kan vaker zijn geweigerd.`,
  });
}
