import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Value } from "../../src/published/table.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { readFindings } from "../../src/warehouse/findings.ts";
import { buildIn, emptyData, ingestInto, removeFolders, root, shipped } from "../support/example.ts";

let data: string;
const lines: string[] = [];

beforeAll(async () => {
  data = await emptyData();
  const files = [
    join(shipped, "reference/cijferregister/woon-huurconstructies"),
    join(shipped, "examples/plaatsingen"),
  ];
  await ingestInto(data, { files, lines });
  await buildIn(data);
}, 120_000);
afterAll(removeFolders);

const ask = (sql: string): Promise<Record<string, Value>[]> =>
  withDatabase(warehouseFile(data), (database) => database.rows(sql), { readOnly: true });

const one = async (sql: string): Promise<number> => Number((await ask(`select (${sql})::double as n`))[0]?.n);

const printed = async (cijfer_id: string): Promise<{ low: number; high: number; word: string }> => {
  const [row] = await ask(`select waarde::double as low, coalesce(waarde_hoog, waarde)::double as high,
    kwalificatie as word from fct_cijfer where cijfer_id = '${cijfer_id}'`);
  return { low: Number(row?.low), high: Number(row?.high), word: String(row?.word) };
};

const there = (constructie: string): string =>
  `select count(*) from fct_woonplek where constructie_code = '${constructie}'
    and datum_geleverd <= date '2015-09-30'`;

/** The stock of 2015, as the publication prints it. */
const stock: [cijfer_id: string, what: string, sql: string][] = [
  ["H003-0031", "woningen van (z)Onder Dak", there("zonderdak")],
  [
    "H003-0032",
    "cliënten in die woningen",
    `select count(*) from fct_woonplaatsing where constructie_code = 'zonderdak' and soort = 'bewoond'`,
  ],
  [
    "H003-0071",
    "plekken van Housing First Jeugd ingekocht",
    `${there("hf_jeugd")} and datum_afspraak is not null`,
  ],
  ["H003-0072", "plekken van Housing First Jeugd geleverd", there("hf_jeugd")],
  ["H003-0087", "wooneenheden in het Buddyhuis", there("mien_aigen_hoes")],
  ["H003-0101", "herstartstudio's in gebruik", there("herstartstudio")],
  [
    "H003-0102",
    "herstartstudio's gepland, ondergrens",
    `select count(*) from fct_woonplek where constructie_code = 'herstartstudio' and datum_afspraak is not null`,
  ],
];

describe("the stock that was printed", () => {
  test.each(stock)("%s: %s", async (cijfer_id, _, sql) => {
    expect(await one(sql)).toBe((await printed(cijfer_id)).low);
  });
});

describe("what was printed of people who stayed, or got the lease in their own name", () => {
  test("H003-0059: more than 85% still lived there more than a year later, in Breda, Eindhoven and Helmond", async () => {
    const aYearAgo = "datum_bewoond < datum_laatst_bekend - 365 and constructie_code = 'housing_first'";
    const stays = "(datum_einde is null or datum_einde > datum_bewoond + 365)";
    const percentage = await one(
      `select 100.0 * count(*) filter (where ${stays}) / count(*) from fct_woonplaatsing where ${aYearAgo}`,
    );
    const { low, word } = await printed("H003-0059");
    expect(word).toBe("minimaal");
    expect(percentage).toBeGreaterThan(low);
    expect(percentage).toBeLessThan(100);
  });

  test.each([
    ["H003-0043", "leren wonen: huur op eigen naam na onderhuur", "lw_eigen_naam", 12],
    ["H003-0076", "Housing First Jeugd: op naam van de zorgaanbieder", "hfj_omklappen", 12],
  ])("%s: %s", async (cijfer_id, _, termijn, months) => {
    const { low, high } = await printed(cijfer_id);
    const [row] = await ask(`select min(datum_gehaald - datum_begin)::double as shortest,
      max(datum_gehaald - datum_begin)::double as longest, count(datum_gehaald) as n
      from fct_woontermijn where termijn_code = '${termijn}'`);
    expect(Number(row?.n)).toBeGreaterThan(1);
    const days = (years: number): number => (years * months * 365.25) / 12;
    expect(Number(row?.shortest)).toBeGreaterThanOrEqual(days(low) - 16);
    expect(Number(row?.longest)).toBeLessThanOrEqual(days(high) + 16);
  });
});

describe("the chain of states", () => {
  test("every invented step is one that the chain knows, and follows the one before", async () => {
    expect(await one("select count(*) from fct_woonstap where not is_in_keten or not sluit_aan")).toBe(0);
    expect(lines.filter((line) => line.includes("overgang_onbekend"))).toEqual([]);
    expect([...(await readFindings(data)).values()].flat()).toEqual([]);
  });

  test("another municipality changes the chain with a file of its own", async () => {
    const own = await emptyData();
    const chain = "reference/wonen/overgangen.csv";
    const fixture = join(root, "test/fixtures/plaatsingen/stap-die-de-keten-niet-kent/invoer.csv");
    const findings = async (): Promise<number> => {
      const said: string[] = [];
      await ingestInto(own, { files: [fixture], lines: said });
      await rm(join(own, "raw"), { recursive: true });
      return said.filter((line) => line.includes("overgang_onbekend")).length;
    };
    expect(await findings()).toBe(2);
    await mkdir(join(own, "reference/wonen"), { recursive: true });
    const shippedChain = await readFile(join(shipped, chain), "utf8");
    await writeFile(
      join(own, chain),
      `${shippedChain}zonderdak;aangemeld;geplaatst;direct geplaatst;;;nee\n`,
    );
    expect(await findings()).toBe(1);
  });

  test("nothing but wonen light, which is still a plan, is without a chain", async () => {
    const rows = await ask(`select constructie_code from ref_woonconstructies
      where constructie_code not in (select constructie_code from ref_woonovergangen)`);
    expect(rows).toEqual([{ constructie_code: "wonen_light" }]);
  });

  test("every state can be reached from the first", async () => {
    const rows = await ask(`with recursive bereikt as (
        select constructie_code, naar as toestand from ref_woonovergangen where van = ''
        union
        select o.constructie_code, o.naar from bereikt as b
        join ref_woonovergangen as o on o.constructie_code = b.constructie_code and o.van = b.toestand
      )
      select constructie_code, toestand_code from dim_woontoestand
      where (constructie_code, toestand_code) not in (select (constructie_code, toestand) from bereikt)`);
    expect(rows).toEqual([]);
  });

  test("every source line and every step of our own is marked as such", async () => {
    expect(
      await one(`select count(*) from ref_woonovergangen
        where not regexp_full_match(bron_regel, 'L[0-9]+(-L[0-9]+)?') or letterlijk not in ('ja', 'nee')`),
    ).toBe(0);
  });
});

test("a termijn has one standing per plaatsing, and a clock that runs is not late", async () => {
  const rows = await ask("select distinct stand_code from fct_woontermijn order by all");
  expect(rows.map(({ stand_code }) => stand_code)).toEqual([
    "anders_geeindigd",
    "later",
    "loopt_nog",
    "op_tijd",
    "voorbij",
  ]);
  const early = `stand_code = 'voorbij' and datum_laatst_bekend <= datum_termijn`;
  expect(await one(`select count(*) from fct_woontermijn where ${early}`)).toBe(0);
});
