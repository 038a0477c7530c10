import type { PublishedTable, Row } from "../../src/published/table.ts";
import { capital } from "../components/text.ts";
import type { Figure } from "./document.ts";
import { codeOf, dimensionsOf, dimensionText, figureOfRow, groupLabel, isWhole, textOf } from "./figures.ts";

/** What is counted, where a table counts several things beside each other: aangemeld, begonnen, woning gevonden. */
export interface Facet {
  readonly code: string;
  readonly label: string;
}

/** A line of a breakdown. */
export interface Group {
  readonly label: string;
  /** Whether other groups of the table are parts of it, and whether it is the whole of everything. */
  readonly totaal: boolean;
  readonly geheel: boolean;
  figure(facet: string, periode: string): Figure | undefined;
}

export interface Pivot {
  /** At least one; a table that counts one thing has one without a code. */
  readonly facetten: readonly Facet[];
  readonly groepen: readonly Group[];
  /** Dimensions in which the groups differ. */
  readonly dimensies: readonly string[];
}

/** More things than this beside each other are groups, not columns. */
const mostFacets = 6;

const codesOf = (rows: readonly Row[], name: string): string[] => [
  ...new Set(rows.map((row) => codeOf(row, name))),
];

/** The first dimension that has no whole: its values cannot be added and stand beside each other. */
function facetOf(rows: readonly Row[], names: readonly string[]): string | null {
  const fits = (codes: readonly string[]): boolean =>
    !codes.includes("totaal") && codes.length > 1 && codes.length <= mostFacets;
  return names.find((name) => fits(codesOf(rows, name))) ?? null;
}

/**
 * Leaves out what crosses two dimensions where each stands in the table on its own: a report shows the sides
 * of a cross table, and the site all of it. Groups within groups, which have no sides, all stay.
 */
function sides(rows: readonly Row[], names: readonly string[]): Row[] {
  const key = (row: Row, free: readonly string[]): string =>
    [
      textOf(row, "periode"),
      ...names.map((name) => (free.includes(name) ? "totaal" : codeOf(row, name))),
    ].join("|");
  const present = new Set(rows.map((row) => key(row, [])));
  return rows.filter((row) => {
    const own = names.filter((name) => !isWhole(row, name) && codesOf(rows, name).includes("totaal"));
    const others = (name: string): string[] => own.filter((one) => one !== name);
    return own.length < 2 || !own.every((name) => present.has(key(row, others(name))));
  });
}

function facetsOf(rows: readonly Row[], name: string | null, table: PublishedTable): Facet[] {
  if (name === null) return [{ code: "", label: "" }];
  const found = new Map(rows.map((row) => [codeOf(row, name), capital(dimensionText(row, name, table))]));
  const labels = [...found.values()];
  return [...found].map(([code, label]) => {
    const isUnique = labels.filter((other) => other === label).length === 1;
    return { code, label: isUnique ? label : capital(code.replaceAll("_", " ")) };
  });
}

interface Line {
  readonly first: Row;
  readonly figures: Map<string, Figure>;
}

/** Whether every part of `a` is a part of `b` as well: the same, but where `b` has the whole. */
function isPartOf(a: Row, b: Row, names: readonly string[]): boolean {
  const fits = names.every((name) => isWhole(b, name) || codeOf(a, name) === codeOf(b, name));
  return fits && names.some((name) => codeOf(a, name) !== codeOf(b, name));
}

/** Each group with its parts right below it, and the whole of everything last. */
function ordered(lines: readonly Line[], names: readonly string[]): Line[] {
  const isAll = ({ first }: Line): boolean => names.every((name) => isWhole(first, name));
  const parent = (line: Line): Line | undefined =>
    lines.find((other) => !isAll(other) && isPartOf(line.first, other.first, names));
  const roots = lines.filter((line) => !isAll(line) && parent(line) === undefined);
  const withParts = roots.flatMap((root) => [root, ...lines.filter((line) => parent(line) === root)]);
  return [...withParts, ...lines.filter(isAll)];
}

/**
 * Rows of a table as groups under each other and what is counted beside each other. Totals come after what
 * they add up.
 */
export function pivot(all: readonly Row[], table: PublishedTable): Pivot {
  const varied = dimensionsOf(table).filter((name) => codesOf(all, name).length > 1);
  const facet = facetOf(all, varied);
  const names = varied.filter((name) => name !== facet);
  const rows = sides(all, varied);
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const key = names.map((name) => codeOf(row, name)).join("|");
    const line = lines.get(key) ?? { first: row, figures: new Map<string, Figure>() };
    const place = `${facet === null ? "" : codeOf(row, facet)}|${textOf(row, "periode")}`;
    line.figures.set(place, figureOfRow(row, table));
    lines.set(key, line);
  }
  const groepen = ordered([...lines.values()], names).map(({ first, figures }, _, sorted): Group => {
    const geheel = names.every((name) => isWhole(first, name));
    return {
      label: groupLabel(first, table, names),
      totaal: geheel || sorted.some((other) => isPartOf(other.first, first, names)),
      geheel,
      figure: (code, periode) => figures.get(`${code}|${periode}`),
    };
  });
  return { facetten: facetsOf(rows, facet, table), groepen, dimensies: names };
}
