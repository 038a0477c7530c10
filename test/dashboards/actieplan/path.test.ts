import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  figuresOf,
  latestText,
  oneOfEach,
  targetText,
  withLines,
} from "../../../dashboards/components/actieplan/figures.ts";
import {
  onPath,
  pathChart,
  pathLabel,
  pathOf,
  yearOf,
} from "../../../dashboards/components/actieplan/path-chart.ts";
import { figureRow, newDocument, seed } from "../components/support.ts";
import { indicator } from "./support.ts";

const point = (jaar: number, waarde: number, own = {}): ReturnType<typeof figureRow> =>
  figureRow({
    ...{ register: "r", reeks: "s", gebied: "Nederland", titel: "Schatting" },
    ...{ cijfer_id: `H-${jaar}`, periode: `${jaar}-01-01`, periode_van: `${jaar}-01-01`, waarde },
    ...own,
  });

describe("a path exists only between one exact baseline and one norm with a year", () => {
  test.each([
    ["the release says there is none", { heeft_pad: false }],
    ["there is no baseline", { basis_waarde: null }],
    ["there is no day of the baseline", { basis_datum: null }],
    ["there is no target", { doelwaarde: null }],
    ["there is no year", { doeljaar: null }],
  ])("not when %s", (_, own) => {
    expect(pathOf(indicator(own))).toBeNull();
  });

  test("from the day of the baseline to the last day of the year of the norm", () => {
    const path = pathOf(indicator());
    expect(path?.van).toEqual({ jaar: 2021, waarde: 100 });
    expect(path?.tot.waarde).toBe(0);
    expect(path?.tot.jaar).toBeCloseTo(2030.99, 1);
  });

  test("it starts at the baseline, ends at the norm and stays between them", () => {
    const value = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 0, max: 100 }), (from, to, percent) => {
        const path = { van: { jaar: 2020, waarde: from }, tot: { jaar: 2030, waarde: to } };
        expect(onPath(path, 2020)).toBe(from);
        expect(onPath(path, 2030)).toBeCloseTo(to, 6);
        const middle = onPath(path, 2020 + percent / 10);
        expect(middle).toBeGreaterThanOrEqual(Math.min(from, to) - 1e-6);
        expect(middle).toBeLessThanOrEqual(Math.max(from, to) + 1e-6);
      }),
      seed,
    );
  });

  test("a day is a place on the axis of years", () => {
    expect(yearOf("2021-01-01")).toBe(2021);
    expect(yearOf("2021-07-01")).toBe(2021.5);
    expect(yearOf("2024-12-31")).toBeLessThan(2025);
  });
});

describe("the drawing", () => {
  const row = indicator();
  const path = pathOf(row);
  const points = [point(2021, 100), point(2022, 80, { cijfer_status: "voorlopig" }), point(2024, 110)];
  const draw = (width: number): SVGSVGElement => {
    if (path === null) throw new Error("geen pad");
    return pathChart(newDocument(), row, path, points, width);
  };

  test("the only line is the dotted path; the points are never joined", () => {
    const chart = draw(520);
    expect(chart.querySelectorAll(".pad-lijn")).toHaveLength(1);
    expect(chart.querySelectorAll("path, polyline")).toHaveLength(0);
    expect(chart.querySelectorAll("circle")).toHaveLength(3);
    expect(chart.querySelectorAll(".pad-zacht")).toHaveLength(1);
  });

  test.each([280, 520, 1000])(
    "at %i pixels it says that the path is no target, also to who cannot see it",
    (width) => {
      const chart = draw(width);
      expect(chart.textContent?.replaceAll(/\s/g, "")).toContain(pathLabel.replaceAll(" ", ""));
      expect(chart.getAttribute("aria-label")).toContain(pathLabel);
      expect(chart.textContent).toContain("norm: 0");
    },
  );
});

describe("figures of an indicator", () => {
  test("a series that is only background gives no figure", () => {
    expect(figuresOf(indicator({ reeks_telt_dit: false }), [point(2021, 1)])).toEqual([]);
  });

  test("only the whole country, the same count, and what is shown; oldest first", () => {
    const rows = [
      point(2023, 3),
      point(2021, 1, { cijfer_id: "H-1" }),
      point(2022, 2, { categorie: "mannen" }),
      point(2022, 2, { titel: "Iets anders" }),
      point(2022, 2, { gebied: "Utrecht" }),
      point(2022, 2, { status: "onbekend", waarde: null }),
    ];
    expect(figuresOf(indicator(), rows).map(({ waarde }) => waarde)).toEqual([1, 3]);
  });

  test("of two versions of a moment the path shows the one that it starts from", () => {
    const rows = [point(2021, 90, { cijfer_id: "H-9" }), point(2021, 100, { cijfer_id: "H-1" })];
    expect(oneOfEach(rows, "H-1").map(({ waarde }) => waarde)).toEqual([100]);
  });

  test("the newest figure says its moment and status; without one there is no text", () => {
    expect(latestText([point(2024, 110, { cijfer_status: "voorlopig" })])).toBe(
      "110 huishoudens (1 januari 2024, voorlopig)",
    );
    expect(latestText([])).toBe("");
  });
});

describe("targets in words", () => {
  test("a norm with its unit and year, and nothing without a norm", () => {
    const say = (own: Parameters<typeof indicator>[0]): string => targetText(indicator(own));
    expect(say({})).toBe("0 mensen in 2030");
    expect(say({ eenheid: "procent", doelwaarde: 50, doeljaar: 2025 })).toBe("50% in 2025");
    expect(say({ eenheid: "woning", doelwaarde: 250_000 })).toBe("250.000 woningen in 2030");
    expect(say({ eenheid: "ja_nee", doelwaarde: 1, doeljaar: null })).toBe("ja (geen jaar genoemd)");
    expect(say({ eenheid: "procent_tov_basisjaar", doelwaarde: -50, basisjaar: 2015 })).toBe(
      "50% minder dan in 2015, in 2030",
    );
    expect(say({ norm: "richting" })).toBe("");
    expect(say({ norm: "ontbreekt", doelwaarde: -50 })).toBe("");
    expect(say({ doelwaarde: null })).toBe("");
  });

  test("a line of a document is written in full", () => {
    expect(withLines("Zie (L1461) en L68.")).toBe("Zie (regel 1461) en regel 68.");
  });
});
