import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ReadPdf, readPdf, spaced, wordParts } from "../../support/documents.ts";
import { emptyData, exampleRelease, removeFolders } from "../../support/example.ts";
import { type Made, madeReport } from "./support.ts";

const months = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";

/** What a line may not be broken in; a space here is one that breaks. */
const broken: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["a date", new RegExp(`\\d (?:${months})\\b|\\b(?:${months}) \\d{4}`)],
  ["t/m", /t\/m /],
  ["an amount", /€ /],
  ["a number and its unit", /\d (?:huishoudens|gezinnen|personen|dagen|weken|maanden|fte)\b/],
  ["a caption", /(?:Tabel|Figuur) \d/],
];

let made: Made;
let pdf: ReadPdf;
let html: string;
let word: string;

/** Text as it stands in the file, paragraph by paragraph. */
const texts = (xml: string): string =>
  xml
    .split(/<\/w:p>/)
    .map((part) => part.replace(/<w:instrText[^>]*>.*?<\/w:instrText>/g, "").replace(/<[^>]+>/g, ""))
    .join("\n")
    .replaceAll("&amp;", "&");

beforeAll(async () => {
  made = await madeReport(await exampleRelease(), await emptyData(), "2021-12", { datum: "2022-10-18" });
  pdf = await readPdf(await made.bytes(".pdf"));
  const page = new JSDOM((await made.text(".html")).replace(/<style>.*?<\/style>/s, "")).window.document;
  html = [...page.querySelectorAll("article *")]
    .filter((one) => one.children.length === 0 || one.matches("p, caption, td, th, li"))
    .map(({ textContent }) => textContent)
    .join("\n");
  const parts = wordParts(await made.bytes(".docx"));
  word = [...parts]
    .flatMap(([name, xml]) => (/document|header|footer/.test(name) ? [texts(xml)] : []))
    .join("\n");
}, 240_000);
afterAll(removeFolders);

describe("Dutch in print", () => {
  test.each(broken)("%s never runs over two lines, on the page and in Word", (_, pattern) => {
    for (const text of [html, word]) {
      expect(text.length).toBeGreaterThan(5_000);
      const found = text.split("\n").filter((line) => pattern.test(line));
      expect(found).toEqual([]);
    }
  });

  test.each([
    "€ 196.413,45",
    "18 oktober 2022",
    "1 januari t/m 15 september 2021",
    "87%",
    "€ 400.000",
    "104 dagen",
  ])("%s is written so in all three", (said) => {
    const forms = [html, word, [...pdf.tags.map(({ tekst }) => tekst), ...pdf.bladen].join(" ")];
    expect(forms.map((text) => spaced(text).includes(said))).toEqual([true, true, true]);
  });

  test("no number is written with a point for a comma, or a percent sign apart", () => {
    for (const text of [html, word, pdf.tags.map(({ tekst }) => tekst).join("\n")]) {
      expect(text).not.toMatch(/\d\s+%/);
      expect(text).not.toMatch(/€\s?\d{4,}/);
      expect(text).not.toMatch(/(^|\s)\d+\.\d{1,2}(\s|$)/m);
    }
  });
});
