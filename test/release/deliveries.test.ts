import { expect, test } from "vitest";
import { sources } from "../../pipelines/sources.ts";
import { readReceipts } from "../../src/ingest/receipt.ts";
import { publishedDelivery } from "../../src/release/deliveries.ts";
import { sharedExample } from "../support/example.ts";

test("a delivery names the columns of its contract, and never one that a supplier made up", async () => {
  const [found] = await readReceipts(await sharedExample());
  if (found === undefined) throw new Error("geen levering");
  const table = sources.flatMap((s) => s.tabellen).find((t) => t.naam === found.receipt.tabel);
  const [known = ""] = Object.keys(table?.kolommen ?? {});
  const [example] = found.receipt.bevindingen;
  const about = (kolom: string) => ({
    ...{ code: "kolom_onbekend", ernst: "waarschuwing" as const, uitleg: "Uitleg.", hulp: "", regels: [] },
    ...{ aantal: 1, ...example, kolom },
  });
  const receipt = { ...found.receipt, bevindingen: [about(known), about("Kim Voorbeeld")] };
  const published = publishedDelivery({ receipt, telt_mee: true } as never, sources, new Map());
  expect(published.bevindingen.map(({ kolom }) => kolom)).toEqual([known, null]);
  expect(JSON.stringify(published)).not.toContain("Kim");
});
