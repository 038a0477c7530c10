import { RunError } from "../../src/errors.ts";
import type { PublishedTable, Row } from "../../src/published/table.ts";
import { textOf } from "./figures.ts";
import { lastDay, type Span, spanOf } from "./span.ts";

/** What a monthly report is about. */
export interface Window {
  readonly maand: string;
  readonly jaar: string;
  readonly van: string;
  readonly tot: string;
  /** Last day of which a state still belongs to this report. */
  readonly grens: string;
}

/**
 * The days of a report. States after the month, such as a waiting list on the day of writing, belong to it up
 * to and including `grens`; without one the month's own last day counts.
 * @throws RunError gebruik when the month is no month or `grens` comes before its end.
 */
export function windowOf(maand: string, grens: string | null = null): Window {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(maand)) {
    throw new RunError("gebruik", "Schrijf --maand als jaar-maand, bijvoorbeeld 2022-09.");
  }
  const tot = lastDay(maand);
  if (grens !== null && grens < tot) {
    throw new RunError("gebruik", `Met --tot gaat het rapport tot na de maand: kies ${tot} of later.`);
  }
  return { maand, jaar: maand.slice(0, 4), van: `${maand}-01`, tot, grens: grens ?? tot };
}

const overlaps = ({ van, tot }: Span, window: Window): boolean => van <= window.tot && tot >= window.van;

const nextMonth = (day: string): string => {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
};

/**
 * Whether a computed table says anything new about the month: `nieuw`, `oud` when no row touches the month or
 * its source had no news since, or `te_laat` when it has nothing but a year's row that counts what came long
 * after the month as well.
 */
export function newsOf(
  table: PublishedTable,
  rows: readonly Row[],
  window: Window,
): "nieuw" | "oud" | "te_laat" {
  const { peildatum } = table;
  if (peildatum !== null && peildatum < window.van.slice(0, peildatum.length)) return "oud";
  const spans = rows
    .map((row) => spanOf(textOf(row, "periode")))
    .filter((span) => span !== null && overlaps(span, window));
  if (spans.length === 0) return "oud";
  const onlyYears = spans.every((span) => span?.soort === "jaar");
  const after = lastDay(nextMonth(window.tot));
  const isLate = peildatum !== null && peildatum > after && !window.maand.endsWith("-12");
  return onlyYears && isLate ? "te_laat" : "nieuw";
}

/**
 * Last period of a table that was over by the end of the month, or else that had begun, for whoever asks what
 * was known before.
 */
export function lastPeriod(rows: readonly Row[], window: Window): string | null {
  const spans = [...new Set(rows.map((row) => textOf(row, "periode")))]
    .map((periode) => ({ periode, span: spanOf(periode) }))
    .flatMap(({ periode, span }) => (span !== null && span.van <= window.tot ? [{ periode, ...span }] : []))
    .sort((a, b) => (a.tot < b.tot ? -1 : a.tot > b.tot ? 1 : a.van < b.van ? -1 : 1));
  return (spans.findLast(({ tot }) => tot <= window.tot) ?? spans.at(-1))?.periode ?? null;
}
