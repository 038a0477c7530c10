import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { figuresOf } from "../../../dashboards/rapport/document.ts";
import { loadRelease, type Release } from "../../../dashboards/rapport/release.ts";
import { exampleInBrowser } from "../../support/browser-site.ts";
import { type ReadPdf, readPdf, wordLines, wordParts } from "../../support/documents.ts";
import { exampleRelease } from "../../support/example.ts";
import { annexPath, exampleAnnex } from "../../support/site.ts";
import { barriers, scrollsSideways, visit } from "../../support/visit.ts";
import type { Made } from "./support.ts";
import { cellText, lines, tables } from "./tables.ts";

let published: string;
let release: Release;

beforeAll(async () => {
  published = await exampleRelease();
  release = await loadRelease(published);
}, 240_000);

describe("the annex as files", () => {
  let made: Made;
  let pdf: ReadPdf;
  let word: string;

  beforeAll(async () => {
    made = await exampleAnnex();
    pdf = await readPdf(await made.bytes(".pdf"));
    word = wordParts(await made.bytes(".docx")).get("word/document.xml") ?? "";
  }, 240_000);

  test("PDF and Word have every figure of every table, in the same order", () => {
    const expected = tables(made.document).flatMap((one) => lines(one).flat());
    const signs: Readonly<Record<string, string>> = {
      ...{ "niet aangevinkt": "·", onbekend: "?", "geen antwoord": "…", "niet uitgevraagd": "–" },
    };
    const inPdf = pdf.tags.filter(({ soort }) => soort === "TD" || soort === "TH").map(({ tekst }) => tekst);
    const numbers = (texts: readonly string[]): string[] => texts.filter((text) => /\d van \d/.test(text));
    expect(numbers(inPdf)).toEqual(numbers(expected));
    const inWord = wordLines(word);
    expect(numbers(inWord).filter((line) => expected.includes(line))).toEqual(numbers(expected));
    const marks = tables(made.document).flatMap(({ rijen, kolommen }) =>
      rijen.flatMap(({ cellen }) =>
        cellen.flatMap((cel, i) => (kolommen[i]?.voluit === undefined ? [] : [cellText(cel)])),
      ),
    );
    const narrow = [...word.matchAll(/<w:pStyle w:val="Tabelteken"\/>.*?<\/w:p>/g)].flatMap(([part]) =>
      wordLines(`<w:p>${part}`),
    );
    const heads = tables(made.document).flatMap(({ kolommen }) =>
      kolommen.filter(({ voluit }) => voluit !== undefined),
    );
    expect(narrow).toHaveLength(marks.length + heads.length);
    expect(narrow.filter((text) => text === "ja")).toHaveLength(marks.filter((text) => text === "ja").length);
    for (const [name, sign] of Object.entries(signs).slice(0, 2)) {
      expect(narrow.filter((text) => text === sign)).toHaveLength(
        marks.filter((text) => text === name).length,
      );
    }
  });

  test("whoever hears the PDF hears the name of a mark and of a gemeente", () => {
    const heard = pdf.tags.map(({ alt }) => alt);
    expect(heard).toContain("niet aangevinkt");
    expect(heard).toContain("onbekend");
    expect(heard).toContain("gemeente 7");
  });

  test("the PDF lies down, has its title, language and a bookmark for each chapter", () => {
    expect([pdf.titel, pdf.taal]).toEqual(["Preventiescanner Verzonnen Bovenstreek, mei 2022", "nl-NL"]);
    for (const name of [
      "Wat is gevraagd, en wanneer?",
      "Naast andere regio’s",
      "Alle antwoorden: Wonen op maat",
    ]) {
      expect(pdf.bladwijzers).toContain(name);
    }
    for (const sheet of pdf.bladen) expect(sheet).toContain("met fictieve cijfers");
  });

  test("a table in Word is a table whose head returns, on a sheet that lies down", () => {
    const heads = [...word.matchAll(/<w:tbl>.*?<\/w:tr>/g)];
    expect(heads).toHaveLength(tables(made.document).length);
    expect(heads.every(([head]) => head.includes("<w:tblHeader/>"))).toBe(true);
    expect(word).toMatch(/<w:pgSz [^>]*w:orient="landscape"/);
  });

  test("beside it lie all answers and the comparison as CSV, and every figure once", async () => {
    const answers = (await made.text("-antwoorden.csv")).trim().split("\r\n");
    const comparison = (await made.text("-vergelijking.csv")).trim().split("\r\n");
    const of = (tabel: string, id: string, name = "meting_id"): number =>
      release.rows(tabel).filter((row) => row[name] === id).length;
    expect(answers).toHaveLength(1 + of("preventie_items", "2022-05_VB"));
    expect(comparison[0]).toContain(
      "naast bovengrens;samen regio’s;samen ja;samen onbekend;samen gevraagd;uitkomst",
    );
    const pooled = release
      .rows("preventie_referentie")
      .find(({ item_id, is_fictief }) => item_id === "VZ-KWA-01" && is_fictief === true);
    const [together] = comparison.filter((line) => line.includes(";VZ-KWA-01;"));
    const { n_regios, waarde, n_onbekend, n_gevraagd } = pooled ?? {};
    expect(together).toContain(`;${[n_regios, waarde, n_onbekend, n_gevraagd].join(";")};`);
    const [names = "", ...rows] = (await made.text("-cijfers.csv")).trim().split("\r\n");
    const keys = new Set(made.document.blokken.flatMap(figuresOf).map(({ sleutel }) => sleutel));
    expect(rows).toHaveLength(keys.size);
    expect(names).toContain("waarde;waarde_hoog");
    const [kept, released] = await Promise.all(
      [made.map, published].map((folder) => readFile(`${folder}/manifest.json`, "utf8")),
    );
    expect(kept === released).toBe(true);
  });
});

describe("the annex on the site", () => {
  const site = exampleInBrowser();

  test.each([360, 1240])(
    "fits on a screen of %i px and has no barrier",
    async (width) => {
      const { page, trouble } = await visit(site.browser, site.url + annexPath, width);
      try {
        expect(trouble).toEqual([]);
        expect(await scrollsSideways(page)).toBe(false);
        const rest = ".rapport-regiobijlage .tabel-houder:nth-of-type(n + 12)";
        expect(await page.locator(rest).count()).toBeGreaterThan(20);
        expect(await barriers(page, rest)).toEqual([]);
        const cells = page.getByRole("table", { name: /gezondheid en welzijn/ }).getByRole("cell");
        expect(await cells.getByRole("img", { name: "niet aangevinkt" }).count()).toBeGreaterThan(0);
      } finally {
        await page.context().close();
      }
    },
    60_000,
  );
});
