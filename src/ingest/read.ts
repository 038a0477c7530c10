import { belowTable } from "../contract/compile.ts";
import type { TextRecord } from "../contract/contract.ts";
import { literal } from "../contract/names.ts";
import type { Database } from "../warehouse/database.ts";
import type { Delimiter } from "./csv.ts";
import { readRecords } from "./csv.ts";
import { physicalLines } from "./records.ts";

/** Where the cells of a delivery stand, to be judged once or more. */
export interface Cells {
  /** FROM-clause that gives c0, c1, … in the order of the file. */
  readonly van: string;
  readonly aantal_cellen: number;
  /** About how many rows there are; to tell how far the work is, never to count with. */
  readonly rijen_ongeveer: number;
}

/** What the reading itself refused or passed by; `regel` gives the physical line of the nth row. */
export interface Reading {
  /** Rows with a wrong number of cells or a broken quote. */
  readonly geweigerd: number;
  /** Lines below or between the rows that are no rows: sources, notes, totals with fewer cells. */
  readonly overgeslagen: number;
  regel(row: number): number;
  /** Physical lines of what was refused. */
  geweigerde_regels(): readonly number[];
}

/** A delimited file on disk that every reader would see in the same way. */
export interface PlainFile {
  readonly pad: string;
  readonly tekst: () => string;
  readonly scheidingsteken: Delimiter;
  readonly kop_record: number;
  readonly aantal_cellen: number;
  readonly rijen_ongeveer: number;
}

/** DuckDB takes `[`, `?` and `*` in a file name for a pattern, and then reads other files. */
const patternCharacter = /[*?[\]{}]/;

export const readableByDuckdb = (pad: string): boolean => !patternCharacter.test(pad);

const noRow = new RegExp(belowTable, "i");

function cellNames(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `c${i}`);
}

/** Cells that DuckDB's parallel reader takes straight from the file. */
export function cellsOfFile(file: PlainFile): Cells {
  const { pad, scheidingsteken, kop_record, aantal_cellen, rijen_ongeveer } = file;
  const columns = cellNames(aantal_cellen).map((name) => `'${name}': 'VARCHAR'`);
  const van = `read_csv(${literal(pad)}, auto_detect = false, header = false, skip = ${kop_record},
    delim = ${literal(scheidingsteken)}, quote = '"', escape = '"', columns = {${columns.join(", ")}},
    strict_mode = true, compression = 'none', store_rejects = true, rejects_table = 'geweigerd',
    rejects_scan = 'geweigerd_scan')`;
  return { van, aantal_cellen, rijen_ongeveer };
}

/** What DuckDB refused while it read a file. */
export async function readingOfFile(database: Database, file: PlainFile): Promise<Reading> {
  const rows =
    await database.rows(`select line, bool_or(regexp_matches(lower(csv_line), ${literal(belowTable)})
    or trim(csv_line) = '') as overslaan from geweigerd group by line`);
  const all = new Set(rows.map((row) => Number(row.line)));
  const skipped = new Set(rows.filter((row) => row.overslaan === true).map((row) => Number(row.line)));
  const lines = once(() => physicalLines(file.tekst(), file.scheidingsteken, file.kop_record, all, skipped));
  return {
    geweigerd: all.size - skipped.size,
    overgeslagen: skipped.size,
    regel: (row) => lines().rows[row - 1] ?? 0,
    geweigerde_regels: () => (all.size === skipped.size ? [] : lines().rejected),
  };
}

/** Puts records in `gelezen`; those with a wrong number of cells are refused, or passed by below a table. */
export async function readRecordsInto(
  database: Database,
  records: Iterable<{
    readonly regel: number;
    readonly cellen: readonly string[] | null;
    readonly tekst: () => string;
  }>,
  aantal_cellen: number,
): Promise<{ cells: Cells; reading: Reading }> {
  const names = cellNames(aantal_cellen);
  await database.run(
    `create or replace temp table gelezen(nr bigint, ${names.map((name) => `${name} varchar`).join(", ")})`,
  );
  const lines: number[] = [];
  const refused: number[] = [];
  const rows: (string | number | null)[][] = [];
  let skipped = 0;
  for (const { regel, cellen, tekst } of records) {
    if (cellen?.length === aantal_cellen) {
      lines.push(regel);
      rows.push([lines.length, ...cellen.map((cell) => (cell === "" ? null : cell))]);
    } else if (noRow.test(tekst())) skipped += 1;
    else refused.push(regel);
  }
  await database.append("gelezen", rows);
  return {
    cells: { van: "(from gelezen order by nr)", aantal_cellen, rijen_ongeveer: lines.length },
    reading: {
      geweigerd: refused.length,
      overgeslagen: skipped,
      regel: (row) => lines[row - 1] ?? 0,
      geweigerde_regels: () => refused,
    },
  };
}

/** Records of a delimited text below its header. */
export function* recordsOfText(text: string, delimiter: Delimiter, header: number) {
  for (const record of readRecords(text, delimiter, header)) {
    yield { ...record, tekst: () => text.slice(record.van, record.tot) };
  }
}

/** Records that were text already; cells beyond the header are cut, missing ones are empty. */
export function* recordsOfRows(rows: Iterable<TextRecord>, width: number) {
  for (const { regel, cellen } of rows) {
    const padded = Array.from({ length: width }, (_, i) => cellen[i] ?? "");
    yield { regel, cellen: padded, tekst: () => padded.join(" ") };
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
