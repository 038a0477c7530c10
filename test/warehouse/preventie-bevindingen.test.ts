import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../src/published/table.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { type Database, openDatabase, withDatabase } from "../../src/warehouse/database.ts";
import { buildIn, emptyData, ingestInto, removeFolders, sharedExample } from "../support/example.ts";

let database: Database;
beforeAll(async () => {
  database = await openDatabase(warehouseFile(await sharedExample()), { readOnly: true });
});
afterAll(async () => {
  database.close();
  await removeFolders();
});

const query = (sql: string): Promise<Row[]> => database.rows(sql);
const values = async (sql: string): Promise<unknown[][]> => (await query(sql)).map(Object.values);

/** 'item or block, with route and gemeente' of what a rule finds in the 2022 report. */
async function found(code: string): Promise<string[]> {
  const rows = await query(`select coalesce(nullif(item_id, ''), blok_id) as waar, route, gemeente_nr
    from ind_preventie_bevindingen where meting_id = '2022-04_DA' and code = '${code}'`);
  return rows.map(({ waar, route, gemeente_nr }) =>
    [waar, String(route).slice(0, 10), gemeente_nr ?? ""].filter((part) => part !== "").join(" "),
  );
}

describe("the findings of preventiescanner.md §6.2 come out by themselves", () => {
  test("21 of 27 whole, three for a part, and three with the reason why not", async () => {
    const rows = await query("select bevinding, uitkomst, reden from ind_preventie_bekende_bevindingen");
    expect(rows).toHaveLength(27);
    const by = (outcome: string): unknown[] =>
      rows.filter((row) => row.uitkomst === outcome).map((row) => row.bevinding);
    expect(by("gevonden")).toHaveLength(21);
    expect(by("deels")).toEqual(["DQ22", "DQ25", "DQ26"]);
    expect(by("niet_te_berekenen")).toEqual(["DQ17", "DQ24", "DQ27"]);
    expect(rows.filter((row) => row.uitkomst !== "gevonden" && row.reden === "")).toEqual([]);
  });

  test.each([
    ["totaal_wijkt_af", ["BC-WON-B-AND", "HZ-VRT-02"]],
    ["onbekend_met_vinkje", ["WM-OPT Na het ver 1", "BEL-SAM Nazorg 9", "INZ-VRT 6"]],
    ["blok_zonder_antwoord", ["HZ-DAK 1"]],
    ["ja_nee_onvolledig", ["INZ-RIS-15 7"]],
    ["spreekt_ander_blok_tegen", ["WM-SIT 3", "WM-SIT 6", "WM-UIT 1", "WM-UIT 3", "WM-UIT 5", "WM-UIT 7"]],
    ["bijna_zelfde_maatregel", ["BC-INK-A-01 2", "BC-INK-A-01 9", "BC-INK-A-02 2", "BC-INK-A-02 9"]],
    ["cijfers_zonder_getal", ["INZ-DAK-00a 1", "INZ-DAK-00a 3", "INZ-DAK-00a 6"]],
    ["tekst_telt_niet_op", ["BEL-MTR"]],
    ["tekst_andere_eenheid", ["INZ-GEB-03"]],
    ["tekst_andere_gemeenten", []],
    ["kracht_en_kans", ["BC-WON-A-10", "BC-INK-A-03"]],
    ["waarde_ontbreekt", ["INZ-HUI-01 1"]],
    ["periode_verschilt", ["INZ-MON-02", "INZ-GEB-04", "INZ-DAK-01", "INZ-DAK-02"]],
    ["grote_spreiding", ["INZ-GEB-05"]],
    ["eenheid_anders", []],
    ["versie_onbekend", []],
    ["aantal_gemeenten_verschilt", []],
    ["nummer_buiten_bereik", []],
  ])("%s", async (code, where) => {
    expect(await found(code)).toEqual(where);
  });

  test("anders without and with what was written: numbers 2, 6, 8 in the table, 2, 7, 8 in the text", async () => {
    expect((await found("anders_zonder_toelichting")).filter((text) => text.startsWith("BC-ACT"))).toEqual([
      "BC-ACT-AND 6",
    ]);
    expect((await found("toelichting_zonder_anders")).filter((text) => text.startsWith("BC-ACT"))).toEqual([
      "BC-ACT-AND 7",
    ]);
  });

  test("the text differs from the table where the register says so, and where it counts 8 instead of 9", async () => {
    expect(await found("tekst_wijkt_af")).toEqual([
      "HZ-BOR",
      "WM-SIT-03",
      "WM-SIT-04",
      "WM-OPT-06 Na een ing",
      "WM-OPT-06 Na het ver",
      "WM-OPT-08 Na een ing",
      "WM-OPT-13 Na een ing",
      "WM-OPT-13 Na het ver",
      "BEL-MTR",
      "INZ-RIS-17",
      "INZ-RIS-18",
      "INZ-HUI-02",
    ]);
  });

  test("every finding is published once", async () => {
    expect(
      await values(
        "select (select count(*) from fct_preventie_bevinding) - (select count(*) from ind_preventie_bevindingen)",
      ),
    ).toEqual([[0]]);
  });
});

test("every rule that a finding names is described, and V1 to V11 are all there", async () => {
  const rules = (await values("select distinct regel from ref_preventie_regels")).map(([rule]) => rule);
  expect(new Set(rules)).toEqual(new Set([...Array.from({ length: 11 }, (_, i) => `V${i + 1}`), "eigen"]));
});

test("rules that the example keeps: a number out of range, and another N within one meting", async () => {
  const folder = await emptyData();
  const file = join(folder, "rapport.csv");
  const rows = [
    "meting;regio;N;blok;optie;aantal;nrs",
    "2031-01_VZ;Verzonnen regio;9;HZ-VRT;crisisopvang;1;2",
    "2031-01_VZ;Verzonnen regio;9;HZ-VRT;detentie;2;3,12",
    "2031-01_VZ;Verzonnen regio;8;HZ-VRT;beschermd wonen;1;3",
  ];
  await writeFile(file, [...rows, ""].join("\n"));
  await ingestInto(folder, { files: [file] });
  await buildIn(folder);
  const found = await withDatabase(
    warehouseFile(folder),
    (own) => own.rows("select distinct code from ind_preventie_bevindingen order by code"),
    { readOnly: true },
  );
  expect(found.map(({ code }) => code)).toEqual([
    "aantal_gemeenten_verschilt",
    "blok_zonder_antwoord",
    "nummer_buiten_bereik",
    "totaal_wijkt_af",
    "versie_onbekend",
  ]);
});
