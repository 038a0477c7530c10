import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judge, margin, refusals, targetStatuses } from "../../src/targets/judge.ts";
import type { Measured, Target } from "../../src/targets/target.ts";

const target = (own: Partial<Target> = {}): Target => ({
  ...{ doel_id: "D", doel: "verhuizingen", titel: "Verhuizingen", soort: "norm", operator: "minstens" },
  ...{ waarde: 40, telbegrip: "uitstroom", eenheid: "huishoudens", groepen: [], gebied: "Den Haag" },
  ...{ tijdsbasis: "stroom", van: "2022-01-01", tot: "2022-12-31", deadline: "2022-12-31" },
  ...{ deadline_bron: "L1", basiswaarde: null, basis_dag: null, eigenaar: "SZW", versie_datum: "2022-11" },
  ...{ besluit: "Memo", bron_regel: "L1", metingen: [], opmerking: "" },
  ...own,
});

const figure = (
  waarde: number | null,
  tot = "2022-12-31",
  own: Partial<Measured["scope"]> = {},
): Measured => ({
  ...{
    waarde,
    status: waarde === null ? "onderdrukt" : "getoond",
    is_exact: true,
    naam: "Uitstroom",
    bron: "Rapport",
  },
  scope: {
    ...{
      telbegrip: "uitstroom",
      eenheid: "huishoudens",
      soort: "aantal",
      telling: "VHB+",
      stuk: "",
      dekking: "",
    },
    ...{ tijdsbasis: "stroom", van: "2022-01-01", tot, gebied: "Den Haag", gebied_niveau: "gemeente" },
    ...{ kleinste_niveau: null, ethos: [], definitie: "", blik: null, aard: "meting", groep: "" },
    ...{ is_indirect: false, deel_van: [], ...own },
  },
});

const statusOf = (doel: Target, ...figures: Measured[]): string[] =>
  judge(doel, figures).map((o) => o.status);

describe("the status of a target", () => {
  test("is reached by the figure itself, also before the end", () => {
    expect(statusOf(target(), figure(117, "2022-09-30"))).toEqual(["behaald"]);
    expect(statusOf(target(), figure(40))).toEqual(["behaald"]);
  });

  test("is behind when the time is over", () => {
    const [oordeel] = judge(target(), [figure(39)]);
    expect(oordeel).toMatchObject({
      status: "achter",
      regel: "De tijd is om en 39 is minder dan 40.",
      tempo: null,
    });
  });

  test("a ceiling is broken at once and only kept at the end", () => {
    const ceiling = target({ operator: "hoogstens" });
    expect(statusOf(ceiling, figure(41, "2022-03-31"))).toEqual(["achter"]);
    expect(statusOf(ceiling, figure(40))).toEqual(["behaald"]);
    expect(statusOf(ceiling, figure(5, "2022-06-30"))).toEqual(["op koers"]);
  });

  test("on the way, a steady pace is the yardstick and chance its margin", () => {
    const half = (value: number): string[] => statusOf(target({ waarde: 100 }), figure(value, "2022-06-30"));
    expect(half(50)).toEqual(["op koers"]);
    expect(half(45)).toEqual(["te vroeg om te zeggen"]);
    expect(half(30)).toEqual(["achter"]);
  });

  test("the pace that is still needed is a sum, and says so", () => {
    const [oordeel] = judge(target({ waarde: 100 }), [figure(40, "2022-06-30")]);
    expect(oordeel?.tempo).toEqual({
      ...{ per_maand: 9.9, tot: "2022-12-31" },
      zin: "Rekensom, geen afspraak: nog 60 te gaan, dat is 9,9 per maand tot 31 december 2022.",
    });
  });

  test("a state without a starting point has no path", () => {
    const none = target({
      operator: "hoogstens",
      waarde: 0,
      tijdsbasis: "stand",
      van: null,
      tot: null,
      deadline: "2030-12-31",
    });
    const now = figure(250, "2025-06-30", { tijdsbasis: "stand", van: "2025-06-30" });
    expect(judge(none, [now])).toMatchObject([
      { status: "te vroeg om te zeggen", regel: expect.stringContaining("niets afgesproken") as string },
    ]);
    const based = { ...none, basiswaarde: 300, basis_dag: "2024-12-31" };
    expect(statusOf(based, now)).toEqual(["op koers"]);
    expect(statusOf(based, { ...now, waarde: 400 })).toEqual(["achter"]);
  });

  test("without a number or a direction there is no norm", () => {
    expect(statusOf(target({ waarde: null }), figure(117))).toEqual(["geen norm vastgesteld"]);
    expect(statusOf(target({ operator: null }), figure(117))).toEqual(["geen norm vastgesteld"]);
  });

  test("versions of one moment are judged each, and the same value once", () => {
    const [first, second] = judge(target({ waarde: 95 }), [figure(90), figure(90), figure(98)]);
    expect([first?.status, first?.cijfers.length]).toEqual(["achter", 2]);
    expect([second?.status, second?.cijfers.length]).toEqual(["behaald", 1]);
  });

  test("an estimate decides nothing", () => {
    expect(statusOf(target(), { ...figure(117), is_exact: false })).toEqual(["te vroeg om te zeggen"]);
  });
});

describe("a figure that means something else is refused", () => {
  test.each<[string, Measured, RegExp]>([
    [
      "another thing counted",
      figure(355, "2022-12-31", { telbegrip: "aanmelding" }),
      /telt uitstroom, het andere aanmelding/,
    ],
    ["another unit", figure(9, "2022-12-31", { eenheid: "personen" }), /eenheden verschillen/],
    ["a part of the group", figure(9, "2022-12-31", { groep: "Jongeren" }), /gaat over Jongeren/],
    ["another year", figure(90, "2021-12-31", { van: "2021-01-01" }), /andere periode/],
    ["a state", figure(90, "2022-12-31", { tijdsbasis: "stand", van: "2022-12-31" }), /stand op één dag/],
    ["another gemeente", figure(90, "2022-12-31", { gebied: "Leiden" }), /gaat over Leiden/],
    ["a norm itself", figure(40, "2022-12-31", { aard: "doel" }), /zelf een doel/],
    ["a hidden figure", figure(null), /verborgen/],
  ])("%s", (_, measured, reason) => {
    expect(refusals(target(), measured).join(" ")).toMatch(reason);
    const [oordeel] = judge(target(), [measured]);
    expect(oordeel).toMatchObject({ status: "geen gegevens", cijfers: [], tempo: null });
    expect(oordeel?.regel).toMatch(reason);
  });
});

describe("any target and any figure", () => {
  const day = fc.integer({ min: 1, max: 12 }).map((m) => `2022-${String(m).padStart(2, "0")}-28`);

  test("the status never contradicts the numbers", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("minstens" as const, "hoogstens" as const),
        ...[fc.nat(500), fc.option(fc.nat(500), { nil: null }), day],
        (operator, norm, value, tot) => {
          const [oordeel] = judge(target({ operator, waarde: norm }), [figure(value, tot)]);
          expect(targetStatuses).toContain(oordeel?.status);
          expect(oordeel?.status === "geen gegevens").toBe(value === null);
          if (value === null) return;
          const reached = operator === "minstens" ? value >= norm : value <= norm;
          if (oordeel?.status === "behaald") expect(reached).toBe(true);
          if (operator === "minstens" && reached) expect(oordeel?.status).toBe("behaald");
          if (operator === "hoogstens" && !reached) expect(oordeel?.status).toBe("achter");
          if (oordeel?.tempo) expect(oordeel.tempo.per_maand).toBeGreaterThan(0);
        },
      ),
      { seed: 20_301_231, numRuns: 500 },
    );
  });

  test("being behind on the way is always more than chance", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 500 }), fc.nat(500), (norm, value) => {
        fc.pre(value < norm);
        const [oordeel] = judge(target({ waarde: norm }), [figure(value, "2022-06-30")]);
        const expected = (norm * 181) / 365;
        expect(oordeel?.status === "achter").toBe(expected - value > margin(expected));
      }),
      { seed: 20_301_231, numRuns: 300 },
    );
  });
});
