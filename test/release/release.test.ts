import { readdirSync } from "node:fs";
import { access, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sources } from "../../pipelines/sources.ts";
import { indicators } from "../../src/indicators/index.ts";
import { publishedFolder } from "../../src/published/folders.ts";
import { readManifest, readTable } from "../../src/published/read.ts";
import { exposedCells } from "../../src/release/audit.ts";
import { hiddenIntervals } from "../../src/release/bounds.ts";
import { readHistory } from "../../src/release/history.ts";
import { joinReleases } from "../../src/release/join.ts";
import { isSmall, openbaar } from "../../src/release/policy.ts";
import { release } from "../../src/release/release.ts";
import { primaryCells } from "../../src/release/suppress.ts";
import { cellSystem } from "../../src/release/system.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { type Database, withDatabase } from "../../src/warehouse/database.ts";
import { buildIn, copyOfExample, releaseIn, removeFolders, shipped } from "../support/example.ts";

let data: string;
let published: string;

beforeAll(async () => {
  data = await copyOfExample();
  published = publishedFolder(data);
});
afterAll(removeFolders);

async function allBytes(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(folder)).sort();
  return new Map(
    await Promise.all(files.map(async (f) => [f, await readFile(join(folder, f), "hex")] as const)),
  );
}

/** Every value of every column of the warehouse that holds pseudonyms. */
async function everyPseudonym(database: Database): Promise<Set<string>> {
  const columns = await database.rows(
    "select table_name as tabel, column_name as kolom from duckdb_columns() where column_name like '%pseudoniem'",
  );
  const values = new Set<string>();
  for (const { tabel, kolom } of columns) {
    const rows = await database.rows(
      `select distinct ${kolom} as p from ${tabel} where ${kolom} is not null`,
    );
    for (const { p } of rows) values.add(String(p));
  }
  return values;
}

describe("release", () => {
  test("gives the same bytes after the warehouse was deleted and built again", async () => {
    const before = await allBytes(published);
    await rm(warehouseFile(data));
    await buildIn(data);
    await releaseIn(data);
    expect(await allBytes(published)).toEqual(before);
    expect(before.size).toBe(indicators.length + 1);
  });

  test("hides every count of 1 to 4 people and says so", async () => {
    const manifest = await readManifest(published);
    const people = manifest.tabellen.filter((t) => t.bescherming === "personen");
    expect(people.length).toBeGreaterThan(0);
    for (const { naam, verborgen, scope } of people) {
      const rows = await readTable(published, naam);
      for (const row of rows) {
        if (row.status !== "getoond") expect(row.waarde).toBeNull();
        else if (scope.soort === "aantal") {
          expect(row.waarde === 0 || Number(row.waarde) > openbaar.drempel).toBe(true);
        }
      }
      expect(rows.filter((row) => row.status === "onderdrukt").length).toBe(verborgen);
    }
  });

  test("the memo of 18 January 2021 keeps its small cells hidden in every table", async () => {
    const shown = async (table: string, label: string): Promise<(string | number | null)[]> =>
      (await readTable(published, table)).map((row) =>
        row.status === "onderdrukt" ? `${row[label]}: verborgen` : `${row[label]}: ${row.waarde}`,
      );
    expect(await shown("meldingen_hulpvraag", "hulpvraag")).toEqual([
      "Totaal: 18",
      "Huisvesting buiten regio Haaglanden: 8",
      "Huisvesting of opvang algemeen: 6",
      "Huisvesting netwerk: verborgen",
      "Geen traject mogelijk of anders: verborgen",
    ]);
    expect(await shown("meldingen_inkomen", "inkomen")).toEqual([
      "Totaal: 18",
      "PW-uitkering: 9",
      "Werk: verborgen",
      "Anders of overig: verborgen",
    ]);
    expect(await shown("meldingen_pw_beeindigd", "pw_status")).toEqual([
      "Meldingen met een PW-uitkering: 9",
      "Uitkering beëindigd: verborgen",
      "Uitkering niet beëindigd: verborgen",
    ]);
  });

  test("holds no pseudonym of any table and no number of a fictitious row", async () => {
    const pseudonyms = await withDatabase(warehouseFile(data), everyPseudonym, { readOnly: true });
    expect(pseudonyms.size).toBeGreaterThan(17);
    for (const file of await readdir(published)) {
      const content = await readFile(join(published, file), "latin1");
      const found = [...pseudonyms].filter((pseudonym) => content.includes(pseudonym));
      expect({ file, found: found.length }).toEqual({ file, found: 0 });
      expect(content).not.toMatch(/FICTIEF-\d/);
    }
  });

  test("marks fictitious tables and no others", async () => {
    const { tabellen, leveringen } = await readManifest(published);
    // the preventiescanner also has a real region: there each row says whether it is invented
    const invented = readdirSync(join(shipped, "examples")).filter((bron) =>
      readdirSync(join(shipped, "examples", bron)).some((file) => file.includes("fictief")),
    );
    const marked = tabellen.filter((t) => t.is_fictief).map((t) => t.naam);
    expect(marked).toEqual(tabellen.filter((t) => invented.includes(t.bron)).map((t) => t.naam));
    expect(marked.length).toBeGreaterThan(invented.length);
    expect(new Set(leveringen.filter((l) => l.is_fictief).map((l) => l.bron))).toEqual(new Set(invented));
  });

  test("stops with exit 12 and keeps the previous release when a hidden cell can be recovered", async () => {
    const before = await allBytes(published);
    const run = { data, sources, indicators, log: () => undefined };
    const thresholdOnly = { beleid: openbaar, verberg: primaryCells };
    await expect(release(run, thresholdOnly)).rejects.toMatchObject({ kind: "onthulling", exitCode: 12 });
    expect(await allBytes(published)).toEqual(before);
    expect((await readdir(data)).filter((name) => name.startsWith("published."))).toEqual([]);
  });

  test("without a warehouse says what to do", async () => {
    const empty = join(data, "leeg");
    await expect(release({ data: empty, sources, indicators, log: () => undefined })).rejects.toMatchObject({
      exitCode: 13,
    });
    await expect(access(publishedFolder(empty))).rejects.toThrow();
  });

  test("an attacker with the published rows alone cannot pin a hidden cell", async () => {
    const exact = await withDatabase(
      warehouseFile(data),
      (database) =>
        Promise.all(
          indicators
            .filter((i) => i.bescherming === "personen")
            .map(async (indicator) => {
              const columns = await database.rows(`describe ind_${indicator.naam}`);
              const lists = ["ouders", "volgt"].filter((name) =>
                columns.some(({ column_name }) => column_name === name),
              );
              const asText = lists.map((name) => `array_to_string(${name}, chr(10)) as ${name}`);
              const sql = `select * replace (${asText.join(", ")}) from ind_${indicator.naam}`;
              return { indicator, rijen: await database.rows(sql) };
            }),
        ),
      { readOnly: true },
    );
    const system = cellSystem(exact);
    const hidden = new Set<string>();
    for (const { indicator, rijen } of exact) {
      const rows = await readTable(published, indicator.naam);
      const shown = rijen.filter(({ hulpcel }) => hulpcel !== true);
      expect(shown.length).toBe(rows.length);
      rows.forEach((row, i) => {
        const cel = shown[i]?.cel;
        if (row.status === "onderdrukt" && typeof cel === "string") hidden.add(cel);
      });
    }
    expect(hidden.size).toBeGreaterThan(0);
    // what two tables differ by may be known when it is no small count
    const small = new Set(
      system.cellen.filter(({ waarde }) => isSmall(waarde, openbaar)).map((c) => c.sleutel),
    );
    for (const [key, { laag, hoog }] of hiddenIntervals(system, hidden)) {
      if (!hidden.has(key) && !small.has(key)) continue;
      expect({ key, breedte: hoog - laag >= openbaar.bescherming }).toEqual({ key, breedte: true });
    }
    expect(exposedCells(joinReleases(system, await readHistory(data)), hidden, openbaar)).toEqual([]);
  });
});

describe("cellSystem", () => {
  const indicator = indicators.find((i) => i.naam === "meldingen_hulpvraag");

  test("refuses tables that give one cell two values", () => {
    if (indicator === undefined) throw new Error("geen indicator");
    const row = (waarde: number) => ({ cel: "melding|X|2020", ouders: "", waarde });
    const tables = [
      { indicator, rijen: [row(18)] },
      { indicator, rijen: [row(17)] },
    ];
    expect(() => cellSystem(tables)).toThrowError(/tellen niet op/);
  });

  test("refuses a total that its parts do not add up to", () => {
    if (indicator === undefined) throw new Error("geen indicator");
    const rijen = [
      { cel: "melding|X|2020", ouders: "", waarde: 18 },
      { cel: "melding|X|2020|a", ouders: "melding|X|2020", waarde: 17 },
    ];
    expect(() => cellSystem([{ indicator, rijen }])).toThrowError(/tellen niet op/);
  });
});
