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

const value = async (tabel: string, part: Row): Promise<Value> => {
  const rows = await published(tabel, part);
  expect(rows).toHaveLength(1);
  return rows[0]?.waarde ?? null;
};

describe("Boedelbeheer 2007 through the published tables", () => {
  const where = { registratie_code: "boedelbeheer", gebied: "Amsterdam", periode: "2007" };
  const averted = (wijze_code: string): Promise<Value> =>
    value("huisuitzettingen_afgewend", { ...where, wijze_code });

  test("offered less called off, not evicted and paid is evicted", async () => {
    const [aanbod, afgemeld, niet, betaald] = [
      await value("huisuitzettingen_uitkomst", {
        ...{ ...where, sector_code: "totaal", uitkomst_code: "totaal" },
      }),
      ...(await Promise.all(["afgemeld", "niet_ontruimd", "betaald_aan_de_deur"].map(averted))),
    ].map(Number);
    const ids = ["H004-0036", "H004-0037", "H004-0038", "H004-0039"];
    expect([aanbod, afgemeld, niet, betaald]).toEqual(await Promise.all(ids.map(printed)));
    expect((aanbod ?? 0) - (afgemeld ?? 0) - (niet ?? 0) - (betaald ?? 0)).toBe(await printed("H004-0040"));
  });
});

describe("vonnissen 2007 through the published tables", () => {
  const where = { registratie_code: "vonnissen", gebied: "Amsterdam", periode: "2007" };
  const came = (stap_code: string): Promise<Value> =>
    value("huisuitzettingen_keten", { ...where, stap_code, telling_code: "kwam" });

  test("952 vonnissen, 835 evictions, and the 117 who had left are outside them", async () => {
    expect(await came("totaal")).toBe(await printed("H004-0057"));
    expect(await came("ontruimd")).toBe(await printed("H004-0058"));
    const left = await value("huisuitzettingen_uitkomst", {
      ...{ ...where, sector_code: "totaal", uitkomst_code: "vertrokken" },
    });
    expect(left).toBe((await printed("H004-0057")) - (await printed("H004-0058")));
  });

  test("642 of 835 were for huurschuld", async () => {
    const reason = (reden_code: string): Promise<Value> =>
      value("huisuitzettingen_redenen", { ...where, groep_code: "ontruimd", reden_code });
    expect(await reason("totaal")).toBe(await printed("H004-0058"));
    expect(await reason("HUURSCHULD")).toBe(await printed("H004-0060"));
    expect(await reason("OVERIG")).toBe(await printed("H004-0061"));
  });

  test("a step that nobody delivered is unknown, not zero", async () => {
    const rows = await published("huisuitzettingen_keten", { ...where, stap_code: "aanzegging" });
    expect(rows.map(({ waarde, status }) => [waarde, status])).toEqual([[null, "onbekend"]]);
  });
});

describe("the trial in Zuilen through the published tables", () => {
  test("four evictions are too few to show per year, and so is who was evicted", async () => {
    const rows = await published("huisuitzettingen_uitkomst", {
      ...{ gebied: "Utrecht", sector_code: "totaal", uitkomst_code: "ontruimd" },
    });
    expect(rows.map(({ waarde, status }) => [waarde, status])).toEqual([
      [null, "onderdrukt"],
      [null, "onderdrukt"],
    ]);
  });
});

describe("households behind meldingen", () => {
  test("who was not reached by Vroeg Eropaf and comes back at Eropaf is one household with two meldingen", async () => {
    const rows = await published("huisuitzettingen_meldingen", { gebied: "Amsterdam", periode: "2009" });
    const of = (registratie_code: string, telling_code: string): number =>
      Number(
        rows.find((row) => row.registratie_code === registratie_code && row.telling_code === telling_code)
          ?.waarde,
      );
    const both = of("samen", "eropaf+vroeg_eropaf");
    expect(both).toBeGreaterThan(10);
    expect(of("samen", "huishoudens")).toBe(
      of("eropaf", "huishoudens") + of("vroeg_eropaf", "huishoudens") - both,
    );
    expect(of("eropaf", "meldingen") + of("vroeg_eropaf", "meldingen")).toBeGreaterThan(
      of("samen", "huishoudens"),
    );
  });
});

describe("the chain and its terms", () => {
  test("every invented step is one that the chain knows, and follows the one before", async () => {
    expect(await one("select count(*) from fct_uitzettingsdossier where aantal_buiten_keten > 0")).toBe(0);
    expect(await one("select count(*) from fct_uitzettingsdossier where aantal_sluit_niet_aan > 0")).toBe(0);
  });

  test("every state can be reached from the first, and every line of the source is given", async () => {
    const unreached = await ask(`with recursive bereikt as (
        select naar as toestand from ref_uitzettingsovergangen where van = ''
        union
        select o.naar from bereikt as b join ref_uitzettingsovergangen as o on o.van = b.toestand
      )
      select toestand_code from ref_uitzettingstoestanden where toestand_code not in (select toestand from bereikt)`);
    expect(unreached).toEqual([]);
    const lines = `regexp_full_match(bron_regel, 'L[0-9]+(-L[0-9]+)?')`;
    for (const table of ["registraties", "toestanden", "overgangen", "termijnen"]) {
      expect(await one(`select count(*) from ref_uitzettings${table} where not ${lines}`)).toBe(0);
    }
  });

  test("the terms are those that were printed", async () => {
    const rows = await ask(`select t.aantal::double as aantal, c.waarde::double as gedrukt
      from ref_uitzettingstermijnen as t left join fct_cijfer as c using (cijfer_id)`);
    expect(rows).toHaveLength(4);
    for (const { aantal, gedrukt } of rows) expect(aantal).toBe(gedrukt);
  });

  test("a case that still runs is not unknown, and a clock that runs is not late", async () => {
    const running = "uitkomst_code = 'loopt_nog'";
    expect(await one(`select count(*) from fct_uitzettingsdossier where ${running}`)).toBeGreaterThan(50);
    expect(
      await one(
        `select count(*) from fct_uitzettingsdossier where ${running} and datum_gesloten is not null`,
      ),
    ).toBe(0);
    const early = `select count(*) from fct_uitzettingstermijn join fct_ketentermijn as k
      using (termijn_code, dossier_pseudoniem, gebied)
      where fct_uitzettingstermijn.stand_code = 'voorbij' and k.datum_laatst_bekend <= k.datum_termijn`;
    expect(await one(early)).toBe(0);
  });
});
