import { date, number } from "../format.js";
import { compare, distinct, groupBy } from "../group.js";
import { count } from "../text.js";
import type { Result } from "./plan.js";
import { nothingKnown, type Standing } from "./results.js";
import type { CoverageRow, MilestoneRow } from "./rows.js";

/** The days on which something changed, newest first. */
export function milestoneDays(rows: readonly CoverageRow[]): string[] {
  return distinct(rows, ({ periode }) => periode)
    .toSorted(compare)
    .reverse();
}

/** What was last said by a day, of each group of rows. */
function lastBy<R extends { readonly periode: string }>(
  rows: readonly R[],
  day: string,
  key: (row: R) => string,
): R[] {
  const known = rows.filter(({ periode }) => periode <= day);
  return [...groupBy(known, key).values()].map((own) =>
    own.reduce((last, row) => (row.periode >= last.periode ? row : last)),
  );
}

/** How many were done by a day, per milestone and region. */
export function coverageAt(rows: readonly CoverageRow[], day: string): CoverageRow[] {
  return lastBy(rows, day, ({ mijlpaal, gebied }) => `${mijlpaal}|${gebied}`);
}

/** The status of each area by a day; what was withdrawn does not count. */
export function statusAt(rows: readonly MilestoneRow[], day: string): MilestoneRow[] {
  const counting = rows.filter(
    ({ plaats, mijlpaal_status }) => plaats === "geplaatst" && mijlpaal_status !== "ingetrokken",
  );
  return lastBy(counting, day, ({ mijlpaal, gebied }) => `${mijlpaal}|${gebied}`);
}

/** 'klaar', 'bezig', 'nog niet begonnen' or 'onbekend' of a milestone that only one area can reach. */
export function oneStatus({ waarde, n_in_uitvoering, n_niet_gestart }: CoverageRow): string {
  if (waarde === 1) return "klaar";
  if (n_in_uitvoering === 1) return "bezig";
  return n_niet_gestart === 1 ? "nog niet begonnen" : "onbekend";
}

const gemeente = { een: "gemeente", meer: "gemeenten" };

/** '4 van 5 gemeenten klaar, van 1 onbekend' or, for a region or the country, 'bezig'. */
export function coverageText(row: CoverageRow): string {
  if (row.gebied_soort !== "gemeente") return oneStatus(row);
  const unknown = row.n_onbekend === 0 ? "" : `, van ${number(row.n_onbekend)} onbekend`;
  return `${number(row.waarde ?? 0)} van ${count(row.n, gemeente)} klaar${unknown}`;
}

/** 'Urgentieverordening, opvangregio Den Haag: 2 van 5 gemeenten klaar (31 maart 2025)'. */
export function coverageLine(row: CoverageRow): string {
  const where = row.gebied_soort === "land" ? "" : `, ${row.gebied}`;
  return `${row.naam}${where}: ${coverageText(row)} (${date(row.periode)})`;
}

/** What milestones of the whole country say of a result that is due at the end of `termijn`. */
function nationalVerdict(rows: readonly CoverageRow[], termijn: number | null): string {
  if (rows.every(({ waarde }) => waarde === 1)) return "behaald";
  if (rows.some(({ n_onbekend }) => n_onbekend > 0)) return "geen gegevens";
  const newest =
    rows
      .map(({ periode }) => periode)
      .toSorted(compare)
      .at(-1) ?? "";
  return termijn !== null && newest > `${termijn}-12-31` ? "achter" : "te vroeg om te zeggen";
}

/**
 * How far each result is, from what regions keep. One region says nothing about a norm for the whole country,
 * so it gets no verdict; a milestone of the country does, on the day that it was last looked at.
 */
export function standingOf(rows: readonly CoverageRow[]): Standing {
  const byElement = groupBy(
    rows.filter(({ element_id }) => element_id !== ""),
    ({ element_id }) => element_id,
  );
  return (result: Result) => {
    const own = byElement.get(result.element.element_id) ?? [];
    if (own.length === 0) return nothingKnown(result);
    const isNational = own.every(({ gebied_soort }) => gebied_soort === "land");
    const verdict = isNational ? nationalVerdict(own, result.element.termijn) : "alleen deze regio";
    const woord = result.element.norm === "vastgesteld" ? verdict : "geen norm vastgesteld";
    return { woord, regels: own.map(coverageLine) };
  };
}

/** What milestones say of an indicator, one line each. */
export function indicatorLines(rows: readonly CoverageRow[], indicator_id: string): string[] {
  return rows.filter(({ indicatoren }) => indicatoren.split("|").includes(indicator_id)).map(coverageLine);
}
