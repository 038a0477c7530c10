import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Block, numberLabel, type ReportDocument } from "../../../dashboards/rapport/document.ts";
import { readTable } from "../../../src/published/read.ts";
import type { Row } from "../../../src/published/table.ts";
import {
  type ReadPdf,
  readPdf,
  readPdfClaims,
  spaced,
  wordLines,
  wordParts,
} from "../../support/documents.ts";
import { emptyData, exampleRelease, removeFolders } from "../../support/example.ts";
import { type Made, madeReport } from "./support.ts";

let published: string;
let data: string;
let made: Made;
let pdf: ReadPdf;
let word: ReadonlyMap<string, string>;
let page: Document;

beforeAll(async () => {
  [published, data] = await Promise.all([exampleRelease(), emptyData()]);
  made = await madeReport(published, data, "2022-09", { tot: "2022-10-18" });
  pdf = await readPdf(await made.bytes(".pdf"));
  word = wordParts(await made.bytes(".docx"));
  page = new JSDOM((await made.text(".html")).replace(/<style>.*?<\/style>/s, "")).window.document;
}, 240_000);
afterAll(removeFolders);

const body = (): string => word.get("word/document.xml") ?? "";

function linesOf(block: Block): string[] {
  if (block.soort === "kop" || block.soort === "alinea") return [block.tekst];
  if (block.soort === "lijst") return block.punten;
  if (block.soort === "cijfer") return [block.zin, block.herkomst];
  const caption = `${numberLabel(block)}. ${block.titel}`;
  if (block.soort === "grafiek") return [caption];
  const cells = block.rijen.flatMap(({ cellen }) =>
    cellen.map((cel) => (typeof cel === "string" ? cel : cel.tekst)),
  );
  return [caption, ...block.kolommen.map(({ kop }) => kop), ...cells];
}

/** What a reader meets, line by line, from the description that all forms are made from. */
function expected({ titel, onderwerp, blokken }: ReportDocument): string[] {
  return [titel, onderwerp, ...blokken.flatMap(linesOf)].map(spaced).filter((line) => line !== "");
}

/** Lines that are missing, each looked for after the one before it. */
function missing(lines: readonly string[], text: string): string[] {
  let from = 0;
  return lines.filter((line) => {
    const place = text.indexOf(line, from);
    if (place === -1) return true;
    from = place + line.length;
    return false;
  });
}

// a tag of a PDF may break a word at a hyphen over two lines
const dense = (text: string): string => text.replace(/\s/g, "");

describe("one description, three forms", () => {
  test("the page, the PDF and the Word file say the same, in the same order", () => {
    const lines = expected(made.document).map(dense);
    expect(lines.length).toBeGreaterThan(150);
    const article = page.querySelector("article")?.textContent ?? "";
    const [, afterContents = ""] = body().split("</w:sdt>");
    expect(missing(lines, dense(article))).toEqual([]);
    expect(missing(lines, dense(pdf.tags.map(({ tekst }) => tekst).join(" ")))).toEqual([]);
    expect(missing(lines.slice(2), dense(wordLines(afterContents).join(" ")))).toEqual([]);
  });

  test("made again for the same release it is the same to the last byte of text", async () => {
    const again = await madeReport(published, data, "2022-09", { tot: "2022-10-18" });
    expect(again.document).toEqual(made.document);
    for (const end of [".html", "-cijfers.csv"]) expect(await again.text(end)).toBe(await made.text(end));
    const second = wordParts(await again.bytes(".docx"));
    expect([...second]).toEqual([...word]);
    expect((await readPdf(await again.bytes(".pdf"))).tags).toEqual(pdf.tags);
  });
});

describe("the PDF", () => {
  test("is printed at its own size: no table is so wide that the browser shrank the sheets", () => {
    expect(pdf.letter).toBe(9);
  });

  test("opens with title and language and has the headings as bookmarks", () => {
    const headings = made.document.blokken.flatMap((block) =>
      block.soort === "kop" ? [spaced(block.tekst)] : [],
    );
    expect(pdf).toMatchObject({ titel: "Maandrapport dakloosheid september 2022", taal: "nl-NL" });
    expect(pdf.bladwijzers).toEqual([made.document.titel, ...headings].map(spaced));
  });

  test("is tagged, with tables whose headings say what they head, and headings that skip no level", async () => {
    const claims = await readPdfClaims(await made.bytes(".pdf"));
    expect(claims).toMatchObject({ getagd: true, toont_titel: true });
    expect(claims.metadata).toContain(`<rdf:li xml:lang="x-default">${made.document.titel}</rdf:li>`);
    expect(claims.metadata).toContain("<rdf:li>nl-NL</rdf:li>");
    const tables = made.document.blokken.filter((block) => block.soort === "tabel");
    expect(claims.tags.get("Table")).toBe(tables.length);
    expect(claims.tags.get("Caption")).toBe(tables.length);
    const columns = tables.reduce((sum, { kolommen }) => sum + kolommen.length, 0);
    const rows = tables.reduce((sum, { rijen }) => sum + rijen.length, 0);
    expect(claims.koppen.filter((scope) => scope === "Column")).toHaveLength(columns);
    expect(claims.koppen.filter((scope) => scope === "Row")).toHaveLength(rows);
    expect(claims.koppen).toHaveLength(columns + rows);
    const levels = pdf.tags.flatMap(({ soort }) => (/^H\d$/.test(soort) ? [Number(soort[1])] : []));
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });

  test("every chart has an alternative text with its values, and no picture lacks one", () => {
    const figures = pdf.tags.filter(({ soort }) => soort === "Figure");
    const charts = made.document.blokken.filter((block) => block.soort === "grafiek");
    expect(figures).toHaveLength(charts.length);
    charts.forEach(({ punten }, i) => {
      for (const { label, cijfer } of punten)
        expect(spaced(figures[i]?.alt ?? "")).toContain(spaced(`${label}: ${cijfer.tekst}`));
    });
  });

  test("says on every sheet what stage it is in, where it comes from and which sheet it is", () => {
    expect(pdf.bladzijden).toBeGreaterThan(3);
    pdf.bladen.forEach((sheet, i) => {
      expect(sheet).toContain("concept van 18 oktober 2022");
      expect(sheet).toContain(`vrijgave ${made.document.vrijgave}`);
      expect(sheet).toContain(`${i + 1} van ${pdf.bladzijden}`);
      expect(sheet).toContain("CONCEPT");
    });
    expect(pdf.tags.some(({ tekst }) => tekst.includes("CONCEPT"))).toBe(false);
  });
});

describe("the Word file", () => {
  test("has a complete outline of real headings", () => {
    const paragraphs = body().split("</w:p>");
    const ofLevel = (level: number): string[] =>
      paragraphs.filter((p) => p.includes(`<w:pStyle w:val="Heading${level}"/>`)).flatMap(wordLines);
    const headings = (level: number): string[] =>
      made.document.blokken.flatMap((b) =>
        b.soort === "kop" && b.niveau === level ? [spaced(b.tekst)] : [],
      );
    expect(ofLevel(1)).toEqual([made.document.titel].map(spaced));
    expect(ofLevel(2)).toEqual(headings(2));
    expect(ofLevel(3)).toEqual(headings(3));
    expect(headings(2).length).toBeGreaterThan(5);
  });

  test("repeats the heading of every table and numbers captions by a field", () => {
    const tables = body().split("<w:tbl>").slice(1);
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    const numbers = [...body().matchAll(/w:instr="SEQ Tabel [^"]*"><w:r><w:t[^>]*>(\d+)</g)].map(([, n]) =>
      Number(n),
    );
    expect(numbers).toEqual(tables.map((_, i) => i + 1));
  });

  test("gives every chart an alternative text, is in Dutch and has a list of contents", () => {
    const charts = made.document.blokken.filter((block) => block.soort === "grafiek");
    expect(body().match(/<wp:docPr [^>]*descr="[^"]{20,}"/g)).toHaveLength(charts.length);
    expect(word.get("word/styles.xml")).toContain('w:lang w:val="nl-NL"');
  });

  test("has a list of contents of which every line leads to its own heading", () => {
    expect(body()).toContain('w:docPartGallery w:val="Table of Contents"');
    const [list = "", rest = ""] = body().split("</w:sdt>");
    const lines = [...list.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"[^>]*>(.*?)<\/w:hyperlink>/g)].map(
      ([, name = "", inner = ""]) => [name, wordLines(`${inner}</w:p>`).join()],
    );
    const headings = rest.split("</w:p>").flatMap((part) => {
      const name = /<w:pStyle w:val="Heading[23]"\/>.*<w:bookmarkStart [^>]*w:name="([^"]+)"/.exec(part)?.[1];
      return name === undefined ? [] : [[name, wordLines(`${part}</w:p>`).join()]];
    });
    expect(lines.length).toBeGreaterThan(20);
    expect(lines).toEqual(headings);
    const ids = [...rest.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(lines.length);
    expect(list).not.toMatch(/PAGEREF|\bw:dirty\b/);
  });

  test("has styles by name for everything that is not a heading", () => {
    const used = new Set([...body().matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id ?? ""));
    const known = [...(word.get("word/styles.xml") ?? "").matchAll(/w:styleId="([^"]+)"/g)].map(
      ([, id]) => id,
    );
    expect([...used].filter((id) => id !== "ListParagraph" && !known.includes(id))).toEqual([]);
    expect(used).toContain("Tabelgetal");
    expect(body()).not.toMatch(/<w:rFonts|<w:color /);
  });

  test("carries the marks and a watermark on every page", () => {
    const header = [...word].find(([name]) => /^word\/header\d\.xml$/.test(name))?.[1] ?? "";
    expect(spaced(wordLines(header).join(" "))).toContain("concept van 18 oktober 2022");
    expect(header).toContain('behindDoc="1"');
  });

  test("holds no moment of making but the day of the document", () => {
    const core = word.get("docProps/core.xml") ?? "";
    expect([...core.matchAll(/\d{4}-\d{2}-\d{2}T[^<]*/g)].map(([moment]) => moment)).toEqual([
      "2022-10-18T00:00:00Z",
      "2022-10-18T00:00:00Z",
    ]);
  });
});

describe("the published reports", () => {
  const dutch = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2 });
  const documents = { "2021-09": "B000-50", "2021-12": "B000-48", "2022-09": "B000-49" } as const;

  async function printed(bron_id: string): Promise<Row[]> {
    return (await readTable(published, "cijfers")).filter((row) => row.bron_id === bron_id);
  }

  /** Cells of the tables in a Word file, row by row. */
  function wordRows(parts: ReadonlyMap<string, string>): string[][] {
    const rows = (parts.get("word/document.xml") ?? "").split("<w:tr>").slice(1);
    return rows.map((row) => {
      const cells = (row.split("</w:tr>")[0] ?? "").split("</w:tc>").slice(0, -1);
      return cells.map((cell) => wordLines(cell).join(" "));
    });
  }

  /** Cells of the tables in a PDF, row by row: each row begins with its heading. */
  function pdfRows({ tags }: ReadPdf): string[][] {
    const rows: string[][] = [];
    for (const { soort, tekst } of tags) {
      if (soort === "TH") rows.push([tekst]);
      else if (soort === "TD") rows.at(-1)?.push(tekst);
    }
    return rows;
  }

  /** A row about this figure: what it is, when, the value as a whole cell, and the document with its line. */
  function tells(row: Row, [what = "", period = "", value = "", source = ""]: readonly string[]): boolean {
    const [title, group] = [String(row.titel), String(row.categorie ?? "")];
    const label = group === "" || title.includes(group) ? title : `${title}: ${group}`;
    const ends = [row.waarde, row.waarde_hoog].filter((end) => typeof end === "number");
    const number = ends.map((end) => dutch.format(end).replace("-", "−").replaceAll(".", "\\.")).join("–");
    const line = `${row.bron}, regel ${String(row.bron_regel).replace(/^L/, "")}`;
    return (
      dense(what).startsWith(dense(label)) &&
      period !== "" &&
      new RegExp(`^(\\p{L}+ )*(€ )?${number}(,\\d0)?%?( \\p{L}+)*$`, "u").test(value) &&
      dense(source).includes(dense(line))
    );
  }

  test.each(Object.entries(documents))(
    "every figure of the report of %s is in the Word file and the PDF, with what it is and its line",
    async (maand, bron_id) => {
      const own = maand === "2022-09" ? made : await madeReport(published, data, maand);
      const forms = [
        wordRows(wordParts(await own.bytes(".docx"))),
        pdfRows(maand === "2022-09" ? pdf : await readPdf(await own.bytes(".pdf"))),
      ];
      const figures = await printed(bron_id);
      expect(figures.length).toBeGreaterThan(14);
      for (const rows of forms) {
        const absent = figures.filter((row) => !rows.some((cells) => tells(row, cells)));
        expect(absent.map((row) => [row.cijfer_id, row.titel, row.categorie, row.waarde])).toEqual([]);
        // another value, or one without its document, would not have been found
        const [first] = figures;
        const wrong = { ...first, waarde: 987654 } as Row;
        expect(rows.some((cells) => tells(wrong, cells))).toBe(false);
        expect(rows.some((cells) => tells({ ...first, bron_regel: "L1" } as Row, cells))).toBe(false);
      }
    },
    60_000,
  );
});
