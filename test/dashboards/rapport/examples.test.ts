import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type DocumentMeta,
  documentsAnswer,
  documentsList,
  makingNote,
} from "../../../dashboards/components/documents.ts";
import type { ReportDocument } from "../../../dashboards/rapport/document.ts";
import { exampleDocuments } from "../../../dashboards/rapport/examples.ts";
import { marksOf } from "../../../dashboards/rapport/marks.ts";
import { placeDocuments } from "../../../dashboards/rapport/site.ts";
import { keepDocument } from "../../../dashboards/rapport/store.ts";
import { openReference } from "../../../src/ingest/reference.ts";
import { readManifest } from "../../../src/published/read.ts";
import { emptyData, exampleRelease, removeFolders, shipped } from "../../support/example.ts";
import { loadedWith } from "./support.ts";

afterAll(removeFolders);

async function examplesOf(published: string): Promise<ReportDocument[]> {
  const reference = openReference(shipped, shipped);
  const rows = (name: string) => reference.rows(name);
  return exampleDocuments(published, {
    stukken: await rows("voorbeeldstukken.csv"),
    onderdelen: await rows("rapport.csv"),
    vragen: await rows("briefing-vragen.csv"),
  });
}

describe("examples of documents", () => {
  let published: string;
  let examples: ReportDocument[];
  beforeAll(async () => {
    published = await exampleRelease();
    examples = await examplesOf(published);
  }, 240_000);

  test("are made of invented figures, and say so", async () => {
    expect(examples.map(({ soort }) => soort)).toEqual(["maandrapport", "briefing", "regiobijlage"]);
    const { stand_van } = await readManifest(published);
    for (const one of examples) {
      expect(one).toMatchObject({ stadium: "concept", datum: stand_van });
      expect(marksOf(one)).toEqual(expect.arrayContaining(["voorbeeld", "met fictieve cijfers"]));
    }
  });

  test("are not made as soon as there is one table about real people, nor of nothing", async () => {
    const manifest = await readManifest(published);
    const empty = manifest.tabellen.map((one) => ({ ...one, rijen: 0 }));
    expect(await examplesOf(await loadedWith(published, { ...manifest, tabellen: empty }))).toEqual([]);
    const real = manifest.tabellen.map((one) =>
      one.naam === "meldingen_per_maand" ? { ...one, is_fictief: false } : one,
    );
    expect(await examplesOf(await loadedWith(published, { ...manifest, tabellen: real }))).toEqual([]);
  }, 60_000);

  test("stand on the site without files, are kept nowhere, and make way for a real document", async () => {
    const [data, folder] = [await emptyData(), await emptyData()];
    const from = { data, concepten: false, voorbeelden: async () => examples };
    const placed = await placeDocuments(from, folder);
    expect(placed.map(({ meta }) => [meta.naam, meta.is_voorbeeld, meta.bestanden])).toEqual([
      ["maandrapport-2022-09", true, []],
      ["briefing-2023-04-20", true, []],
      ["regiobijlage-2022-05-vb-verzonnen-bovenstreek-naast-2022-06-vk", true, []],
    ]);
    expect(JSON.parse(await readFile(join(folder, "stukken.json"), "utf8"))).toHaveLength(3);
    expect(await readdir(data)).toEqual([]);

    const [first] = examples;
    if (first === undefined) throw new Error("geen voorbeeld");
    await keepDocument(
      data,
      { ...first, sleutel: "2022-10", stadium: "definitief" },
      { files: new Map(), published },
    );
    const after = await placeDocuments(from, folder);
    expect(after.map(({ meta }) => [meta.naam, meta.is_voorbeeld])).toEqual([
      ["maandrapport-2022-10", false],
    ]);
  });
});

describe("the list of documents", () => {
  const { document } = new JSDOM("").window;
  const meta: DocumentMeta = {
    ...{ naam: "maandrapport-2022-09", soort: "maandrapport", titel: "Maandrapport", onderwerp: "Voortgang" },
    ...{ stadium: "concept", datum: "2022-10-18", bestanden: [], is_voorbeeld: true },
  };

  test("says that examples are examples, and that nothing is final", () => {
    expect(documentsAnswer([])).toMatch(/^Er is nog niets vastgesteld\./);
    expect(documentsAnswer([meta])).toContain("Dit zijn voorbeelden van verzonnen gegevens");
    expect(documentsAnswer([{ ...meta, is_voorbeeld: false }])).toBe("Het nieuwste: Maandrapport.");
    const holder = document.createElement("div");
    holder.append(documentsList(document, [meta]));
    expect(holder.querySelector(".tag")?.textContent).toBe("voorbeeld");
  });

  test("tells own staff how to make one, openly while there is none", () => {
    const open = (all: readonly DocumentMeta[]): boolean => makingNote(document, all).hasAttribute("open");
    expect([open([]), open([meta]), open([{ ...meta, is_voorbeeld: false }])]).toEqual([true, true, false]);
    expect(makingNote(document, []).textContent).toContain("npm run report -- --maand");
  });
});
