import { normalised } from "../../../src/contract/names.ts";
import { describePeriod, withoutStars } from "./period.ts";
import type { Row } from "./text.ts";

/**
 * What a point in a number is. StatLine writes Dutch numbers in its tables (1.234,5), whole numbers with a
 * decimal comma in its observations (1234,5) and a decimal point in OData (1234.5).
 */
export type Points = "duizendtal" | "decimaal";

const thousands: Readonly<Record<Points, RegExp>> = {
  duizendtal: /^-?[1-9]\d{0,2}([. \u00a0]\d{3})+(,\d+)?$/,
  decimaal: /^-?[1-9]\d{0,2}([ \u00a0]\d{3})+([.,]\d+)?$/,
};

const signForm = /^(\.{1,3}|[-–]|x)$/i;
const isNumber = (text: string): boolean => /^[-−+]?\d[\d. \u00a0]*(,\d+)?$/.test(withoutStars(text));

/** A cell that can stand in the body of a table: empty, a sign or a number, with or without stars. */
export const isValue = (cell: string): boolean =>
  cell === "" || signForm.test(withoutStars(cell)) || isNumber(cell);

/** Text that is a number and no sign, for telling figures from words. */
export const isFigure = isNumber;

/** A number with a decimal point; text that is no number stays as it is, and the contract refuses it. */
function plainNumber(text: string, points: Points): string {
  const ascii = text.replace("−", "-").replace(/^\+/, "");
  const group = points === "duizendtal" ? /[. \u00a0]/g : /[ \u00a0]/g;
  const whole = thousands[points].test(ascii) ? ascii.replace(group, "") : ascii;
  return /^-?\d+,\d+$/.test(whole) ? whole.replace(",", ".") : whole;
}

/** How the points in these cells are meant: `0.8` or `12.34` cannot be thousands, unless commas say so. */
export function pointsIn(cells: readonly string[]): Points {
  const decimal = cells.some((cell) => /^[-−]?(0\.\d+|\d+\.(\d{1,2}|\d{4,}))\*{0,2}$/.test(cell));
  const comma = cells.some((cell) => /^[-−]?[\d.]+,\d+\*{0,2}$/.test(cell));
  return decimal && !comma ? "decimaal" : "duizendtal";
}

const statuses: Readonly<Record<string, string>> = { "*": "voorlopig", "**": "nader_voorlopig" };
const starsOf = (text: string): string => /\*{1,2}$/.exec(text)?.[0] ?? "";

export interface CellContext {
  readonly points: Points;
  /** Label of the period, which may carry the star for its figures. */
  readonly period: string;
  /** Status of a figure without a star. */
  readonly unstarred: string;
}

/**
 * Value, sign and status of a cell. An empty cell is CBS's "cannot occur"; `undefined` is a row that ends
 * too early, which says nothing about the figure, so that the contract must refuse it.
 */
export function describeCell(cell: string | undefined, { points, period, unstarred }: CellContext): Row {
  if (cell === undefined) return { waarde: "regel te kort" };
  if (/^-?\d+$/.test(cell) && period === "") return { waarde: cell, cijfer_status: unstarred };
  const stars = starsOf(cell) || starsOf(period);
  const cijfer_status = statuses[stars] ?? unstarred;
  const text = withoutStars(cell);
  if (text === "") return { teken: "leeg", cijfer_status };
  if (signForm.test(text)) {
    return { teken: text.toLowerCase().replace(/^\.+$/, ".").replace("–", "-"), cijfer_status };
  }
  return { waarde: plainNumber(text, points), teken: stars, cijfer_status };
}

const regionNames =
  /^((woon)?regios?|gemeenten?|wijkenenbuurten|regions?|(regio|gemeente)(code|naam)|caribischnederland)$/;
const isRegionCode = (text: string): boolean => /^[A-Z]{2}\d{2,8}$/.test(text);

export type Role = "onderwerp" | "periode" | "eenheid" | "regio" | "anders";

/** What a dimension is, by its name in the table. */
export function roleOf(dimension: string): Role {
  const name = normalised(dimension);
  if (/^onderwerp(en)?$/.test(name)) return "onderwerp";
  if (/^(perioden?|periods?)$/.test(name)) return "periode";
  if (/^(eenheid|eenheden)$/.test(name)) return "eenheid";
  return regionNames.test(name) ? "regio" : "anders";
}

/** A dimension and the member of it that a figure belongs to. */
export type Part = readonly [dimension: string, member: string];

/** Remembers what it made of a text: a table names the same few dimensions and periods in every row. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/**
 * Says for one file what a figure is about, from the dimensions above and beside it. The same figure gives
 * the same row whether a dimension stood in the rows or in the columns.
 */
export function describer(): (parts: readonly Part[]) => Row {
  const role = remembered(roleOf);
  const period = remembered(describePeriod);
  return (parts) => {
    const about: Record<string, string> = {};
    const layers: string[] = [];
    const others: string[] = [];
    for (const [dimension, member] of parts) {
      if (member === "") continue;
      const kind = role(dimension);
      const region = isRegionCode(member) ? "regio_code" : "regio";
      if (kind === "onderwerp") layers.push(...(layers.at(-1) === member ? [] : [member]));
      else if (kind === "periode") Object.assign(about, period(member));
      else if (kind === "eenheid") about.eenheid = member;
      else if (kind === "regio" && about[region] === undefined) about[region] = member;
      else others.push(`${dimension}=${member}`);
    }
    about.onderwerp = layers.join(" > ");
    about.uitsplitsing = others.sort().join(" | ");
    return about;
  };
}
