import type { Cell, Figure, Qualification } from "./rows.js";

const months = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];
const shortMonths = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const noBreak = "\u00a0";

/** 1234.5 → '1.234,5'. At most `decimals` decimals, without trailing zeros unless `fixed`. */
export function number(value: number, decimals = 2, fixed = false): string {
  const [whole = "0", fraction = ""] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  const rest = fixed ? fraction : fraction.replace(/0+$/, "");
  const text = rest === "" ? grouped : `${grouped},${rest}`;
  return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
}

/** 1590 → '€ 1.590'; cents only when there are any. */
export function euro(value: number): string {
  return `€${noBreak}${number(value, 2, !Number.isInteger(value))}`;
}

export function percent(value: number): string {
  return `${number(value, 1)}%`;
}

/** 3 → 'maart'. */
export function monthName(month: number): string {
  return months[month - 1] ?? String(month);
}

/** 3 → 'mrt'. */
export function monthShort(month: number): string {
  return shortMonths[month - 1] ?? String(month);
}

/** '2022-10-18' → '18 oktober 2022', '2022-10' → 'oktober 2022'; other text stays as it is. */
export function date(iso: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(iso);
  if (match === null) return iso;
  const [, year = "", month = "", day] = match;
  const name = `${monthName(Number(month))} ${year}`;
  return day === undefined ? name : `${Number(day)} ${name}`;
}

/** '2021-09-30' → '2021-09' where that is the last day of its month; null for any other day or text. */
function monthEnding(iso: string): string | null {
  const [year = "", month = "", day] = iso.split("-");
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return day === String(last) ? `${year}-${month}` : null;
}

/** Whole months and years without their days: '2005-01-01 t/m 2007-12-31' is '2005 t/m 2007'. */
function wholeMonths(from: string, to: string): [string, string] {
  const end = monthEnding(to);
  if (!/-\d{2}-01$/.test(from) || end === null) return [from, to];
  return from.endsWith("-01-01") && to.endsWith("-12-31")
    ? [from.slice(0, 4), to.slice(0, 4)]
    : [from.slice(0, 7), end];
}

/** '2021-01-01 t/m 2021-09-15' → '1 januari t/m 15 september 2021'; 'vanaf 2023-01' → 'vanaf januari 2023'. */
export function period(text: string): string {
  const [from, to] = text.split(" t/m ");
  if (from === undefined || to === undefined) return text.replace(/\d{4}-\d{2}(-\d{2})?/g, date);
  const [start, end] = [date(from), date(to)];
  const sameYear = from.length > 4 && from.slice(0, 4) === to.slice(0, 4);
  return `${sameYear ? start.replace(/ \d{4}$/, "") : start} t/m ${end}`;
}

/** The same in whole months or years where it can: '2015-09-01 t/m 2015-09-30' → 'september 2015'. */
export function shortPeriod(text: string): string {
  const [from, to] = text.split(" t/m ");
  if (from === undefined || to === undefined) return period(text);
  const [first, last] = wholeMonths(from, to);
  return first === last ? date(first) : period(`${first} t/m ${last}`);
}

/** 7, 9 → '7–9'; 7, null and 7, 7 → '7'. */
export function range(low: number, high: number | null, one: (value: number) => string = number): string {
  return high === null || high === low ? one(low) : `${one(low)}–${one(high)}`;
}

const qualifiers: Readonly<Record<Qualification, string>> = {
  exact: "",
  afgeleid: "",
  circa: "circa ",
  schatting: "naar schatting ",
  minimaal: "minimaal ",
  maximaal: "maximaal ",
};

/** 'circa ', 'minimaal ' and so on; '' for an exact or derived figure. */
export function qualifier(kwalificatie: Qualification): string {
  return qualifiers[kwalificatie] ?? "";
}

/** The words for a value that is not shown. */
export function absent({ status }: Cell): string {
  if (status === "onderdrukt") return "verborgen";
  return status === "nvt" ? "–" : "onbekend";
}

/** The text of a cell: '1.234' or as `write` says, 'verborgen', 'onbekend' or '–'. Never the value of a hidden one. */
export function cell(value: Cell, write: (waarde: number) => string = number): string {
  return value.status === "getoond" && value.waarde !== null ? write(value.waarde) : absent(value);
}

type Unit = Pick<Figure, "eenheid_enkelvoud" | "eenheid_meervoud">;

function withUnit(text: string, plural: boolean, { eenheid_enkelvoud, eenheid_meervoud }: Unit): string {
  const unit = plural ? eenheid_meervoud : eenheid_enkelvoud;
  if (unit === "" || unit === "jaartal" || unit === "jaartallen") return text;
  if (unit.startsWith("%")) return `${text}${unit}`;
  if (unit.startsWith("miljoen euro"))
    return `€${noBreak}${text}${noBreak}miljoen${unit.slice("miljoen euro".length)}`;
  if (unit.startsWith("euro")) return `€${noBreak}${text}${unit.slice("euro".length)}`;
  return `${text} ${unit}`;
}

function numeral(unit: Unit): (value: number) => string {
  if (unit.eenheid_enkelvoud === "jaartal") return String;
  const cents = unit.eenheid_enkelvoud.startsWith("euro");
  return (value) => number(value, 2, cents && !Number.isInteger(value));
}

/** The value of a figure without its unit: 'circa 1.200', '10–15', 'onbekend'. */
export function amount(figure: Figure): string {
  if (figure.status !== "getoond" || figure.waarde === null) return absent(figure);
  return qualifier(figure.kwalificatie) + range(figure.waarde, figure.waarde_hoog, numeral(figure));
}

/** A figure with its unit and qualification: 'circa 70%', '€ 1.590', '1 huishouden', '10–15 gemeenten'. */
export function figure(row: Figure): string {
  if (row.status !== "getoond" || row.waarde === null) return absent(row);
  const high = row.waarde_hoog ?? row.waarde;
  const text = range(row.waarde, row.waarde_hoog, numeral(row));
  return qualifier(row.kwalificatie) + withUnit(text, high !== 1, row);
}
