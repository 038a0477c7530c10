import { access, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Source } from "../contract/contract.ts";
import { RunError } from "../errors.ts";
import type { Indicator } from "../indicators/indicator.ts";
import { withLock } from "../lock.ts";
import { internFolder, publishedFolder } from "../published/folders.ts";
import type { Manifest } from "../published/table.ts";
import { writeRelease } from "../published/write.ts";
import { warehouseFile } from "../warehouse/build.ts";
import { type Database, withDatabase } from "../warehouse/database.ts";
import { type Door, decide } from "./decide.ts";
import {
  countingFor,
  type DeliveryFact,
  publishedDelivery,
  readDeliveries,
  readNames,
} from "./deliveries.ts";
import { historyFolder, keepRelease, type ReleaseRecord, readHistory } from "./history.ts";
import { suppressionLog, tablesOfCells } from "./log.ts";
import { openbaar, type Policy } from "./policy.ts";
import { tableToPublish } from "./publish.ts";
import { primaryCells, suppressCells } from "./suppress.ts";
import { cellSystem, type ExactTable } from "./system.ts";

export interface ReleaseRun {
  readonly data: string;
  readonly sources: readonly Source[];
  readonly indicators: readonly Indicator[];
  readonly log: (line: string) => void;
}

const folderOf = ({ profiel }: Policy, data: string): string =>
  profiel === "intern" ? internFolder(data) : publishedFolder(data);

/** Reads a table with its lists of keys as text, one key a line. */
async function exactSql(database: Database, table: string): Promise<string> {
  const columns = await database.rows(`select column_name as naam from (describe ${table})`);
  const keyLists = ["ouders", "volgt"].filter((name) => columns.some(({ naam }) => naam === name));
  const asText = keyLists.map((name) => `array_to_string(${name}, chr(10)) as ${name}`);
  return `select * ${asText.length === 0 ? "" : `replace (${asText.join(", ")})`} from ${table}`;
}

async function readExact(database: Database, indicators: readonly Indicator[]): Promise<ExactTable[]> {
  const tables: ExactTable[] = [];
  for (const indicator of indicators) {
    const rijen = await database.rows(await exactSql(database, `ind_${indicator.naam}`));
    tables.push({ indicator, rijen, peildatum: await readPeildatum(database, indicator) });
  }
  return tables;
}

async function readPeildatum(database: Database, { peildatum }: Indicator): Promise<string | null> {
  if (peildatum === null) return null;
  const [row] = await database.rows(`select (${peildatum}) as peildatum`);
  return typeof row?.peildatum === "string" ? row.peildatum : null;
}

async function readGemeente(database: Database): Promise<Manifest["gemeente"]> {
  const [row] = await database.rows("select naam, code, regio from ref_gemeente");
  return { naam: String(row?.naam), code: String(row?.code), regio: String(row?.regio) };
}

async function readCodeVersion(): Promise<string> {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return String((JSON.parse(text) as { version?: unknown }).version);
}

/** Cells that stand in tables made from fictitious deliveries alone. */
function fictitiousCells(exact: readonly ExactTable[], deliveries: readonly DeliveryFact[]): Set<string> {
  const fictitious = exact.filter(({ indicator }) => {
    const own = countingFor(indicator.bron, deliveries);
    return own.length > 0 && own.every((receipt) => receipt.is_fictief);
  });
  return new Set(tablesOfCells(fictitious).keys());
}

/** Without the rows that this profile may not see; the table itself stays, with nothing in it. */
function allowedRows(
  exact: readonly ExactTable[],
  deliveries: readonly DeliveryFact[],
  { profiel }: Policy,
): ExactTable[] {
  const isReal = ({ bron }: Indicator): boolean =>
    countingFor(bron, deliveries).some((receipt) => !receipt.is_fictief);
  return exact.map((table) => {
    const { indicator } = table;
    const isClosed = profiel === "openbaar" && indicator.intern_bij_echte_rijen === true && isReal(indicator);
    return isClosed ? { ...table, rijen: [] } : table;
  });
}

/** What went through the door, for the next release and for the auditor. */
async function keep(
  data: string,
  exact: readonly ExactTable[],
  versie: string,
  { beleid, hidden, fictief }: { beleid: Policy; hidden: ReadonlySet<string>; fictief: ReadonlySet<string> },
): Promise<void> {
  const system = cellSystem(exact);
  const record: ReleaseRecord = {
    ...{ versie, beleid: beleid.versie },
    cellen: system.cellen.map(({ sleutel, waarde, ...cell }) => {
      const hulpcel = cell.hulpcel !== undefined;
      const verborgen = hulpcel || hidden.has(sleutel);
      return { cel: sleutel, waarde, verborgen, is_fictief: fictief.has(sleutel), hulpcel };
    }),
    sommen: system.relaties,
  };
  const primary = primaryCells(system, beleid);
  await keepRelease(data, record, suppressionLog(exact, { hidden, primary, beleid: beleid.versie }));
}

/** Everything in the manifest but the tables. */
async function readFacts(
  database: Database,
  run: ReleaseRun,
  { beleid, deliveries }: { beleid: Policy; deliveries: readonly DeliveryFact[] },
): Promise<Omit<Manifest, "tabellen" | "versie">> {
  const { versie, drempel, besloten_door, besloten_op, toelichting, profiel, merk } = beleid;
  const names = await readNames(database);
  const days = deliveries.map(({ receipt }) => receipt.ontvangen_op.slice(0, 10)).sort();
  return {
    ...{ profiel, merk, code_versie: await readCodeVersion(), stand_van: days.at(-1) ?? null },
    gemeente: await readGemeente(database),
    beleid: { versie, drempel, besloten_door, besloten_op, toelichting },
    leveringen: deliveries.map((delivery) => publishedDelivery(delivery, run.sources, names)),
  };
}

async function releaseFrom(database: Database, run: ReleaseRun, door: Door): Promise<Manifest> {
  const { beleid } = door;
  const deliveries = await readDeliveries(database);
  const exact = allowedRows(await readExact(database, run.indicators), deliveries, beleid);
  const fictief = fictitiousCells(exact, deliveries);
  const eerder = beleid.profiel === "openbaar" ? await readHistory(run.data) : [];
  const hidden = decide(exact, door, { eerder, is_fictief: (cel) => fictief.has(cel) });
  const manifest = await writeRelease(
    folderOf(beleid, run.data),
    exact.map((table) => tableToPublish(table, { hidden, beleid }, deliveries, run.sources)),
    await readFacts(database, run, { beleid, deliveries }),
    async ({ versie }) => {
      if (beleid.profiel === "openbaar") await keep(run.data, exact, versie, { beleid, hidden, fictief });
    },
  );
  const rows = manifest.tabellen.reduce((sum, table) => sum + table.rijen, 0);
  const counts = `${manifest.tabellen.length} tabellen, ${rows} rijen, ${hidden.size} cellen verborgen.`;
  run.log(`Vrijgegeven: ${counts}${beleid.merk === null ? "" : ` Let op: ${beleid.merk}.`}`);
  return manifest;
}

/** Public releases wait for each other: each has to know the one before. */
async function oneByOne<T>(
  { data, log }: ReleaseRun,
  { profiel }: Policy,
  action: () => Promise<T>,
): Promise<T> {
  if (profiel !== "openbaar") return action();
  const folder = historyFolder(data);
  await mkdir(folder, { recursive: true });
  return withLock(join(folder, ".slot"), action, () => log("Er loopt al een vrijgave; deze wacht."));
}

/**
 * Opens the door: reads the exact tables, hides what the policy says, attacks the result together with all
 * earlier releases, and writes it. A public release is kept for the next one.
 * @throws RunError onthulling, and writes nothing, when a hidden cell could still be recovered.
 */
export async function release(
  run: ReleaseRun,
  door: Door = { beleid: openbaar, verberg: suppressCells },
): Promise<Manifest> {
  const warehouse = warehouseFile(run.data);
  await access(warehouse).catch((cause: unknown) => {
    throw new RunError("invoer_ontbreekt", 'Er is nog geen magazijn; draai eerst "npm run build".', {
      cause,
    });
  });
  return oneByOne(run, door.beleid, () =>
    withDatabase(warehouse, (database) => releaseFrom(database, run, door), { readOnly: true }),
  );
}
