import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../src/published/table.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { buildIn, exampleData, ingestInto, removeFolders } from "../support/example.ts";

let data: string;
beforeAll(async () => {
  data = await exampleData();
  await ingestInto(data);
  await buildIn(data);
});
afterAll(removeFolders);

const query = (sql: string): Promise<Row[]> =>
  withDatabase(warehouseFile(data), (database) => database.rows(sql), { readOnly: true });

describe("kostendelersnorm", () => {
  test("gives every share that the document prints", async () => {
    const rows = await query("select * from ind_kostendelersnorm where gedrukt is not null");
    expect(rows.length).toBeGreaterThanOrEqual(9);
    for (const { waarde, gedrukt } of rows)
      expect(Math.abs(Number(waarde) - Number(gedrukt))).toBeLessThan(0.0001);
  });

  test("divides the sum of the household evenly; the medebewonersnorm never takes from the first resident", async () => {
    const rows = await query(`select regel_code, wie_code, list(waarde order by aantal_bewoners) as delen
      from ind_kostendelersnorm group by all order by all`);
    const parts = new Map(
      rows.map(({ regel_code, wie_code, delen }) => [`${regel_code} ${wie_code}`, String(delen)]),
    );
    expect(parts.get("KOSTENDELERS HOOFDBEWONER")).toBe("[0.5000, 0.4333, 0.4000, 0.3800]");
    expect(parts.get("MEDEBEWONERS HOOFDBEWONER")).toBe("[0.7000, 0.7000, 0.7000, 0.7000]");
    expect(parts.get("MEDEBEWONERS HUISHOUDEN")).toBe("[1.0000, 1.3000, 1.6000, 1.9000]");
  });
});

describe("raming of costs and benefits", () => {
  const valuesOf = async (raming: string, onderdeel: string): Promise<number[]> =>
    (
      await query(
        `select waarde from ind_verhuisbox_raming where raming = '${raming}' and onderdeel = '${onderdeel}'`,
      )
    ).map(({ waarde }) => Number(waarde));

  test("2021: 76 times € 15.000 and € 400.000 times 2,1 give what the memo says", async () => {
    const [n = 0, bedrag = 0] = [
      ...(await valuesOf("2021", "uitkeringen")),
      ...(await valuesOf("2021", "bedrag_per_uitkering")),
    ];
    expect(await valuesOf("2021", "besparing_gedrukt")).toEqual([n * bedrag]);
    const [kosten = 0, verhouding = 0] = [
      ...(await valuesOf("2021", "kosten")),
      ...(await valuesOf("2021", "verhouding")),
    ];
    expect(await valuesOf("2021", "opbrengst_gedrukt")).toEqual([kosten * verhouding]);
  });

  test("2022: the printed saving is € 20.500 less than its own assumptions give", async () => {
    const n = await valuesOf("2022-q3", "uitkeringen");
    const bedrag = await valuesOf("2022-q3", "bedrag_per_uitkering");
    expect(n).toEqual([41, 31, 2]);
    expect(bedrag).toEqual([15000, 11000, 4500]);
    const computed = n.reduce((sum, each, i) => sum + each * (bedrag[i] ?? 0), 0);
    const [printed = 0] = await valuesOf("2022-q3", "besparing_gedrukt");
    expect(computed - printed).toBe(20_500);
  });
});
