import { describe, expect, test } from "vitest";
import { type Block, type Figure, figuresOf, isFigure } from "../../../dashboards/rapport/document.ts";
import type { Section } from "../../../dashboards/rapport/sections/section.ts";
import { tableSectionOf } from "../../../dashboards/rapport/sections/table.ts";
import { parseSelector } from "../../../dashboards/rapport/selector.ts";
import { windowOf } from "../../../dashboards/rapport/window.ts";
import type { Row } from "../../../src/published/table.ts";
import { count, releaseOf, table } from "./support.ts";

const months = table("per_maand", { dimensies: ["periode_soort"], peildatum: "2022-09-28" });
const month = (periode: string, waarde: number | null): Row =>
  count(periode, waarde, { periode_soort: "maand" });

function said(rows: readonly Row[], maand = "2022-03", one = months): Section | null {
  return tableSectionOf({ naam: one.naam, filters: [] }, releaseOf([[one, rows]]), windowOf(maand));
}

const news = (section: Section | null): { antwoord: string; blokken: readonly Block[] } => {
  if (section === null || !section.nieuws) throw new Error("geen nieuws");
  return section;
};

/** The table of a section, a line a row. */
function lines(section: Section | null): string[] {
  return news(section).blokken.flatMap((block) =>
    block.soort === "tabel"
      ? [
          block.kolommen.map(({ kop }) => kop),
          ...block.rijen.map((r) => r.cellen.map((c) => (isFigure(c) ? c.tekst : c))),
        ].map((cells) => cells.join(" | "))
      : [],
  );
}

const year = (jaar: string, values: readonly (number | null)[]): Row[] =>
  values.map((value, i) => month(`${jaar}-0${i + 1}`, value));

describe("months in their course", () => {
  test("the month, the sum since January and the same months of the year before, with what chance explains", () => {
    const section = said([...year("2021", [10, 10, 10]), ...year("2022", [30, 30, 40])]);
    expect(lines(section)).toEqual([
      "Maand | 2021 | 2022",
      "januari | 10 | 30",
      "februari | 10 | 30",
      "maart | 10 | 40",
      "Opgeteld | 30 | 100",
    ]);
    expect(news(section).antwoord).toBe(
      "In maart 2022: 40 meldingen. Van januari t/m maart 2022: 100 meldingen. In dezelfde maanden een jaar eerder: 30. Dat zijn er nu 70 meer.",
    );
    const small = said([...year("2021", [10, 10, 10]), ...year("2022", [12, 10, 11])]);
    expect(news(small).antwoord).toContain("Dat verschil kan toeval zijn.");
  });

  test("a hidden month gives no sum: neither in the table nor in the sentence", () => {
    const section = said(year("2022", [12, null, 15]));
    expect(lines(section)).toEqual(["Maand | 2022", "januari | 12", "februari | verborgen", "maart | 15"]);
    expect(news(section).antwoord).toBe("In maart 2022: 15 meldingen.");
    const notes = news(section).blokken.flatMap((b) => (b.soort === "alinea" ? [b.tekst] : []));
    expect(notes).toContain("Eén aantal is verborgen, zodat niemand te herkennen is.");
  });

  test("a hidden value is in no part of the section", () => {
    const figures = news(said(year("2022", [12, null, 15]))).blokken.flatMap(figuresOf);
    const hidden = figures.filter(({ status }) => status === "onderdrukt");
    expect(hidden.length).toBeGreaterThan(0);
    for (const { waarde, tekst } of hidden) expect([waarde, tekst]).toEqual([null, "verborgen"]);
  });

  test("a state is never added up", () => {
    const states = { ...months, scope: { ...months.scope, tijdsbasis: "stand" as const } };
    const section = said(year("2022", [12, 13, 15]), "2022-03", states);
    expect(lines(section).at(-1)).toBe("maart | 15");
    expect(news(section).antwoord).toBe("In maart 2022: 15 meldingen.");
  });

  test("the sum begins where the deliveries do, and says so", () => {
    const section = said([month("2022-02", 5), month("2022-03", 6)]);
    expect(news(section).antwoord).toBe(
      "In maart 2022: 6 meldingen. Van februari t/m maart 2022: 11 meldingen.",
    );
    expect(lines(section)).toEqual(["Maand | 2022", "februari | 5", "maart | 6", "Opgeteld | 11"]);
  });

  test("amounts are added in cents", () => {
    const money = {
      ...months,
      scope: { ...months.scope, soort: "bedrag" as const, eenheid_meervoud: "euro" },
    };
    expect(lines(said(year("2022", [0.1, 0.2, 0.3]), "2022-03", money)).at(-1)).toBe(
      "Opgeteld | €\u00a00,60",
    );
  });
});

describe("groups beside each other", () => {
  const groups = table("naar_groep", {
    titel: "Meldingen naar groep",
    dimensies: ["groep"],
    kolommen: ["groep_code", "groep"].map((naam) => ({ naam, type: "tekst" as const, uitleg: "" })),
    peildatum: "2022-03-28",
  });
  const row = (periode: string, code: string, waarde: number | null): Row =>
    count(periode, waarde, { groep_code: code, groep: code === "totaal" ? "Totaal" : `Groep ${code}` });

  test("the whole stands last, and the largest group is named only when that is certain", () => {
    const section = said(
      [row("2022", "totaal", 20), row("2022", "a", 12), row("2022", "b", 8)],
      "2022-03",
      groups,
    );
    expect(lines(section)).toEqual([
      "Groep | 2022, t/m 28 maart 2022",
      "Groep a | 12",
      "Groep b | 8",
      "Totaal | 20",
    ]);
    expect(news(section).antwoord).toBe(
      "In 2022, t/m 28 maart 2022: 20 meldingen. De grootste groep: Groep a (12).",
    );
    const unsure = said(
      [row("2022", "totaal", 20), row("2022", "a", 9), row("2022", "b", null)],
      "2022-03",
      groups,
    );
    expect(news(unsure).antwoord).toBe("In 2022, t/m 28 maart 2022: 20 meldingen.");
  });

  test("what ran from January goes before the whole year, with the same of a year earlier beside it", () => {
    const spans = ["2021-01-01 t/m 2021-03-31", "2022-01-01 t/m 2022-03-31", "2022", "2021"];
    const rows = spans.flatMap((span, i) => [row(span, "totaal", 10 + i), row(span, "a", 10 + i)]);
    expect(lines(said(rows, "2022-03", groups))[0]).toBe(
      "Groep | 1 januari t/m 31 maart 2021 | 1 januari t/m 31 maart 2022",
    );
  });

  test("a group that was not counted then is no zero, and a note says so", () => {
    const [before, now] = ["2021-01 t/m 2021-03", "2022-01 t/m 2022-03"];
    const rows = [row(before, "totaal", 10), row(before, "a", 10), row(now, "totaal", 12), row(now, "b", 12)];
    const section = said(rows, "2022-03", groups);
    expect(lines(section).slice(1)).toEqual(["Groep a | 10 | –", "Groep b | – | 12", "Totaal | 10 | 12"]);
    const notes = news(section).blokken.flatMap((b) => (b.soort === "alinea" ? [b.tekst] : []));
    expect(notes.join()).toContain("Een streepje betekent: dit is niet geteld");
  });

  test("a table by the quarter has no news in the months between, and names the last quarter", () => {
    const rows = ["2022-01 t/m 2022-03", "2022-01 t/m 2022-06"].map((span) => row(span, "totaal", 10));
    expect(said(rows, "2022-05", { ...groups, peildatum: "2022-06-30" })).toEqual({
      nieuws: false,
      titel: "Meldingen naar groep",
      laatste: "laatste cijfer over januari t/m maart 2022".replace(" ", " "),
    });
  });

  test("a sum since January is no course of months, though its first is one", () => {
    const sums = { ...months, dimensies: ["periode_soort"] };
    const spans = ["2021-01", "2021-01 t/m 2021-03", "2022-01", "2022-01 t/m 2022-02", "2022-01 t/m 2022-03"];
    const rows = spans.map((span, i) => count(span, 10 + i));
    const section = said(rows, "2022-03", sums);
    expect(lines(section)).toEqual([
      "Groep | januari t/m maart 2021 | januari t/m maart 2022",
      "Totaal | 11 | 14",
    ]);
    expect(news(section).antwoord).toBe("Van januari t/m maart 2022: 14 meldingen.");
  });

  test("only a year that knows what came after the month is said to be more than the month", () => {
    const noted = (peildatum: string): string => {
      const rows = [row("2022", "totaal", 20), row("2022", "a", 20)];
      const { blokken, antwoord } = news(said(rows, "2022-03", { ...groups, peildatum }));
      expect(antwoord).not.toContain("grootste groep");
      return JSON.stringify(blokken);
    };
    expect(noted("2022-03-28")).not.toContain("telt een heel jaar");
    expect(noted("2022-04-10")).toContain("telt een heel jaar");
  });

  test("half a year never stands beside a whole one", () => {
    const rows = [row("2021", "totaal", 50), row("2022", "totaal", 20)];
    expect(lines(said(rows, "2022-03", groups))[0]).toBe("Groep | 2022, t/m 28 maart 2022");
  });

  test("rows about another area are not of this report", () => {
    const rows = [row("2022", "totaal", 20)].map((one) => ({ ...one, gebied: "Eindhoven" }));
    expect(said(rows, "2022-03", groups)).toBeNull();
  });
});

describe("a month without news", () => {
  test("says so, with the last known period and no figure", () => {
    const laatste = "laatste cijfer over februari 2022, peildatum 28 september 2022";
    expect(said(year("2022", [12, 13]), "2022-06")).toEqual({ nieuws: false, titel: "per_maand", laatste });
    const nothing = { nieuws: false, titel: "per_maand", laatste: "nog niets geleverd" };
    expect(said([], "2022-06")).toEqual(nothing);
  });

  test("a year's row that nothing was added to is no news", () => {
    const old = { ...months, dimensies: ["groep"], peildatum: "2022-01-15" };
    expect(said([count("2022", 5, { groep: "a" })], "2022-03", old)).toMatchObject({ nieuws: false });
  });
});

describe("a table that counts several things", () => {
  const dims = ["telling_code", "soort_code", "ligging_code"];
  const names = ["telling_code", "telbegrip_label", "soort_code", "soort", "ligging_code", "ligging"];
  const many = table("veel", {
    titel: "Verhuizingen",
    dimensies: dims,
    kolommen: names.map((naam) => ({ naam, type: "tekst" as const, uitleg: "" })),
    peildatum: "2022-03-28",
  });
  const cell = (telling: string, soort: string, ligging: string, waarde: number | null): Row =>
    count("2022", waarde, {
      ...{ telling_code: telling, telbegrip_label: `Is ${telling}` },
      ...{ soort_code: soort, soort: soort === "totaal" ? "Totaal" : `Soort ${soort}` },
      ...{ ligging_code: ligging, ligging: ligging === "totaal" ? "Totaal" : `Ligging ${ligging}` },
    });

  test("has them beside each other, and in the sentence", () => {
    const rows = ["gestart", "klaar"].flatMap((telling, i) => [
      cell(telling, "totaal", "totaal", 20 - i),
      cell(telling, "a", "totaal", 12 - i),
    ]);
    const section = said(rows, "2022-03", many);
    expect(lines(section)).toEqual([
      "Groep | Is gestart 2022, t/m 28 maart 2022 | Is klaar 2022, t/m 28 maart 2022",
      "Soort a | 12 | 11",
      "Totaal | 20 | 19",
    ]);
    expect(news(section).antwoord).toBe("In 2022, t/m 28 maart 2022: is gestart 20 en is klaar 19.");
  });

  test("shows the sides of a cross table, not all of its cells", () => {
    const sides = [
      cell("klaar", "totaal", "totaal", 20),
      cell("klaar", "a", "totaal", 12),
      cell("klaar", "totaal", "b", 9),
    ];
    const all = said([...sides, cell("klaar", "a", "b", 5)], "2022-03", many);
    expect(lines(all).slice(1)).toEqual(["Soort a | 12", "Ligging b | 9", "Totaal | 20"]);
  });

  test("keeps groups within groups, each part below what it is a part of", () => {
    const rows = [
      cell("klaar", "totaal", "totaal", 20),
      cell("klaar", "a", "totaal", 12),
      cell("klaar", "c", "totaal", 8),
      cell("klaar", "a", "b", 7),
    ];
    expect(lines(said(rows, "2022-03", many)).slice(1)).toEqual([
      "Soort a | 12",
      "Soort a · Ligging b | 7",
      "Soort c | 8",
      "Totaal | 20",
    ]);
  });

  test("is shown for the rows that the file asks for, and refuses a column that is not there", () => {
    const release = releaseOf([
      [many, [cell("klaar", "totaal", "totaal", 20), cell("gestart", "totaal", "totaal", 30)]],
    ]);
    const section = tableSectionOf(parseSelector("veel[telling_code=klaar]"), release, windowOf("2022-03"));
    expect(news(section).antwoord).toBe("In 2022, t/m 28 maart 2022: 20 meldingen.");
    expect(() => tableSectionOf(parseSelector("veel[regeling=x]"), release, windowOf("2022-03"))).toThrow(
      "geen kolom regeling",
    );
  });

  test("is not of this month when it counts by the year alone and knows what came long after", () => {
    const late = { ...many, peildatum: "2022-12-31" };
    const rows = [cell("klaar", "totaal", "totaal", 20)];
    expect(said(rows, "2022-03", late)).toMatchObject({
      nieuws: false,
      laatste: "alleen per jaar vrijgegeven, en telt al tot en met 31 december 2022",
    });
    expect(said(rows, "2022-12", late)).toMatchObject({ nieuws: true });
  });

  test("bounds stand with the value that they belong to", () => {
    const share = { ...months, dimensies: ["dag"], scope: { ...months.scope, soort: "aandeel" as const } };
    const rows = [91, 182].map((dag) => count("2022", 0.5, { dag, ondergrens: 0.4, bovengrens: 0.625 }));
    expect(lines(said(rows, "2022-09", share))).toContain("Dag 91 | 50% (40% tot 62,5%)");
  });
});

test("every figure says what it counts and where it is from", () => {
  const figures: Figure[] = news(said(year("2022", [12, 13, 15]))).blokken.flatMap(figuresOf);
  expect(figures.length).toBeGreaterThan(5);
  for (const figure of figures) {
    expect(figure).toMatchObject({
      telt: "Huishoudens.",
      bron: "Loket",
      peildatum: "2022-09-28",
      gebied: "Den Haag",
    });
  }
});
