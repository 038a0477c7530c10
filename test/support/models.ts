import { readFile } from "node:fs/promises";
import { sqlTypes, storedColumns } from "../../src/contract/compile.ts";
import type { Source } from "../../src/contract/contract.ts";
import type { Indicator } from "../../src/indicators/indicator.ts";
import type { ExactTable } from "../../src/release/system.ts";
import type { Database } from "../../src/warehouse/database.ts";

const modelFile = (model: string, end: string): URL =>
  new URL(`../../src/warehouse/models/${model}${end}`, import.meta.url);

/** Builds some of the models over the staging tables that a test has made, as often as it likes. */
export async function runModels(database: Database, models: readonly string[]): Promise<void> {
  for (const model of models) {
    const sql = await readFile(modelFile(model, ".sql"), "utf8");
    await database.run(sql.replace("create table", "create or replace table"));
  }
}

/** What the checks of those models find. */
export async function offending(database: Database, models: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const model of models) {
    const sql = await readFile(modelFile(model, ".checks.sql"), "utf8").catch(() => "select 1 where false");
    const rows = await database.rows(sql);
    found.push(...rows.map((row) => `${model}: ${Object.values(row).join()}`));
  }
  return found;
}

/** The staging tables of a source without any row. */
export async function emptyStaging(database: Database, { tabellen, staging }: Source): Promise<void> {
  for (const table of tabellen) {
    const columns = storedColumns(table).map(([name, { type }]) => `${name} ${sqlTypes[type]}`);
    await database.run(
      `create table raw_${table.naam}(_levering varchar, _organisatie varchar, ${columns.join()})`,
    );
  }
  await database.run(await readFile(staging, "utf8"));
}

/** The exact rows of an indicator, its lists of keys as lines. */
export async function exactOf(database: Database, indicator: Indicator): Promise<ExactTable> {
  const lists = ["ouders", "volgt"].filter((name) => indicator.sql.includes(`as ${name}`));
  const lines = lists.map((name) => `array_to_string(${name}, chr(10)) as ${name}`);
  const sql = `select * replace (${lines.join()}) from (${indicator.sql})`;
  return { indicator, rijen: await database.rows(sql), peildatum: null };
}
