import { describe, expect, test } from "vitest";
import { type Block, type Figure, figuresOf, isFigure } from "../../../dashboards/rapport/document.ts";
import type { Section } from "../../../dashboards/rapport/sections/section.ts";
import { tableSectionOf } from "../../../dashboards/rapport/sections/table.ts";
import { windowOf } from "../../../dashboards/rapport/window.ts";
import type { Row } from "../../../src/published/table.ts";
import { count, releaseOf, table } from "./support.ts";

const months = table("per_maand", { dimensies: ["periode_soort"], peildatum: "2022-09-28" });
const month = (periode: string, waarde: number | null): Row =>
  count(periode, waarde, { periode_soort: "maand" });

function said(rows: readonly Row[], maand = "2022-03", one = months): Section | null {
  return tableSectionOf(one.naam, releaseOf([[one, rows]]), windowOf(maand));
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
    expect(news(section).antwoord).toBe("In 2022: 20 meldingen. De grootste groep: Groep a (12).");
    const unsure = said(
      [row("2022", "totaal", 20), row("2022", "a", 9), row("2022", "b", null)],
      "2022-03",
      groups,
    );
    expect(news(unsure).antwoord).toBe("In 2022: 20 meldingen.");
  });

  test("what ran from January goes before the whole year, with the same of a year earlier beside it", () => {
    const spans = ["2021-01-01 t/m 2021-03-31", "2022-01-01 t/m 2022-03-31", "2022", "2021"];
    const rows = spans.flatMap((span, i) => [row(span, "totaal", 10 + i), row(span, "a", 10 + i)]);
    expect(lines(said(rows, "2022-03", groups))[0]).toBe(
      "Groep | 1 januari t/m 31 maart 2021 | 1 januari t/m 31 maart 2022",
    );
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
