import { date, number } from "../format.js";
import { compare, distinct } from "../group.js";
import type { Cell, PublishedRow } from "../rows.js";
import { countCell, inSentence, largest, type Noun, verb } from "../text.js";
import type { CategoryRow } from "./rows.js";

export const mens: Noun = { een: "dakloos mens", meer: "dakloze mensen" };
export const kind: Noun = { een: "kind", meer: "kinderen" };

const unknown: Cell = { waarde: null, status: "onbekend" };
const keyOf = ({ gebied, periode }: PublishedRow): string => `${gebied}|${periode}`;

/** The tellingen as choices: those of the municipality's own regions first, and each time the newest first. */
export function tellingen(
  rows: readonly PublishedRow[],
  own: ReadonlySet<string> = new Set(),
): { value: string; label: string }[] {
  const keys = distinct(rows, keyOf).map((key) => key.split("|") as [string, string]);
  const place = (gebied: string): number => (own.has(gebied) ? 0 : 1);
  return keys
    .toSorted(([a, x], [b, y]) => place(a) - place(b) || compare(y, x) || compare(a, b))
    .map(([gebied, periode]) => ({ value: `${gebied}|${periode}`, label: `${gebied}, ${date(periode)}` }));
}

/** The rows of one telling. */
export function ofTelling<R extends PublishedRow>(rows: readonly R[], telling: string): R[] {
  return rows.filter((row) => keyOf(row) === telling);
}

/** The rows of adults, of children, or of both together. */
export function of<R extends { readonly betrokkenheid_code: string }>(rows: readonly R[], code: string): R[] {
  return rows.filter(({ betrokkenheid_code }) => betrokkenheid_code === code);
}

/** The row whose codes are all the whole; unknown when the telling has none. */
export function whole(rows: readonly PublishedRow[]): Cell {
  const isWhole = (row: PublishedRow): boolean =>
    Object.entries(row).every(([name, value]) => !name.endsWith("_code") || value === "totaal");
  return rows.find(isWhole) ?? unknown;
}

/** 'Op 8 april 2025 telden organisaties in regio Eindhoven 2.400 dakloze mensen. …' */
export function tellingAnswer(rows: readonly CategoryRow[]): string {
  const [first] = rows;
  if (first === undefined) return "Dat is nog niet te zeggen.";
  const total = whole(rows);
  const children = of(rows, "kind").find(({ categorie_code }) => categorie_code === "totaal") ?? unknown;
  const parts = of(rows, "totaal")
    .filter(({ categorie_code }) => categorie_code !== "totaal")
    .map((row) => ({ ...row, label: row.categorie }));
  const most = largest(parts, total);
  const opening = `Op ${date(first.periode)} telden organisaties in ${first.gebied} ${countCell(total, mens)}. Onder hen ${verb(children, "was", "waren")} ${countCell(children, kind)}.`;
  return most === null
    ? opening
    : `${opening} De grootste groep ${inSentence(most.label)} (${number(most.waarde)}).`;
}
