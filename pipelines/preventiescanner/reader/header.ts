import type { TextRecord } from "../../../src/contract/contract.ts";
import { normalised } from "../../../src/contract/names.ts";

/** A header as a reader found it: where it stands, and per known column which cell it is. */
export interface Header {
  readonly record: number;
  readonly kop: readonly string[];
  readonly kolommen: ReadonlyMap<string, number>;
}

/** Other names for the columns that the layouts share. */
const names: Readonly<Record<string, readonly string[]>> = {
  meting_id: ["meting", "meting_id"],
  regio: ["regio"],
  gemeente_nr: ["gemeente_nr", "gemeentenummer", "nr", "respondent", "deelnemer"],
  n_gemeenten: ["n_gemeenten", "N", "aantal gemeenten", "aantal gemeenten (N)"],
  instrument_versie: ["instrument_versie", "versie", "versie van de scanner"],
  is_fictief: ["is_fictief", "fictief"],
  item_id: ["item_id", "item"],
  blok_id: ["blok_id", "blok"],
  optie: ["optie", "antwoordoptie", "faciliteit"],
  route: ["route", "fase"],
  aantal: ["aantal"],
  nrs: ["nrs", "nrs.", "nummers", "gemeenten"],
  antwoord: ["antwoord"],
  datum: ["datum", "peildatum", "invuldatum"],
  naam: ["naam", "gemeente", "naam gemeente"],
  vrijgegeven: ["vrijgegeven", "naam vrijgegeven", "vrijgave"],
  genoemd: ["genoemd", "waarde", "waarde zoals genoemd", "bron_tekst"],
};

const columnOf = new Map(
  Object.entries(names).flatMap(([column, spellings]) => spellings.map((text) => [normalised(text), column])),
);

/** The column that a cell of a header names, or undefined. */
export const knownColumn = (cell: string): string | undefined => columnOf.get(normalised(cell));

const headRecords = 40;

/** The first record that names all the wanted columns; null when there is none. */
export function findHeader(records: readonly TextRecord[], wanted: readonly string[]): Header | null {
  for (const [record, { cellen }] of records.slice(0, headRecords).entries()) {
    const kolommen = new Map<string, number>();
    cellen.forEach((cell, i) => {
      const column = knownColumn(cell);
      if (column !== undefined && !kolommen.has(column)) kolommen.set(column, i);
    });
    if (wanted.every((column) => kolommen.has(column))) return { record, kop: cellen, kolommen };
  }
  return null;
}

/** What may be said once for a whole table. */
const forAll = new Set(["meting_id", "regio", "n_gemeenten", "instrument_versie", "is_fictief", "datum"]);

/** What stands above a header as a name with its value: regio; Verzonnen regio. */
function preamble(records: readonly TextRecord[], header: Header): Map<string, string> {
  const found = new Map<string, string>();
  for (const { cellen } of records.slice(0, header.record)) {
    const [name = "", value = ""] = cellen.map((cell) => cell.trim()).filter((cell) => cell !== "");
    const column = knownColumn(name.replace(/:$/, ""));
    if (column !== undefined && forAll.has(column) && value !== "") found.set(column, value);
  }
  return found;
}

/** Cells below a header by the name of their column; what stands above holds for every row. */
export function cellReader(records: readonly TextRecord[], header: Header) {
  const above = preamble(records, header);
  return ({ cellen }: TextRecord, column: string): string => {
    const at = header.kolommen.get(column);
    const own = at === undefined ? "" : (cellen[at] ?? "").trim();
    return own === "" ? (above.get(column) ?? "") : own;
  };
}

/** Rows below a header that hold something. */
export function rowsBelow(records: readonly TextRecord[], header: Header): TextRecord[] {
  return records.slice(header.record + 1).filter(({ cellen }) => cellen.some((cell) => cell.trim() !== ""));
}

/** The number of a gemeente: 2, g2 or Gemeente 2; anything else may be a name and is not passed on. */
export function gemeenteNumber(text: string): string {
  const found = /^(?:g|gem\.?|gemeente|nr\.?)? ?(\d{1,3})$/i.exec(text.trim());
  return found?.[1] ?? "geen nummer";
}
