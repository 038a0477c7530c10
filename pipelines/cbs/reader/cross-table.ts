import type { LayoutReader, TextRecord } from "../../../src/contract/contract.ts";
import { normalised } from "../../../src/contract/names.ts";
import { statline } from "../contract.ts";
import { describeCell, describer, isValue, type Part, pointsIn, roleOf } from "./figure.ts";
import { periodCode } from "./period.ts";
import { fileTitle, filled, filledLines, type PlacedRow, plainTable, tableId } from "./text.ts";

/** A StatLine table as it lies in a file: a title, a header of one or more rows, the body. */
interface CrossTable {
  readonly titel: string;
  readonly kop: readonly TextRecord[];
  readonly rijen: readonly TextRecord[];
  readonly statweb: boolean;
  /** Columns with row labels. */
  readonly labels: number;
  readonly breedte: number;
}

/** StatLine shows no wider table; a line of a million cells is no header. */
const widest = 5000;

const unitForm =
  /^(aantal|%|x 1 ?000.*|.*\b(euro|procent)|1 ?000 .*|ml[nd]\b.*|km[2²]|ha|per 1.*|\d{4} ?= ?100)$/i;
const markerForm = /^(onderwerp|onderwerpen|perioden|regios)$/;
const isPeriod = (cell: string): boolean => periodCode(cell) !== null;
const isUnit = (cell: string): boolean => unitForm.test(cell);

/** "Bron: CBS", or the line of StatWeb whose © may have been lost between encodings. */
function isFooter({ cellen }: TextRecord): boolean {
  const text = filled(cellen).join(" ");
  return /^(bron: ?(cbs\b|centraal bureau)|\W{0,4}centraal bureau voor de statistiek)/i.test(text);
}

const lastFilled = ({ cellen }: Pick<TextRecord, "cellen">): number =>
  cellen.findLastIndex((cell) => cell !== "");
const lastLabel = (cells: readonly string[]): string => cells.findLast((cell) => cell !== "") ?? "";
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);

/** Whether a header row names the dimension of its own columns, instead of the row labels below it. */
function isColumnDimension({ cellen }: TextRecord, labelCount: number): boolean {
  const role = roleOf(lastLabel(cellen.slice(0, labelCount)));
  const members = filled(cellen.slice(labelCount));
  if (role === "periode") return members.length > 0 && members.every(isPeriod);
  return role === "onderwerp" && members.some((member) => !isPeriod(member) && !isUnit(member));
}

/** Label columns by what the row with the first dimension name and the last rows of the body show. */
function guessLabels(marker: TextRecord, tail: readonly TextRecord[]): number {
  const named = marker.cellen.findLastIndex((cell) => roleOf(cell) !== "anders");
  const member = marker.cellen.findIndex((cell, c) => c > named && cell !== "");
  const words = tail.map(({ cellen }) => cellen.findLastIndex((cell) => !isValue(cell)) + 1);
  return Math.max(named + 1, member, words.length === 0 ? 0 : Math.min(...words));
}

/** Label columns by the header: nothing left of a dimension name, a period or a unit is a figure. */
function countLabels(kop: readonly TextRecord[], guess: number): number {
  const isFlat = kop.length === 1;
  const found = kop.flatMap(({ cellen }) => [
    cellen.findLastIndex((cell) => roleOf(cell) !== "anders") + 1,
    cellen.findIndex((cell) => isPeriod(cell) || isUnit(cell) || (isFlat && / \([^()]+\)$/.test(cell))),
  ]);
  return most([guess, ...found]);
}

/** Whether the row after `above` still belongs to the header. */
function isHeaderRow({ cellen }: TextRecord, above: TextRecord, labelCount: number): boolean {
  const own = cellen.slice(0, labelCount);
  const members = filled(cellen.slice(labelCount));
  if (own.some((cell) => roleOf(cell) !== "anders")) return true;
  if (members.length === 0) return isColumnDimension(above, labelCount);
  return filled(own).length === 0 || members.every((member) => !isValue(member));
}

/**
 * Whether a line is a note or a heading between the rows: only its first cell holds something. A line of
 * one cell at the end of a file without a source line is a row that was cut off.
 */
function isNote({ cellen }: TextRecord, labels: number, hasFooter: boolean): boolean {
  if (lastFilled({ cellen }) !== 0) return false;
  if (cellen.length === 1) return hasFooter;
  return labels > 1 || /^(\*|\(|\d+\)|noot|toelichting)/i.test(cellen[0] ?? "");
}

/** Whether these first lines are StatLine's: its source line, or dimensions that only it names this way. */
function isStatLine(nearby: readonly TextRecord[], hasFooter: boolean): boolean {
  const cells = nearby.flatMap(({ cellen }) => cellen.map(normalised));
  const topic = cells.some((cell) => /^onderwerp(en)?$/.test(cell));
  const other = cells.some((cell) => /^(perioden|regios)$/.test(cell));
  const years = (nearby[0]?.cellen.filter(isPeriod).length ?? 0) > 1;
  return hasFooter || (topic && other) || (other && years);
}

function findTable(records: readonly TextRecord[]): CrossTable | null {
  const head = filledLines(records.slice(0, 40));
  const marker = head.findIndex(({ cellen }) => cellen.some((cell) => markerForm.test(normalised(cell))));
  if (marker === -1 || head[marker]?.cellen.some((cell) => /^(tabel|id)$/i.test(cell))) return null;
  const footer = filledLines(records.slice(-10)).findLast(isFooter);
  if (!isStatLine(head.slice(marker, marker + 8), footer !== undefined)) return null;
  let start = marker;
  while (start > 0 && head[start - 1]?.cellen[0] === "") start -= 1;
  const from = head[start]?.regel ?? 0;
  const lines = filledLines(records).filter(
    ({ regel }) => regel >= from && (footer === undefined || regel < footer.regel),
  );
  const below = marker - start + 1;
  const guess = guessLabels(lines[below - 1] ?? { regel: 0, cellen: [] }, lines.slice(below).slice(-20));
  const end = lines.findIndex((line, i) => i >= below && !isHeaderRow(line, lines[i - 1] ?? line, guess));
  const kop = lines.slice(0, end === -1 ? lines.length : end);
  const labels = countLabels(kop, guess);
  if (kop.some((line) => lastFilled(line) > widest)) return null;
  const rijen = lines.slice(kop.length).filter((line) => !isNote(line, labels, footer !== undefined));
  const merged = Math.min(most(kop.map(({ cellen }) => cellen.length)), most(rijen.map(lastFilled)) + 1);
  return {
    titel: filled(head.slice(0, start)[0]?.cellen ?? []).join("; "),
    ...{ kop, rijen, labels },
    statweb: footer !== undefined && !/^bron/i.test(filled(footer.cellen)[0] ?? ""),
    breedte: Math.max(most(kop.map(lastFilled)) + 1, merged),
  };
}

/** Merged cells: an empty cell means the one to its left, as long as the row above does not change. */
function spread(cells: readonly string[], above: readonly string[] | undefined): string[] {
  const full = [...cells];
  for (let c = 1; c < full.length; c++) {
    if (full[c] === "" && (above === undefined || above[c] === above[c - 1])) full[c] = full[c - 1] ?? "";
  }
  return full;
}

/** Per column the dimensions that the header gives it. */
function columnParts({ kop, labels, breedte }: CrossTable, names: readonly string[]): Part[][] {
  const nameLine = kop.findLast(({ cellen }) => filled(cellen.slice(0, labels)).length > 0);
  const parts: Part[][] = Array.from({ length: breedte - labels }, () => []);
  const inRows = names.some((name) => roleOf(name) === "onderwerp");
  let inColumns = false;
  let above: string[] | undefined;
  let topics: string[] | undefined;
  for (const line of kop) {
    const members = Array.from({ length: breedte - labels }, (_, c) => line.cellen[labels + c] ?? "");
    const given = filled(members);
    if (given.length === 0) continue;
    const isOwn = line !== nameLine || isColumnDimension(line, labels);
    let dimension = isOwn ? lastLabel(line.cellen.slice(0, labels)) : "";
    if (dimension === "" && given.every(isPeriod)) dimension = "Perioden";
    else if (dimension === "" && given.every(isUnit)) dimension = "Eenheid";
    else if (dimension === "" && inColumns) dimension = "Eenheid";
    else if (dimension === "") dimension = inRows ? "Kolom" : "Onderwerp";
    inColumns ||= roleOf(dimension) === "onderwerp";
    const isUnitRow = roleOf(dimension) === "eenheid";
    const full = spread(members, isUnitRow && given.length > 1 ? topics : isUnitRow ? undefined : above);
    if (!isUnitRow) above = full;
    if (roleOf(dimension) === "onderwerp") topics = full;
    const isUnitInName = kop.length === 1 && given.every((member) => /.\([^()]+\)$/.test(member));
    full.forEach((member, c) => {
      const split = isUnitInName ? /^(.*\S) ?\(([^()]+)\)$/.exec(member) : null;
      parts[c]?.push([dimension, split?.[1] ?? member]);
      if (split !== null) parts[c]?.push(["Eenheid", split[2] ?? ""]);
    });
  }
  return parts;
}

/** Names of the label columns; one without a name is a period when all that stands in it is one. */
function labelNames({ kop, rijen, labels }: CrossTable): string[] {
  const line = kop.findLast(({ cellen }) => filled(cellen.slice(0, labels)).length > 0);
  const isNamed = line !== undefined && !isColumnDimension(line, labels);
  return Array.from({ length: labels }, (_, c) => {
    const name = isNamed ? (line.cellen[c] ?? "") : "";
    const texts = filled(rijen.map(({ cellen }) => cellen[c] ?? ""));
    if (name !== "") return name;
    return texts.length > 0 && texts.every(isPeriod) ? "Perioden" : "Rij";
  });
}

/** Row labels that are merged downwards: an empty one means the one above, under the same labels. */
function labelsDown(rows: readonly TextRecord[], count: number): string[][] {
  let before: string[] = [];
  return rows.map(({ cellen }) => {
    let isSame = true;
    before = Array.from({ length: count }, (_, c) => {
      const own = cellen[c] ?? "";
      const text = own === "" && isSame ? (before[c] ?? "") : own;
      isSame &&= text === before[c];
      return text;
    });
    return before;
  });
}

const periodOf = (parts: readonly Part[]): string =>
  parts.find(([dimension]) => roleOf(dimension) === "periode")?.[1] ?? "";

/**
 * A table as StatLine shows it: the CSV of the portal by table layout or with one row per combination, the
 * wide form with years as columns, and the CSV of the old StatWeb. Dimensions may stand in rows or columns.
 */
export const statlineTable: LayoutReader = (records, bestandsnaam) => {
  const table = findTable(records);
  if (table === null) return null;
  const { kop, rijen, labels, breedte, statweb } = table;
  const names = labelNames(table);
  const columns = columnParts(table, names);
  const down = labelsDown(rijen, labels);
  const cells = rijen.flatMap(({ cellen }) => cellen.slice(labels));
  // the portal can leave out all signs; then a figure without a star is not yet definite
  const isFlat = kop.length === 1 && periodOf(columns[0] ?? []) === "";
  const hasStars = rijen.some(({ cellen }) => cellen.some((cell) => cell.endsWith("*")));
  const unstarred = isFlat && !hasStars ? "" : "definitief";
  const points = pointsIn(cells);
  const titel = table.titel === "" ? fileTitle(bestandsnaam) : table.titel;
  const base = {
    tabel: tableId(bestandsnaam) ?? titel,
    ...{ tabel_titel: table.titel, indeling: statweb ? "statweb" : "portaal" },
  };
  const describe = describer();
  const placed = rijen.flatMap((line, r): PlacedRow[] => {
    const own = names.map((name, c): Part => [name, down[r]?.[c] ?? ""]);
    // a row that ends too early is refused once, whatever it lacks
    const width = Math.min(Math.max(breedte, lastFilled(line) + 1), Math.max(line.cellen.length, labels) + 1);
    return Array.from({ length: width - labels }, (_, c) => {
      const above = columns[c];
      const parts = [...own, ...(above ?? [])];
      const about = describe(parts);
      // a cell without a column above it has no subject, so that the contract refuses it
      const onderwerp = above === undefined ? "" : about.onderwerp || titel;
      const cell = describeCell(line.cellen[labels + c], { points, unstarred, period: periodOf(parts) });
      return { regel: line.regel, delen: [base, about, { onderwerp }, cell] };
    });
  });
  return plainTable(statline, placed);
};
