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

/** What a survey tool writes behind the name of a question that it asks twice. */
const routeAtEnd = /^(.*?)[._ ]([ABVN]|[Vv]oorzorg|[Nn]azorg)$/;

/** BEL-SAM_02.N: option 2 of BEL-SAM, asked for Nazorg; BC-GEZ_anders_tekst: what was written there. */
function question(cell: string, at: number): Question {
  const name = columnName(cell, at);
  if (/^opmerking(en)?$/i.test(cell.trim())) return { at, item: name, route: "", soort: "tekst" };
  const [, base = name, kind = ""] =
    /^(.*?)[ _.-]?(tekst|toelichting|namelijk|opmerking(?:en)?|aantal|getal|waarde)$/i.exec(name) ?? [];
  const [, item = base, route = ""] = routeAtEnd.exec(base) ?? [];
  if (kind === "") return { at, item, route, soort: "antwoord" };
  return { at, item, route, soort: /^(aantal|getal|waarde)$/i.test(kind) ? "getal" : "tekst" };
}

/** A table with fewer columns of answers is no export of the scanner. */
const fewestAnswers = 2;

const plain = (cell: string | undefined): string => (cell ?? "").trim().toLowerCase();

/** Month of a day as a survey tool writes it, 2022-04-14 or 14-4-2022; empty when it is neither. */
function monthOf(datum: string): string {
  const iso = /^(\d{4}-\d{2})/.exec(datum);
  const dutch = /^\d{1,2}[-/](\d{1,2})[-/](\d{4})/.exec(datum);
  return iso?.[1] ?? (dutch === null ? "" : `${dutch[2]}-${dutch[1]?.padStart(2, "0")}`);
}

/** The month in which most gemeenten filled in, the first of equals: one meting has one month. */
function mainMonth(months: readonly string[]): string {
  const count = (month: string): number => months.filter((other) => other === month).length;
  return [...new Set(months)].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0] ?? "";
}

/** Block and route of a column, as far as its name tells: BC-GEZ of BC-GEZ_01. */
const blockOf = ({ item, route }: Question): string => `${item.replace(/[ _.-]?[^ _.-]*$/, "")}|${route}`;

/** A question with what all its cells together tell. */
interface Column extends Question {
  readonly is_leeg: boolean;
  readonly is_vinkje: boolean;
  /** Every cell is empty or an answer that is known. */
  readonly is_begrepen: boolean;
  readonly blok: readonly Question[];
  /** Whether what is not ticked is written as 0 in this block: then an empty column was not asked. */
  readonly blok_heeft_nul: boolean;
}

const tickCells = new Set(["", "1", "0", "x", "true", "false", "waar", "onwaar"]);
const zeroCells = new Set(["0", "false", "onwaar", "nee", "niet aangevinkt"]);

function columnsOf({ kop: cells }: Header, rows: readonly TextRecord[]): Column[] {
  const questions = cells
    .map((cell, at) => [cell, at] as const)
    .filter(([cell]) => cell.trim() !== "" && knownColumn(cell) === undefined)
    .map(([cell, at]) => question(cell, at));
  const blocks = new Map<string, Question[]>();
  for (const own of questions.filter(({ soort }) => soort === "antwoord")) {
    blocks.set(blockOf(own), [...(blocks.get(blockOf(own)) ?? []), own]);
  }
  const valuesOf = ({ at }: Question): string[] => rows.map(({ cellen }) => plain(cellen[at]));
  const withZero = new Set(
    [...blocks]
      .filter(([, own]) => own.some((q) => valuesOf(q).some((value) => zeroCells.has(value))))
      .map(([key]) => key),
  );
  return questions.map((own) => {
    const values = valuesOf(own);
    return {
      ...own,
      is_leeg: values.every((value) => value === ""),
      is_vinkje: values.every((value) => tickCells.has(value)),
      is_begrepen: values.every((value) => value === "" || value in answers),
      blok: blocks.get(blockOf(own)) ?? [],
      blok_heeft_nul: withZero.has(blockOf(own)),
    };
  });
}

/** What an empty cell says: nobody was asked, this gemeente left the question open, or did not tick it. */
function emptyCell({ is_leeg, is_vinkje, blok, blok_heeft_nul }: Column, { cellen }: TextRecord): string {
  if (is_leeg && blok_heeft_nul) return "niet_uitgevraagd";
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

/** Whether a table is an export of the scanner: its other columns hold answers, not texts. */
function isSurvey(columns: readonly Column[]): boolean {
  const asked = columns.filter(({ soort, is_leeg }) => soort === "antwoord" && !is_leeg);
  const understood = asked.filter(({ is_begrepen }) => is_begrepen).length;
  return understood >= fewestAnswers && understood * 2 > asked.length;
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
  if (!isSurvey(columns)) return null;
  const cell = cellReader(records, header);
  const monthIn = (regio: string): string =>
    mainMonth(rows.filter((row) => cell(row, "regio") === regio).map((row) => monthOf(cell(row, "datum"))));
  const months = new Map([...new Set(rows.map((row) => cell(row, "regio")))].map((r) => [r, monthIn(r)]));
  const rijen = rows.flatMap((row) => {
    const regio = cell(row, "regio");
    // the whole name of the region, so that two regions never share a code
    const code = `${months.get(regio) ?? ""}_${regio.replace(/[^A-Za-z0-9]/g, "")}`;
    const meting = cell(row, "meting_id");
    const before = [meting === "" ? code : meting, regio, gemeenteNumber(cell(row, "gemeente_nr"))];
    const after = [cell(row, "instrument_versie"), cell(row, "is_fictief")];
    return rowsOf(row, columns).map((own) => ({ regel: row.regel, cellen: [...before, ...own, ...after] }));
  });
  return { kop, rijen };
};
