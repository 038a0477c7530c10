import { distinct, groupBy } from "../group.js";
import type { KenmerkRow, MaandRow, RegelingRow } from "./rows.js";

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The regelingen, the one with the newest figures first. They are never added up. */
export function schemes(rows: readonly RegelingRow[]): Choice[] {
  const newest = [...groupBy(rows, ({ regeling_code }) => regeling_code)].map(([value, own]) => ({
    value,
    label: own[0]?.regeling ?? value,
    last: own.reduce((last, { periode }) => (periode > last ? periode : last), ""),
  }));
  return newest.toSorted((a, b) => (a.last < b.last ? 1 : -1)).map(({ value, label }) => ({ value, label }));
}

/** Years in which something happened in any regeling, newest first. */
export function schemeYears(rows: readonly MaandRow[]): string[] {
  return distinct(rows, ({ maand }) => maand.slice(0, 4))
    .toSorted()
    .reverse();
}

const kinds = { iedereen: "", begeleiding: "Begeleiding: ", doelgroep: "Doelgroep: " } as const;

/** Groups that the cards by kenmerk can show: everyone, by begeleiding, by doelgroep. */
export function groups(rows: readonly KenmerkRow[]): Choice[] {
  const order = Object.keys(kinds);
  const found = groupBy(rows, ({ groep_soort, groep_code }) => `${groep_soort}|${groep_code}`);
  return [...found]
    .toSorted(([, [a]], [, [b]]) => order.indexOf(a?.groep_soort ?? "") - order.indexOf(b?.groep_soort ?? ""))
    .map(([value, [row]]) => ({
      value,
      label: row === undefined ? value : `${kinds[row.groep_soort]}${row.groep}`,
    }));
}

export interface Chosen {
  readonly regeling: string;
  readonly jaar: string;
  /** `soort|code` of {@link groups}. */
  readonly groep: string;
}

/** The rows of one regeling. */
export function ofScheme<R extends { readonly regeling_code: string }>(
  rows: readonly R[],
  regeling: string,
): R[] {
  return rows.filter(({ regeling_code }) => regeling_code === regeling);
}

/** The rows of one regeling and year. */
export function ofChoice<R extends RegelingRow>(rows: readonly R[], { regeling, jaar }: Chosen): R[] {
  return rows.filter((row) => row.regeling_code === regeling && row.periode.slice(0, 4) === jaar);
}

/** The rows of one regeling, year and group; everyone where the table does not know that group. */
export function ofGroup(rows: readonly KenmerkRow[], chosen: Chosen): KenmerkRow[] {
  const own = ofChoice(rows, chosen);
  const group = own.filter((row) => `${row.groep_soort}|${row.groep_code}` === chosen.groep);
  return group.length > 0 ? group : own.filter(({ groep_soort }) => groep_soort === "iedereen");
}

/** Whom a card shows when the reader chose a group: that group, or everyone because the table does not know it. */
export function groupName(rows: readonly KenmerkRow[], { groep }: Chosen): string {
  const [first] = rows;
  if (first === undefined || groep.startsWith("iedereen")) return "";
  return first.groep_soort === "iedereen"
    ? "Deze kaart gaat over iedereen"
    : `${kinds[first.groep_soort]}${first.groep}`;
}

/** A question under the name of the group that it is about. */
export function ofWhom(rows: readonly KenmerkRow[], chosen: Chosen, vraag: string): string {
  return [groupName(rows, chosen), vraag].filter((text) => text !== "").join(". ");
}
