import { describe, expect, test } from "vitest";
import {
  coverageAt,
  coverageText,
  indicatorLines,
  milestoneDays,
  standingOf,
  statusAt,
} from "../../../dashboards/components/actieplan/milestones.ts";
import { planOf, type Result } from "../../../dashboards/components/actieplan/plan.ts";
import type { ElementRow } from "../../../dashboards/components/actieplan/rows.ts";
import { coverage, element, milestone } from "./support.ts";

function result(own: Partial<ElementRow> = {}): Result {
  const plan = planOf({
    elementen: [element(own)],
    termijnen: [],
    eigenaren: [],
    koppelingen: [],
    indicatoren: [],
  });
  const [found] = plan.resultaten;
  if (found === undefined) throw new Error("geen resultaat");
  return found;
}

describe("what was known on a day", () => {
  const rows = [
    coverage({ periode: "2024-01-01", waarde: 1 }),
    coverage({ periode: "2024-06-01", waarde: 3 }),
    coverage({ periode: "2024-03-01", waarde: 0, mijlpaal: "B" }),
  ];

  test("each milestone as it was last counted by then; what came later is not known yet", () => {
    expect(coverageAt(rows, "2024-05-31").map(({ mijlpaal, waarde }) => [mijlpaal, waarde])).toEqual([
      ["A", 1],
      ["B", 0],
    ]);
    expect(coverageAt(rows, "2024-06-01").map(({ waarde }) => waarde)).toEqual([3, 0]);
    expect(coverageAt(rows, "2023-12-31")).toEqual([]);
  });

  test("days come newest first, each once", () => {
    expect(milestoneDays([...rows, ...rows])).toEqual(["2024-06-01", "2024-03-01", "2024-01-01"]);
  });

  test("what was withdrawn or has no place is no status", () => {
    const said = [
      milestone({ gebied: "Rijswijk" }),
      milestone({ gebied: "Den Haag", mijlpaal_status: "ingetrokken" }),
      milestone({ gebied: "Almere", plaats: "geen_regio" }),
    ];
    expect(statusAt(said, "2030-01-01").map(({ gebied }) => gebied)).toEqual(["Rijswijk"]);
  });
});

describe("k of n in words", () => {
  test("unknown is said, and never counted as no", () => {
    expect(coverageText(coverage({ waarde: 4, n: 5, n_onbekend: 0 }))).toBe("4 van 5 gemeenten klaar");
    expect(coverageText(coverage({ waarde: 1, n: 5, n_onbekend: 2 }))).toBe(
      "1 van 5 gemeenten klaar, van 2 onbekend",
    );
  });

  test("a region or the country has one status", () => {
    const one = (own: Parameters<typeof coverage>[0]): string =>
      coverageText(coverage({ gebied_soort: "regio", n: 1, n_onbekend: 0, waarde: 0, ...own }));
    expect([
      one({ waarde: 1 }),
      one({ n_in_uitvoering: 1 }),
      one({ n_niet_gestart: 1 }),
      one({ n_onbekend: 1 }),
    ]).toEqual(["klaar", "bezig", "nog niet begonnen", "onbekend"]);
  });
});

describe("the standing of a result", () => {
  const land = (own: Parameters<typeof coverage>[0]): ReturnType<typeof coverage> =>
    coverage({
      gebied_soort: "land",
      gebied: "Nederland",
      element_id: "A1.R01",
      n: 1,
      n_onbekend: 0,
      ...own,
    });

  test("one region never judges a norm for the whole country, even when all of it is done", () => {
    const done = coverage({ element_id: "A1.R01", waarde: 5, n: 5, n_onbekend: 0 });
    expect(standingOf([done])(result())).toEqual({
      woord: "alleen deze regio",
      regels: ["Woonzorgvisie, opvangregio: 5 van 5 gemeenten klaar (1 januari 2024)"],
    });
  });

  test("a result of the country is reached when every part is done, and late only after its year", () => {
    const of = (...rows: ReturnType<typeof coverage>[]): string =>
      standingOf(rows)(result({ termijn: 2024 })).woord;
    expect(of(land({ waarde: 1 }), land({ mijlpaal: "B", waarde: 1 }))).toBe("behaald");
    expect(of(land({ waarde: 1 }), land({ mijlpaal: "B", waarde: 0 }))).toBe("te vroeg om te zeggen");
    expect(of(land({ waarde: 0, periode: "2024-12-31" }))).toBe("te vroeg om te zeggen");
    expect(of(land({ waarde: 0, periode: "2025-01-01" }))).toBe("achter");
    expect(of(land({ waarde: 0, n_onbekend: 1, periode: "2025-01-01" }))).toBe("geen gegevens");
  });

  test("without a norm there is no verdict, whatever was kept", () => {
    expect(standingOf([land({ waarde: 1 })])(result({ norm: "richting" })).woord).toBe(
      "geen norm vastgesteld",
    );
  });

  test("without anything kept there are no data", () => {
    expect(standingOf([])(result())).toEqual({ woord: "geen gegevens", regels: [] });
  });
});

test("an indicator finds its own milestones only", () => {
  const rows = [coverage({ indicatoren: "K08|K09" }), coverage({ indicatoren: "K1" })];
  expect(indicatorLines(rows, "K09")).toHaveLength(1);
  expect(indicatorLines(rows, "K0")).toEqual([]);
  expect(indicatorLines(rows, "K1")).toHaveLength(1);
});
