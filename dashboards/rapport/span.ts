import { daysOfPeriod } from "../../src/scope/figure.ts";

/** First and last day of a published period, both included, and what kind of period it is. */
export interface Span {
  readonly van: string;
  readonly tot: string;
  readonly soort: "dag" | "maand" | "kwartaal" | "jaar" | "reeks";
}

const kinds: readonly (readonly [RegExp, Span["soort"]])[] = [
  [/^\d{4}-\d{2}-\d{2}$/, "dag"],
  [/^\d{4}-\d{2}$/, "maand"],
  [/^\d{4}-Q\d$/, "kwartaal"],
  [/^\d{4}$/, "jaar"],
];

/** The days of a published period; null when it says nothing that can be placed on a calendar. */
export function spanOf(periode: string): Span | null {
  const days = daysOfPeriod(periode);
  if (days === null) return null;
  return { ...days, soort: kinds.find(([pattern]) => pattern.test(periode))?.[1] ?? "reeks" };
}

/** Last day of a month, 2022-02 → 2022-02-28. */
export function lastDay(month: string): string {
  return daysOfPeriod(month)?.tot ?? month;
}

/** The same period a year earlier: '2022-01 t/m 2022-09' → '2021-01 t/m 2021-09'. */
export function yearBefore(periode: string): string {
  const one = (text: string): string => String(Number(text.slice(0, 4)) - 1) + text.slice(4);
  return periode.split(" t/m ").map(one).join(" t/m ");
}
