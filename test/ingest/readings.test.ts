import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { literal } from "../../src/contract/names.ts";
import type { Value } from "../../src/published/table.ts";
import { type Database, openDatabase } from "../../src/warehouse/database.ts";
import { root } from "../support/example.ts";

let database: Database;
beforeAll(async () => {
  database = await openDatabase(":memory:");
  await database.run(await readFile(join(root, "src/contract/readings.sql"), "utf8"));
});
afterAll(() => database.close());

/** What a macro makes of a text. */
async function read(macro: string, text: string): Promise<Value> {
  const [row] = await database.rows(`select ${macro}(${literal(text)}) as waarde`);
  return row?.waarde ?? null;
}

describe("getallen zoals een Nederlandse export ze schrijft", () => {
  test.each<[string, number | null]>([
    ["3.688", 3688],
    ["€ 72.500", 72500],
    ["€72.500,-", 72500],
    ["€26,3 mln", 26_300_000],
    ["€ 26,3 mln.", 26_300_000],
    ["1,2 miljard", 1_200_000_000],
    ["15 duizend", 15_000],
    ["3000,=", 3000],
    ["3000,-", 3000],
    ["3.000,--", 3000],
    ["40,6", 40.6],
    ["0.8", 0.8],
    ["0,8", 0.8],
    ["0.800", 0.8],
    ["0.125", 0.125],
    ["12.5", 12.5],
    ["1.234,56", 1234.56],
    ["1.234.567", 1_234_567],
    ["-12", -12],
    ["-1.500", -1500],
    ["007", 7],
    ["1\u00a0234", null],
    ["12.34.567", null],
    ["1.23.456,7", null],
    ["1,234,567", null],
    ["10-15", null],
    ["plm. 20", null],
    ["twaalf", null],
    ["1e6", null],
    ["12 %", null],
    [",5", null],
    ["5,", null],
    ["", null],
    ["-", null],
    ["9".repeat(15), null],
    ["9".repeat(40), null],
  ])("%s is %s", async (text, number) => {
    expect(await read("lees_getal", text)).toBe(number);
  });
});

describe("een bereik heeft twee einden, een getal ook", () => {
  const ends = async (text: string): Promise<Value[] | null> => {
    const [row] = await database.rows(`select b[1] as laag, b[2] as hoog, len(b) as n
      from (select lees_bereik(${literal(text)}) as b)`);
    return row?.n === 2 ? [row.laag ?? null, row.hoog ?? null] : null;
  };

  test.each<[string, number[] | null]>([
    ["10-15", [10, 15]],
    ["10 - 15", [10, 15]],
    ["10–15", [10, 15]],
    ["6 à 8", [6, 8]],
    ["6 a 8", [6, 8]],
    ["3/4", [3, 4]],
    ["3 tot 5", [3, 5]],
    ["8 t/m 10", [8, 10]],
    ["8 tot en met 10", [8, 10]],
    ["2 of 3", [2, 3]],
    ["1.500-2.000", [1500, 2000]],
    ["0,5-1,5", [0.5, 1.5]],
    ["plm. 20", [20, 20]],
    ["circa 6 à 8", [6, 8]],
    ["€ 72.500", [72500, 72500]],
    ["onbekend", null],
    ["10-", null],
    ["1-2-3", null],
  ])("%s is %j", async (text, expected) => {
    expect(await ends(text)).toEqual(expected);
  });
});

describe("woorden die een getal zachter maken", () => {
  test.each([
    ["plm. 20", "circa"],
    ["ca. 20", "circa"],
    ["circa 20", "circa"],
    ["ongeveer 20", "circa"],
    ["±20", "circa"],
    ["~ 20", "circa"],
    ["ruim 20", "circa"],
    ["minimaal 20", "minimaal"],
    ["meer dan 20", "minimaal"],
    [">20", "minimaal"],
    ["≥ 20", "minimaal"],
    ["maximaal 20", "maximaal"],
    ["minder dan 20", "maximaal"],
    ["<20", "maximaal"],
    ["20", "exact"],
    ["10-15", "exact"],
    ["cabaret 20", "exact"],
  ])("%s is %s", async (text, word) => {
    expect(await read("lees_kwalificatie", text)).toBe(word);
    const number = word === "exact" ? null : 20;
    if (number !== null) expect(await read("lees_bereik", text)).toBe("[20.0000, 20.0000]");
  });
});

describe("dagen, maanden en jaren zoals een Nederlandse export ze schrijft", () => {
  test.each<[string, string | null]>([
    ["2-11-2020", "2020-11-02"],
    ["02-11-2020", "2020-11-02"],
    ["02-11-20", "2020-11-02"],
    ["2/11/2020", "2020-11-02"],
    ["2.11.2020", "2020-11-02"],
    ["2-11-79", "2079-11-02"],
    ["2-11-80", "1980-11-02"],
    ["2020-11-02", "2020-11-02"],
    ["2020-11-02 13:45:00", "2020-11-02"],
    ["2020-11-02T13:45:00Z", "2020-11-02"],
    ["2-11-2020 13:45", "2020-11-02"],
    ["18 januari 2021", "2021-01-18"],
    ["18-jan-21", "2021-01-18"],
    ["1 mrt 2021", "2021-03-01"],
    ["1 Maart 2021", "2021-03-01"],
    ["3 mei 2021", "2021-05-03"],
    ["3 aug. 2021", "2021-08-03"],
    ["apr-21", "2021-04"],
    ["april 2021", "2021-04"],
    ["mrt '21", "2021-03"],
    ["okt 2021", "2021-10"],
    ["2021-04", "2021-04"],
    ["2022", "2022"],
    ["44214", "2021-01-18"],
    ["44214,0", "2021-01-18"],
    ["29-2-2020", "2020-02-29"],
    ["29-2-2021", null],
    ["29-02-21", null],
    ["31-4-2021", null],
    ["31 april 2021", null],
    ["0-1-2021", null],
    ["1-13-2021", null],
    ["13/45/2021", null],
    ["2021-13-01", null],
    ["2021-13", null],
    ["2021-13-01 10:00", null],
    ["1821", null],
    ["99999", null],
    ["gisteren", null],
    ["mei", null],
    ["3-4", null],
    ["2-11-020", null],
    ["1 mei 21 of 22", null],
    ["", null],
  ])("%s is %s", async (text, moment) => {
    expect(await read("lees_moment", text)).toBe(moment);
  });

  test("een dag telt van 1900 tot en met 2100", async () => {
    const rows = await database.rows(`select in_bereik(d)::varchar as dag from (values
      (1, date '1899-12-31'), (2, date '1900-01-01'), (3, date '2100-12-31'), (4, date '2101-01-01')) as t(nr, d)
      order by nr`);
    expect(rows.map(({ dag }) => dag)).toEqual([null, "1900-01-01", "2100-12-31", null]);
  });
});
