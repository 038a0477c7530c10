import { access } from "node:fs/promises";
import { join } from "node:path";
import type { Source } from "../contract/contract.ts";
import { RunError } from "../errors.ts";
import type { Indicator } from "../indicators/indicator.ts";
import type { Manifest, PublishedColumn, Row, Value } from "../published/table.ts";
import { type TableToPublish, writeRelease } from "../published/write.ts";
import { warehouseFile } from "../warehouse/build.ts";
import { type Database, withDatabase } from "../warehouse/database.ts";
import { exposedCells } from "./audit.ts";
import { type DeliveryFact, publishedDelivery, readDeliveries, readNames } from "./deliveries.ts";
import { openbaar, type Policy } from "./policy.ts";
import { suppressCells } from "./suppress.ts";
import { cellSystem, type ExactTable } from "./system.ts";

export interface ReleaseRun {
  readonly data: string;
  readonly sources: readonly Source[];
  readonly indicators: readonly Indicator[];
  readonly log: (line: string) => void;
}

export const publishedFolder = (data: string): string => join(data, "published");

const leading: PublishedColumn[] = [
  { naam: "indicator", type: "tekst", uitleg: "naam van de tabel" },
  { naam: "gebied", type: "tekst", uitleg: "gebied waarover het cijfer gaat" },
  { naam: "periode", type: "tekst", uitleg: "jaar, maand of andere periode" },
];

const trailing = (type: "geheel" | "decimaal"): PublishedColumn[] => [
  { naam: "waarde", type, uitleg: "de waarde; leeg als die verborgen of onbekend is" },
  { naam: "status", type: "tekst", uitleg: "getoond, onderdrukt, onbekend of nvt" },
  { naam: "bron", type: "tekst", uitleg: "waar het cijfer vandaan komt" },
  { naam: "versie", type: "tekst", uitleg: "versie van het cijfer of van de definitie" },
];

async function readExact(database: Database, indicators: readonly Indicator[]): Promise<ExactTable[]> {
  const tables: ExactTable[] = [];
  for (const indicator of indicators) {
    const parents = "* replace (array_to_string(ouders, chr(10)) as ouders)";
    const columns = indicator.bescherming === "personen" ? parents : "*";
    const rijen = await database.rows(`select ${columns} from ind_${indicator.naam}`);
    tables.push({ indicator, rijen, peildatum: await readPeildatum(database, indicator) });
  }
  return tables;
}

async function readPeildatum(database: Database, { peildatum }: Indicator): Promise<string | null> {
  if (peildatum === null) return null;
  const [row] = await database.rows(`select (${peildatum}) as peildatum`);
  return typeof row?.peildatum === "string" ? row.peildatum : null;
}

function publishedStatus(row: Row, hidden: boolean): string {
  if (hidden) return "onderdrukt";
  if (typeof row.status === "string") return row.status;
  return row.waarde === null ? "onbekend" : "getoond";
}

function publishedRow(indicator: Indicator, source: string, row: Row, hidden: ReadonlySet<string>): Row {
  const isHidden = indicator.bescherming === "personen" && hidden.has(String(row.cel));
  const columns: [string, Value][] = indicator.kolommen.map(({ naam }) => [naam, row[naam] ?? null]);
  return {
    indicator: indicator.naam,
    gebied: row.gebied ?? null,
    periode: row.periode ?? null,
    ...Object.fromEntries(columns),
    waarde: isHidden ? null : (row.waarde ?? null),
    status: publishedStatus(row, isHidden),
    bron: row.bron ?? source,
    versie: row.versie ?? indicator.definitie_versie,
  };
}

function tableToPublish(
  { indicator, rijen, peildatum }: ExactTable,
  hidden: ReadonlySet<string>,
  deliveries: readonly DeliveryFact[],
  sources: readonly Source[],
): TableToPublish {
  const source = sources.find((s) => s.naam === indicator.bron)?.titel ?? indicator.bron;
  const published = rijen.map((row) => publishedRow(indicator, source, row, hidden));
  const own = deliveries.filter(({ receipt, telt_mee }) => telt_mee && receipt.bron === indicator.bron);
  const { naam, titel, uitleg, bescherming, scope, definitie_versie, bron, kolommen } = indicator;
  return {
    tabel: {
      ...{ naam, titel, uitleg, bescherming, scope, definitie_versie, bron, bron_titel: source },
      peildatum,
      is_fictief: own.some(({ receipt }) => receipt.is_fictief),
      verborgen: published.filter((row) => row.status === "onderdrukt").length,
      kolommen: [...leading, ...kolommen, ...trailing(indicator.waarde)],
    },
    rijen: published,
  };
}

/** The two decisions of the door; the audit does not trust the second. */
export interface Door {
  readonly beleid: Policy;
  readonly verberg: typeof suppressCells;
}

/** What to hide, after an attack on the outcome. */
function decide(exact: readonly ExactTable[], { beleid: policy, verberg }: Door): ReadonlySet<string> {
  const system = cellSystem(exact);
  const hidden = verberg(system, policy);
  const exposed = exposedCells(system, hidden, policy);
  if (exposed.length > 0) {
    throw new RunError(
      "onthulling",
      `Van ${exposed.length} verborgen cellen is de waarde nog uit te rekenen; er is niets vrijgegeven. Voeg groepen samen in de codelijst.`,
    );
  }
  return hidden;
}

async function readGemeente(database: Database): Promise<Manifest["gemeente"]> {
  const [row] = await database.rows("select naam, code, regio from ref_gemeente");
  return { naam: String(row?.naam), code: String(row?.code), regio: String(row?.regio) };
}

async function releaseFrom(database: Database, run: ReleaseRun, door: Door): Promise<Manifest> {
  const exact = await readExact(database, run.indicators);
  const deliveries = await readDeliveries(database);
  const names = await readNames(database);
  const hidden = decide(exact, door);
  const days = deliveries.map(({ receipt }) => receipt.ontvangen_op.slice(0, 10)).sort();
  const { versie, drempel, besloten_door, besloten_op, toelichting } = door.beleid;
  const manifest = await writeRelease(
    publishedFolder(run.data),
    exact.map((table) => tableToPublish(table, hidden, deliveries, run.sources)),
    {
      profiel: "openbaar",
      stand_van: days.at(-1) ?? null,
      gemeente: await readGemeente(database),
      beleid: { versie, drempel, besloten_door, besloten_op, toelichting },
      leveringen: deliveries.map((delivery) => publishedDelivery(delivery, run.sources, names)),
    },
  );
  const rows = manifest.tabellen.reduce((sum, table) => sum + table.rijen, 0);
  run.log(
    `Vrijgegeven: ${manifest.tabellen.length} tabellen, ${rows} rijen, ${hidden.size} cellen verborgen.`,
  );
  return manifest;
}

/**
 * Opens the door: reads the exact tables, hides what the policy says, attacks the result, and writes it.
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
  return withDatabase(warehouse, (database) => releaseFrom(database, run, door), { readOnly: true });
}
