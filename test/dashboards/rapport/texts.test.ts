import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annexColumns, annexCsv, annexRows, annexSheets } from "../../../dashboards/rapport/annex.ts";
import { parseQuestions } from "../../../dashboards/rapport/answers.ts";
import { alinea, type Figure, figuresOf, type ReportDocument } from "../../../dashboards/rapport/document.ts";
import {
  explanationTemplate,
  openQuestions,
  parseExplanation,
} from "../../../dashboards/rapport/explanation.ts";
import { either } from "../../../dashboards/rapport/figures.ts";
import { renderDocument } from "../../../dashboards/rapport/html.ts";
import { emptyDocument } from "../../../dashboards/rapport/page.ts";
import { makeReport, parseParts } from "../../../dashboards/rapport/report.ts";
import { tableBlock } from "../../../dashboards/rapport/sections/section.ts";
import { spanOf, yearBefore } from "../../../dashboards/rapport/span.ts";
import { typeset } from "../../../dashboards/rapport/typography.ts";
import { windowOf } from "../../../dashboards/rapport/window.ts";
import { tellsPersonalData } from "../../../src/contract/personal-data.ts";
import { count, releaseOf, table } from "./support.ts";

describe("Dutch typography", () => {
  test.each([
    ["op 18 oktober 2022", "op 18\u00a0oktober\u00a02022"],
    ["1 januari t/m 30 september", "1\u00a0januari t/m\u00a030\u00a0september"],
    ["€ 196.413,45 in 6 weken", "€\u00a0196.413,45 in 6\u00a0weken"],
    ["Tabel 3 van 12%", "Tabel\u00a03 van 12%"],
    ["2020 en 2021", "2020 en 2021"],
  ])("%s", (text, set) => {
    expect(typeset(text)).toBe(set);
    expect(typeset(set)).toBe(set);
  });

  test("changes no character but spaces", () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => typeset(text).replaceAll("\u00a0", " ") === text.replaceAll("\u00a0", " "),
      ),
    );
  });

  test("a unit that versions share is said once", () => {
    expect(either(["269\u00a0huishoudens", "267\u00a0huishoudens"])).toBe("269 of 267\u00a0huishoudens");
    expect(either(["44%", "40%", "44%"])).toBe("44% of 40%");
    expect(either(["6\u00a0weken", "2\u00a0maanden"])).toBe("6\u00a0weken of 2\u00a0maanden");
  });
});

describe("periods", () => {
  test("are placed on the calendar by what they say", () => {
    expect(spanOf("2022-02")).toEqual({ van: "2022-02-01", tot: "2022-02-28", soort: "maand" });
    expect(spanOf("2022-Q3")).toEqual({ van: "2022-07-01", tot: "2022-09-30", soort: "kwartaal" });
    expect(spanOf("2022-01 t/m 2022-09")).toEqual({ van: "2022-01-01", tot: "2022-09-30", soort: "reeks" });
    expect(spanOf("voorjaar")).toBeNull();
    expect(yearBefore("2022-01 t/m 2022-09")).toBe("2021-01 t/m 2021-09");
  });

  test("a month that is none, or an end before the month's own, is refused", () => {
    expect(() => windowOf("2022-13")).toThrow("--maand");
    expect(() => windowOf("2022-09", "2022-09-15")).toThrow("kies 2022-09-30 of later");
    expect(windowOf("2022-09").grens).toBe("2022-09-30");
  });
});

describe("texts of the policy officer", () => {
  const prompts = [
    { titel: "Wat ging goed?", hulp: "Noem wat lukte." },
    { titel: "Wat was moeilijk?", hulp: "Noem knelpunten." },
  ];

  test("a file that was just made has every question and no answer", () => {
    const template = explanationTemplate("Toelichting", prompts);
    for (const { titel, hulp } of prompts)
      expect(template).toMatch(new RegExp(`## ${titel.replace("?", "\\?")}\\n\\n<!-- ${hulp} -->`));
    const read = parseExplanation(template, prompts);
    expect(openQuestions(read, prompts)).toEqual(["Wat ging goed?", "Wat was moeilijk?"]);
  });

  test("paragraphs and lists are kept, hints and line ends of Windows are not", () => {
    const text =
      "# Titel\r\n\r\n## Wat ging goed?\r\n<!-- hint -->\r\nEerste\r\nregel.\r\n\r\n- een\r\n- twee\r\n";
    const read = parseExplanation(text, prompts);
    expect(read.get("Wat ging goed?")).toEqual([
      alinea("Eerste regel."),
      { soort: "lijst", punten: ["een", "twee"] },
    ]);
    expect(openQuestions(read, prompts)).toEqual(["Wat was moeilijk?"]);
  });

  test("marks of Markdown are no text, and a point may run over several lines", () => {
    const text = [
      "\ufeff# Titel",
      "##Wat ging goed?",
      "Een **vet** en *schuin* woord, 2 * 3 * 4 en een [stuk](https://voorbeeld.nl/a_b).",
      "Daarom:",
      "1. een",
      "   en verder",
      "2. twee",
      "### Tussenkop",
      "> Gezegd door iemand.",
    ].join("\n");
    expect(parseExplanation(text, prompts).get("Wat ging goed?")).toEqual([
      alinea("Een vet en schuin woord, 2 * 3 * 4 en een stuk (https://voorbeeld.nl/a_b). Daarom:"),
      { soort: "lijst", punten: ["1. een en verder", "2. twee"] },
      alinea("Tussenkop"),
      alinea("Gezegd door iemand."),
    ]);
  });

  test("HTML is text like any other", () => {
    const read = parseExplanation("## Wat ging goed?\n\n<script>x</script> & <b>y</b>\n", prompts);
    expect(read.get("Wat ging goed?")).toEqual([alinea("<script>x</script> & <b>y</b>")]);
    const html = renderDocument(emptyDocument(), {
      ...({ soort: "maandrapport", stadium: "concept", datum: "2022-10-18", merk: null } as object),
      ...{ titel: "Titel", onderwerp: "Onderwerp", gemeente: "Den Haag", vrijgave: "v", stand_van: null },
      blokken: read.get("Wat ging goed?"),
    } as unknown as ReportDocument).outerHTML;
    expect(html).toContain("&lt;script&gt;x&lt;/script&gt; &amp; &lt;b&gt;");
  });

  test("a table, and a file that is no UTF-8, are refused in one sentence", () => {
    const table = "## Wat ging goed?\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
    expect(() => parseExplanation(table, prompts)).toThrow("In regel 3 van de toelichting staat een tabel");
    expect(() => parseExplanation("## Wat ging goed?\n\nGe\ufffdnd", prompts)).toThrow("UTF-8");
  });

  test("text that would be lost is refused", () => {
    expect(() => parseExplanation("## Wat ging fout?\n\nVeel.", prompts)).toThrow(
      "is geen vraag van het rapport",
    );
    expect(() => parseExplanation("# Titel\n\nLosse tekst.\n\n## Wat ging goed?\n", prompts)).toThrow(
      "boven de eerste vraag",
    );
  });

  test("personal data is recognised in a sentence, amounts and dates are not", () => {
    for (const text of [
      "Bel 06-12345678.",
      "Mail naar jan@voorbeeld.nl",
      "Nummer 111222333 belde.",
      "BSN 1112.22.333.",
      "BSN 111 222 333.",
      "Woont in 2511 AB 12.",
    ]) {
      expect(tellsPersonalData(text), text).toBe(true);
    }
    for (const text of [
      "Van 108 naar 95 op 30 september 2022.",
      "Een raming van € 1.152.200 voor 2022 en 2023.",
      "Een raming van € 111.222.333 voor 2030.",
      "In 2021, 2022 en 2023: 120 130 140 150 huishoudens.",
      "Gebruikers loggen in.",
    ]) {
      expect(tellsPersonalData(text), text).toBe(false);
    }
  });
});

describe("the files of the municipality", () => {
  test("a part of a kind that does not exist is refused", () => {
    expect(() => parseParts([{ hoofdstuk: "Geld", soort: "taart" }])).toThrow("geen bekende soort");
  });

  test("of tables that say the same, the first with news is in the report, and it alone", () => {
    const [narrow, wide] = [table("per_kwartaal"), table("per_jaar", { peildatum: "2022-09-28" })];
    const rows = [count("2022-01 t/m 2022-09", 10), count("2022-01 t/m 2022-06", 6)];
    const release = releaseOf([
      [narrow, rows],
      [wide, [count("2022", 11)]],
    ]);
    const parts = parseParts([
      { hoofdstuk: "Deel", soort: "tabel", naam: "per_kwartaal/per_jaar", titel: "Hoeveel?" },
    ]);
    const shown = (maand: string): string[] => {
      const made = { explanation: new Map(), earlier: [], stadium: "concept", datum: "2022-10-18" } as const;
      const { blokken } = makeReport({ release, parts, window: windowOf(maand), ...made });
      return blokken.flatMap(figuresOf).map(({ tekst }) => tekst);
    };
    expect(shown("2022-09")).toEqual(["10"]);
    expect(shown("2022-08")).toEqual(["11"]);
  });

  test("a question without a sentence for when nothing answers is refused", () => {
    expect(() => parseQuestions([{ vraag: "Hoeveel?", naam: "x" }])).toThrow("mist een vraag");
  });
});

describe("the annex", () => {
  const figure = (sleutel: string, more: Partial<Figure>): Figure => ({
    ...{
      sleutel,
      tekst: "7",
      waarde: 7,
      waarde_hoog: null,
      status: "getoond",
      eenheid: "meldingen",
      wat: "Meldingen",
    },
    ...{ telt: "Huishoudens", tabel: "t", bron_naam: "meldingen", definitie_versie: "1", gebied: "Den Haag" },
    ...{ periode: "2022", peildatum: null, bron: "Loket", bron_regel: "", versie: "1", is_fictief: false },
    ...more,
  });
  const figures = [
    figure("a", { wat: '=HYPERLINK("http://x")', waarde: -2.5, tekst: "−2,5" }),
    figure("b", { wat: "@som", waarde: null, tekst: "verborgen", status: "onderdrukt" }),
  ];
  const block = tableBlock(
    "Titel",
    [{ kop: "n", getal: true }],
    [{ totaal: false, cellen: [...figures, ...figures] }],
  );
  const document = {
    blokken: [{ ...block, nummer: 3 }],
    titel: "T",
    stadium: "concept",
    datum: "2022-10-18",
    merk: null,
    gemeente: "Den Haag",
    vrijgave: "v",
    stand_van: null,
    manifest_sha256: "h",
  } as unknown as ReportDocument;

  test("has each figure once, with where it stands; a hidden one has a status and no value", () => {
    expect(annexRows(document)).toMatchObject([
      { staat_in: "Tabel 3", waarde: -2.5, status: "getoond" },
      { staat_in: "Tabel 3", waarde: null, status: "onderdrukt", tekst: "verborgen" },
    ]);
  });

  test("cannot run as a formula, and its numbers stay numbers", () => {
    const [, first = "", second = ""] = annexCsv(document).split("\r\n");
    expect(first).toContain(`'=HYPERLINK`);
    expect(first).toContain(";-2,5;");
    expect(second).toContain("'@som");
    const [sheet] = annexSheets(document);
    expect(sheet?.rijen[1]?.[4]).toBe(-2.5);
  });

  test.each(["=1+1", "+31", "-1+1", "@som", "\t=1+1", "\r=1+1"])("%j cannot run in the CSV", (wat) => {
    const one = {
      ...document,
      blokken: [{ ...block, rijen: [{ totaal: false, cellen: [figure("a", { wat })] }] }],
    };
    const [, line = ""] = annexCsv(one as unknown as ReportDocument).split("\r\n");
    expect(line.split(";")[1]).toMatch(/^"?'/);
  });

  test("a day is a date in the workbook, and what is no day or not known is not", () => {
    const days = ["2022-10-18", "2022-10", null].map((peildatum, i) => figure(`d${i}`, { peildatum }));
    const one = { ...document, blokken: [{ ...block, rijen: [{ totaal: false, cellen: days }] }] };
    const [sheet] = annexSheets(one as unknown as ReportDocument);
    const column = annexColumns.findIndex(({ naam }) => naam === "peildatum");
    const cells = sheet?.rijen.slice(1).map((row) => row[column]);
    expect(cells).toEqual([new Date("2022-10-18T00:00:00Z"), "2022-10", null]);
  });
});
