import type { Manifest, PublishedTable, Row } from "../published/table.ts";
import type { AreaLevel, FigureScope } from "./compare.ts";

const textOf = (row: Row, name: string): string => (typeof row[name] === "string" ? row[name] : "");
const textOrNull = (row: Row, name: string): string | null => textOf(row, name) || null;

const kinds: Readonly<Record<string, FigureScope["soort"]>> = {
  aantal: "aantal",
  aandeel: "aandeel",
  bedrag: "bedrag",
  duur: "duur",
  verhouding: "verhouding",
};

function natureOf(row: Row): FigureScope["aard"] {
  if (["doel", "norm"].includes(textOf(row, "cijfer_status"))) return "doel";
  const soft = ["raming", "indruk"].includes(textOf(row, "cijfer_status"));
  return soft || textOf(row, "kwalificatie") === "schatting" ? "raming" : "meting";
}

/**
 * What a figure from a document counts, from its published row. What the document does not say stays
 * unknown, and an unknown period never compares.
 */
export function scopeOfFigure(row: Row): FigureScope {
  const isState = textOf(row, "periode_soort") === "stand";
  const day = textOrNull(row, "peildatum");
  const gebied = textOf(row, "gebied");
  return {
    telbegrip: textOf(row, "telbegrip_label").toLowerCase(),
    eenheid: textOf(row, "eenheid_meervoud"),
    soort: kinds[textOf(row, "eenheid_soort")] ?? "overig",
    telling: textOf(row, "reeks_titel"),
    stuk: textOf(row, "bron_id"),
    dekking: textOf(row, "sectordekking"),
    tijdsbasis: isState ? "stand" : "stroom",
    van: isState ? (day ?? textOrNull(row, "periode_van")) : textOrNull(row, "periode_van"),
    tot: isState ? (day ?? textOrNull(row, "periode_tot")) : textOrNull(row, "periode_tot"),
    gebied,
    gebied_niveau: gebied === "Nederland" ? "land" : "onbekend",
    kleinste_niveau: null,
    ethos: [],
    definitie: textOf(row, "definitie"),
    blik: null,
    aard: natureOf(row),
    groep: row.is_geheel === true ? "" : textOf(row, "categorie"),
    is_indirect: false,
    deel_van: [],
  };
}

/** Days of a month as text; the calendar of the whole world, so no time zone is involved. */
function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, "0")}`;
}

/** First and last day of `2021`, `2021-Q3`, `2021-03` or `2021-03-15`; null for anything else. */
function spanOf(text: string): { van: string; tot: string } | null {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
  if (quarter !== null) {
    const last = Number(quarter[2]) * 3;
    const month = (n: number): string => `${quarter[1]}-${String(n).padStart(2, "0")}`;
    return { van: `${month(last - 2)}-01`, tot: lastDay(month(last)) };
  }
  if (/^\d{4}$/.test(text)) return { van: `${text}-01-01`, tot: `${text}-12-31` };
  if (/^\d{4}-\d{2}$/.test(text)) return { van: `${text}-01`, tot: lastDay(text) };
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { van: text, tot: text } : null;
}

/**
 * First and last day of a published period: a year, quarter, month or day, or two of those with 't/m'
 * between them. Null where it says something else: such a figure never compares with one of another period.
 */
export function daysOfPeriod(periode: string): { van: string; tot: string } | null {
  const [first = "", last = first] = periode.split(" t/m ");
  const [van, tot] = [spanOf(first), spanOf(last)];
  return van === null || tot === null ? null : { van: van.van, tot: tot.tot };
}

function levelOf(gebied: string, { naam, regio }: Manifest["gemeente"]): AreaLevel {
  if (gebied === "Nederland") return "land";
  if (gebied === naam) return "gemeente";
  return gebied === regio ? "regio" : "onbekend";
}

/** The group within the whole: what stands in the columns that break the table down. */
function groupOf(row: Row, dimensies: readonly string[]): string {
  const parts = dimensies.map((name) => (row[name] === null ? "" : String(row[name] ?? "")));
  return parts.filter((part) => part !== "" && part.toLowerCase() !== "totaal").join(", ");
}

/** The published table a row stands in, as far as its scope goes. */
export type ScopedTable = Pick<PublishedTable, "scope" | "dimensies" | "bron_titel">;

/**
 * What any published figure counts: its table's scope with the area, period, group and version of the row.
 * A row that says more for itself (`tijdsbasis`, `eenheid_meervoud`, `telbegrip_label`, `sectordekking`) goes
 * before its table.
 */
export function scopeOfRow(row: Row, table: ScopedTable, gemeente: Manifest["gemeente"]): FigureScope {
  if (textOf(row, "cijfer_id") !== "") return scopeOfFigure(row);
  const { scope, dimensies, bron_titel } = table;
  const own = textOf(row, "tijdsbasis") || scope.tijdsbasis;
  const tijdsbasis = own === "stand" || own === "ooit_in_periode" ? own : "stroom";
  const days = daysOfPeriod(textOf(row, "periode"));
  return {
    telbegrip: textOf(row, "telbegrip_label") || scope.telbegrip,
    eenheid: textOf(row, "eenheid_meervoud") || scope.eenheid_meervoud,
    soort: scope.soort,
    telling: bron_titel,
    stuk: "",
    dekking: textOf(row, "sectordekking") || scope.dekking,
    tijdsbasis,
    van: tijdsbasis === "stand" ? (days?.tot ?? null) : (days?.van ?? null),
    tot: days?.tot ?? null,
    gebied: textOf(row, "gebied"),
    gebied_niveau: levelOf(textOf(row, "gebied"), gemeente),
    kleinste_niveau: scope.kleinste_niveau,
    ethos: scope.ethos,
    definitie: textOf(row, "versie"),
    blik: scope.blik,
    aard: scope.aard,
    groep: groupOf(row, dimensies),
    is_indirect: scope.is_indirect,
    deel_van: scope.deel_van,
  };
}
