import type { LayoutReader, TextRecord } from "../../../src/contract/contract.ts";
import { cellReader, findHeader, gemeenteNumber, type Header, knownColumn, rowsBelow } from "./header.ts";

const kop = [
  ...["meting_id", "regio", "gemeente_nr", "item_id", "route", "antwoord", "heeft_toelichting"],
  ...["instrument_versie", "is_fictief"],
];

const answers: Readonly<Record<string, string>> = {
  "1": "ja",
  ja: "ja",
  x: "ja",
  true: "ja",
  waar: "ja",
  aangevinkt: "ja",
  "0": "niet_aangevinkt",
  false: "niet_aangevinkt",
  onwaar: "niet_aangevinkt",
  "niet aangevinkt": "niet_aangevinkt",
  nee: "nee",
  onbekend: "onbekend",
  "weet niet": "onbekend",
  "-": "niet_uitgevraagd",
};

/** A column of a survey tool: the option it stands for, its route, and whether it holds text. */
interface Question {
  readonly at: number;
  readonly item: string;
  readonly route: string;
  readonly soort: "antwoord" | "tekst" | "getal";
}

/** A header that looks like a code may be named to the supplier; a sentence or a name may not. */
function columnName(cell: string, at: number): string {
  const text = cell.trim();
  return /^(?=.*[\d_.-])[A-Za-z0-9 _.-]{1,40}$/.test(text) ? text : `kolom ${at + 1}`;
}

/** BEL-SAM_02.N: option 2 of BEL-SAM, asked for Nazorg; BC-GEZ_anders_tekst: what was written there. */
function question(cell: string, at: number): Question {
  const name = columnName(cell, at);
  const [, base = name, kind = ""] =
    /^(.*?)[ _.-]?(tekst|toelichting|namelijk|opmerkingen?|aantal|getal|waarde)$/i.exec(name) ?? [];
  const [, item = base, route = ""] = /^(.*)[._ ]([ABVN])$/.exec(base) ?? [];
  if (kind === "") return { at, item, route, soort: "antwoord" };
  return { at, item, route, soort: /^(aantal|getal|waarde)$/i.test(kind) ? "getal" : "tekst" };
}

/** A table with fewer other columns is no export of the scanner. */
const fewestQuestions = 3;

const plain = (cell: string | undefined): string => (cell ?? "").trim().toLowerCase();

/** Month and region in one code; the whole name of the region, so that two regions never share one. */
function measurementOf(meting: string, datum: string, regio: string): string {
  if (meting !== "") return meting;
  const iso = /^(\d{4})-(\d{2})/.exec(datum);
  const dutch = /^\d{1,2}[-/](\d{1,2})[-/](\d{4})/.exec(datum);
  const maand =
    iso === null ? `${dutch?.[2] ?? ""}-${(dutch?.[1] ?? "").padStart(2, "0")}` : `${iso[1]}-${iso[2]}`;
  return `${maand}_${regio.replace(/[^A-Za-z0-9]/g, "")}`;
}

/** Block and route of a column, as far as its name tells: BC-GEZ of BC-GEZ_01. */
const blockOf = ({ item, route }: Question): string => `${item.replace(/[ _.-]?[^ _.-]*$/, "")}|${route}`;

/** A question with what all its cells together tell. */
interface Column extends Question {
  readonly is_leeg: boolean;
  readonly is_vinkje: boolean;
  readonly blok: readonly Question[];
}

const tickCells = new Set(["", "1", "0", "x", "true", "false", "waar", "onwaar"]);

function columnsOf({ kop: cells }: Header, rows: readonly TextRecord[]): Column[] {
  const questions = cells
    .map((cell, at) => [cell, at] as const)
    .filter(([cell]) => cell.trim() !== "" && knownColumn(cell) === undefined)
    .map(([cell, at]) => question(cell, at));
  const blocks = new Map<string, Question[]>();
  for (const own of questions.filter(({ soort }) => soort === "antwoord")) {
    blocks.set(blockOf(own), [...(blocks.get(blockOf(own)) ?? []), own]);
  }
  return questions.map((own) => {
    const values = rows.map(({ cellen }) => plain(cellen[own.at]));
    return {
      ...own,
      is_leeg: values.every((value) => value === ""),
      is_vinkje: values.every((value) => tickCells.has(value)),
      blok: blocks.get(blockOf(own)) ?? [],
    };
  });
}

/** What an empty cell says: nobody was asked, this gemeente left the question open, or did not tick it. */
function emptyCell({ is_leeg, is_vinkje, blok }: Column, { cellen }: TextRecord): string {
  if (is_leeg) return "niet_uitgevraagd";
  const isFilled = blok.some(({ at }) => plain(cellen[at]) !== "");
  return is_vinkje && isFilled ? "niet_aangevinkt" : "geen_antwoord";
}

/** Rows of one gemeente: per option its answer; of what it wrote only that it wrote something. */
function rowsOf(row: TextRecord, columns: readonly Column[]): string[][] {
  const value = ({ at }: Question): string => plain(row.cellen[at]);
  const texts = columns.filter(({ soort }) => soort === "tekst");
  const remarks = new Map(texts.map((q) => [`${q.item}|${q.route}`, value(q) === "" ? "nee" : "ja"]));
  return columns.flatMap((q) => {
    if (q.soort === "tekst" || (q.soort === "getal" && value(q) === "")) return [];
    const said = value(q) === "" ? emptyCell(q, row) : (answers[value(q)] ?? "onleesbaar");
    const remark = remarks.get(`${q.item}|${q.route}`) ?? "";
    return [[q.item, q.route, q.soort === "getal" ? "getal" : said, remark]];
  });
}

/**
 * The export of a survey tool: one row per gemeente, a column per option (preventiescanner.md §9.1 C). Columns
 * are known by the codes of the codebook; other names are mapped in data/mapping/preventiescanner.yaml, as
 * values of item_id. Free text is never passed on.
 */
export const surveyExport: LayoutReader = (records) => {
  const header = findHeader(records, ["gemeente_nr", "regio"]);
  if (header === null || !(header.kolommen.has("meting_id") || header.kolommen.has("datum"))) return null;
  if (header.kolommen.has("item_id") || header.kolommen.has("optie")) return null;
  const rows = rowsBelow(records, header);
  const columns = columnsOf(header, rows);
  if (columns.length < fewestQuestions) return null;
  const cell = cellReader(records, header);
  const rijen = rows.flatMap((row) => {
    const regio = cell(row, "regio");
    const before = [
      measurementOf(cell(row, "meting_id"), cell(row, "datum"), regio),
      regio,
      gemeenteNumber(cell(row, "gemeente_nr")),
    ];
    const after = [cell(row, "instrument_versie"), cell(row, "is_fictief")];
    return rowsOf(row, columns).map((own) => ({ regel: row.regel, cellen: [...before, ...own, ...after] }));
  });
  return { kop, rijen };
};
