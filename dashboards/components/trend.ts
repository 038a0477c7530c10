import { amount, number, period } from "./format.js";
import type { KeyFigureRow } from "./rows.js";
import { isShown } from "./text.js";

/** What src/scope says of two figures in a row, written by the build: `eerste|tweede` → verdict. */
export type Trends = Readonly<Record<string, { readonly mag: boolean; readonly redenen: readonly string[] }>>;

const unknown = { mag: false, redenen: ["Of deze cijfers te vergelijken zijn, is niet bekend."] };

/** Whether two points may be joined by a line; what was not asked may not. */
export function verdict(
  trends: Trends,
  a: KeyFigureRow,
  b: KeyFigureRow,
): { mag: boolean; redenen: readonly string[] } {
  return trends[`${a.cijfer_id}|${b.cijfer_id}`] ?? unknown;
}

const isSoft = ({ kwalificatie, waarde_hoog }: KeyFigureRow): boolean =>
  kwalificatie !== "exact" || waarde_hoog !== null;

/**
 * How much two counts may differ by chance alone: 1.96 times the square root of their sum, the 95% interval
 * for the difference of two Poisson counts.
 */
export function chance(a: number, b: number): number {
  return 1.96 * Math.sqrt(a + b);
}

/**
 * One sentence on what changed since the point before: 'stijging' or 'daling' only for exact counts that
 * may be compared and differ more than chance explains; otherwise what cannot be said, and why.
 */
export function changeSentence(before: KeyFigureRow, after: KeyFigureRow, trends: Trends): string {
  const { mag, redenen } = verdict(trends, before, after);
  const since = period(before.periode || (before.peildatum ?? ""));
  if (!mag) return `Niet te vergelijken met ${since}. ${redenen[0] ?? ""}`.trim();
  if (!isShown(before) || !isShown(after)) return "";
  if (isSoft(before) || isSoft(after))
    return `Een van de cijfers is niet precies: of het meer is dan in ${since}, is niet te zeggen.`;
  const change = after.waarde - before.waarde;
  if (Math.abs(change) <= chance(before.waarde, after.waarde)) {
    return `Geen aantoonbare verandering sinds ${since} (${amount(before)}).`;
  }
  const word = change > 0 ? "Stijging" : "Daling";
  return `${word} van ${number(Math.abs(change))} sinds ${since} (${amount(before)}).`;
}
