import type { PublishedTable, Row } from "../../../src/published/table.ts";
import { period } from "../../components/format.ts";
import { inSentence, largest } from "../../components/text.ts";
import { verdictOf } from "../comparable.ts";
import { alinea, type Block, type DocumentCell, type Figure } from "../document.ts";
import { dimensionsOf, figureOfRow, groupKey, groupLabel, isWhole, textOf } from "../figures.ts";
import type { Release } from "../release.ts";
import { type Span, spanOf, yearBefore } from "../span.ts";
import type { Window } from "../window.ts";
import { chartBlocks, hiddenBlocks, type Section, tableBlock, tableSection, when } from "./section.ts";

interface Breakdown {
  readonly release: Release;
  readonly table: PublishedTable;
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
  peildatum === null || peildatum.slice(0, 4) > jaar;

function heading(periode: string, table: PublishedTable): string {
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
  const quarter = found(
    ({ soort, van, tot }) => soort === "kwartaal" && van <= window.van && tot >= window.tot,
  );
  const running = found(
    (s) => s.van === `${window.jaar}-01-01` && s.tot === window.tot && s.soort !== "jaar",
  );
  const state = found(({ soort, tot }) => soort === "dag" && tot >= window.van && tot <= window.grens).slice(
    -1,
  );
  const year = found((span) => span.soort === "jaar" && inYear(span, window.jaar));
  const cumulative = running.length > 0 ? running : year;
  const last = [...cumulative, ...state, ...month].at(0);
  const before = last === undefined ? "" : yearBefore(last);
  const earlier = spans.has(before) && (cumulative !== year || isOver(window.jaar, table)) ? [before] : [];
  const periods = [...new Set([...earlier, ...cumulative, ...quarter, ...month, ...state])];
  return periods.map((periode) => ({ periode, kop: heading(periode, table) }));
}

interface Group {
  readonly label: string;
  readonly totaal: boolean;
  /** Whether it is the whole of every dimension. */
  readonly geheel: boolean;
  readonly figures: ReadonlyMap<string, Figure>;
}

function groupsOf({ table, rows }: Breakdown, columns: readonly Column[]): Group[] {
  const names = dimensionsOf(table);
  const groups = new Map<string, Group & { figures: Map<string, Figure> }>();
  for (const row of rows) {
    const periode = textOf(row, "periode");
    if (!columns.some((column) => column.periode === periode)) continue;
    const key = groupKey(row, table);
    const group = groups.get(key) ?? {
      label: groupLabel(row, table, rows),
      totaal: names.some((name) => isWhole(row, name)),
      geheel: names.every((name) => isWhole(row, name)),
      figures: new Map<string, Figure>(),
    };
    group.figures.set(periode, figureOfRow(row, table));
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Totals below what they add up, as readers of a report expect. */
function ordered(groups: readonly Group[]): Group[] {
  return [...groups.filter(({ geheel }) => !geheel), ...groups.filter(({ geheel }) => geheel)];
}

function answer({ table }: Breakdown, groups: readonly Group[], column: Column): string {
  const figures = groups.flatMap((group) => {
    const figure = group.figures.get(column.periode);
    return figure === undefined ? [] : [{ ...group, figure, ...figure }];
  });
  const whole = figures.find(({ geheel }) => geheel);
  const parts = figures.filter(({ totaal }) => !totaal);
  const opening = when(column.periode);
  const sentence = opening.charAt(0).toUpperCase() + opening.slice(1);
  const named = whole === undefined || whole.label === "Totaal" ? "" : `, ${inSentence(whole.label)}`;
  const unit = whole === undefined || named !== "" ? "" : ` ${whole.eenheid}`;
  const total = whole === undefined ? "" : `${sentence}${named}: ${whole.tekst}${unit}.`;
  const most = whole === undefined ? null : largest(parts, whole);
  if (most === null || table.scope.soort !== "aantal") {
    return total === "" ? `${sentence} zijn hierover nieuwe cijfers geleverd.` : total;
  }
  return `${total} De grootste groep: ${most.label} (${most.waarde}).`;
}

function chart({ release, table, rows }: Breakdown, groups: readonly Group[], column: Column): Block[] {
  if (dimensionsOf(table).length !== 1) return [];
  const punten = groups
    .filter(({ totaal }) => !totaal)
    .flatMap(({ label, figures }) => {
      const cijfer = figures.get(column.periode);
      return cijfer === undefined ? [] : [{ label, kort: label, cijfer }];
    });
  const own = rows.filter((row) => textOf(row, "periode") === column.periode);
  const verdict = verdictOf("een_as", own, table, release);
  return chartBlocks({ titel: `${table.titel}, ${column.kop}`, vorm: "staven", punten }, verdict);
}

const partialNote =
  "Deze tabel telt een heel jaar; een aantal tot en met alleen deze maand is niet vrijgegeven.";

/** A count by group for the month of a report, with the same of a year earlier where the table has it. */
export function breakdownSection(breakdown: Breakdown, titel: string): Section {
  const { table, window } = breakdown;
  const columns = columnsOf(breakdown);
  const groups = ordered(groupsOf(breakdown, columns));
  const main = columns.find(({ periode }) => spanOf(periode)?.tot.slice(0, 4) === window.jaar);
  if (main === undefined) return { nieuws: false, titel, laatste: "" };
  const cells = (group: Group): DocumentCell[] => [
    group.label,
    ...columns.map(({ periode }): DocumentCell => group.figures.get(periode) ?? "–"),
  ];
  const rows = groups.map((group) => ({ totaal: group.totaal, cellen: cells(group) }));
  const heads = ["", ...columns.map(({ kop }) => kop)].map((head, i) => ({ kop: head, getal: i > 0 }));
  const figures = groups.flatMap((group) => [...group.figures.values()]);
  const partial = /^\d{4}$/.test(main.periode) && !window.maand.endsWith("-12");
  return tableSection(titel, answer(breakdown, groups, main), table, [
    ...chart(breakdown, groups, main),
    tableBlock(
      table.titel,
      heads.map((head, i) => (i === 0 ? { ...head, kop: "Groep" } : head)),
      rows,
      table.is_fictief,
    ),
    ...hiddenBlocks(figures),
    ...(partial ? [alinea(partialNote)] : []),
  ]);
}
