import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type FigureScope,
  mayCombine,
  mayCombineAll,
  type Operation,
  operations,
} from "../../src/scope/compare.ts";

/** Meldingen bij het loket van Den Haag in 2021; a test names only what differs. */
function figure(own: Partial<FigureScope> = {}): FigureScope {
  return {
    telbegrip: "melding",
    eenheid: "gezin",
    soort: "aantal",
    telling: "loket",
    stuk: "",
    dekking: "",
    tijdsbasis: "stroom",
    van: "2021-01-01",
    tot: "2021-12-31",
    gebied: "Den Haag",
    gebied_niveau: "gemeente",
    kleinste_niveau: null,
    ethos: [],
    definitie: "1",
    blik: null,
    aard: "meting",
    groep: "",
    is_indirect: false,
    deel_van: [],
    ...own,
  };
}

const cbs = figure({
  ...{
    telbegrip: "dakloos persoon",
    eenheid: "persoon",
    telling: "CBS-schatting",
    dekking: "18 tot 65 jaar",
  },
  ...{
    tijdsbasis: "stand",
    van: "2024-01-01",
    tot: "2024-01-01",
    gebied: "Nederland",
    gebied_niveau: "land",
  },
  ...{ kleinste_niveau: "land", ethos: [1, 2, 6], aard: "raming" },
});
const ethos = figure({
  ...{
    telbegrip: "dakloos persoon",
    eenheid: "persoon",
    telling: "ETHOS-telling",
    dekking: "alle leeftijden",
  },
  ...{ tijdsbasis: "stand", van: "2024-04-16", tot: "2024-04-16", gebied: "regio", gebied_niveau: "regio" },
  ethos: [1, 2, 3, 4, 5, 6],
});
const vhb = { eenheid: "huishouden", telling: "VHB+" } as const;

function refused(operation: Operation, a: FigureScope, b: FigureScope, why: RegExp): void {
  const verdict = mayCombine(operation, a, b);
  expect(verdict.mag).toBe(false);
  expect(verdict.redenen.join(" ")).toMatch(why);
}

describe("what the domain refuses", () => {
  test("the CBS estimate against an ETHOS telling", () => {
    for (const operation of operations)
      refused(operation, cbs, ethos, /twee tellingen: CBS-schatting en ETHOS-telling/);
  });

  test("the CBS estimate to a gemeente", () => {
    const local = { ...cbs, gebied: "Den Haag", gebied_niveau: "gemeente" as const };
    for (const operation of operations) refused(operation, local, local, /niet bedoeld voor een gemeente/);
  });

  test("ETHOS 7 added to 1 to 6", () => {
    const threatened = { ...ethos, ethos: [7], groep: "7" };
    refused("optellen", { ...ethos, groep: "1-6" }, threatened, /ETHOS 7/);
    refused("een_as", ethos, threatened, /ETHOS 7/);
  });

  test("179 aanmeldingen against 156 gestart", () => {
    const requested = figure({ ...vhb, telbegrip: "aanmelding" });
    const started = figure({ ...vhb, telbegrip: "gestart", deel_van: ["aanmelding"] });
    for (const operation of ["optellen", "aftrekken", "een_as", "een_trend"] as const) {
      refused(operation, requested, started, /telt aanmelding, het andere gestart/);
    }
    expect(mayCombine("delen", started, requested)).toEqual({ mag: true, redenen: [] });
    refused("delen", requested, started, /geen deel van/);
  });

  test("the share of cohort 2021 against the share of period 2022", () => {
    const share = { ...vhb, telbegrip: "aandeel met woning", eenheid: "%", soort: "aandeel" } as const;
    const cohort = figure({ ...share, blik: "cohort" });
    const period = figure({ ...share, blik: "periode", van: "2022-01-01", tot: "2022-12-31" });
    for (const operation of operations) refused(operation, cohort, period, /één beginjaar/);
  });

  test("a figure to 1 October against a full year", () => {
    const part = figure({ ...vhb, telbegrip: "uitstroom", van: "2022-01-01", tot: "2022-09-30" });
    const whole = figure({ ...vhb, telbegrip: "uitstroom" });
    refused("een_trend", whole, part, /niet even lang: 365 en 273 dagen/);
    refused("een_as", whole, part, /niet even lang/);
    refused("aftrekken", whole, part, /niet even lang/);
  });

  test("Boedelbeheer 1303 against AFWC 835", () => {
    const both = { telbegrip: "ontruiming", eenheid: "ontruiming", van: "2007-01-01", tot: "2007-12-31" };
    const a = figure({ ...both, telling: "Boedelbeheer", dekking: "corporatie en particulier" });
    const b = figure({ ...both, telling: "AFWC", dekking: "corporatie" });
    for (const operation of operations) refused(operation, a, b, /Boedelbeheer en AFWC/);
  });

  test("lists before and after a series break", () => {
    const before = figure({ definitie: "tot 2003" });
    const after = figure({ definitie: "vanaf 2004", van: "2022-01-01", tot: "2022-12-31" });
    for (const operation of operations) refused(operation, before, after, /manier van tellen veranderd/);
  });

  test("children who are indirectly involved with people who are homeless", () => {
    const children = { ...ethos, groep: "kinderen indirect", is_indirect: true };
    const adults = { ...ethos, groep: "volwassenen" };
    for (const operation of ["optellen", "aftrekken", "een_trend"] as const) {
      refused(operation, adults, children, /zelf niet dakloos/);
    }
  });

  test("evictions of families with evictions of all households, and a part with its whole", () => {
    refused("optellen", figure(), figure({ groep: "gezinnen" }), /deel van het andere/);
  });

  test("two days of a state, overlapping periods and shares are not added", () => {
    const state = { tijdsbasis: "stand" as const, van: "2022-06-30", tot: "2022-06-30" };
    refused(
      "optellen",
      figure(state),
      figure({ ...state, van: "2022-10-18", tot: "2022-10-18" }),
      /telt dan twee keer/,
    );
    refused("optellen", figure(), figure({ van: "2021-07-01", tot: "2022-06-30" }), /overlappen/);
    refused(
      "optellen",
      figure({ soort: "aandeel", groep: "a" }),
      figure({ soort: "aandeel", groep: "b" }),
      /Percentages/,
    );
  });

  test("a target is not a measurement, but may stand as a line on the same axis", () => {
    const target = figure({ aard: "doel" });
    refused("aftrekken", figure(), target, /een doel of norm/);
    expect(mayCombine("een_as", figure(), target).mag).toBe(true);
  });

  test("figures of two documents are not joined, subtracted or added up", () => {
    const later = figure({ stuk: "Q&A 2023", van: "2022-01-01", tot: "2022-12-31" });
    refused("een_trend", figure({ stuk: "jaarrapport" }), later, /twee stukken/);
    refused("aftrekken", figure({ stuk: "jaarrapport" }), later, /twee stukken/);
    refused("optellen", figure({ stuk: "jaarrapport" }), later, /twee stukken/);
    expect(mayCombine("een_as", figure({ stuk: "jaarrapport" }), later).mag).toBe(true);
  });

  test("versions of one figure are no course in time", () => {
    refused("een_trend", figure(), figure(), /versies, geen verloop/);
  });
});

describe("what may", () => {
  test("two years of one telling make a trend, and may be subtracted", () => {
    const next = figure({ van: "2022-01-01", tot: "2022-12-31" });
    expect(mayCombine("een_trend", figure(), next)).toEqual({ mag: true, redenen: [] });
    expect(mayCombine("aftrekken", next, figure()).mag).toBe(true);
  });

  test("a leap year is as long as another year", () => {
    expect(mayCombine("een_trend", figure(), figure({ van: "2020-01-01", tot: "2020-12-31" })).mag).toBe(
      true,
    );
  });

  test("two gemeenten of one telling are added, and two months", () => {
    expect(mayCombine("optellen", figure(), figure({ gebied: "Delft" })).mag).toBe(true);
    const month = figure({ van: "2021-01-01", tot: "2021-01-31" });
    expect(mayCombine("optellen", month, figure({ van: "2021-02-01", tot: "2021-02-28" })).mag).toBe(true);
  });

  test("a series asks each step, and names each reason once", () => {
    const years = ["2019", "2020", "2021"].map((y) => figure({ van: `${y}-01-01`, tot: `${y}-12-31` }));
    expect(mayCombineAll("een_trend", years)).toEqual({ mag: true, redenen: [] });
    const broken = years.map((f, i) => ({ ...f, definitie: i === 0 ? "oud" : "nieuw" }));
    expect(mayCombineAll("een_trend", broken).redenen).toHaveLength(1);
  });
});

describe("whatever the figures", () => {
  const some = fc
    .record({
      telbegrip: fc.constantFrom("melding", "gestart"),
      telling: fc.constantFrom("loket", "CBS-schatting"),
      tijdsbasis: fc.constantFrom("stand", "stroom", "ooit_in_periode"),
      definitie: fc.constantFrom("1", "2"),
      groep: fc.constantFrom("", "jongeren"),
      gebied: fc.constantFrom("Den Haag", "Delft"),
      aard: fc.constantFrom("meting", "raming", "doel"),
      ethos: fc.constantFrom([], [1, 2], [7]),
    } as const)
    .map((own) => figure(own as Partial<FigureScope>));

  test("every refusal has a reason, and order does not matter except for dividing", () => {
    fc.assert(
      fc.property(some, some, fc.constantFrom(...operations), (a, b, operation) => {
        const verdict = mayCombine(operation, a, b);
        expect(verdict.mag).toBe(verdict.redenen.length === 0);
        if (operation !== "delen") expect(mayCombine(operation, b, a).mag).toBe(verdict.mag);
        for (const reason of verdict.redenen) expect(reason).toMatch(/^[A-Z][^!]*\.$/);
      }),
      { seed: 20221018, numRuns: 400 },
    );
  });

  test("figures of two tellings never come together", () => {
    fc.assert(
      fc.property(some, some, fc.constantFrom(...operations), (a, b, operation) => {
        fc.pre(a.telling !== b.telling);
        return !mayCombine(operation, a, b).mag;
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
