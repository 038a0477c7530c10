import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sources } from "../../pipelines/sources.ts";
import { checkDeliveries } from "../../src/ingest/check.ts";
import { publishedFolder } from "../../src/published/folders.ts";
import { readTable } from "../../src/published/read.ts";
import {
  buildIn,
  emptyData,
  exampleRelease,
  ingestInto,
  releaseIn,
  removeFolders,
} from "../support/example.ts";

/** Invented; no text of a real gemeente is used to search with. */
const names = ["Kanariedorp", "Vogelwaard", "Mezenheide"];
const remarks = ["Kanariegeel", "merelhuis", "Nestkastfonds", "vinkenslag"];
const released = "Zwanenbroek";

/** What a region may send by mistake, or with good reason, in each layout. */
const deliveries: Readonly<Record<string, string>> = {
  "vragenlijst.csv": [
    "respondent;gemeente;regio;meting;BC-GEZ_01;BC-GEZ_02;BC-GEZ_anders;BC-GEZ_anders_tekst;BC-GEZ_03;opmerkingen",
    "1;Kanariedorp;Verzonnen regio;2031-01_VZ;1;0;1;stichting Kanariegeel;1;bel het merelhuis",
    "2;Vogelwaard;Verzonnen regio;2031-01_VZ;1;1;0;;wij doen dit via het Nestkastfonds;",
    "Mezenheide;Mezenheide;Verzonnen regio;2031-01_VZ;1;1;0;;1;",
  ].join("\n"),
  "rapport.csv": [
    "meting;regio;N;blok;optie;aantal;nrs",
    "2031-02_VZ;Verzonnen regio;3;BC-GEZ;Anders, namelijk: stichting Kanariegeel;1;2",
    "2031-02_VZ;Verzonnen regio;3;BC-GEZ;Cursus bij Nestkastfonds;1;2",
    "2031-02_VZ;Verzonnen regio;3;BC-GEZ;BC-GEZ-01;2;Vogelwaard, Mezenheide",
    "2031-02_VZ;Verzonnen regio;3;BC-GEZ;BC-GEZ-02;2;1,2",
  ].join("\n"),
  "waarden.csv": [
    "meting;regio;gemeente_nr;item;genoemd",
    "2031-01_VZ;Verzonnen regio;1;INZ-GEB-01;12 (volgens stichting Kanariegeel)",
    "2031-01_VZ;Verzonnen regio;Vogelwaard;INZ-GEB-01;7",
    "2031-01_VZ;Verzonnen regio;2;INZ-HUI-04;9",
  ].join("\n"),
  "waarden-met-toelichting.csv": [
    "meting_id;regio;gemeente_nr;item_id;waarde;eenheid;periode;basis;toelichting;bron_regels",
    "2031-03_VZ;Verzonnen regio;1;INZ-HUI-04;9;woningen;2030;a;bij het merelhuis;12",
    "2031-03_VZ;Verzonnen regio;2;INZ-HUI-04;8;vinkenslag;2030;a;;12",
    "2031-03_VZ;Verzonnen regio;3;INZ-HUI-04;8;woningen;vinkenslag;a;;12",
    "2031-03_VZ;Verzonnen regio;4;INZ-HUI-04;8;woningen;2030;Nestkastfonds;;12",
    "2031-03_VZ;Verzonnen regio;5;INZ-HUI-04;8;woningen;2030;a;;zie Kanariegeel",
  ].join("\n"),
  "antwoorden.csv": [
    "meting_id;regio;gemeente_nr;item_id;antwoord;opmerking",
    "2031-04_VZ;Verzonnen regio;1;BC-GEZ-01;ja;via Nestkastfonds",
    "2031-04_VZ;Verzonnen regio;2;BC-GEZ-01;vinkenslag;",
    "2031-04_VZ;Verzonnen regio;Kanariedorp;BC-GEZ-01;ja;",
    "2031-04_VZ;Verzonnen regio;4;Vogelwaard;ja;",
  ].join("\n"),
  "namen.csv": [
    "meting;regio;nr;naam;vrijgegeven",
    "2031-01_VZ;Verzonnen regio;1;Kanariedorp;nee",
    `2031-01_VZ;Verzonnen regio;2;${released};ja`,
    "2031-01_VZ;Verzonnen regio;3;Mezenheide;misschien",
  ].join("\n"),
};

let data: string;
const lines: string[] = [];
beforeAll(async () => {
  data = await emptyData();
  const files = Object.entries(deliveries).map(([name, text]) => [join(data, name), `${text}\n`] as const);
  for (const [file, text] of files) await writeFile(file, text);
  await ingestInto(data, { files: files.map(([file]) => file), lines });
  await buildIn(data);
  await releaseIn(data);
});
afterAll(removeFolders);

async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file)] as const)));
}

/** Which of the words stand in which files, whatever their case. */
async function leaks(folder: string, words: readonly string[]): Promise<string[]> {
  const found = [...(await filesBelow(folder))].flatMap(([file, bytes]) => {
    const text = bytes.toString("latin1").toLowerCase();
    return words.filter((word) => text.includes(word.toLowerCase())).map((word) => `${word} in ${file}`);
  });
  return found;
}

describe("the gemeenten of a meting stay numbers", () => {
  test("everything was taken in, as far as it could be read", async () => {
    expect(lines.filter((line) => / 0 van /.test(line))).toEqual([]);
    expect(lines.at(-1)).toBe("6 nieuw, 0 al binnen, 0 geweigerd.");
  });

  test("no name and no remark stands in any published file", async () => {
    expect((await filesBelow(publishedFolder(data))).size).toBeGreaterThan(20);
    expect(await leaks(publishedFolder(data), [...names, ...remarks])).toEqual([]);
  });

  test("a name that was released stands in the published tables, and only by its own number", async () => {
    const found = await leaks(publishedFolder(data), [released]);
    expect(found.map((text) => text.split("/").at(-1)).sort()).toContain("preventie_gemeenten.arrow");
    expect(found.length).toBeGreaterThan(0);
  });

  test("what the readers leave out is not kept either: texts of the survey and names without consent", async () => {
    const kept = await leaks(join(data, "raw", "preventiescanner"), ["merelhuis", "Mezenheide"]);
    expect(kept.filter((text) => !text.includes("preventie_totalen"))).toEqual([]);
  });

  test("check tells the supplier what is wrong without the texts of remarks", async () => {
    const said: string[] = [];
    await checkDeliveries(data, sources, (line) => said.push(line));
    expect(remarks.slice(0, 2).filter((word) => said.join("\n").includes(word))).toEqual([]);
  });
});

test("what gemeenten named about people leaves as a sum for the region, and a small sum is hidden", async () => {
  const rijen = await readTable(await exampleRelease(), "preventie_aantallen");
  const shown = (item: string): unknown[] =>
    rijen
      .filter((row) => row.meting_id === "2022-04_DA" && row.item_id === item)
      .map(({ grens, waarde, status }) => [grens, waarde, status]);
  expect(shown("INZ-GEB-01")).toEqual([
    ["laagste", 17, "getoond"],
    ["hoogste", 17, "getoond"],
  ]);
  expect(shown("INZ-GEB-03")).toEqual([
    ["laagste", null, "onderdrukt"],
    ["hoogste", null, "onderdrukt"],
  ]);
  expect(Object.keys(rijen[0] ?? {})).not.toContain("gemeente_nr");
});
