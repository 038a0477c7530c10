import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { annexCsv, annexSheets } from "../../../dashboards/rapport/annex.ts";
import { figuresOf } from "../../../dashboards/rapport/document.ts";
import { makeMonthlyReport } from "../../../dashboards/rapport/make.ts";
import { documentFolder, publicDocuments } from "../../../dashboards/rapport/store.ts";
import { sources } from "../../../pipelines/sources.ts";
import { indicators } from "../../../src/indicators/index.ts";
import { writeWorkbook } from "../../../src/ingest/workbook.ts";
import { internFolder } from "../../../src/published/folders.ts";
import { readTable } from "../../../src/published/read.ts";
import { intern } from "../../../src/release/policy.ts";
import { release } from "../../../src/release/release.ts";
import { suppressCells } from "../../../src/release/suppress.ts";
import { readPdf, readWorkbook, spaced, wordLines, wordParts } from "../../support/documents.ts";
import { copyOfExample, emptyData, exampleRelease, removeFolders } from "../../support/example.ts";
import {
  answered,
  type Made,
  madeBriefing,
  madeReport,
  openMade,
  reportDocument,
  reportRun,
  saying,
} from "./support.ts";

let published: string;

beforeAll(async () => {
  published = await exampleRelease();
}, 240_000);
afterAll(removeFolders);

describe("from concept to final", () => {
  const final = { stadium: "definitief" } as const;
  const exists = (path: string): Promise<boolean> =>
    access(path).then(
      () => true,
      () => false,
    );

  test("refuses while a text is missing, keeps what is final, and never overwrites it", async () => {
    const data = await emptyData();
    const run = await reportRun(published, data, "2022-09", final);
    await expect(makeMonthlyReport(run)).rejects.toThrow(
      /nog geen tekst bij "Wat zegt de stand van deze maand\?"/,
    );
    expect(await readFile(run.toelichting, "utf8")).toContain("## Wat ging goed?");
    expect(await exists(join(data, "reports"))).toBe(false);

    await writeFile(run.toelichting, await answered(run));
    const made = await openMade(await makeMonthlyReport(run));
    expect(made.document.blokken).toContainEqual({
      soort: "alinea",
      tekst: "Antwoord 2 van de beleidsmedewerker.",
      toon: "gewoon",
    });
    expect(await readFile(join(made.map, "manifest.json"))).toEqual(
      await readFile(join(published, "manifest.json")),
    );
    const pdf = await readPdf(await made.bytes(".pdf"));
    for (const sheet of pdf.bladen) {
      expect(sheet).toContain("vastgesteld op 18 oktober 2022");
      expect(sheet).not.toContain("CONCEPT");
    }

    expect(await makeMonthlyReport(run)).toBe("");
    expect(saying.at(-1)).toContain("was al vastgesteld en is niet veranderd");
    await expect(makeMonthlyReport({ ...run, datum: "2022-11-01" })).rejects.toThrow(
      "wordt niet overschreven",
    );
    expect(await openMade(join(made.map, "maandrapport-2022-09"))).toMatchObject({ document: made.document });
    expect((await publicDocuments(data, false)).map(({ sleutel }) => sleutel)).toEqual(["2022-09"]);

    const next = await reportDocument(published, data, "2022-10");
    const carried = new Set(made.document.blokken.flatMap(figuresOf).map(({ sleutel }) => sleutel));
    const news = next.blokken.flatMap((b) =>
      b.soort === "tabel" && !/gold|doelen gelden/.test(b.titel) ? figuresOf(b) : [],
    );
    expect(news.filter(({ sleutel, tabel }) => tabel === "cijfers" && carried.has(sleutel))).toEqual([]);
    expect(JSON.stringify(next)).toContain(
      "Geen enkel cijfer uit een eerder rapport is sindsdien veranderd.",
    );
  }, 240_000);

  test("texts with personal data are refused before anything is made", async () => {
    const data = await emptyData();
    const run = await reportRun(published, data, "2022-09");
    await mkdir(dirname(run.toelichting), { recursive: true });
    await writeFile(run.toelichting, "## Wat ging goed?\n\nAlles.\n");
    const refuse = (): never => {
      throw new Error("geweigerd");
    };
    await expect(makeMonthlyReport({ ...run, checkTexts: refuse })).rejects.toThrow("geweigerd");
    expect(await exists(join(data, "reports"))).toBe(false);
  });
});

describe("the annex as files", () => {
  test("the workbook and the CSV hold exactly the figures of the report, and hidden ones stay hidden", async () => {
    const document = await reportDocument(published, await emptyData(), "2020-12");
    const keys = new Set(document.blokken.flatMap(figuresOf).map(({ sleutel }) => sleutel));
    const [names = [], ...rows] = readWorkbook(await writeWorkbook(annexSheets(document)));
    expect(rows).toHaveLength(keys.size);
    expect(annexCsv(document).trim().split("\r\n")).toHaveLength(keys.size + 1);
    const [status, value] = [names.indexOf("status"), names.indexOf("waarde")];
    const hidden = rows.filter((row) => row[status] === "onderdrukt");
    expect(hidden.length).toBeGreaterThan(5);
    for (const row of hidden) expect(row[value]).toBe("");
    for (const row of hidden) expect(row[names.indexOf("tekst")]).toBe("verborgen");
  });
});

describe("for own staff", () => {
  test("every page carries the mark, and the document stands apart from the public ones", async () => {
    const data = await copyOfExample();
    await release(
      { data, sources, indicators, log: () => undefined },
      { beleid: intern, verberg: suppressCells },
    );
    const made = await madeReport(internFolder(data), data, "2020-12");
    expect(made.map).toBe(documentFolder(data, { ...made.document }));
    expect(made.map).toContain(join("reports", "intern"));
    expect(
      (await readPdf(await made.bytes(".pdf"))).bladen.every((sheet) => sheet.includes("intern, niet delen")),
    ).toBe(true);
    const word = wordParts(await made.bytes(".docx"));
    const header = [...word].find(([name]) => name.startsWith("word/header"))?.[1] ?? "";
    expect(wordLines(header).join()).toContain("intern, niet delen");
    expect(await made.text(".html")).toContain("intern, niet delen");
    expect(await publicDocuments(data, true)).toEqual([]);
  }, 240_000);
});

describe("the briefing", () => {
  let made: Made;
  const extra = {
    vraag: "Hoeveel fte werkt eraan?",
    naam: "vhb_fte[categorie=Totaal]",
    zin: "Samen {cijfer} op {periode}.",
    weten_we_niet: "het is niet gepubliceerd.",
    let_op: "",
  };

  beforeAll(async () => {
    made = await madeBriefing(published, await emptyData(), { vorige: "2022-11-10" }, [extra]);
  }, 240_000);

  const texts = (): string[] =>
    made.document.blokken
      .map((b) => (b.soort === "cijfer" ? b.zin : b.soort === "alinea" || b.soort === "kop" ? b.tekst : ""))
      .map(spaced);

  test("fits on two sheets with the shipped questions and one more", async () => {
    const pdf = await readPdf(await made.bytes(".pdf"));
    expect(pdf.bladzijden).toBeLessThanOrEqual(2);
    expect(pdf.titel).toBe("Briefing dakloosheid voor de vergadering van 20 april 2023");
  });

  test("answers with the figures as known that day, every version beside the other", () => {
    expect(texts()).toContain("173 huishoudens vonden een woning (2022).");
    expect(texts()).toContain(
      "Van de nieuwe woningen staat: Krimpregio 2%, Anticipeergebied 2%, Zuid-Holland 70% en Rest van Nederland 26% (2022).",
    );
    expect(texts()).toContain("Op de wachtlijst staan 73 huishoudens (18 oktober 2022).");
    const sources = made.document.blokken.flatMap(figuresOf).map(({ bron }) => bron);
    expect(sources).not.toContain("Offerteverzoek evaluatie VHB+ (concept)");
  });

  test("says what nobody knows, and why", () => {
    const at = texts().indexOf("Hoe gaat het met mensen na de verhuizing?");
    expect(texts()[at + 1]).toMatch(/^Dat weten we niet, want de gemeente volgt mensen niet/);
    const questions = made.document.blokken.flatMap((b, i) => (b.soort === "kop" ? [i] : []));
    for (const i of questions)
      expect(["cijfer", "alinea", "lijst"]).toContain(made.document.blokken[i + 1]?.soort);
  });

  test("a question in the file is a question in the briefing, without code", () => {
    const at = texts().indexOf(extra.vraag);
    expect(texts()[at + 1]).toBe("Samen 8,3 fte op 8 november 2022.");
  });

  test("every answer says what it counts, of which day and from which document", () => {
    const answers = made.document.blokken.flatMap((b) => (b.soort === "cijfer" ? [b.herkomst] : []));
    expect(answers.length).toBeGreaterThan(8);
    for (const text of answers)
      expect(text).toMatch(/^(Fictief\. )?Telt: .+\. Periode: .+\. Peildatum: .+\. Bron: .+\.$/);
  });

  test("names what is new since the meeting before, and only that", () => {
    const last = texts().at(-1);
    expect(last).toMatch(/^Nieuw sinds 10 november 2022: 173 huishoudens vonden een woning \(2022\)\. /);
    expect(last).toContain('Ook nieuw: meer bij "Wie startte niet of stopte, en waarom?".');
    expect(last).not.toMatch(/wachtlijst|Gemiddeld duurde/);
  });

  test("knows nothing of what came after the meeting, and fits on two sheets then too", async () => {
    const early = await madeBriefing(published, await emptyData(), {
      ...{ vergadering: "2022-01-20", vorige: "2021-06-01" },
    });
    const figures = early.document.blokken.flatMap(figuresOf);
    expect(figures.length).toBeGreaterThan(8);
    expect(figures.filter(({ periode }) => periode.startsWith("2022"))).toEqual([]);
    const register = await readTable(published, "cijfers");
    const dated = new Map(register.map((row) => [`cijfers|${row.cijfer_id}`, String(row.bron_datum ?? "")]));
    const later = figures.filter(({ sleutel }) => (dated.get(sleutel) ?? "").slice(0, 10) > "2022-01-20");
    expect(later.map(({ wat, bron }) => [wat, bron])).toEqual([]);
    expect((await readPdf(await early.bytes(".pdf"))).bladzijden).toBeLessThanOrEqual(2);
  });
});
