import { literal } from "../contract/names.ts";
import type { Database } from "../warehouse/database.ts";
import { readRecords } from "./csv.ts";
import type { Layout } from "./layout.ts";
import { isRegular, physicalLines } from "./records.ts";

/** A delivered file, whole: its bytes as UTF-8 text and how they are laid out. */
export interface DeliveredText {
  readonly path: string;
  /** The bytes as delivered are UTF-8, so that DuckDB can read the file itself. */
  readonly isUtf8: boolean;
  readonly text: () => string;
  readonly layout: Layout;
}

/** `gelezen` is filled; `line` gives the physical line of a row number, `refused` the unreadable lines. */
export interface ReadResult {
  readonly rijen: number;
  readonly aantal_geweigerd: number;
  readonly refused: readonly number[];
  line(row: number): number;
}

const columnsOf = (layout: Layout): string[] => layout.kop.map((_, i) => `c${i}`);

interface RowLines {
  readonly rows: Int32Array;
  readonly rejected: readonly number[];
}

interface Reading {
  /** Rows that the reader refused. */
  readonly geweigerd: number;
  /** Physical lines of the rows and of what was refused. */
  lines(): RowLines;
}

/** DuckDB takes `[`, `?` and `*` in a file name for a pattern, and then reads other files. */
const patternCharacter = /[*?[\]{}]/;

async function readWithDuckdb(database: Database, { path, text, layout }: DeliveredText): Promise<Reading> {
  const columns = columnsOf(layout).map((name) => `'${name}': 'VARCHAR'`);
  await database.run(`create or replace temp table gelezen as
    select row_number() over () as regel, * from read_csv(${literal(path)}, auto_detect = false, header = false,
      skip = ${layout.kop_record}, delim = ${literal(layout.scheidingsteken)}, quote = '"', escape = '"',
      columns = {${columns.join(", ")}}, strict_mode = true, compression = 'none', store_rejects = true,
      rejects_table = 'geweigerd', rejects_scan = 'geweigerd_scan')`);
  const rows = await database.rows("select distinct line from geweigerd");
  const rejected = new Set(rows.map((row) => Number(row.line)));
  return {
    geweigerd: rejected.size,
    lines: () => physicalLines(text(), layout.scheidingsteken, layout.kop_record, rejected),
  };
}

async function readInMemory(database: Database, { text, layout }: DeliveredText): Promise<Reading> {
  const columns = columnsOf(layout);
  await database.run(
    `create or replace temp table gelezen(regel bigint, ${columns.map((c) => `${c} varchar`).join(", ")})`,
  );
  const rows: number[] = [];
  const rejected: number[] = [];
  const cells: (string | number | null)[][] = [];
  for (const { regel, cellen } of readRecords(text(), layout.scheidingsteken, layout.kop_record)) {
    if (cellen === null || cellen.length !== columns.length) {
      rejected.push(regel);
      continue;
    }
    rows.push(regel);
    cells.push([rows.length, ...cellen.map((cell) => (cell === "" ? null : cell))]);
  }
  await database.append("gelezen", cells);
  return { geweigerd: rejected.length, lines: () => ({ rows: Int32Array.from(rows), rejected }) };
}

/**
 * Reads the rows below the header as text into `gelezen(regel, c0, c1, …)`; empty rows are no rows.
 * Rows with a wrong number of columns or a broken quote are refused and reported by line.
 */
export async function readRows(database: Database, delivered: DeliveredText): Promise<ReadResult> {
  const { path, isUtf8, text, layout } = delivered;
  const plain = isUtf8 && !patternCharacter.test(path) && isRegular(text(), layout.scheidingsteken);
  const reading = await (plain ? readWithDuckdb : readInMemory)(database, delivered);
  const cells = columnsOf(layout).join(", ");
  await database.run(`delete from gelezen where coalesce(${cells}) is null`);
  const [count] = await database.rows("select count(*) as n from gelezen");
  const lines = once(() => reading.lines());
  return {
    rijen: Number(count?.n ?? 0) + reading.geweigerd,
    refused: reading.geweigerd === 0 ? [] : lines().rejected,
    aantal_geweigerd: reading.geweigerd,
    line: (row) => lines().rows[row - 1] ?? 0,
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
