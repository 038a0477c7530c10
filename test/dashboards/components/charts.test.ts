import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bar, barChart } from "../../../dashboards/components/bar-chart.ts";
import { columnChart } from "../../../dashboards/components/column-chart.ts";
import type { KeyFigureRow } from "../../../dashboards/components/rows.ts";
import type { Ask } from "../../../dashboards/components/scope.ts";
import { spark } from "../../../dashboards/components/spark.ts";
import { keyFigure, newDocument, says, seed } from "./support.ts";

const options = { id: "proef", titel: "Proef", width: 600 };
const bar = (label: string, waarde: number | null, own: Partial<Bar> = {}): Bar => ({
  label,
  waarde,
  status: waarde === null ? "onderdrukt" : "getoond",
  ...own,
});

function widths(chart: SVGSVGElement): number[] {
  return [...chart.querySelectorAll(".staaf")].map((rect) => Number(rect.getAttribute("width")));
}

describe("bars", () => {
  test("start at zero and are as long as their value", () => {
    const chart = barChart(newDocument(), [bar("a", 10), bar("b", 5), bar("c", 0)], options);
    const [a = 0, b = 0, c] = widths(chart);
    expect(b).toBeCloseTo(a / 2);
    expect(c).toBe(0);
    expect([...chart.querySelectorAll(".staaf-waarde")].map((text) => text.textContent)).toEqual([
      "10",
      "5",
      "0",
    ]);
  });

  test("a hidden value is hatched, says 'verborgen' and has one size whatever it was", () => {
    fc.assert(
      fc.property(fc.nat(999), (waarde) => {
        const chart = barChart(
          newDocument(),
          [bar("a", 10), { label: "b", waarde, status: "onderdrukt" }],
          options,
        );
        const box = chart.querySelector(".staaf-verborgen");
        expect(box?.getAttribute("fill")).toBe("url(#proef-arcering)");
        expect(box?.getAttribute("width")).toBe("92");
        expect(chart.querySelector("#proef-arcering")).not.toBeNull();
        expect(chart.getAttribute("aria-label")).toBe("Proef. a: 10; b: verborgen.");
        expect(widths(chart)).toHaveLength(1);
      }),
      seed,
    );
  });

  test("an unknown value is an open dotted box", () => {
    const chart = barChart(newDocument(), [bar("a", null, { status: "onbekend" })], options);
    expect(chart.querySelector(".staaf-onbekend")?.getAttribute("fill")).toBeNull();
    expect(chart.textContent).toContain("onbekend");
  });

  test("a range is drawn open beyond its lower bound, and a norm in its own kind", () => {
    const chart = barChart(
      newDocument(),
      [bar("a", 10, { waarde_hoog: 15, soort: "norm" }), bar("b", 15)],
      options,
    );
    const [low = 0, full = 0] = widths(chart);
    const open = Number(chart.querySelector(".staaf-bereik")?.getAttribute("width"));
    expect(low + open).toBeCloseTo(full);
    expect(chart.querySelector(".staaf-norm")).not.toBeNull();
  });

  test("a negative value goes to the other side of zero", () => {
    const chart = barChart(newDocument(), [bar("a", 10), bar("b", -10)], options);
    const [plus, minus] = [...chart.querySelectorAll(".staaf")].map((rect) => Number(rect.getAttribute("x")));
    expect(minus).toBeLessThan(plus ?? 0);
  });

  test("on a phone the name stands above its bar, and nothing leaves the picture", () => {
    for (const width of [280, 600]) {
      const chart = barChart(newDocument(), [bar("Een lange naam van een hulpvraag", 10)], {
        ...options,
        width,
      });
      const rect = chart.querySelector(".staaf");
      expect(Number(rect?.getAttribute("x")) + Number(rect?.getAttribute("width"))).toBeLessThan(width);
      expect(rect?.getAttribute("x") === "0").toBe(width === 280);
    }
  });

  test("no rows give an empty picture, not an error", () => {
    expect(barChart(newDocument(), [], options).getAttribute("role")).toBe("img");
  });
});

describe("columns", () => {
  test("a hidden month is a band over the full height", () => {
    const months = [
      { label: "oktober", kort: "okt", waarde: 5, status: "getoond" as const },
      { label: "november", kort: "nov", waarde: null, status: "onderdrukt" as const },
    ];
    const chart = columnChart(newDocument(), months, options);
    expect(chart.getAttribute("aria-label")).toBe("Proef. oktober: 5; november: verborgen.");
    expect(chart.querySelector(".staaf-verborgen")?.getAttribute("height")).toBe("150");
  });
});

describe("sparks", () => {
  test("join what the scope rules allow, and nothing else", () => {
    const points = ["H-1", "H-2", "H-3"].map((cijfer_id, i) =>
      keyFigure({ cijfer_id, periode: `${2019 + i}` }),
    );
    const first: Ask = (_, [one]) => ({ mag: (one as KeyFigureRow).cijfer_id === "H-1", redenen: [] });
    const lines = (vraag: Ask) =>
      spark(newDocument(), points, 236, "Proef", vraag).querySelectorAll(".vonk-lijn").length;
    expect(lines(first)).toBe(1);
    expect(lines(says(false, "Zo niet."))).toBe(0);
  });
});
