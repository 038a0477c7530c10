import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { literal } from "../../src/contract/names.ts";
import { readReceipts } from "../../src/ingest/receipt.ts";
import type { Row } from "../../src/published/table.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { emptyData } from "../support/example.ts";

export type Cells = Readonly<Record<string, string>>;

/** An invented melding that keeps the contract, with other cells where a test wants them. */
export function melding(nr: string, cells: Cells = {}): Cells {
  return {
    meldingnr: `VERZONNEN-${nr}`,
    datum_melding: "03-04-2025",
    aanmelder: "OCW",
    hulpvraag: "Huisvesting netwerk",
    inkomensbron: "werk",
    is_fictief: "ja",
    ...cells,
  };
}

/** Rows as delivered CSV; the columns are those of the first row. */
export function delivered(rows: readonly Cells[]): string {
  const columns = Object.keys(rows[0] ?? melding("0"));
  const cell = (text = ""): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...rows.map((row) => columns.map((name) => cell(row[name])))]
    .map((line) => `${line.join(";")}\r\n`)
    .join("");
}

/** Writes a delivery to a folder of its own, outside the data folder. */
export async function fileWith(content: string | Buffer, name = "levering.csv"): Promise<string> {
  const file = join(await emptyData(), name);
  await writeFile(file, content);
  return file;
}

/** Every file below a folder, by its path. */
export async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => [relative(folder, path), await readFile(path)] as const),
  );
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function parquetRows(file: string): Promise<Row[]> {
  return withDatabase(":memory:", (database) =>
    database.rows(`select * from read_parquet(${literal(file)})`),
  );
}

/** The rows of the only delivery in a data folder. */
export async function storedRows(data: string, file: "rows" | "rejected"): Promise<Row[]> {
  const [kept] = await readReceipts(data);
  return parquetRows(join(kept?.folder ?? "", `${file}.parquet`));
}

/** All that a data folder holds, as text: bytes as they are and Parquet as DuckDB reads it. */
export async function everythingIn(data: string): Promise<string> {
  const parts: string[] = [];
  for (const [path, bytes] of await filesBelow(data)) {
    parts.push(path, bytes.toString("latin1"));
    if (path.endsWith(".parquet")) parts.push(JSON.stringify(await parquetRows(join(data, path))));
  }
  return parts.join("\n");
}
