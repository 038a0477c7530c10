import { literal } from "../contract/names.ts";
import type { Database } from "../warehouse/database.ts";
import { readAll } from "./csv.ts";
import type { Layout } from "./layout.ts";
import { physicalLines } from "./records.ts";

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

/** Record numbers that were refused, and how many more were refused without a known place. */
interface Refusals {
  readonly records: Set<number>;
  readonly elders: number;
}

async function readWithDuckdb(database: Database, { path, layout }: DeliveredText): Promise<Refusals> {
  const columns = columnsOf(layout).map((name) => `'${name}': 'VARCHAR'`);
  await database.run(`create or replace temp table gelezen as
    select row_number() over () as regel, * from read_csv(${literal(path)}, auto_detect = false, header = false,
      skip = ${layout.kop_record}, delim = ${literal(layout.scheidingsteken)}, quote = '"', escape = '"',
      columns = {${columns.join(", ")}}, strict_mode = true, store_rejects = true,
      rejects_table = 'geweigerd', rejects_scan = 'geweigerd_scan')`);
  const rows = await database.rows("select distinct line from geweigerd");
  return { records: new Set(rows.map((row) => Number(row.line))), elders: 0 };
}

async function readWithParser(database: Database, { text, layout }: DeliveredText): Promise<Refusals> {
  const columns = columnsOf(layout);
  await database.run(
    `create or replace temp table gelezen(regel bigint, ${columns.map((c) => `${c} varchar`).join(", ")})`,
  );
  const { records, refused } = readAll(text(), layout.scheidingsteken);
  const wrong = new Set<number>();
  const rows: (string | number | null)[][] = [];
  records.forEach((record, i) => {
    if (i < layout.kop_record || (record.length === 1 && record[0] === "")) return;
    if (record.length !== columns.length) wrong.add(i + 1);
    else rows.push([rows.length + 1, ...record.map((cell) => (cell === "" ? null : cell))]);
  });
  await database.append("gelezen", rows);
  return { records: wrong, elders: refused };
}

/**
 * Reads the rows below the header as text into `gelezen(regel, c0, c1, …)`; empty rows are no rows.
 * Rows with a wrong number of columns or a broken quote are refused and reported by line.
 */
export async function readRows(database: Database, delivered: DeliveredText): Promise<ReadResult> {
  const refused = delivered.isUtf8
    ? await readWithDuckdb(database, delivered)
    : await readWithParser(database, delivered);
  const cells = columnsOf(delivered.layout).join(", ");
  await database.run(`delete from gelezen where coalesce(${cells}) is null`);
  const [count] = await database.rows("select count(*) as n from gelezen");
  const lines = once(() =>
    physicalLines(Buffer.from(delivered.text(), "utf8"), delivered.layout.kop_record, refused.records),
  );
  return {
    rijen: Number(count?.n ?? 0) + refused.records.size + refused.elders,
    refused: refused.records.size === 0 ? [] : lines().rejected,
    aantal_geweigerd: refused.records.size + refused.elders,
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
