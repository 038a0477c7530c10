import { beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../src/published/table.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { sharedExample } from "../support/example.ts";

let data: string;
beforeAll(async () => {
  data = await sharedExample();
});

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

describe("printed figures against each other", () => {
  test("only the known faults do not add up, each by the known amount and explained", async () => {
    const off =
      await query(`select controle, waarde, herrekend, verschil, uitleg from ind_verhuisbox_controles
      where rol = 'uitkomst' and verschil <> 0 order by volgorde`);
    expect(off.map(({ controle, waarde, herrekend }) => [controle, waarde, herrekend])).toEqual([
      ["instroom_2021_huishouden", 156, 181],
      ["instroom_2021_inkomen", 156, 121],
      ["uitstroom_q3_2021_inkomen", 53, 45],
      ["uitputting_2021", 196413.45, 196413.55],
      ["besparing_2022_volledig", 594500, 615000],
      ["opbrengst_2022_117", 795212, 795212.19],
    ]);
    expect(off.map(({ verschil }) => verschil)).toEqual([25, -35, -8, 0.1, 20500, 0.19]);
    for (const { uitleg } of off) expect(String(uitleg)).not.toBe("");
  });

  test("every control is there with all its figures, and every sum and product is computed", async () => {
    const [counts] = await query(`select
      (select count(*) from ref_verhuisbox_controles) - (select count(*) from ind_verhuisbox_controles) as kwijt,
      (select count(*) from ind_verhuisbox_controles where rol = 'uitkomst' and herrekend is null) as leeg`);
    expect(counts).toEqual({ kwijt: 0, leeg: 0 });
  });

  test("versions that contradict each other stand beside each other", async () => {
    const versions = await query(`select controle, list(waarde::integer order by waarde desc) as waarden
      from ind_verhuisbox_controles where soort = 'versies' group by controle order by 1`);
    expect(versions.map(({ controle, waarden }) => [controle, String(waarden)])).toEqual([
      ["aangemeld_2021", "[180, 179, 156]"],
      ["aangemeld_2022", "[355, 274]"],
      ["instroom_2022", "[314, 269, 267]"],
      ["uitstroom_2021", "[98, 90, 76, 53]"],
    ]);
  });

  test("355 minus 100 is nowhere", async () => {
    const [none] = await query(
      `select count(*) as n from ind_verhuisbox_controles where waarde = 255 or herrekend = 255`,
    );
    expect(none).toEqual({ n: 0 });
  });
});
