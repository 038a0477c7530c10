import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../src/published/table.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { buildIn, emptyData, ingestInto, removeFolders } from "../support/example.ts";

/** What the facts say of a few invented rows; the number of systems tells the trajecten apart. */
const delivered: Record<string, readonly string[]> = {
  "trajecten.csv": [
    "trajectnr;aantal_systemen;regeling;datum_aanmelding;datum_start;datum_woning;datum_uitval;geboortejaar;leeftijdsgroep;inkomen;bestemming;provincie;teruggekeerd;datum_gegevens;peildatum",
    "A;1;VHB+;1-3-2021;8-3-2021;10-6-2021;;1993;;PW kostendelersnorm;Krimpenerwaard;;;10-3-2021;31-12-2022",
    "B;2;VHB+;1-3-2022;;;;;28-54;Uitkering Participatiewet;;;;;31-12-2022",
    "C;3;VHB+;1-3-2022;;;;;;;;;;;31-12-2022",
    "D;4;VHB+;1-3-2022;;;1-4-2022;1990;;zelf verzonnen inkomen;;;;;31-12-2022",
    "E;5;VHB+;1-3-2022;8-3-2022;1-6-2022;;;;stufi;;Drenthe;nee;;31-12-2022",
    "F;6;VHB+;1-3-2022;8-3-2022;;;;;;;;;;31-12-2022",
    "G;7;Verhuisbox;1-7-2019;1-7-2019;1-9-2019;;1999;;;Dinxperlo;;;;31-12-2022",
    "H;8;VHB+;1-3-2022;8-3-2022;1-6-2022;;1993;;Wajong;Den Haag;;ja;;31-12-2022",
    "I;9;VHB+;1-3-2022;;;;;;;;;;;31-12-2022",
    "J;10;VHB+;1-3-2022;;;;;;;;;;;31-12-2022",
  ],
  "statussen.csv": [
    "trajectnr;status;datum_status;reden_status",
    "B;01_AANGEMELD;1-3-2022;",
    "B;03_WACHTLIJST;3-3-2022;",
    "B;04_INTAKE;1-5-2022;",
    "C;03_WACHTLIJST;1-3-2022;",
    "F;14_VERHUISD;1-7-2022;",
    "F;17_GESTAAKT;1-8-2022;AFGEHAAKT",
    "I;14_VERHUISD;1-7-2022;",
    "J;05_NIET_GESTART;1-7-2022;AFGEHAAKT",
    "J;06_GESTART;1-8-2022;",
  ],
  "weigeringen.csv": [
    "datum;plaats;provincie;aanbieder;reden;kandidaat",
    "apr-21;Kerkrade;Limburg;Voorbeeldwonen;huidig adres;A",
    "2022;niet bekend;Drenthe;Voorbeeldwonen;huidig adres;A",
    "13-3-2023;Aalten;Overijsel;Voorbeeldwonen;huidig adres;B",
    ";;;Voorbeeldwonen;huidig adres;",
  ],
  "verstrekkingen.csv": [
    "verstrekkingnr;trajectnr;datum_besluit;post;bedrag;budgetbron",
    "1;A;1-6-2021;1e huurnota;0,10;",
    "2;A;1-6-2021;1e huurnota;0,20;",
    "3;onbekend nummer;1-6-2021;borg;500;bijzondere bijstand",
  ],
  "gezinnen.csv": [
    "gezinnr;datum_gezinsmelding;uitkomst_melding",
    "G-1;1-2-2021;NETWERK",
    "G-1;1-9-2021;NOOD_SZW",
    "G-1;1-2-2022;",
  ],
  "plaatsingen.csv": [
    "plaatsingnr;opvangtype;datum_plaatsing;datum_vertrek;peildatum",
    "P-1;NOOD_SZW;1-2-2021;1-3-2021;",
    "P-2;NOOD_SZW;1-2-2021;;1-5-2021",
  ],
};

let rows: (sql: string) => Promise<Row[]>;
beforeAll(async () => {
  const data = await emptyData();
  const files = await Promise.all(
    Object.entries(delivered).map(async ([name, lines]) => {
      await writeFile(join(data, name), [...lines, ""].join("\n"));
      return join(data, name);
    }),
  );
  await ingestInto(data, { files });
  await buildIn(data);
  rows = (sql) => withDatabase(warehouseFile(data), (database) => database.rows(sql), { readOnly: true });
});
afterAll(removeFolders);

const traject = async (systemen: number): Promise<Row> =>
  (
    await rows(`select * replace (${["datum_start", "datum_uitstroom", "datum_wachtlijst_vanaf", "datum_wachtlijst_tot", "datum_gegevens"].map((d) => `${d}::varchar as ${d}`).join(", ")})
    from fct_traject where aantal_systemen = ${systemen}`)
  )[0] ?? {};
const classes = async (systemen: number): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    (
      await rows(`select i.codelijst, i.code from fct_traject_indeling as i join fct_traject as t using (traject_pseudoniem)
        where t.aantal_systemen = ${systemen}`)
    ).map((row) => [String(row.codelijst), row.code]),
  );

describe("een traject", () => {
  test("een lijst met datums is genoeg; zonder eigen bestand van statussen telt zij ook", async () => {
    expect(await traject(1)).toMatchObject({
      ...{ jaar_aanmelding: "2021", datum_uitstroom: "2021-06-10", duur_dagen: 101, duur_einde: "uitstroom" },
      ...{ stand_code: "uitgestroomd", datum_gegevens: "2021-03-10", maand_uitstroom: "2021-06" },
    });
  });

  test("wie wacht telt mee tot de peildatum, en de wachtlijst eindigt bij de intake", async () => {
    expect(await traject(2)).toMatchObject({
      ...{ datum_wachtlijst_vanaf: "2022-03-03", datum_wachtlijst_tot: "2022-05-01", duur_einde: "lopend" },
      ...{ duur_dagen: 305, datum_uitstroom: null, gebiedstype_code: null, terugkeer_code: null },
    });
    expect(await traject(3)).toMatchObject({ stand_code: "wachtlijst", datum_wachtlijst_tot: null });
  });

  test("onbekend is een eigen waarde, nooit de rest", async () => {
    expect(await traject(3)).toMatchObject({
      ...{ aanmelder_code: "ONBEKEND", huishoudtype_code: "ONBEKEND", begeleiding_code: "ONBEKEND" },
      ...{ doelgroep_code: "ONBEKEND", vorige_huisvesting_code: "ONBEKEND", is_uit_opvang: null },
      ...{ is_remigrant: null, is_pw_beeindigd: null },
    });
    expect(await traject(5)).toMatchObject({ gebiedstype_code: "ONBEKEND", bestemming_provincie: "Drenthe" });
    expect((await traject(1)).terugkeer_code).toBe("onbekend");
    expect((await traject(5)).terugkeer_code).toBe("nee");
    expect((await traject(8)).terugkeer_code).toBe("ja");
  });

  test("een onbekende code keurt de rij af in plaats van haar bij de rest te tellen", async () => {
    expect(await rows("select aantal_systemen from fct_traject where aantal_systemen = 4")).toEqual([]);
  });

  test("wie verhuisde, viel niet uit", async () => {
    expect(await traject(6)).toMatchObject({
      stand_code: "uitgestroomd",
      uitval_code: null,
      reden_code: null,
    });
  });

  test("wie verhuisde of stopte was uiterlijk die dag begonnen, zodat stand en stroom altijd sluiten", async () => {
    expect(await traject(9)).toMatchObject({ datum_start: "2022-07-01", is_start_afgeleid: true });
    expect(await traject(10)).toMatchObject({
      datum_start: "2022-07-01",
      is_start_afgeleid: true,
      uitval_code: "gestaakt",
    });
    expect(await traject(8)).toMatchObject({ datum_start: "2022-03-08", is_start_afgeleid: false });
  });

  test("het gebiedstype gaat voor de provincie, en de eigen gemeente is een kenmerk ernaast", async () => {
    expect(await traject(1)).toMatchObject({ gebiedstype_code: "ANTICIPEER", is_binnen_gemeente: false });
    expect(await traject(7)).toMatchObject({ gebiedstype_code: "KRIMP", bestemming_gemeente: "Aalten" });
    expect(await traject(8)).toMatchObject({ gebiedstype_code: "ZUID_HOLLAND", is_binnen_gemeente: true });
  });
});

describe("een lijst van haar tijd", () => {
  test("geboren in 1993: jong volgens de lijst van 2021, niet volgens die van 2022", async () => {
    expect(await classes(1)).toMatchObject({ leeftijd_2021: "JONG_27", leeftijd_2022: "VOLW_28_54" });
    expect((await traject(1)).doelgroep_code).toBe("JONGEREN");
    expect((await traject(8)).doelgroep_code).toBe("DAKLOZEN");
    // before 2021 there was no list
    expect((await traject(7)).doelgroep_code).toBe("ONBEKEND");
  });

  test("een leeftijdsgroep telt alleen in de lijst die haar heeft", async () => {
    expect(await classes(2)).toMatchObject({ leeftijd_2021: "ONBEKEND", leeftijd_2022: "VOLW_28_54" });
  });

  test("een inkomen dat fijner is wordt samengevoegd; een grover inkomen wordt niet gesplitst", async () => {
    expect(await classes(1)).toMatchObject({
      ...{ inkomen_v1_q3_2021: "PW_OVERIG", inkomen_v2_2021: "PW_OVERIG", inkomen_v3_2022: "PW_KOSTENDELER" },
    });
    expect(await classes(2)).toMatchObject({ inkomen_v2_2021: "PW", inkomen_v3_2022: "ONBEKEND" });
    expect(await classes(5)).toMatchObject({ inkomen_v1_q3_2021: "BUITEN_LIJST", inkomen_v2_2021: "ANDER" });
  });
});

describe("bedragen, weigeringen en gezinnen", () => {
  test("tien en twintig cent zijn dertig cent, en geld zonder traject hoort bij geen regeling", async () => {
    const sums = await rows(
      "select regeling_code, budgetbron_code, sum(bedrag) as som from fct_verstrekking group by all order by all",
    );
    expect(sums.map(Object.values)).toEqual([
      ["ONBEKEND", "BIJZONDERE_BIJSTAND", 500],
      ["VHB_PLUS", "VERHUISBOX", 0.3],
    ]);
  });

  test("een weigering hoort bij een periode zo precies als de datum, en bij de provincie van de plaats", async () => {
    const found = await rows(
      "select nauwkeurigheid, jaar, maand, provincie from fct_weigering order by moment nulls last",
    );
    expect(found.map(Object.values)).toEqual([
      ["maand", "2021", "2021-04", "Limburg"],
      ["jaar", "2022", null, "Drenthe"],
      ["dag", "2023", "2023-03", "Gelderland"],
      ["onbekend", null, null, "ONBEKEND"],
    ]);
  });

  test("elk gezin telt één keer per jaar, met de eerste melding", async () => {
    const found = await rows(
      "select jaar, uitkomst_code, uitkomst_soort from fct_gezinsmelding order by jaar",
    );
    expect(found.map(Object.values)).toEqual([
      ["2021", "NETWERK", "niet_opgevangen"],
      ["2022", "ONBEKEND", "onbekend"],
    ]);
  });

  test("een verblijf dat nog duurt telt tot de peildatum", async () => {
    const found = await rows(
      "select duur_dagen, is_lopend, vertrek_code from fct_opvang_plaatsing order by duur_dagen",
    );
    expect(found.map(Object.values)).toEqual([
      [28, false, "ONBEKEND"],
      [89, true, null],
    ]);
  });
});
