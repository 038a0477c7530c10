import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import type { Row, Value } from "../published/table.ts";

/** A DuckDB connection that gives plain rows: bigint and decimal become number, dates become ISO text. */
export interface Database {
  /** `progress` is told now and then which part of a long statement is done, 0 to 1. */
  run(sql: string, progress?: (part: number) => void): Promise<void>;
  rows(sql: string): Promise<Row[]>;
  append(table: string, rows: Iterable<readonly (string | number | null)[]>): Promise<void>;
  close(): void;
}

function isDecimal(value: object): value is { toDouble(): number } {
  return "toDouble" in value && typeof value.toDouble === "function";
}

/** @throws RangeError for a count that a JavaScript number cannot hold. */
function plainValue(value: DuckDBValue): Value {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return value;
  if (typeof value === "bigint") {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError("Getal te groot om precies door te geven.");
    return number;
  }
  return isDecimal(value) ? value.toDouble() : String(value);
}

async function plainRows(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  const names = reader.deduplicatedColumnNames();
  return reader
    .getRows()
    .map((row) => Object.fromEntries(names.map((name, i) => [name, plainValue(row[i] ?? null)])));
}

function report(connection: DuckDBConnection, progress: (part: number) => void): void {
  const { percentage } = connection.progress;
  if (percentage > 0) progress(Math.min(1, percentage / 100));
}

/**
 * Opens a database; `path` is a file or `:memory:`. In memory nothing spills to disk, because what is
 * read there may still be identifiable.
 */
export async function openDatabase(path: string, options: { readOnly?: boolean } = {}): Promise<Database> {
  const settings: Record<string, string> = { autoinstall_known_extensions: "false" };
  if (options.readOnly === true) settings.access_mode = "READ_ONLY";
  if (path === ":memory:") settings.temp_directory = "";
  const instance = await DuckDBInstance.create(path, settings);
  const connection = await instance.connect();
  if (path === ":memory:")
    await connection.run("set enable_progress_bar = true; set enable_progress_bar_print = false");
  return {
    async run(sql, progress) {
      const timer = progress === undefined ? null : setInterval(() => report(connection, progress), 500);
      try {
        await connection.run(sql);
      } finally {
        if (timer !== null) clearInterval(timer);
      }
    },
    rows: (sql) => plainRows(connection, sql),
    async append(table, rows) {
      const appender = await connection.createAppender(table);
      for (const row of rows) {
        for (const value of row) {
          if (value === null) appender.appendNull();
          else if (typeof value === "number") appender.appendBigInt(BigInt(value));
          else appender.appendVarchar(value);
        }
        appender.endRow();
      }
      appender.closeSync();
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Opens, uses and always closes. */
export async function withDatabase<T>(
  path: string,
  use: (database: Database) => Promise<T>,
  options: { readOnly?: boolean } = {},
): Promise<T> {
  const database = await openDatabase(path, options);
  try {
    return await use(database);
  } finally {
    database.close();
  }
}
