import { distinct } from "../group.js";
import type { Cell } from "../rows.js";
import { capital, countCell } from "../text.js";
import { barsCard, type Named, type Place, unknown } from "./counts.js";
import type { WeigeringRow } from "./rows.js";

const find = (rows: readonly WeigeringRow[], jaar: string, indeling: WeigeringRow["indeling"]): Cell =>
  rows.find((row) => row.jaar === jaar && row.indeling === indeling) ?? unknown;

/** Refusals by reason or province over all years: per year they are too few to say anything. */
export function refusalsCard(
  document: Document,
  rows: readonly WeigeringRow[],
  options: Place & { readonly indeling: "reden" | "provincie"; readonly kop: string; readonly noot?: string },
): HTMLElement {
  const all = find(rows, "totaal", "totaal");
  const people = find(rows, "totaal", "kandidaten");
  const named = rows
    .filter(({ jaar, indeling }) => jaar === "totaal" && indeling === options.indeling)
    .map((row): Named => ({ label: row.label, row }));
  return barsCard(document, named, {
    ...options,
    eenheid: "Aantal weigeringen",
    totaal: all,
    vraag: `${capital(countCell(all, { een: "weigering", meer: "weigeringen" }))}, van ${countCell(people, { een: "kandidaat", meer: "kandidaten" })}. Eén kandidaat kan vaker zijn geweigerd.`,
  });
}

/** The years of the register, those without a date last. */
export function refusalYears(rows: readonly WeigeringRow[]): string[] {
  return distinct(rows, ({ jaar }) => jaar).filter((jaar) => jaar !== "totaal");
}

/** Refusals per year; a refusal without a date belongs to no year. */
export function refusalsPerYearCard(
  document: Document,
  rows: readonly WeigeringRow[],
  options: Place,
): HTMLElement {
  const named = rows
    .filter(({ jaar, indeling }) => jaar !== "totaal" && indeling === "totaal")
    .map((row): Named => ({ label: row.jaar === "onbekend" ? "Jaar onbekend" : row.jaar, row }));
  return barsCard(document, named, {
    ...options,
    kop: "Jaar",
    eenheid: "Aantal weigeringen",
    totaal: find(rows, "totaal", "totaal"),
  });
}
