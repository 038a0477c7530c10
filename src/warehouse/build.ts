import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { sqlTypes, storedColumns } from "../contract/compile.ts";
import type { Source, TableContract } from "../contract/contract.ts";
import { identifier, literal } from "../contract/names.ts";
import { RunError } from "../errors.ts";
import type { Indicator } from "../indicators/indicator.ts";
import { readReceipts } from "../ingest/receipt.ts";
import { openReference, readMunicipality } from "../ingest/reference.ts";
import { type CountingDelivery, countingDeliveries, receivedBy } from "./coverage.ts";
import { type Database, withDatabase } from "./database.ts";
import { loadDeliveryTables } from "./delivery-tables.ts";
import { findInWarehouse, keepFindings, type WarehouseFindings } from "./findings.ts";
import { models } from "./models.ts";
import { loadMunicipality, loadReferenceTables } from "./reference-tables.ts";

export interface BuildRun {
  readonly data: string;
  readonly shipped: string;
  readonly sources: readonly Source[];
  readonly indicators: readonly Indicator[];
  /** Only what had been received by this day counts; null for everything. */
  readonly stand_van: string | null;
  readonly log: (line: string) => void;
}

export const warehouseFile = (data: string): string => join(data, "warehouse.duckdb");

async function loadRaw(
  database: Database,
  table: TableContract,
  deliveries: readonly CountingDelivery[],
): Promise<void> {
  const stored = storedColumns(table);
  const names = ["_organisatie", "_eenheid", ...stored.map(([name]) => identifier(name))].join(", ");
  const columns = stored.map(([name, column]) => `${identifier(name)} ${sqlTypes[column.type]}`);
  const raw = `raw_${table.naam}`;
  await database.run(`create table ${raw}(_levering varchar, _organisatie varchar, _eenheid varchar,
    ${columns.join(", ")})`);
  for (const { receipt, folder, eenheden } of deliveries) {
    if (receipt.tabel !== table.naam || eenheden.length === 0) continue;
    const units = eenheden.map(literal).join(", ");
    await database.run(`insert into ${raw} by name select ${literal(receipt.levering)} as _levering, ${names}
      from read_parquet(${literal(join(folder, "rows.parquet"))})
      where concat(_organisatie, '|', _eenheid) in (${units})`);
  }
}

/** rows accepted = rows in raw + rows replaced by a later delivery */
async function reconcile(database: Database, table: TableContract, deliveries: readonly CountingDelivery[]) {
  const own = deliveries.filter(({ receipt }) => receipt.tabel === table.naam);
  const accepted = own.reduce((sum, { receipt }) => sum + receipt.rijen.aanvaard, 0);
  const replaced = own.reduce((sum, { vervangen }) => sum + vervangen, 0);
  const [row] = await database.rows(`select count(*) as n from raw_${table.naam}`);
  if (accepted !== Number(row?.n) + replaced) {
    throw new RunError(
      "aansluiting",
      `De rijen van ${table.titel} sluiten niet aan op de ontvangstbewijzen; lever de bestanden opnieuw aan met "npm run ingest".`,
    );
  }
}

async function runChecks(database: Database, name: string, url: URL): Promise<void> {
  const sql = await readFile(url, "utf8").catch(() => null);
  if (sql === null) return;
  const offending = await database.rows(sql);
  if (offending.length > 0) {
    throw new RunError(
      "aansluiting",
      `De controle op ${name} slaat aan (${offending.length} keer); kijk met "npm run check" welke levering het is.`,
    );
  }
}

async function buildModels(database: Database): Promise<void> {
  for (const name of models) {
    await database.run(await readFile(new URL(`./models/${name}.sql`, import.meta.url), "utf8"));
    await runChecks(database, name, new URL(`./models/${name}.checks.sql`, import.meta.url));
  }
}

/** Facts about the deliveries that counted, with what was found in them and in the warehouse, for the release manifest. */
async function keepDeliveries(
  database: Database,
  deliveries: readonly CountingDelivery[],
  found: WarehouseFindings,
): Promise<void> {
  await database.run(
    "create table leveringen(levering varchar, eenheden varchar, telt_mee varchar, receipt varchar)",
  );
  await database.append(
    "leveringen",
    deliveries.map(({ receipt, eenheden }) => [
      receipt.levering,
      eenheden.join("\n"),
      eenheden.length > 0 ? "ja" : "nee",
      JSON.stringify({
        ...receipt,
        bevindingen: [...receipt.bevindingen, ...(found.get(receipt.levering) ?? [])],
      }),
    ]),
  );
}

async function fill(database: Database, run: BuildRun): Promise<WarehouseFindings> {
  const reference = openReference(run.data, run.shipped);
  await loadReferenceTables(database, reference);
  await loadMunicipality(database, await readMunicipality(reference));
  const received = receivedBy(await readReceipts(run.data), run.stand_van);
  const deliveries = countingDeliveries(received, run.sources);
  for (const source of run.sources) {
    for (const table of source.tabellen) {
      await loadRaw(database, table, deliveries);
      await reconcile(database, table, deliveries);
    }
    await database.run(await readFile(source.staging, "utf8"));
  }
  await buildModels(database);
  const found = await findInWarehouse(database, run.sources, deliveries);
  await keepDeliveries(database, deliveries, found);
  await loadDeliveryTables(database, run.sources, deliveries, found);
  for (const indicator of run.indicators) {
    await database.run(`create table ind_${indicator.naam} as ${indicator.sql}`);
  }
  reportDeliveries(deliveries, run.log);
  reportFindings(found, run.log);
  return found;
}

function reportFindings(found: WarehouseFindings, log: (line: string) => void): void {
  const kinds = new Set([...found.values()].flat().map((one) => one.code));
  if (kinds.size === 0) return;
  log(
    `Leveringen samen gelegd: ${kinds.size} soorten bevindingen. Kijk met "npm run check" wat er te herstellen is.`,
  );
}

function reportDeliveries(deliveries: readonly CountingDelivery[], log: (line: string) => void): void {
  for (const { receipt, eenheden, vervangen } of deliveries) {
    if (vervangen === 0) continue;
    const whole = eenheden.length === 0 ? "telt niet meer mee" : "telt voor een deel niet meer mee";
    log(`${receipt.bestand} ${whole}: ${vervangen} rijen zijn vervangen door een latere of echte levering.`);
  }
  const counting = deliveries.filter(({ eenheden }) => eenheden.length > 0).length;
  log(`Magazijn gebouwd uit ${counting} van ${deliveries.length} leveringen.`);
}

/**
 * Builds `warehouse.duckdb` from the raw deliveries, in a temporary file that is renamed when complete.
 * The warehouse is a cache: deleting it is always safe.
 * @throws RunError aansluiting when rows or checks do not reconcile; the old warehouse then stays.
 */
export async function build(run: BuildRun): Promise<void> {
  const target = warehouseFile(run.data);
  const work = `${target}.${process.pid}`;
  await mkdir(run.data, { recursive: true });
  await rm(work, { force: true });
  try {
    const found = await withDatabase(work, (database) => fill(database, run));
    await rename(work, target);
    await keepFindings(run.data, found);
  } finally {
    await rm(work, { force: true });
    await rm(`${work}.wal`, { force: true });
  }
}
