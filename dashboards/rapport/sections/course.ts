import type { PublishedTable, Row } from "../../../src/published/table.ts";
import { monthName, monthShort, number, period } from "../../components/format.ts";
import { chance } from "../../components/text.ts";
import { verdictOf } from "../comparable.ts";
import { alinea, type Block, type DocumentCell, type Figure, figuresOf } from "../document.ts";
import { figureOfRow, textOf } from "../figures.ts";
import type { Release } from "../release.ts";
import { yearBefore } from "../span.ts";
import type { Window } from "../window.ts";
import { chartBlocks, hiddenBlocks, type Section, tableBlock, tableSection } from "./section.ts";

interface Course {
  readonly release: Release;
  readonly table: PublishedTable;
  /** Title of its tables and charts. */
  readonly bijschrift: string;
  readonly rows: readonly Row[];
  readonly window: Window;
}

/** Months from January up to and including the month of the report, in one year. */
function monthsOf(jaar: string, { maand }: Window): string[] {
  const last = Number(maand.slice(5));
  return Array.from({ length: last }, (_, i) => `${jaar}-${String(i + 1).padStart(2, "0")}`);
}

const rowFor = (periode: string, { rows }: Course): Row | undefined =>
  rows.find((one) => textOf(one, "periode") === periode);

function figureFor(periode: string, course: Course): Figure | null {
  const row = rowFor(periode, course);
  return row === undefined ? null : figureOfRow(row, course.table);
}

/** Only a count of what happened adds up over months; a state or 'ever in the period' does not. */
const addsUp = ({ scope }: PublishedTable): boolean =>
  scope.tijdsbasis === "stroom" && ["aantal", "bedrag"].includes(scope.soort);

/**
 * The sum from the first delivered month of the year up to the month of the report, or null when a month in
 * between is missing, hidden or unknown. In cents, so that no sum is made in floating point.
 */
function cumulative(jaar: string, course: Course): Figure | null {
  const months = monthsOf(jaar, course.window);
  const first = months.findIndex((month) => figureFor(month, course) !== null);
  const figures = months.slice(Math.max(first, 0)).map((month) => figureFor(month, course));
  const [start] = figures;
  if (first === -1 || !addsUp(course.table) || start === null || start === undefined) return null;
  const values = figures.map((one) => one?.waarde ?? null);
  if (values.some((value) => value === null)) return null;
  const cents = values.reduce<number>((sum, value) => sum + Math.round((value ?? 0) * 100), 0);
  const periode = `${months[first]} t/m ${months.at(-1)}`;
  const row: Row = { ...course.rows[0], periode, waarde: cents / 100, status: "getoond" };
  const sum = figureOfRow(row, course.table);
  return { ...sum, sleutel: `som|${sum.sleutel}`, wat: `${course.table.titel}: opgeteld` };
}

/** The whole year as the table publishes it, when the report is about December. */
function wholeYear(course: Course): Figure | null {
  return course.window.maand.endsWith("-12") ? figureFor(course.window.jaar, course) : null;
}

const total = (course: Course): Figure | null => wholeYear(course) ?? cumulative(course.window.jaar, course);

function withUnit({ tekst, eenheid, status }: Figure): string {
  return status === "getoond" ? `${tekst} ${eenheid}` : `een ${tekst} aantal ${eenheid}`;
}

/** Never that it is more or less where chance explains the difference, or where the rules forbid comparing. */
function comparison(now: Figure, before: Figure, course: Course): string {
  if (now.waarde === null || before.waarde === null) return "";
  const text = `In dezelfde maanden een jaar eerder: ${before.tekst}.`;
  const { release, rows, table } = course;
  const pair = [now, before].map(({ periode }) => ({ ...rows[0], periode }));
  const { mag, redenen } = verdictOf("aftrekken", pair, table, release);
  if (!mag) return `${text} Niet te vergelijken. ${redenen[0] ?? ""}`.trim();
  if (table.scope.soort !== "aantal") return text;
  const change = now.waarde - before.waarde;
  if (Math.abs(change) <= chance(now.waarde, before.waarde)) {
    return `${text} Dat verschil kan toeval zijn.`;
  }
  return `${text} Dat zijn er nu ${number(Math.abs(change))} ${change > 0 ? "meer" : "minder"}.`;
}

/** Two sums may be laid side by side when they run over the same months. */
function sameMonths(now: Figure, before: Figure): boolean {
  return yearBefore(now.periode) === before.periode;
}

function answer(course: Course, month: Figure | null): string {
  const { window } = course;
  const opening =
    month === null
      ? `Over ${period(window.maand)} is geen aantal geleverd.`
      : `In ${period(window.maand)}: ${withUnit(month)}.`;
  const sum = total(course);
  if (sum === null) return opening;
  const before = cumulative(String(Number(window.jaar) - 1), course);
  const cumulated =
    sum.periode === window.jaar
      ? `Over heel ${window.jaar}: ${withUnit(sum)}.`
      : `Van ${period(sum.periode)}: ${withUnit(sum)}.`;
  const compared = before !== null && sameMonths(sum, before) ? comparison(sum, before, course) : "";
  return [opening, cumulated, compared].filter((text) => text !== "").join(" ");
}

/** Months of which any year has a figure, from the first one on. */
function shownMonths(course: Course, years: readonly string[]): string[] {
  const months = monthsOf(course.window.jaar, course.window);
  const isKnown = (month: string): boolean =>
    years.some((jaar) => figureFor(`${jaar}${month.slice(4)}`, course) !== null);
  return months.slice(Math.max(months.findIndex(isKnown), 0));
}

function tableRows(course: Course, years: readonly string[]) {
  const months = shownMonths(course, years);
  const cellFor = (jaar: string, month: string): DocumentCell =>
    figureFor(`${jaar}${month.slice(4)}`, course) ?? "–";
  const body = months.map((month) => ({
    totaal: false,
    cellen: [monthName(Number(month.slice(5))), ...years.map((jaar) => cellFor(jaar, month))],
  }));
  const sums = years.map((jaar) => (jaar === course.window.jaar ? total(course) : cumulative(jaar, course)));
  if (sums.every((sum) => sum === null)) return body;
  const label = wholeYear(course) === null ? "Opgeteld" : "Heel het jaar";
  const cells: DocumentCell[] = sums.map((sum) => sum ?? "–");
  return [...body, { totaal: true, cellen: [label, ...cells] }];
}

/** What must be said about months that are not there. */
function gaps(course: Course, years: readonly string[]): string {
  const months = shownMonths(course, years);
  const isMissing = (jaar: string): boolean =>
    months.some((month) => figureFor(`${jaar}${month.slice(4)}`, course) === null);
  const late = months[0]?.endsWith("-01") === true ? "" : "Over de maanden daarvoor is niets geleverd.";
  return years.some(isMissing) ? `Een streepje betekent: niets geleverd. ${late}`.trim() : late;
}

function chart(course: Course): Block[] {
  const { release, bijschrift, table, window } = course;
  const months = monthsOf(window.jaar, window).map((month) => rowFor(month, course));
  const rows = months.filter((row) => row !== undefined);
  const punten = rows.map((row) => {
    const nummer = Number(textOf(row, "periode").slice(5));
    return { label: monthName(nummer), kort: monthShort(nummer), cijfer: figureOfRow(row, table) };
  });
  const verdict = verdictOf("een_as", rows, table, release);
  return chartBlocks({ titel: `${bijschrift} in ${window.jaar}`, vorm: "kolommen", punten }, verdict);
}

/** The course of one count from January, beside the same months of the year before. */
export function courseSection(course: Course, titel: string): Section {
  const { table, bijschrift, window } = course;
  const before = String(Number(window.jaar) - 1);
  const known = [before, window.jaar].filter((jaar) =>
    monthsOf(jaar, window).some((month) => figureFor(month, course) !== null),
  );
  const gap = gaps(course, known);
  const columns = ["Maand", ...known].map((head, i) => ({ kop: head, getal: i > 0 }));
  const block = tableBlock(bijschrift, columns, tableRows(course, known), table.is_fictief);
  return tableSection(titel, answer(course, figureFor(window.maand, course)), table, [
    ...chart(course),
    block,
    ...hiddenBlocks(figuresOf(block)),
    ...(gap === "" ? [] : [alinea(gap)]),
  ]);
}
