import type { PublishedTable, Row } from "../../../src/published/table.ts";
import { period } from "../../components/format.ts";
import { capital, inSentence, largest, list } from "../../components/text.ts";
import { verdictOf } from "../comparable.ts";
import { alinea, type Block, type DocumentCell, figuresOf, isFigure, type TableBlock } from "../document.ts";
import { codeOf, dimensionsOf, textOf } from "../figures.ts";
import { type Facet, type Group, type Pivot, pivot } from "../pivot.ts";
import type { Release } from "../release.ts";
import { type Span, spanOf, yearBefore } from "../span.ts";
import { typeset } from "../typography.ts";
import { lastPeriod, type Window } from "../window.ts";
import {
  chartBlocks,
  hiddenBlocks,
  type Section,
  silent,
  tableBlock,
  tableSection,
  when,
} from "./section.ts";

interface Breakdown {
  readonly release: Release;
  readonly table: PublishedTable;
  /** Title of its tables and charts. */
  readonly bijschrift: string;
  readonly rows: readonly Row[];
  readonly window: Window;
}

interface Column {
  readonly periode: string;
  readonly kop: string;
}

const inYear = ({ van, tot }: Span, jaar: string): boolean =>
  van.slice(0, 4) === jaar && tot.slice(0, 4) === jaar;

/** Whether the whole year is known by now, or only a part up to the peildatum of the table. */
const isOver = (jaar: string, { peildatum }: PublishedTable): boolean =>
  peildatum === null || peildatum.slice(0, 4) > jaar || peildatum === `${jaar}-12-31`;

function heading(periode: string, table: PublishedTable): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(periode);
  if (quarter !== null) return `${quarter[2]}e kwartaal ${quarter[1]}`;
  const span = spanOf(periode);
  const year = periode.slice(0, 4);
  if (span?.soort === "reeks" && span.van === `${year}-01-01` && span.tot === `${year}-12-31`) return year;
  const unfinished = /^\d{4}$/.test(periode) && !isOver(periode, table) && table.peildatum !== null;
  return unfinished ? `${periode}, t/m ${period(table.peildatum ?? "")}` : period(periode);
}

/**
 * The periods that a month's report shows of a table: the month itself, what ran from January up to the
 * month, a state of the month, or else the year. Beside the last one the same of a year earlier.
 */
function columnsOf({ table, rows, window }: Breakdown): Column[] {
  const spans = new Map(rows.map((row) => [textOf(row, "periode"), spanOf(textOf(row, "periode"))]));
  const found = (test: (span: Span) => boolean): string[] =>
    [...spans].flatMap(([periode, span]) => (span !== null && test(span) ? [periode] : []));
  const month = found(({ soort, van }) => soort === "maand" && van === window.van);
  const quarter = found(({ soort, tot }) => soort === "kwartaal" && tot === window.tot);
  const running = found(
    (s) => s.van === `${window.jaar}-01-01` && s.tot === window.tot && s.soort !== "jaar",
  );
  const inMonth = ({ soort, tot }: Span): boolean =>
    soort === "dag" && tot >= window.van && tot <= window.grens;
  const state = found(inMonth).slice(-1);
  const year = found((span) => span.soort === "jaar" && inYear(span, window.jaar));
  const cumulative = running.length > 0 ? running : [...month, ...state].length > 0 ? [] : year;
  const last = [...cumulative, ...state, ...month].at(0);
  const before = last === undefined ? "" : yearBefore(last);
  const earlier = spans.has(before) && (cumulative !== year || isOver(window.jaar, table)) ? [before] : [];
  const periods = [...new Set([...earlier, ...cumulative, ...quarter, ...month, ...state])];
  return periods.map((periode) => ({ periode, kop: heading(periode, table) }));
}

/** The one column that a sentence and a chart are about: the first of the year of the report. */
const mainOf = (columns: readonly Column[], { jaar }: Window): Column | undefined =>
  columns.find(({ periode }) => spanOf(periode)?.tot.slice(0, 4) === jaar);

const wholeOf = ({ groepen }: Pivot): Group | undefined => groepen.find(({ geheel }) => geheel);

/** 'aangemeld 345, begonnen 267 en woning gevonden 117': the whole of everything that is counted. */
function wholesText({ facetten, ...rest }: Pivot, periode: string): string {
  const whole = wholeOf({ facetten, ...rest });
  const parts = facetten.flatMap(({ code, label }) => {
    const figure = whole?.figure(code, periode);
    if (figure === undefined) return [];
    const isUnit = label.toLowerCase() === figure.eenheid;
    return [isUnit ? figure.tekst : `${inSentence(label)} ${figure.tekst}`];
  });
  return list(parts);
}

function answer({ table }: Breakdown, one: Pivot, column: Column): string {
  const isPart = /^\d{4}$/.test(column.periode) && column.kop !== column.periode;
  const opening = isPart ? `In ${column.kop}` : capital(when(column.periode));
  if (one.facetten.length > 1) {
    const text = wholesText(one, column.periode);
    return text === "" ? `${opening} zijn hierover nieuwe cijfers geleverd.` : `${opening}: ${text}.`;
  }
  const figure = (group: Group) => group.figure(one.facetten[0]?.code ?? "", column.periode);
  const whole = wholeOf(one);
  const total = whole === undefined ? undefined : figure(whole);
  if (total === undefined) return `${opening} zijn hierover nieuwe cijfers geleverd.`;
  const isPlain = whole?.label === "Totaal";
  const said = isPlain
    ? `: ${total.tekst} ${total.eenheid}.`
    : `, ${inSentence(whole?.label ?? "")}: ${total.tekst}.`;
  const parts = one.groepen
    .filter(({ totaal }) => !totaal)
    .flatMap((group) => {
      const cijfer = figure(group);
      return cijfer === undefined ? [] : [{ ...cijfer, label: group.label }];
    });
  const hasLargest = table.scope.soort === "aantal" && one.dimensies.length === 1 && parts.length > 1;
  const most = hasLargest ? largest(parts, total) : null;
  const isKnown = most !== null && most.label !== "Onbekend";
  return `${opening}${said}${isKnown ? ` De grootste groep: ${most.label} (${most.waarde}).` : ""}`;
}

type Cells = (group: Group) => DocumentCell[];

function linesBlock(
  titel: string,
  heads: readonly string[],
  groups: readonly Group[],
  cells: Cells,
): TableBlock {
  const columns = ["Groep", ...heads].map((head, i) => ({ kop: head, getal: i > 0 }));
  const rows = groups
    .map((group) => ({ group, cellen: cells(group) }))
    .filter(({ cellen }) => cellen.some((cell) => cell !== "–"))
    .map(({ group, cellen }) => ({ totaal: group.totaal, cellen: [group.label, ...cellen] }));
  return tableBlock(titel, columns, rows);
}

/** What is counted under each other, where a table has no groups; the periods beside each other. */
function facetLines(titel: string, { facetten, groepen }: Pivot, columns: readonly Column[]): TableBlock {
  const [whole] = groepen;
  const heads = ["Wat is geteld", ...columns.map(({ kop }) => kop)];
  const rows = facetten.map(({ code, label }) => ({
    totaal: false,
    cellen: [label, ...columns.map(({ periode }): DocumentCell => whole?.figure(code, periode) ?? "–")],
  }));
  return tableBlock(
    titel,
    heads.map((head, i) => ({ kop: head, getal: i > 0 })),
    rows,
  );
}

/** Characters that fit beside each other on a sheet, and what the margins of a column take of them. */
const sheet = 98;
const margin = 4;

/** Whether a table fits on a sheet: headings may be broken between words, numbers may not. */
function fits({ kolommen, rijen }: TableBlock): boolean {
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
  const widths = kolommen.map(({ kop, getal }, i) => {
    const cells = rijen
      .map(({ cellen }) => cellen[i] ?? "")
      .map((cell) => (isFigure(cell) ? cell.tekst : cell));
    const words = [...typeset(kop).split(" "), ...(getal ? [] : cells.flatMap((text) => text.split(" ")))];
    return Math.max(longest(words), getal ? longest(cells) : 0) + margin;
  });
  return widths.reduce((sum, width) => sum + width, 0) <= sheet;
}

/**
 * Groups under each other; beside each other what is counted, in each period. What does not fit on a sheet
 * becomes a table for each thing that is counted.
 */
function tablesOf(titel: string, one: Pivot, columns: readonly Column[]): TableBlock[] {
  const { facetten, groepen } = one;
  if (facetten.length > 1 && groepen.length === 1) return [facetLines(titel, one, columns)];
  if (facetten.length > 1) {
    const both = facetten.flatMap((facet) => columns.map((column) => ({ facet, column })));
    const heads = both.map(({ facet, column }) => `${facet.label} ${column.kop}`);
    const cells: Cells = (group) =>
      both.map(({ facet, column }) => group.figure(facet.code, column.periode) ?? "–");
    const together = linesBlock(titel, heads, groepen, cells);
    if (fits(together)) return [together];
  }
  const block = ({ code, label }: Facet): TableBlock => {
    const cells: Cells = (group) => columns.map(({ periode }) => group.figure(code, periode) ?? "–");
    const name = label === "" ? titel : `${titel}: ${inSentence(label)}`;
    return linesBlock(
      name,
      columns.map(({ kop }) => kop),
      groepen,
      cells,
    );
  };
  return facetten.map(block);
}

function chart({ release, table, bijschrift, rows }: Breakdown, one: Pivot, column: Column): Block[] {
  if (one.dimensies.length !== 1 || one.facetten.length !== 1 || dimensionsOf(table).length === 0) return [];
  const punten = one.groepen
    .filter(({ totaal }) => !totaal)
    .flatMap(({ label, figure }) => {
      const cijfer = figure(one.facetten[0]?.code ?? "", column.periode);
      return cijfer === undefined ? [] : [{ label, kort: label, cijfer }];
    });
  const [name = ""] = one.dimensies;
  const own = rows.filter((row) => textOf(row, "periode") === column.periode && codeOf(row, name) !== "");
  const verdict = verdictOf("een_as", own, table, release);
  return chartBlocks({ titel: `${bijschrift}, ${column.kop}`, vorm: "staven", punten }, verdict);
}

/** What there is instead of this month: a table by the quarter has nothing new in the months between. */
function lastText(rows: readonly Row[], window: Window): string {
  const last = lastPeriod(rows, window);
  return last === null ? "geen cijfer over deze maand" : `laatste cijfer over ${period(last)}`;
}

const dashNote = "Een streepje betekent: dit is niet geteld, of de groepen waren toen anders ingedeeld.";

const hasDash = ({ rijen }: TableBlock): boolean => rijen.some(({ cellen }) => cellen.slice(1).includes("–"));

const cohortNote = "Elke kolom volgt wie in dat jaar is aangemeld, tot en met de peildatum.";

const partialNote =
  "Deze tabel telt een heel jaar; een aantal tot en met alleen deze maand is niet vrijgegeven.";

/** A count by group for the month of a report, with the same of a year earlier where the table has it. */
export function breakdownSection(breakdown: Breakdown, titel: string): Section {
  const { table, bijschrift, window, rows } = breakdown;
  const columns = columnsOf(breakdown);
  const main = mainOf(columns, window);
  if (main === undefined) return silent(bijschrift, lastText(rows, window));
  const own = rows.filter((row) => columns.some(({ periode }) => periode === textOf(row, "periode")));
  const one = pivot(own, table);
  const blocks = tablesOf(bijschrift, one, columns).map((block) => ({
    ...block,
    is_fictief: table.is_fictief,
  }));
  const isLater = table.peildatum === null || table.peildatum > window.tot;
  const partial = /^\d{4}$/.test(main.periode) && !window.maand.endsWith("-12") && isLater;
  return tableSection(titel, answer(breakdown, one, main), table, [
    ...chart(breakdown, one, main),
    ...blocks,
    ...hiddenBlocks(blocks.flatMap(figuresOf)),
    ...(blocks.some(hasDash) ? [alinea(dashNote)] : []),
    ...(table.scope.blik === "cohort" ? [alinea(cohortNote)] : []),
    ...(partial ? [alinea(partialNote)] : []),
  ]);
}
