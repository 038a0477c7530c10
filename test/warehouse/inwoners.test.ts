import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cbsSchatting } from "../../src/indicators/cbs-schatting.ts";
import { openReference } from "../../src/ingest/reference.ts";
import type { Row } from "../../src/published/table.ts";
import { mayCombine } from "../../src/scope/compare.ts";
import { scopeOfRow } from "../../src/scope/figure.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { type Database, withDatabase } from "../../src/warehouse/database.ts";
import { loadReferenceTables } from "../../src/warehouse/reference-tables.ts";
import { buildIn, copyOfExample, ingestInto, removeFolders, root, shipped } from "../support/example.ts";

afterAll(removeFolders);

interface Figure {
  readonly tabel?: string;
  readonly onderwerp?: string;
  readonly regio_code?: string;
  readonly regio?: string;
  readonly periode?: string;
  readonly uitsplitsing?: string;
  readonly eenheid?: string;
  readonly waarde: number | null;
}

const model = (name: string): Promise<string> =>
  readFile(new URL(`../../src/warehouse/models/${name}.sql`, import.meta.url), "utf8");

async function addFigures(database: Database, figures: readonly Figure[]): Promise<void> {
  const rows = figures.map((f) => [
    ...[f.tabel ?? "99999NED", f.onderwerp ?? "Bevolking op 1 januari", "", f.eenheid ?? "aantal"],
    ...[f.regio_code ?? "", f.regio ?? "", f.periode ?? "2024", f.uitsplitsing ?? "", f.waarde],
  ]);
  await database.run(`create table stg_statline(tabel varchar, onderwerp varchar, onderwerp_code varchar,
    eenheid varchar, regio_code varchar, regio varchar, periode varchar, uitsplitsing varchar, waarde decimal(18, 4))`);
  await database.run(
    "create table stg_statline_labels(tabel varchar, dimensie varchar, code varchar, titel varchar, eenheid varchar)",
  );
  for (const row of rows) {
    const cells = row.map((cell) => (cell === null ? "null" : typeof cell === "number" ? cell : `'${cell}'`));
    await database.run(`insert into stg_statline values (${cells.join(", ")})`);
  }
}

/** The inhabitants that a rate would be given, as `code, from, to, number`. */
function denominators(figures: readonly Figure[]): Promise<unknown[][]> {
  return withDatabase(":memory:", async (database) => {
    await loadReferenceTables(database, openReference(root, shipped));
    await addFigures(database, figures);
    await database.run(await model("fct_bevolking"));
    expect(await database.rows(await model("fct_bevolking.checks"))).toEqual([]);
    await database.run(await model("dim_noemer"));
    const rows = await database.rows(
      "select gebied_code, leeftijd_van, leeftijd_tot, inwoners from dim_noemer order by all",
    );
    return rows.map((row) => Object.values(row));
  });
}

const ages = (from: number, to: number, waarde: number): Figure[] =>
  Array.from({ length: to - from }, (_, i) => ({
    regio: "Nederland",
    uitsplitsing: `Geslacht=Totaal mannen en vrouwen | Leeftijd=${from + i} jaar`,
    waarde,
  }));

describe("inhabitants from a StatLine table", () => {
  test("the age group itself, and everybody, for a country and a gemeente by name", async () => {
    expect(
      await denominators([
        { regio: "Nederland", uitsplitsing: "Leeftijd=18 tot 65 jaar", waarde: 11_000_000 },
        { regio: "Den Haag (gemeente)", waarde: 560_000 },
      ]),
    ).toEqual([
      ["GM0518", 0, null, 560_000],
      ["NL", 18, 65, 11_000_000],
    ]);
  });

  test("all single years of age make the group; one missing makes none", async () => {
    expect(await denominators(ages(18, 65, 200_000))).toEqual([["NL", 18, 65, 47 * 200_000]]);
    expect(await denominators(ages(18, 64, 200_000))).toEqual([]);
  });

  test("men alone, classes with other limits, other measures and quarters are no inhabitants", async () => {
    expect(
      await denominators([
        { regio: "Nederland", uitsplitsing: "Geslacht=Mannen | Leeftijd=18 tot 65 jaar", waarde: 5 },
        { regio: "Nederland", uitsplitsing: "Leeftijd=20 tot 65 jaar", waarde: 5 },
        { regio: "Nederland", uitsplitsing: "Leeftijd=15 tot 20 jaar", waarde: 5 },
        { regio: "Nederland", onderwerp: "Huishoudens", waarde: 5 },
        { regio: "Nederland", periode: "2024-K1", waarde: 5 },
        { regio: "Verzinsel (provincie)", waarde: 5 },
      ]),
    ).toEqual([]);
  });

  test("thousands are counted out, and a sign instead of a figure is nothing", async () => {
    expect(
      await denominators([
        { regio_code: "NL01", eenheid: "x 1 000", waarde: 17_900 },
        { regio_code: "GM0518", waarde: null },
      ]),
    ).toEqual([["NL", 0, null, 17_900_000]]);
  });

  test("two tables that contradict each other give no denominator, two that agree do", async () => {
    const one = { regio: "Nederland", uitsplitsing: "Leeftijd=18 tot 65 jaar" };
    const other = { ...one, tabel: "88888NED" };
    expect(
      await denominators([
        { ...one, waarde: 10 },
        { ...other, waarde: 11 },
      ]),
    ).toEqual([["NL", 18, 65, null]]);
    expect(
      await denominators([
        { ...one, waarde: 10 },
        { ...other, waarde: 10 },
      ]),
    ).toEqual([["NL", 18, 65, 10]]);
  });
});

const statline = (rows: readonly string[]): string =>
  `\ufeff${['"Leeftijd";"Regio\'s";"Perioden";"Bevolking op 1 januari (aantal)"', ...rows, '"Bron: CBS"'].join("\r\n")}\r\n`;

/** A municipality with its own regions, in its own reference files. */
async function ownRegions(data: string): Promise<void> {
  await cp(join(shipped, "reference", "regios"), join(data, "reference", "regios"), { recursive: true });
  const add = async (file: string, lines: string): Promise<void> => {
    const path = join(data, "reference", "regios", file);
    await writeFile(path, `${(await readFile(path, "utf8")).trimEnd()}\n${lines}`);
  };
  await add("gemeenten.csv", "Verzonnendam;GM9998;;;;verzonnen\nVerzinsel;GM9999;;;;verzonnen\n");
  await add(
    "regios.csv",
    "regio Verzonnendam;verzonnen;Verzonnendam;ja;;verzonnen\nregio Half;verzonnen;;nee;;verzonnen\n",
  );
  await add("indelingen.csv", "verzonnen;Verzonnen indeling;2;2025-01-01;2025-12-31;verzonnen;verzonnen\n");
  const members = ["Verzonnendam", "Verzinsel"].map((g) => `verzonnen;regio Verzonnendam;${g};;;verzonnen\n`);
  await add("regio_gemeenten.csv", members.join(""));
}

describe("a rate with the inhabitants that belong to it", () => {
  let data: string;
  beforeAll(async () => {
    data = await copyOfExample();
    await ownRegions(data);
    await mkdir(join(data, "incoming"), { recursive: true });
    const people = (regio: string, n: number): string =>
      Array.from(
        { length: n },
        (_, i) => `${regio}-${i};${regio};8-4-2025;ethos_light_7;1;volwassene;ja\r\n`,
      ).join("");
    const head = "formuliernr;regio;teldag;schema;categorie;betrokkenheid;is_fictief\r\n";
    await writeFile(
      join(data, "incoming", "telling.csv"),
      head + people("regio Verzonnendam", 50) + people("regio Half", 7),
    );
    await writeFile(
      join(data, "incoming", "Bevolking_op_1_januari_20112026_101112.csv"),
      statline([
        '"18 tot 65 jaar";"Nederland";"2024";"11000000"',
        '"Totaal";"Verzonnendam (gemeente)";"2025";"10000"',
        '"Totaal";"Verzinsel (gemeente)";"2025";"15000"',
        '"Totaal";"Verzinsel (gemeente)";"2024";"14000"',
      ]),
    );
    const names = ["telling.csv", "Bevolking_op_1_januari_20112026_101112.csv"];
    await ingestInto(data, { files: names.map((name) => join(data, "incoming", name)) });
    await buildIn(data);
  });

  const rowsOf = (table: string): Promise<Row[]> =>
    withDatabase(
      warehouseFile(data),
      (database) => database.rows(`select columns(c -> c not in ('ouders', 'volgt')) from ind_${table}`),
      {
        readOnly: true,
      },
    );

  test("33.000 of 11 million is 3 per 1.000, and only for the year that has inhabitants", async () => {
    const rows = await rowsOf("cbs_schatting_per_duizend");
    expect(
      rows.filter(({ waarde }) => waarde !== null).map(({ periode, waarde }) => [periode, waarde]),
    ).toEqual([["2024-01-01", 3]]);
    const refused = rows.find(({ periode }) => periode === "2023-01-01");
    expect([refused?.status, refused?.reden]).toEqual([
      "nvt",
      "Er zijn geen inwoners van 18 tot 65 jaar op deze dag geleverd.",
    ]);
  });

  test("50 of the 25.000 inhabitants of all gemeenten of a region is 2 per 1.000", async () => {
    const own = new Set(["regio Half", "regio Verzonnendam"]);
    const rows = (await rowsOf("ethos_per_duizend")).filter(({ gebied }) => own.has(String(gebied)));
    expect(rows.map(({ gebied, waarde, inwoners, reden }) => [gebied, waarde, inwoners, reden])).toEqual([
      ["regio Half", null, null, "Niet bekend is welke gemeenten bij deze regio horen."],
      ["regio Verzonnendam", 2, 25_000, ""],
    ]);
  });
});

describe("the estimate of CBS", () => {
  test("is refused for a gemeente and a region, with the smallest level that is allowed", () => {
    const gemeente = { naam: "Den Haag", code: "GM0518", regio: "Haaglanden" };
    const scope = (gebied: string) =>
      scopeOfRow(
        { gebied, periode: "2024-01-01", versie: "" },
        { scope: cbsSchatting.scope, dimensies: [], bron_titel: "Cijferregister" },
        gemeente,
      );
    for (const gebied of ["Den Haag", "Haaglanden"]) {
      for (const operation of ["optellen", "delen", "een_as"] as const) {
        const { mag, redenen } = mayCombine(operation, scope(gebied), scope("Nederland"));
        expect(mag).toBe(false);
        expect(redenen.join(" ")).toContain("niet bedoeld voor een");
        expect(redenen.join(" ")).toContain("land");
      }
    }
    expect(mayCombine("een_as", scope("Nederland"), scope("Nederland")).mag).toBe(true);
  });
});
