import type { Source } from "../contract/contract.ts";
import { type Receipt, receiptSchema } from "../ingest/receipt.ts";
import type { PublishedDelivery } from "../published/table.ts";
import type { Database } from "../warehouse/database.ts";

/** A delivery that the warehouse was built from, and whether any of it counts. */
export interface DeliveryFact {
  readonly receipt: Receipt;
  readonly telt_mee: boolean;
}

export async function readDeliveries(database: Database): Promise<DeliveryFact[]> {
  const rows = await database.rows("select telt_mee, receipt from leveringen");
  return rows.map((row) => ({
    receipt: receiptSchema.parse(JSON.parse(String(row.receipt))),
    telt_mee: row.telt_mee === "ja",
  }));
}

/** Findings without counts or lines: those are about rows, and rows may be about people. */
export function publishedDelivery(
  { receipt, telt_mee }: DeliveryFact,
  sources: readonly Source[],
): PublishedDelivery {
  const table = sources.flatMap((s) => s.tabellen).find((t) => t.naam === receipt.tabel);
  const units = receipt.dekking.map((d) => d.eenheid).sort();
  const isMonthly = table?.dekking.soort === "maand";
  return {
    levering: receipt.levering,
    bron: receipt.bron,
    tabel: receipt.tabel,
    titel: table?.titel ?? receipt.tabel,
    organisatie: [...new Set(receipt.dekking.map((d) => d.organisatie))].join(", "),
    periode_van: isMonthly ? (units[0] ?? null) : null,
    periode_tot: isMonthly ? (units.at(-1) ?? null) : null,
    ontvangen_op: receipt.ontvangen_op.slice(0, 10),
    is_fictief: receipt.is_fictief,
    telt_mee,
    sha256: receipt.sha256,
    contract_versie: receipt.contract_versie,
    bevindingen: receipt.bevindingen.map(({ code, ernst, kolom, uitleg }) => ({
      code,
      ernst,
      kolom,
      uitleg,
    })),
  };
}
