import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishedFolder } from "../../src/published/folders.ts";
import { readManifest, readTable } from "../../src/published/read.ts";
import type { Row } from "../../src/published/table.ts";
import {
  buildIn,
  emptyData,
  exampleRelease,
  ingestInto,
  releaseIn,
  removeFolders,
} from "../support/example.ts";

afterAll(removeFolders);

const head = "meldingnr;datum_melding;aanmelder;hulpvraag;inkomensbron;fictief;Kim Voorbeeld";

async function file(data: string, name: string, days: readonly string[], fictief = ""): Promise<string> {
  const rows = days.map((day, i) => `${name}-${i};${day};D&T;Huisvesting netwerk;werk;${fictief};x`);
  await mkdir(data, { recursive: true });
  await writeFile(join(data, name), [head, ...rows, ""].join("\n"));
  return join(data, name);
}

/** A first file that a second one replaces in part, a gap in April, and an invented file that steps aside. */
async function delivered(): Promise<string> {
  const data = await emptyData();
  const ingestAt = async (now: string, ...files: string[]): Promise<void> => {
    await ingestInto(data, { files, now: `${now}T08:00:00.000Z` });
  };
  await ingestAt("2025-01-05", await file(data, "fictief.csv", ["3-1-2020"], "ja"));
  await ingestAt("2025-02-10", await file(data, "a.csv", ["3-1-2025", "28-2-2025"]));
  await ingestAt("2025-03-09", await file(data, "b.csv", ["4-2-2025", "1-3-2025"]));
  await ingestAt("2025-07-10", await file(data, "c.csv", ["4-5-2025"]));
  await ingestAt("2025-09-01", await file(data, "d.csv", ["9-5-2025"]));
  await buildIn(data);
  await releaseIn(data);
  return publishedFolder(data);
}

describe("deliveries that replace each other", () => {
  let published: string;
  const table = (naam: string): Promise<Row[]> => readTable(published, naam);
  beforeAll(async () => {
    published = await delivered();
  });

  test("say what became of each, and how many days after its period it came", async () => {
    const rows = await table("leveringen");
    const facts = rows
      .toSorted((a, b) => String(a.datum_ontvangst).localeCompare(String(b.datum_ontvangst)))
      .map((row) => [row.datum_ontvangst, row.periode, row.gebruik, row.vervangen_op, row.waarde]);
    expect(facts).toEqual([
      ["2025-01-05", "2020-01", "opzij", "", null],
      ["2025-02-10", "2025-01 t/m 2025-02", "deels_vervangen", "2025-03-09", -18],
      ["2025-03-09", "2025-02 t/m 2025-03", "telt_mee", "", -22],
      ["2025-07-10", "2025-05", "vervangen", "2025-09-01", 40],
      ["2025-09-01", "2025-05", "telt_mee", "", 93],
    ]);
  });

  test("leave a gap that is missing and months that have not come in yet, and none of the invented file", async () => {
    const rows = await table("levering_perioden");
    expect(rows.map((row) => [row.periode, row.dekking, row.waarde])).toEqual([
      ["2025-01", "binnen", 1],
      ["2025-02", "binnen", 1],
      ["2025-03", "binnen", 1],
      ["2025-04", "ontbreekt", 0],
      ["2025-05", "binnen", 1],
      ["2025-06", "na_laatste", 0],
      ["2025-07", "na_laatste", 0],
      ["2025-08", "na_laatste", 0],
    ]);
  });

  test("have findings with guidance, without a count and without the name of an unknown column", async () => {
    const found = (await table("levering_controles")).filter(({ uitkomst }) => uitkomst === "gevonden");
    expect(found.map((row) => [row.controle, row.kolom, row.waarde])).toEqual([["kolom_onbekend", "", null]]);
    expect(found[0]?.hulp).not.toBe("");
    expect(JSON.stringify(found)).not.toContain("Kim");
  });

  test("a kind of file without a delivery is listed, and its checks are not said to have passed", async () => {
    const kinds = await table("levering_soorten");
    expect(kinds.find((row) => row.bestandsoort === "meldingen")).toMatchObject({
      waarde: 3,
      aard: "echt",
    });
    expect(kinds.find((row) => row.bestandsoort === "trajecten")).toMatchObject({ waarde: 0, aard: "" });
    const checks = (await table("levering_controles")).filter((row) => row.bestandsoort === "trajecten");
    expect(new Set(checks.map(({ uitkomst }) => uitkomst))).toEqual(new Set(["niet_bekeken"]));
  });
});

test("every accepted delivery of the manifest is in the table, and counts where the manifest says so", async () => {
  const published = await exampleRelease();
  const { leveringen } = await readManifest(published);
  const rows = await readTable(published, "leveringen");
  const counts = new Map(
    rows.map((row) => [row.levering, ["telt_mee", "deels_vervangen"].includes(String(row.gebruik))]),
  );
  expect(leveringen.map(({ levering }) => counts.get(levering))).toEqual(
    leveringen.map(({ telt_mee }) => telt_mee),
  );
});

test("no table about deliveries holds a number of rows", async () => {
  const published = await exampleRelease();
  for (const naam of ["leveringen", "levering_soorten", "levering_perioden", "levering_controles"]) {
    const { tabellen } = await readManifest(published);
    const names = tabellen.find((table) => table.naam === naam)?.kolommen.map((column) => column.naam) ?? [];
    expect(names.filter((name) => /rijen|aantal|regels/.test(name))).toEqual([]);
  }
});
