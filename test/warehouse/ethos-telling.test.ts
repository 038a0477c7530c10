import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { ethosDakloos } from "../../src/indicators/ethos-dakloos.ts";
import { ethosDreigend } from "../../src/indicators/ethos-dreigend.ts";
import { ethosGemeente } from "../../src/indicators/ethos-gemeente.ts";
import { ethosGeslacht } from "../../src/indicators/ethos-geslacht.ts";
import { ethosKinderenIndirect } from "../../src/indicators/ethos-kinderen-indirect.ts";
import { ethosKinderenIndirectDreigend } from "../../src/indicators/ethos-kinderen-indirect-dreigend.ts";
import { ethosLeeftijd } from "../../src/indicators/ethos-leeftijd.ts";
import { ethosOrganisatie } from "../../src/indicators/ethos-organisatie.ts";
import { openReference } from "../../src/ingest/reference.ts";
import type { Row } from "../../src/published/table.ts";
import { cellSystem } from "../../src/release/system.ts";
import { mayCombine } from "../../src/scope/compare.ts";
import { scopeOfRow } from "../../src/scope/figure.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { type Database, withDatabase } from "../../src/warehouse/database.ts";
import { loadReferenceTables } from "../../src/warehouse/reference-tables.ts";
import { root, sharedExample, shipped } from "../support/example.ts";

const tables = [
  ...[ethosDakloos, ethosDreigend, ethosKinderenIndirect, ethosKinderenIndirectDreigend],
  ...[ethosLeeftijd, ethosGeslacht, ethosGemeente, ethosOrganisatie],
];
/** Which people a table may count: the telgroep in its scope. */
const groupOf = new Map(
  tables.map((table) => [
    table.naam,
    `${table.scope.is_indirect ? "kind_indirect" : "zelf"}_${table.scope.ethos.includes(7) ? "dreigend" : "dakloos"}`,
  ]),
);

const isWhole = (row: Row): boolean =>
  Object.entries(row).every(([name, value]) => !name.endsWith("_code") || value === "totaal");

describe("the shipped tellingen give the published totals", () => {
  let data: string;
  beforeAll(async () => {
    data = await sharedExample();
  });

  const counts = async (sql: string): Promise<unknown[]> =>
    (await withDatabase(warehouseFile(data), (database) => database.rows(sql), { readOnly: true })).map(
      (row) => Object.values(row),
    );

  test("Eindhoven: 2.400 homeless people, 320 of them children, 879 children indirectly involved", async () => {
    const whole = "gebied = 'regio Eindhoven' and categorie_code = 'totaal'";
    expect(
      await counts(`select betrokkenheid_code, waarde from ind_ethos_dakloos where ${whole} order by 2 desc`),
    ).toEqual([
      ["totaal", 2400],
      ["volwassene", 2080],
      ["kind", 320],
    ]);
    expect(await counts(`select waarde from ind_ethos_kinderen_indirect where ${whole}`)).toEqual([[879]]);
  });

  test("19% of them are 18 to 26 years old, and Zwolle counted 706", async () => {
    expect(
      await counts(`select round(100.0 * waarde / 2400)::integer from ind_ethos_leeftijd
        where gebied = 'regio Eindhoven' and leeftijdsgroep_code = '18-26'`),
    ).toEqual([[19]]);
    expect(
      await counts(`select waarde from ind_ethos_gemeente
        where gemeente_code = 'Zwolle' and betrokkenheid_code = 'totaal'`),
    ).toEqual([[706]]);
  });

  test("each is the figure of the cijferregister", async () => {
    const rows = await counts(`
      select c.gebied, c.telbegrip, c.eenheid, c.waarde::integer, i.waarde
      from fct_cijfer as c
      join (
        select 'ethos_telling_regio' as reeks, 'Eindhoven' as gebied, waarde from ind_ethos_dakloos
          where gebied = 'regio Eindhoven' and categorie_code = 'totaal' and betrokkenheid_code = 'totaal'
        union all select 'ethos_telling_regio', 'Zwolle', waarde from ind_ethos_gemeente
          where gemeente_code = 'Zwolle' and betrokkenheid_code = 'totaal'
        union all select 'ethos_telling_regio_kinderen', 'Eindhoven', waarde from ind_ethos_dakloos
          where gebied = 'regio Eindhoven' and categorie_code = 'totaal' and betrokkenheid_code = 'kind'
        union all select 'ethos_kinderen_indirect', 'Eindhoven', waarde from ind_ethos_kinderen_indirect
          where gebied = 'regio Eindhoven' and categorie_code = 'totaal'
      ) as i using (reeks, gebied)`);
    expect(rows.length).toBe(4);
    for (const [, , , gedrukt, berekend] of rows as unknown[][]) expect(berekend).toBe(gedrukt);
  });

  test("children and young people up to 27 are the children and those of 18 to 26", async () => {
    expect(
      await counts(`select waarde from ind_ethos_leeftijd where leeftijdsgroep_code = 'tot_27' order by 1`),
    ).toEqual([[115 + 130], [320 + 456]]);
  });
});

interface Person {
  readonly regio: string;
  readonly categorie: string;
  readonly betrokkenheid: string;
  readonly leeftijdsgroep: string | null;
  readonly geslacht: string | null;
  readonly gemeente: string | null;
  readonly organisatiesoort: string | null;
}

const person: fc.Arbitrary<Person> = fc
  .record({
    regio: fc.constantFrom("regio Eindhoven", "regio IJssel-Vecht"),
    categorie: fc.constantFrom("1", "2", "3", "4", "5", "6", "7"),
    betrokkenheid: fc.constantFrom("volwassene", "kind", "kind_indirect"),
    leeftijd: fc.nat(5),
    geslacht: fc.constantFrom("vrouw", "man", null),
    gemeente: fc.constantFrom("Eindhoven", "Zwolle", null),
    organisatiesoort: fc.constantFrom("opvang", "gemeente", null),
  })
  .map(({ leeftijd, ...rest }) => {
    const ages =
      rest.betrokkenheid === "volwassene"
        ? ["18-26", "27-49", "50-64", "65+", null]
        : ["0-11", "12-17", null];
    return { ...rest, leeftijdsgroep: ages[leeftijd % ages.length] ?? null };
  });

async function loadModels(database: Database): Promise<void> {
  await loadReferenceTables(database, openReference(root, shipped));
  const sql = (name: string): Promise<string> =>
    readFile(new URL(`../../src/warehouse/models/${name}.sql`, import.meta.url), "utf8");
  await database.run(await sql("dim_code"));
  await database.run(await sql("dim_opvolger"));
}

async function countPeople(
  database: Database,
  people: readonly Person[],
  zes: boolean,
): Promise<Map<string, Row[]>> {
  await database.run(`create or replace table stg_ethos_telling(formulier_pseudoniem varchar, regio varchar,
    gemeente varchar, teldag date, schema varchar, categorie varchar, betrokkenheid_code varchar,
    geslacht_code varchar, leeftijdsgroep_code varchar, organisatiesoort_code varchar)`);
  const text = (value: string | null): string => (value === null ? "null" : `'${value}'`);
  for (const [i, p] of people.entries()) {
    const schema = zes ? "ethos_light_6" : "ethos_light_7";
    const cells = [String(i), p.regio, p.gemeente, "2025-04-08", schema, p.categorie, p.betrokkenheid];
    const rest = [p.geslacht, p.leeftijdsgroep, p.organisatiesoort];
    await database.run(`insert into stg_ethos_telling values (${[...cells, ...rest].map(text).join(", ")})`);
  }
  const model = new URL("../../src/warehouse/models/fct_ethos_persoon.sql", import.meta.url);
  const checks = new URL("../../src/warehouse/models/fct_ethos_persoon.checks.sql", import.meta.url);
  await database.run("drop table if exists fct_ethos_persoon");
  await database.run(await readFile(model, "utf8"));
  expect(await database.rows(await readFile(checks, "utf8"))).toEqual([]);
  const found = new Map<string, Row[]>();
  for (const { naam, sql } of tables) {
    const rows = await database.rows(
      `select * replace (array_to_string(ouders, chr(10)) as ouders) from (${sql})`,
    );
    found.set(naam, rows);
  }
  return found;
}

const telgroep = ({ betrokkenheid, categorie }: Person): string =>
  `${betrokkenheid === "kind_indirect" ? "kind_indirect" : "zelf"}_${categorie === "7" ? "dreigend" : "dakloos"}`;

describe("who may share a total", () => {
  test("1 to 6, 7 and children indirectly involved never meet, whoever is counted", async () => {
    await withDatabase(":memory:", async (database) => {
      await loadModels(database);
      await fc.assert(
        fc.asyncProperty(fc.array(person, { maxLength: 30 }), async (people) => {
          const found = await countPeople(database, people, false);
          const regions = new Set(people.map(({ regio }) => regio));
          for (const [naam, rows] of found) {
            const wholes = rows.filter(isWhole);
            expect(new Set(wholes.map(({ gebied }) => gebied))).toEqual(regions);
            for (const { gebied, waarde, cel } of wholes) {
              const own = people.filter((p) => p.regio === gebied && telgroep(p) === groupOf.get(naam));
              expect({ naam, gebied, waarde }).toEqual({ naam, gebied, waarde: own.length });
              expect(cel).toBe(`ethos|${gebied}|2025-04-08|${groupOf.get(naam)}`);
            }
          }
          const exact = tables.map((indicator) => ({ indicator, rijen: found.get(indicator.naam) ?? [] }));
          const group = (key: string): string | undefined => key.split("|")[3];
          for (const { geheel, delen } of cellSystem(exact).relaties) {
            expect(new Set([geheel, ...delen].map(group)).size).toBe(1);
          }
        }),
        { numRuns: 15 },
      );
    });
  }, 30_000);

  test("a telling with six categories says nothing about category 7, and not zero", async () => {
    await withDatabase(":memory:", async (database) => {
      await loadModels(database);
      const one = { regio: "regio Eindhoven", betrokkenheid: "volwassene", leeftijdsgroep: null };
      const rest = { geslacht: null, gemeente: null, organisatiesoort: null, categorie: "2" };
      const found = await countPeople(database, [{ ...one, ...rest }], true);
      expect(found.get("ethos_dreigend")).toEqual([]);
      expect(found.get("ethos_kinderen_indirect_dreigend")).toEqual([]);
      const seven = await countPeople(database, [{ ...one, ...rest }], false);
      expect(seven.get("ethos_dreigend")?.map(({ waarde }) => waarde)).toEqual([0, 0, 0]);
    });
  });

  test("the scope rules refuse to add tables of two groups, and name the reason", () => {
    const gemeente = { naam: "Den Haag", code: "GM0518", regio: "Haaglanden" };
    const row = { gebied: "regio Eindhoven", periode: "2025-04-08", versie: "1" };
    const scope = (naam: string) => {
      const table = tables.find((one) => one.naam === naam);
      if (table === undefined) throw new Error(naam);
      return scopeOfRow(
        row,
        { ...table, bron_titel: "ETHOS-telling", dimensies: [...table.dimensies] },
        gemeente,
      );
    };
    const pairs = [
      ["ethos_dakloos", "ethos_dreigend", /ETHOS 7/],
      ["ethos_dakloos", "ethos_kinderen_indirect", /indirect betrokken/],
      ["ethos_dreigend", "ethos_kinderen_indirect_dreigend", /indirect betrokken/],
      ["ethos_kinderen_indirect", "ethos_kinderen_indirect_dreigend", /ETHOS 7/],
    ] as const;
    for (const [a, b, reason] of pairs) {
      const { mag, redenen } = mayCombine("optellen", scope(a), scope(b));
      expect(mag).toBe(false);
      expect(redenen.join(" ")).toMatch(reason);
    }
  });
});

describe("a gemeente on a day", () => {
  test("Weesp counts in Amsterdam from 24 March 2022, and a gemeente that was split is unknown", async () => {
    await withDatabase(":memory:", async (database) => {
      await loadModels(database);
      const base = { regio: "regio Eindhoven", betrokkenheid: "volwassene", categorie: "1" };
      const rest = { leeftijdsgroep: null, geslacht: null, organisatiesoort: null };
      const people = ["Weesp", "Haaren", "Brielle", "Amsterdam"].map((gemeente) => ({
        ...base,
        ...rest,
        gemeente,
      }));
      await countPeople(database, people, false);
      const where = async (): Promise<unknown[]> =>
        (await database.rows("select gemeente from fct_ethos_persoon order by formulier_pseudoniem")).map(
          ({ gemeente }) => gemeente,
        );
      expect(await where()).toEqual(["Amsterdam", "onbekend", "Voorne aan Zee", "Amsterdam"]);
    });
  });
});
