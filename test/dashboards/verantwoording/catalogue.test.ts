import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { catalogueOf } from "../../../dashboards/catalogue.ts";
import {
  catalogueList,
  findTables,
  meaning,
  scopeFacts,
} from "../../../dashboards/components/verantwoording/catalogue.ts";
import {
  contactLine,
  isReachable,
  licenceSentence,
} from "../../../dashboards/components/verantwoording/contact.ts";
import type { ContactRow, WordRow } from "../../../dashboards/components/verantwoording/rows.ts";
import { findWords } from "../../../dashboards/components/verantwoording/words.ts";
import { readManifest, readTable } from "../../../src/published/read.ts";
import type { Manifest } from "../../../src/published/table.ts";
import { exampleRelease } from "../../support/example.ts";
import { exampleSite } from "../../support/site.ts";
import { newDocument } from "../components/support.ts";

const document = newDocument();
let published: string;
let manifest: Manifest;
let words: WordRow[];

beforeAll(async () => {
  published = await exampleRelease();
  manifest = await readManifest(published);
  words = (await readTable(published, "begrippen")) as unknown as WordRow[];
}, 240_000);

/** Every text in a column of any published table that has it, and in the scope of every table. */
async function used(
  column: string,
  ofScope: (table: Manifest["tabellen"][number]) => string,
): Promise<Set<string>> {
  const found = new Set(manifest.tabellen.map(ofScope));
  for (const { naam, kolommen } of manifest.tabellen) {
    if (!kolommen.some((own) => own.naam === column)) continue;
    for (const row of await readTable(published, naam)) {
      if (typeof row[column] === "string" && row[column] !== "") found.add(row[column]);
    }
  }
  return found;
}

describe("the list of words", () => {
  test("explains everything that a published figure counts", async () => {
    const counted = await used("telbegrip_label", ({ scope }) => scope.telbegrip);
    expect(counted.size).toBeGreaterThan(50);
    expect([...counted].filter((one) => meaning(words, one.toLowerCase()) === "")).toEqual([]);
  });

  test("explains every unit of a published figure", async () => {
    const units = await used("eenheid_meervoud", ({ scope }) => scope.eenheid_meervoud);
    const known = new Set(words.filter(({ soort }) => soort === "eenheid").map(({ begrip }) => begrip));
    expect([...units].filter((unit) => !known.has(unit))).toEqual([]);
  });

  test("explains a word once, in a sentence", () => {
    const names = words.map(({ soort, begrip }) => `${soort} ${begrip.toLowerCase()}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(words.filter(({ uitleg }) => !/^\p{Lu}.*\.$/u.test(uitleg))).toEqual([]);
  });

  test("is searched in the word and its meaning", () => {
    expect(findWords(words, "peildatum").map(({ begrip }) => begrip)).toContain("peildatum");
    expect(findWords(words, "bestaat niet zo")).toEqual([]);
  });
});

describe("the catalogue", () => {
  test("names every published table with what it counts, its questions, its columns and its file", () => {
    const list = document.createElement("div");
    list.append(catalogueList(document, manifest.tabellen, words));
    for (const { naam, scope, vragen, kolommen } of manifest.tabellen) {
      const entry = list.querySelector(`#${naam}`);
      const said = entry?.textContent ?? "";
      for (const part of [scope.populatie, ...vragen, ...kolommen.map((column) => column.naam)])
        expect(said, naam).toContain(part);
      expect(entry?.querySelector("a[download]")?.getAttribute("href"), naam).toBe(`./data/${naam}.csv`);
    }
  });

  test("says of a table about people how much of it is hidden, and of no other", () => {
    for (const table of manifest.tabellen) {
      const protection = scopeFacts(table, words).find(([name]) => name === "Bescherming")?.[1] ?? "";
      expect(/verborgen\)$/.test(protection), table.naam).toBe(table.bescherming === "personen");
    }
  });

  test("is searched by the questions that a table answers", () => {
    expect(findTables(manifest.tabellen, "wachtlijst verhuisbox").map(({ naam }) => naam)).toContain(
      "verhuisbox_stand",
    );
    expect(findTables(manifest.tabellen, "zebra")).toEqual([]);
  });

  test("every file that it or the catalogue for computers points at is on the site", async () => {
    const site = await exampleSite();
    const files = new Set(await readdir(join(site, "data")));
    const text = await readFile(join(site, "data", "catalogus.jsonld"), "utf8");
    const { "dcat:dataset": sets } = JSON.parse(text) as {
      "dcat:dataset": {
        "dct:identifier": string;
        "dcat:distribution": { "dcat:downloadURL": { "@id": string } };
      }[];
    };
    expect(sets.map((one) => one["dct:identifier"])).toEqual(manifest.tabellen.map(({ naam }) => naam));
    const wanted = sets.map((one) => one["dcat:distribution"]["dcat:downloadURL"]["@id"]);
    expect([...wanted, "manifest.json"].filter((file) => !files.has(file))).toEqual([]);
  }, 240_000);
});

test("every page leads to the pages about privacy and accessibility", async () => {
  const site = await exampleSite();
  const pages = (await readdir(site, { recursive: true })).filter((file) => file.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(15);
  for (const page of pages) {
    const html = await readFile(join(site, page), "utf8");
    const foot = html.slice(html.indexOf('id="observablehq-footer"'));
    const links = [...foot.matchAll(/href="([^"]*)"/g)].map(
      ([, href = ""]) => new URL(href, `http://site/${page}`).pathname,
    );
    expect(links, page).toContain("/verantwoording/privacy");
    expect(links, page).toContain("/verantwoording/toegankelijkheid");
  }
}, 240_000);

describe("what the municipality fills in", () => {
  const contact = (own: Partial<ContactRow> = {}): ContactRow => ({
    ...{ indicator: "", gebied: "", periode: "", bron: "", versie: "", waarde: null, status: "nvt" },
    ...{ onderwerp: "cijfers", naam: "", email: "", telefoon: "", pagina: "", vastgesteld_op: "" },
    ...own,
  });

  test("is never made up: without an address the page says that there is none", () => {
    expect(isReachable(contact({ naam: "Team Cijfers" }))).toBe(false);
    expect(contactLine(document, [contact()], "cijfers", "Den Haag").textContent).toContain("nog geen adres");
    expect(licenceSentence([])).toContain("nog niet vastgesteld");
    const text = JSON.stringify(catalogueOf(manifest, []));
    expect(text).not.toContain("dct:license");
    expect(text).not.toContain("contactPoint");
  });

  test("comes back on the page and in the catalogue", () => {
    const rows = [
      contact({ email: "cijfers@gemeente.example", telefoon: "070 000 00 00" }),
      contact({ onderwerp: "licentie", naam: "CC0", pagina: "https://licentie.example/cc0" }),
    ];
    const line = contactLine(document, rows, "cijfers", "Den Haag");
    expect([...line.querySelectorAll("a")].map((a) => a.getAttribute("href"))).toEqual([
      "mailto:cijfers@gemeente.example",
      "tel:0700000000",
    ]);
    expect(licenceSentence(rows)).toContain("onder CC0");
    const text = JSON.stringify(
      catalogueOf(
        manifest,
        rows.map((row) => ({ ...row })),
      ),
    );
    expect(text).toContain('"dct:license":{"@id":"https://licentie.example/cc0"}');
    expect(text).toContain('"vcard:hasEmail":{"@id":"mailto:cijfers@gemeente.example"}');
  });
});
