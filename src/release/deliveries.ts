import type { Source, TableContract } from "../contract/contract.ts";
import { type Receipt, receiptSchema } from "../ingest/receipt.ts";
import type { PublishedDelivery } from "../published/table.ts";
import type { Database } from "../warehouse/database.ts";

/** A delivery that the warehouse was built from, and whether any of it counts. */
export interface DeliveryFact {
  readonly receipt: Receipt;
  readonly telt_mee: boolean;
}

/** Titles of organisations that deliveries name by a code, as registers do. */
export async function readNames(database: Database): Promise<Map<string, string>> {
  const rows = await database.rows("select register, titel from ref_registers");
  return new Map(rows.map((row) => [String(row.register), String(row.titel)]));
}

export async function readDeliveries(database: Database): Promise<DeliveryFact[]> {
  const rows = await database.rows("select telt_mee, receipt from leveringen");
  return rows.map((row) => ({
    receipt: receiptSchema.parse(JSON.parse(String(row.receipt))),
    telt_mee: row.telt_mee === "ja",
  }));
}

/** A column that the contract does not know may be called after a person or a gemeente. */
const isDeclared = (table: TableContract | undefined, kolom: string): boolean =>
  table !== undefined && Object.hasOwn(table.kolommen, kolom);

/** Findings without counts or lines: those are about rows, and rows may be about people. */
export function publishedDelivery(
  { receipt, telt_mee }: DeliveryFact,
  sources: readonly Source[],
  names: ReadonlyMap<string, string>,
): PublishedDelivery {
  const table = sources.flatMap((s) => s.tabellen).find((t) => t.naam === receipt.tabel);
  const months = receipt.dekking
    .map((d) => /^\d{4}-\d{2}/.exec(d.eenheid)?.[0] ?? "")
    .filter((month) => month !== "")
    .sort();
  return {
    levering: receipt.levering,
    bron: receipt.bron,
    tabel: receipt.tabel,
    titel: table?.titel ?? receipt.tabel,
    organisatie: [...new Set(receipt.dekking.map((d) => names.get(d.organisatie) ?? d.organisatie))].join(
      ", ",
    ),
    periode_van: months[0] ?? null,
    periode_tot: months.at(-1) ?? null,
    ontvangen_op: receipt.ontvangen_op.slice(0, 10),
    is_fictief: receipt.is_fictief,
    telt_mee,
    sha256: receipt.sha256,
    contract_versie: receipt.contract_versie,
    bevindingen: receipt.bevindingen.map(({ code, ernst, kolom, uitleg }) => ({
      ...{ code, ernst, uitleg },
      kolom: kolom !== null && isDeclared(table, kolom) ? kolom : null,
    })),
  };
}

/** The deliveries of a source that count. */
export function countingFor(bron: string, deliveries: readonly DeliveryFact[]): Receipt[] {
  return deliveries
    .filter(({ receipt, telt_mee }) => telt_mee && receipt.bron === bron)
    .map(({ receipt }) => receipt);
}
