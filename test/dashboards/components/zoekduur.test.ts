import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type MedianRow,
  medianDifference,
  medianSentence,
  type StandingRow,
  type SurvivalRow,
  searchCard,
} from "../../../dashboards/components/zoekduur.ts";
import { newDocument, says, seed, tableOf } from "./support.ts";

const base = {
  indicator: "verhuisbox_zoekduur",
  gebied: "Den Haag",
  bron: "Verhuisbox",
  versie: "1",
  regeling_code: "V",
};
const median = (own: Partial<MedianRow> = {}): MedianRow => ({
  ...{ ...base, periode: "2021", waarde: 120, status: "getoond", vroegst: 104, laatst: 151 },
  ...own,
});
const yes = says(true);

describe("the median in words", () => {
  test("says what half means, with its margin", () => {
    expect(medianSentence(median())).toBe(
      "Van wie in 2021 is aangemeld, had de helft na 120 dagen een woning (95% zeker: tussen 104 en 151).",
    );
    expect(medianSentence(median({ laatst: null }))).toContain("(95% zeker: minstens 104)");
    expect(medianSentence(median({ waarde: null, status: "nvt" }))).toContain("minder dan de helft");
    expect(
      medianSentence(median({ waarde: null, status: "onderdrukt", vroegst: null, laatst: null })),
    ).not.toMatch(/\d dagen/);
  });

  test("a difference is claimed only where the margins do not overlap", () => {
    const value = fc.nat(700);
    fc.assert(
      fc.property(value, value, value, value, value, value, (...n) => {
        const [a = 0, b = 0, c = 0] = n.slice(0, 3).sort((x, y) => x - y);
        const [d = 0, e = 0, f = 0] = n.slice(3).sort((x, y) => x - y);
        const text = medianDifference(
          median({ vroegst: a, waarde: b, laatst: c }),
          median({ periode: "2022", vroegst: d, waarde: e, laatst: f }),
          yes,
        );
        expect(/langer/.test(text)).toBe(d > c);
        expect(/korter/.test(text)).toBe(f < a);
        expect(/geen aantoonbaar/.test(text)).toBe(d <= c && f >= a);
      }),
      seed,
    );
  });

  test("nothing is said of a hidden one, or where the rules refuse", () => {
    const later = median({ periode: "2022", waarde: 300, vroegst: 290, laatst: 310 });
    expect(medianDifference(median({ waarde: null, status: "onderdrukt" }), later, yes)).toBe("");
    expect(medianDifference(median(), later, says(false, "Nee."))).toBe("");
  });
});

describe("the card", () => {
  const point = (dag: number, waarde: number | null): SurvivalRow => ({
    ...{ ...base, periode: "2021", dag, waarde, status: waarde === null ? "onderdrukt" : "getoond" },
    ...{
      ondergrens: waarde === null ? null : waarde - 0.1,
      bovengrens: waarde === null ? null : waarde + 0.1,
    },
  });
  const standing = (
    dag: number,
    stand_code: StandingRow["stand_code"],
    waarde: number | null,
  ): StandingRow => ({
    ...{
      ...base,
      periode: "2021",
      dag,
      stand_code,
      waarde,
      status: waarde === null ? "onderdrukt" : "getoond",
    },
  });
  const tables = {
    curve: [point(91, 0.8), point(182, null)],
    standen: [standing(91, "gebeurd", 30), standing(91, "wachtend", 100), standing(182, "gebeurd", null)],
    medianen: [median()],
  };
  const box = searchCard(newDocument(), tables, {
    ...{ id: "zoekduur", titel: "Hoelang zoekt men?", bron: tableOf({ is_fictief: true }), vraag_scope: yes },
  });

  test("draws up to the first hidden point and says the rest is hidden", () => {
    expect(box.querySelectorAll(".curve circle")).toHaveLength(1);
    expect(box.querySelector("svg")?.getAttribute("aria-label")).toContain("2021, na 6 maanden: verborgen");
    expect(box.textContent).toContain("deels verborgen");
  });

  test("has a table with the share, its margin and who stood where", () => {
    const cells = [...box.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(cells).toEqual([
      ["2021", "3 maanden", "80%", "70%–90%", "30", "100", "onbekend"],
      ["2021", "6 maanden", "verborgen", "–", "verborgen", "onbekend", "onbekend"],
    ]);
  });
});
