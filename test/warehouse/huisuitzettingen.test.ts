import { beforeAll, describe, expect, test } from "vitest";
import { publishedFolder } from "../../src/published/folders.ts";
import { readTable } from "../../src/published/read.ts";
import type { Row, Value } from "../../src/published/table.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { sharedExample } from "../support/example.ts";

let data: string;
beforeAll(async () => {
  data = await sharedExample();
});

const ask = (sql: string): Promise<Record<string, Value>[]> =>
  withDatabase(warehouseFile(data), (database) => database.rows(sql), { readOnly: true });

const one = async (sql: string): Promise<number> => Number((await ask(`select (${sql})::double as n`))[0]?.n);

const printed = (cijfer_id: string): Promise<number> =>
  one(`select waarde from fct_cijfer where cijfer_id = '${cijfer_id}'`);

const dossiers = (registratie: string, where: string): string =>
  `select count(*) from stg_uitzettingsdossiers where registratie_code = '${registratie}'
    and year(datum_begin) = 2007 and (${where})`;

const published = async (tabel: string, part: Row): Promise<Row[]> =>
  (await readTable(publishedFolder(data), tabel)).filter((row) =>
    Object.entries(part).every(([name, value]) => row[name] === value),
  );

/** What the study of 2009 prints of 2007, as plain counts of delivered rows. */
const counted: [cijfer_id: string, what: string, sql: string][] = [
  ["H004-0062", "Eropaf: meldingen", dossiers("eropaf", "true")],
  ["H004-0063", "Eropaf: resultaat ontbreekt", dossiers("eropaf", "uitkomst_code is null")],
  ["H004-0064", "Eropaf: met registratie", dossiers("eropaf", "uitkomst_code is not null")],
  ["H004-0065", "Eropaf: niet ontruimd", dossiers("eropaf", "uitkomst_code = 'NIET_ONTRUIMD'")],
  ["H004-0066", "Eropaf: wel ontruimd", dossiers("eropaf", "uitkomst_code = 'WEL_ONTRUIMD'")],
  ["H004-0067", "Eropaf: onbekend", dossiers("eropaf", "uitkomst_code = 'ONBEKEND'")],
  ["H004-0057", "vonnissen", dossiers("vonnissen", "true")],
  ["H004-0058", "ontruimingen na vonnis", dossiers("vonnissen", "uitkomst_code = 'WEL_ONTRUIMD'")],
  ["H004-0059", "noorderzonners", dossiers("vonnissen", "uitkomst_code = 'VERTROKKEN'")],
  [
    "H004-0060",
    "ontruimingen door huurschuld",
    dossiers("vonnissen", "uitkomst_code = 'WEL_ONTRUIMD' and reden_code = 'HUURSCHULD'"),
  ],
  ["H004-0036", "Boedelbeheer: aanbod", dossiers("boedelbeheer", "true")],
  ["H004-0037", "Boedelbeheer: afgemeld", dossiers("boedelbeheer", "wijze_code = 'afgemeld'")],
  ["H004-0038", "Boedelbeheer: niet", dossiers("boedelbeheer", "wijze_code = 'niet_ontruimd'")],
  ["H004-0039", "Boedelbeheer: betaald", dossiers("boedelbeheer", "wijze_code = 'betaald_aan_de_deur'")],
  ["H004-0040", "Boedelbeheer: ontruimd", dossiers("boedelbeheer", "uitkomst_code = 'WEL_ONTRUIMD'")],
  [
    "H004-0109",
    "Zuilen: aangemeld",
    "select count(*) from stg_uitzettingsdossiers where registratie_code = 'voorkomen_huisuitzetting'",
  ],
  [
    "H004-0110",
    "Zuilen: gezinnen",
    "select count(*) from fct_uitzettingsdossier where gebied = 'Utrecht' and huishouden_code = 'GEZIN'",
  ],
  [
    "H004-0111",
    "Zuilen: ontruimd",
    "select count(*) from fct_uitzettingsdossier where gebied = 'Utrecht' and uitkomst_code = 'ontruimd'",
  ],
  [
    "H004-0112",
    "Zuilen: ontruimde gezinnen",
    `select count(*) from fct_uitzettingsdossier
      where gebied = 'Utrecht' and uitkomst_code = 'ontruimd' and huishouden_code = 'GEZIN'`,
  ],
];

describe("what was printed, in rows", () => {
  test.each(counted)("%s %s", async (cijfer_id, _, sql) => {
    expect(await one(sql)).toBe(await printed(cijfer_id));
  });
});

describe("Eropaf 2007 through the published tables", () => {
  const where = { registratie_code: "eropaf", gebied: "Amsterdam", periode: "2007" };

  test.each([
    ["totaal", "H004-0062"],
    ["niet_ontruimd", "H004-0065"],
    ["ontruimd", "H004-0066"],
    ["onbekend", "H004-0067"],
    ["ontbreekt", "H004-0063"],
  ])("%s is %s", async (uitkomst_code, cijfer_id) => {
    const rows = await published("huisuitzettingen_uitkomst", {
      ...{ ...where, sector_code: "totaal", uitkomst_code },
    });
    expect(rows.map(({ waarde }) => waarde)).toEqual([await printed(cijfer_id)]);
  });

  test("806 is 59,6% of 1353 and 78% of 1029, each with its denominator and what is not known", async () => {
    const rows = await published("huisuitzettingen_aandeel", { ...where, deel_code: "niet_ontruimd" });
    expect(rows.map((row) => [row.noemer_code, row.teller, row.aantal, row.waarde])).toEqual([
      ["alle", 806, 1353, 0.596],
      ["ingevuld", 806, 1029, 0.783],
      ["bekend", 806, 867, 0.93],
    ]);
    expect(Math.round(100 * Number(rows[1]?.waarde))).toBe(await printed("H004-0068"));
    const unknown = rows.map((row) => [
      row.aantal_onbekend,
      row.aantal_ontbreekt,
      row.aandeel_zonder_uitkomst,
    ]);
    expect(new Set(unknown.map(String))).toEqual(new Set(["162,324,0.359"]));
  });
});
