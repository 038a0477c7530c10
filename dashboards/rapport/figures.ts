import type { PublishedTable, Row } from "../../src/published/table.ts";
import { absent, euro, figure as figureText, number, percent, period } from "../components/format.ts";
import type { CellStatus, FigureRow } from "../components/rows.ts";
import { capital } from "../components/text.ts";
import type { Figure } from "./document.ts";

export const textOf = (row: Row, name: string): string =>
  row[name] === null || row[name] === undefined ? "" : String(row[name]);

const numberOf = (row: Row, name: string): number | null =>
  typeof row[name] === "number" ? row[name] : null;

/** A number and its unit stay on one line. */
const glued = (text: string): string => text.replace(/(\d) (?=\p{L})/gu, "$1\u00a0");

/** Columns that a table is broken down by; whether a row is a month or a year is no breakdown. */
export const dimensionsOf = ({ dimensies }: PublishedTable): string[] =>
  dimensies.filter((name) => name !== "periode_soort");

export const codeOf = (row: Row, dimension: string): string =>
  textOf(row, `${dimension}_code`) || textOf(row, dimension);

export const isWhole = (row: Row, dimension: string): boolean => codeOf(row, dimension) === "totaal";

/** The group of a row as codes, the same in every period. */
export function groupKey(row: Row, table: PublishedTable): string {
  return dimensionsOf(table)
    .map((name) => `${name}=${codeOf(row, name)}`)
    .join("|");
}

/**
 * The column that says a dimension in words: `hulpvraag` beside `hulpvraag_code`, `label` beside `code`, or
 * else the column that follows the code. Null for a dimension that has codes only.
 */
function labelColumn(dimension: string, { kolommen, dimensies }: PublishedTable): string | null {
  const names = kolommen.map(({ naam }) => naam);
  if (dimension === "code") return names.includes("label") ? "label" : null;
  if (!dimension.endsWith("_code")) return names.includes(`${dimension}_code`) ? dimension : null;
  const base = dimension.replace(/_code$/, "");
  if (names.includes(base)) return base;
  const next = names[names.indexOf(dimension) + 1];
  return next === undefined || next.endsWith("_code") || dimensies.includes(next) ? null : next;
}

/** One dimension of a row in words; a number says what it is a number of. */
export function dimensionText(row: Row, dimension: string, table: PublishedTable): string {
  const column = labelColumn(dimension, table);
  if (column !== null) return textOf(row, column);
  const text = textOf(row, dimension).replaceAll("_", " ");
  return /^\d+$/.test(text) ? `${dimension.replace(/_code$/, "").replaceAll("_", " ")} ${text}` : text;
}

/**
 * The group of a row in words, of these dimensions or of all. A dimension that has words or numbers goes
 * before one that has codes only; where the whole is meant it is left out, unless nothing else is left.
 */
export function groupLabel(row: Row, table: PublishedTable, names = dimensionsOf(table)): string {
  const isNumber = (name: string): boolean => /^\d+$/.test(textOf(row, name));
  const worded = names.filter((name) => labelColumn(name, table) !== null || isNumber(name));
  const used = worded.length > 0 ? worded : names;
  const parts = used.filter((name) => !isWhole(row, name));
  const said = (parts.length > 0 || used.length !== 1 ? parts : used).map((name) =>
    dimensionText(row, name, table),
  );
  const text = said.filter((part) => part !== "").join(" · ");
  return text === "" ? "Totaal" : capital(text);
}

const ownUnit = (row: Row): string => textOf(row, "eenheid_meervoud") || textOf(row, "eenheid");

/** How a value of this row is written; a row that names its own unit says it, because its table has others. */
function writer(row: Row, { scope }: PublishedTable): (value: number) => string {
  const unit = ownUnit(row);
  if (unit === "euro" || (unit === "" && scope.soort === "bedrag")) return euro;
  if (unit !== "") return (value) => `${number(value)} ${unit}`;
  return scope.soort === "aandeel" ? (value) => percent(value * 100) : number;
}

/** The value, with the bounds between which it lies where the table has those. */
function valueText(row: Row, waarde: number, table: PublishedTable): string {
  const write = writer(row, table);
  const [low, high] = [numberOf(row, "ondergrens"), numberOf(row, "bovengrens")];
  return low === null || high === null
    ? write(waarde)
    : `${write(waarde)} (${write(low)} tot ${write(high)})`;
}

function unitOf(row: Row, { scope }: PublishedTable): string {
  return ownUnit(row) || (row.waarde === 1 ? scope.eenheid : scope.eenheid_meervoud);
}

/** One published row of a computed table as a figure of a document. */
export function figureOfRow(row: Row, table: PublishedTable): Figure {
  const status = textOf(row, "status") as CellStatus;
  const waarde = status === "getoond" ? numberOf(row, "waarde") : null;
  const label = dimensionsOf(table).length === 0 ? "" : `: ${groupLabel(row, table)}`;
  return {
    sleutel: [table.naam, textOf(row, "gebied"), textOf(row, "periode"), groupKey(row, table)].join("|"),
    tekst: waarde === null ? absent({ waarde, status }) : glued(valueText(row, waarde, table)),
    waarde,
    waarde_hoog: waarde === null ? null : numberOf(row, "waarde_hoog"),
    status: waarde === null && status === "getoond" ? "onbekend" : status,
    eenheid: unitOf(row, table),
    wat: `${table.titel}${label}`,
    telt: table.scope.populatie,
    tabel: table.naam,
    bron_naam: table.bron,
    definitie_versie: table.definitie_versie,
    gebied: textOf(row, "gebied"),
    periode: textOf(row, "periode"),
    peildatum: table.peildatum,
    bron: textOf(row, "bron"),
    bron_regel: "",
    versie: textOf(row, "versie"),
    is_fictief: table.is_fictief,
  };
}

/** What a figure of the cijferregister is about: its title and the group within it. */
export function registerLabel(row: Row): string {
  const categorie = textOf(row, "categorie");
  return categorie === "" || textOf(row, "titel").includes(categorie)
    ? textOf(row, "titel")
    : `${textOf(row, "titel")}: ${categorie}`;
}

/** Who or what is counted: as the document defines it, or else its series and what that counts. */
function countedText(row: Row): string {
  const [own, series] = [textOf(row, "definitie"), textOf(row, "reeks_titel")];
  if (own !== "") return own;
  const concept = textOf(row, "telbegrip_label");
  return series === "" ? capital(concept) : `${series} (${concept.toLowerCase()})`;
}

/** One figure of the cijferregister, as the document gives it. */
export function figureOfRegister(row: Row, table: PublishedTable): Figure {
  const shown = row as unknown as FigureRow;
  const waarde = shown.status === "getoond" ? shown.waarde : null;
  return {
    sleutel: `cijfers|${shown.cijfer_id}`,
    tekst: glued(figureText(shown)),
    waarde,
    waarde_hoog: waarde === null ? null : shown.waarde_hoog,
    status: waarde === null && shown.status === "getoond" ? "onbekend" : shown.status,
    eenheid: waarde === 1 ? shown.eenheid_enkelvoud : shown.eenheid_meervoud,
    wat: registerLabel(row),
    telt: countedText(row),
    tabel: "cijfers",
    bron_naam: table.bron,
    definitie_versie: table.definitie_versie,
    gebied: shown.gebied,
    periode: shown.periode,
    peildatum: shown.peildatum,
    bron: shown.bron,
    bron_regel: shown.bron_regel,
    versie: shown.versie,
    is_fictief: table.is_fictief,
  };
}

/** 'Over 2022' or 'op 18 oktober 2022': the moment of a figure, or that the source does not say. */
export function momentText({ periode, peildatum }: Pick<Figure, "periode" | "peildatum">): string {
  if (periode !== "") return period(periode);
  return peildatum === null ? "niet genoemd" : period(peildatum);
}

/** '269 of 267 huishoudens': every value that the versions of one figure have. */
export function either(values: readonly string[]): string {
  const unique = [...new Set(values)];
  const units = new Set(unique.map((value) => /\u00a0(\p{L}+)$/u.exec(value)?.[1] ?? ""));
  const [unit = ""] = units;
  if (units.size !== 1 || unit === "") return unique.join(" of ");
  const bare = unique.map((value) => value.slice(0, -unit.length - 1));
  return `${bare.join(" of ")}\u00a0${unit}`;
}
