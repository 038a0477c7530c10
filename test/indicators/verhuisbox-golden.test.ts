import { beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../src/published/table.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { sharedExample } from "../support/example.ts";

let data: string;
beforeAll(async () => {
  data = await sharedExample();
}, 240_000);

const query = (sql: string): Promise<Row[]> =>
  withDatabase(warehouseFile(data), (database) => database.rows(sql), { readOnly: true });

/** `code value` of the rows of an indicator, in publication order. */
async function counts(table: string, code: string, where: string): Promise<string[]> {
  const rows = await query(`select ${code} as code, waarde from ind_${table} where ${where}`);
  return rows.map((row) => `${row.code} ${row.waarde}`);
}

const plus = "regeling_code = 'VHB_PLUS'";
const everyone = "groep_soort = 'iedereen'";
const in2021 = `${plus} and periode = '2021' and ${everyone}`;

/** Printed figures that the rows cannot follow, with what they give instead; each is explained in the source. */
const contradicted: Readonly<Record<string, number>> = {
  "H000-0344": 89,
  "H000-0371": 196413.55,
  "H000-0376": 267,
};

describe("every printed figure of the reports comes out of the rows", () => {
  let printed: Row[];
  beforeAll(async () => {
    printed =
      await query(`select rapport, tabel, gedrukt_id, gedrukt, waarde, uitleg from ind_verhuisbox_aansluiting
      where not hulpcel and gedrukt is not null order by volgorde`);
  });

  test("three reports and the later papers are there, no figure is lost", async () => {
    const tables = [...new Set(printed.map(({ rapport, tabel }) => `${rapport}: ${tabel}`))];
    expect(tables).toEqual([
      "Rapport tot en met kwartaal 3 van 2021: Stand van zaken",
      "Rapport tot en met kwartaal 3 van 2021: Instroom naar groep",
      "Rapport tot en met kwartaal 3 van 2021: Uitstroom naar inkomen",
      "Rapport tot en met kwartaal 3 van 2021: Uitputting van het budget",
      "Rapport over 2021: Stand van zaken",
      "Rapport over 2021: Per aanmelder",
      "Rapport over 2021: In- en uitstroom naar leeftijd",
      "Rapport over 2021: In- en uitstroom naar groep",
      "Rapport over 2021: Uitputting van het budget",
      "Rapport over 2021: Bestemming",
      "Rapport tot en met kwartaal 3 van 2022: Stand van zaken",
      "Rapport tot en met kwartaal 3 van 2022: In- en uitstroom naar leeftijd",
      "Rapport tot en met kwartaal 3 van 2022: Inkomen van wie naar een andere gemeente verhuisde",
      "Latere stukken over 2022: Heel 2022",
    ]);
    const [asked] = await query("select count(*) as n from ref_verhuisbox_aansluiting");
    expect(printed.length).toBe(asked?.n);
  });

  test("equal to the digit, but for three contradictions in the source, each explained", () => {
    const off = printed.filter(({ gedrukt, waarde }) => gedrukt !== waarde);
    expect(off.map(({ gedrukt_id, waarde }) => [gedrukt_id, waarde])).toEqual(Object.entries(contradicted));
    for (const { uitleg } of off) expect(String(uitleg).length).toBeGreaterThan(20);
  });

  test("no one found a home by subtraction: 255 is nowhere", async () => {
    const [none] = await query(
      "select count(*) as n from ind_verhuisbox_aansluiting where waarde = 255 and not hulpcel",
    );
    expect(none).toEqual({ n: 0 });
  });
});

describe("the tables of the pages give the printed tables of 2021", () => {
  test("179 aangemeld, 23 not begun, 156 begun; 90 homes", async () => {
    expect(
      await counts("verhuisbox_huishouden", "telling_code", `${in2021} and huishoudtype_code = 'totaal'`),
    ).toEqual(["aanmelding 179", "gestart 156", "uitstroom 90"]);
    const begun = "groep_code = 'totaal' and reden_code = 'totaal' and niveau < '2'";
    expect(
      await counts("verhuisbox_doorstroom", "stap_code", `${plus} and periode = '2021' and ${begun}`),
    ).toEqual(["aangemeld 179", "niet_begonnen 23", "begonnen 156"]);
  });

  test("begeleiding 49 and 41; households 48, 34, 5 and 3; income 48, 19, 9 and 14", async () => {
    const out = `${in2021} and telling_code = 'uitstroom'`;
    expect(await counts("verhuisbox_begeleiding", "begeleiding_code", `${out} and waarde > 0`)).toEqual([
      ...["totaal 90", "INTENSIEF 49", "ALLEEN_MIDDELEN 41"],
    ]);
    expect(await counts("verhuisbox_huishouden", "huishoudtype_code", `${out} and waarde > 0`)).toEqual([
      ...["totaal 90", "ALLEENSTAAND 48", "EENOUDER 34", "GEZIN 5", "ECHTPAAR 3"],
    ]);
    expect(await counts("verhuisbox_inkomen", "inkomen_code", `${out} and waarde > 0`)).toEqual([
      ...["totaal 90", "DAKLOZEN 48", "PW 19", "PW_OVERIG 9", "ANDER 14"],
    ]);
  });

  test("ages with the bands of the year: 27 and 129 begun, 13 and 77 out; three bands in 2022", async () => {
    const age = (telling: string): Promise<string[]> =>
      counts(
        "verhuisbox_leeftijd",
        "leeftijd_code",
        `${in2021} and telling_code = '${telling}' and waarde > 0`,
      );
    expect(await age("gestart")).toEqual(["totaal 156", "JONG_27 27", "VOLW_27 129"]);
    expect(await age("uitstroom")).toEqual(["totaal 90", "JONG_27 13", "VOLW_27 77"]);
    const [later] =
      await query(`select string_agg(distinct leeftijd_code, ', ' order by leeftijd_code) as codes
      from ind_verhuisbox_leeftijd where ${plus} and periode = '2022' and waarde > 0`);
    expect(String(later?.codes)).toBe("JONG_28, OUD_55, VOLW_28_54, totaal");
  });

  test("destination 9, 2, 55 and 24, of whom 8 inside the gemeente; PW ended 76; nobody's return is known", async () => {
    const area = await counts(
      "verhuisbox_bestemming",
      "gebiedstype_code",
      `${in2021} and ligging_code = 'totaal' and waarde > 0`,
    );
    expect(area).toEqual(["totaal 90", "KRIMP 9", "ANTICIPEER 2", "ZUID_HOLLAND 55", "REST_NL 24"]);
    const place = `${in2021} and gebiedstype_code = 'totaal' and ligging_code = 'BINNEN'`;
    expect(await counts("verhuisbox_bestemming", "ligging_code", place)).toEqual(["BINNEN 8"]);
    const ended = `${in2021} and ligging_code = 'totaal' and pw_beeindigd_code = 'JA'`;
    expect(await counts("verhuisbox_pw_beeindigd", "pw_beeindigd_code", ended)).toEqual(["JA 76"]);
    const back = await counts("verhuisbox_terugkeer", "terugkeer_code", `${in2021} and waarde > 0`);
    expect(back.some((row) => row.startsWith("ONBEKEND"))).toBe(true);
  });

  test("104 days on average and 87 in the middle, of the 49 with intensive help", async () => {
    const own = `${plus} and periode = '2021' and groep_code = 'INTENSIEF'`;
    expect(await counts("verhuisbox_duur", "maat_code", own)).toEqual([
      "n 49",
      "gemiddelde 104",
      "mediaan 87",
    ]);
  });

  test("posten to the cent in the year and since January, with the budget of € 220.000", async () => {
    const spent = (soort: string): string =>
      `${plus} and periode_soort = '${soort}' and maat_code = 'bedrag' and vorm_code = 'totaal'`;
    expect(
      await counts("verhuisbox_uitputting", "post_code", `${spent("jaar")} and periode = '2021'`),
    ).toEqual([
      ...["REIS 1589.66", "OVERBR_HUUR 59295.65", "HUISRAAD 126000.54", "OVERBR_UITK 4537.15"],
      ...["VERHUIZING 4990.55", "totaal 196413.55"],
    ]);
    const untilOctober = `${spent("cumulatief")} and periode = '2021-01 t/m 2021-09' and post_code = 'totaal'`;
    expect(await counts("verhuisbox_uitputting", "post_code", untilOctober)).toEqual(["totaal 109818"]);
    const [budget] = await query(`select budget, budget_soort from ind_verhuisbox_uitputting
      where ${spent("jaar")} and periode = '2021' and post_code = 'totaal'`);
    expect(budget).toEqual({ budget: 220000, budget_soort: "exclusief_fte" });
  });
});

describe("2022 to 1 October", () => {
  test("267 begun and 117 homes since January; 154 helped and 73 waiting", async () => {
    const since = `${plus} and periode_soort = 'cumulatief' and maand = '2022-09' and telling_code in ('gestart', 'uitstroom')`;
    expect(await counts("verhuisbox_per_maand", "telling_code", since)).toEqual([
      "gestart 267",
      "uitstroom 117",
    ]);
    const stock = (maand: string): string =>
      `${plus} and periode = '${maand}' and telling_code <> 'in_begeleiding' and not hulpcel`;
    expect(await counts("verhuisbox_stand", "telling_code", stock("2022-09"))).toEqual([
      "caseload 154",
      "wachtlijst 73",
    ]);
    expect((await counts("verhuisbox_stand", "telling_code", stock("2022-06")))[1]).toBe("wachtlijst 137");
  });

  test("the wait for a first talk fell from 10 to 6 weeks", async () => {
    const middle = `${plus} and groep_code = 'intake' and maat_code = 'mediaan' and periode in ('2022-06', '2022-10')`;
    const days = await query(`select waarde from ind_verhuisbox_wachttijd where ${middle} order by periode`);
    expect(days.map(({ waarde }) => Math.floor(Number(waarde) / 7))).toEqual([10, 6]);
  });

  test("cohort and period stay apart: 90 and 41 homes for who was reported in 2021, 132 for 2022", async () => {
    const homes = await query(`select periode, jaar_aanmelding, waarde from ind_verhuisbox_cohort_en_periode
      where ${plus} and telling_code = 'uitstroom' order by all`);
    expect(
      homes.map(({ periode, jaar_aanmelding, waarde }) => `${periode} ${jaar_aanmelding} ${waarde}`),
    ).toEqual([...["2021 2021 90", "2021 totaal 90", "2022 2021 41", "2022 2022 132", "2022 totaal 173"]]);
  });
});

describe("families and refusals", () => {
  test("420 families in 2021, each once; 292, 350 and 421 before", async () => {
    expect(
      await counts("gezinnen_meldingen", "periode", "indeling = 'totaal' and periode_soort = 'jaar'"),
    ).toEqual([...["2018 292", "2019 350", "2020 421", "2021 420"]]);
  });

  test("23 refusals and fewer candidates, never one sum", async () => {
    const all = await counts("weigeringen", "indeling", "indeling in ('totaal', 'kandidaten')");
    expect(all[0]).toBe("totaal 23");
    expect(Number(all[1]?.split(" ")[1])).toBeLessThan(23);
    const main = "code in ('HUIDIG_ADRES', 'OVERGESLAGEN', 'GEEN_VHV', 'VIA_HOUSING')";
    expect(await counts("weigeringen", "code", main)).toEqual([
      ...["HUIDIG_ADRES 7", "OVERGESLAGEN 3", "GEEN_VHV 3", "VIA_HOUSING 2"],
    ]);
  });

  test("norms for 180 and 300, and 8,3 fte beside them", async () => {
    const [total] = await query(`select waarde, norm_180, norm_300 from ind_verhuisbox_inzet
      where functie_code = 'totaal' and periode = '2022-11'`);
    expect(total).toEqual({ waarde: 8.3, norm_180: 5.9, norm_300: 10 });
  });
});

test("no table adds up two regelingen", async () => {
  const tables = await query(`select table_name as naam from information_schema.columns
    where table_name like 'ind_verhuisbox_%' and column_name = 'regeling_code'`);
  expect(tables.length).toBeGreaterThan(15);
  const codes = tables
    .map(({ naam }) => `select distinct regeling_code from ${naam} where regeling_code is not null`)
    .join(" union ");
  expect((await query(`${codes} order by 1`)).map(({ regeling_code }) => regeling_code)).toEqual([
    ...["VERHUISBOX", "VHB_PLUS"],
  ]);
});
