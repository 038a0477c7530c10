import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { best, lissabonAnswer, promisesOf } from "../../../dashboards/components/actieplan/lissabon.ts";
import { calendar } from "../../../dashboards/components/actieplan/overview.ts";
import { choicesOf, filterResults, planOf } from "../../../dashboards/components/actieplan/plan.ts";
import { nothingKnown } from "../../../dashboards/components/actieplan/results.ts";
import type { Norm } from "../../../dashboards/components/actieplan/rows.ts";
import {
  deadlineText,
  otherDeadlines,
  ownerLists,
  planAnswer,
} from "../../../dashboards/components/actieplan/words.ts";
import { seed } from "../components/support.ts";
import { deadline, element, indicator, link, measure, owner } from "./support.ts";

const empty = { elementen: [], termijnen: [], eigenaren: [], koppelingen: [], indicatoren: [] };
const none = { actielijn: "", jaar: "", meetbaarheid: "", norm: "", eigenaar: "" };

describe("results with what belongs to them", () => {
  const plan = planOf({
    elementen: [
      element(),
      element({ element_id: "A1.b1", document: "hoofdtekst" }),
      element({ element_id: "LIS.1", soort: "lissabon", document: "hoofdtekst" }),
    ],
    termijnen: [deadline()],
    eigenaren: [
      owner("SZW"),
      owner("BZK", { element_id: "A1.b1", document: "hoofdtekst", document_label: "Hoofdtekst" }),
    ],
    koppelingen: [link("A1.b1", "komt_overeen", "A1.R01"), link("A1.R01", "lissabon", "LIS.1")],
    indicatoren: [indicator({ element_id: "A1.R01" })],
  });

  test("only rows of Bijlage 2 are results; the main text and Lissabon are tied to them by content", () => {
    expect(plan.resultaten).toHaveLength(1);
    const [result] = plan.resultaten;
    expect(result?.zelfde.map(({ element_id }) => element_id)).toEqual(["A1.b1"]);
    expect(result?.beloften.map(({ element_id }) => element_id)).toEqual(["LIS.1"]);
    expect(result?.indicatoren).toHaveLength(1);
  });

  test("owners stand per document, and another list is said only when it differs", () => {
    const [result] = plan.resultaten;
    if (result === undefined) throw new Error("geen resultaat");
    expect(ownerLists(result)).toEqual({ eigen: "SZW", anders: ["Hoofdtekst: BZK"] });
    expect(ownerLists({ ...result, eigenaren: [] })).toEqual({ eigen: "geen trekker genoemd", anders: [] });
    const same = [owner("SZW"), owner("SZW", { document: "hoofdtekst", document_label: "Hoofdtekst" })];
    expect(ownerLists({ ...result, eigenaren: same }).anders).toEqual([]);
  });

  test("without data there is no verdict, and without a norm it says so", () => {
    const [result] = plan.resultaten;
    if (result === undefined) throw new Error("geen resultaat");
    const of = (norm: Norm): string => nothingKnown({ ...result, element: element({ norm }) }).woord;
    expect([of("vastgesteld"), of("richting"), of("ontbreekt")]).toEqual([
      "geen gegevens",
      "geen norm vastgesteld",
      "geen norm vastgesteld",
    ]);
  });
});

describe("deadlines in words", () => {
  test("each as precise as the document", () => {
    expect(
      [
        deadline(),
        deadline({ datum: "2023-07" }),
        deadline({ jaar_van: 2022, jaar_tot: 2024 }),
        deadline({ jaar_van: 2023, jaar_tot: 2023 }),
        deadline({ jaar_van: 2025, jaar_tot: null, precisie: "vanaf" }),
        deadline({ jaar_tot: null, precisie: "geen" }),
        deadline({ jaar_tot: null, precisie: "jaarlijks" }),
      ].map(deadlineText),
    ).toEqual(["2027", "juli 2023", "2022 tot en met 2024", "2023", "vanaf 2025", "geen jaar", "elk jaar"]);
  });

  test("other years stand by document, and agreement says nothing", () => {
    expect(otherDeadlines([deadline(), deadline({ jaar_tot: 2026 })])).toEqual(["Hoofdtekst: 2027 en 2026"]);
    expect(otherDeadlines([deadline({ wijkt_af: false })])).toEqual([]);
  });
});

describe("filters", () => {
  const someResult = fc.record({
    actielijn: fc.constantFrom("A1", "A2", "RV"),
    termijn: fc.constantFrom(2023, 2025, 2030),
    meetbaarheid: fc.constantFrom("mijlpaal", "kwalitatief"),
    norm: fc.constantFrom<Norm>("vastgesteld", "richting", "ontbreekt"),
  });

  test("the choices of one filter divide the results: each result is found under exactly one", () => {
    fc.assert(
      fc.property(fc.array(someResult, { maxLength: 20 }), (parts) => {
        const elementen = parts.map((part, i) => element({ ...part, element_id: `R${i}` }));
        const { resultaten } = planOf({ ...empty, elementen });
        const choices = choicesOf(resultaten);
        for (const name of ["actielijn", "jaar", "meetbaarheid", "norm"] as const) {
          const found = choices[name]
            .filter(({ value }) => value !== "")
            .flatMap(({ value }) => filterResults(resultaten, { ...none, [name]: value }));
          expect(found.length).toBe(resultaten.length);
          expect(new Set(found).size).toBe(resultaten.length);
        }
        expect(filterResults(resultaten, none)).toEqual(resultaten);
      }),
      seed,
    );
  });

  test("the calendar loses no result and skips no year", () => {
    fc.assert(
      fc.property(fc.array(someResult, { maxLength: 20 }), (parts) => {
        const elementen = parts.map((part, i) => element({ ...part, element_id: `R${i}` }));
        const { resultaten } = planOf({ ...empty, elementen });
        const years = calendar(resultaten);
        expect(years.flatMap((year) => year.resultaten)).toHaveLength(resultaten.length);
        years.forEach(({ jaar }, i) => {
          expect(jaar).toBe((years[0]?.jaar ?? 0) + i);
        });
      }),
      seed,
    );
  });
});

test("the answer counts norms and different years, and does not break on nothing", () => {
  const { resultaten } = planOf({
    ...empty,
    elementen: [element(), element({ element_id: "A1.R02", norm: "ontbreekt", termijn: 2030 })],
    termijnen: [deadline()],
  });
  expect(planAnswer(resultaten)).toBe(
    "Het plan belooft 2 resultaten, van 2025 tot en met 2030. Voor 1 is een norm vastgesteld. Bij 1 zegt het plan niet wanneer het is gehaald. Bij 1 noemen de stukken verschillende jaren.",
  );
  expect(planAnswer([])).toContain("niet te zeggen");
});

describe("Lissabon", () => {
  const promise = (id: string): ReturnType<typeof element> =>
    element({ element_id: id, soort: "lissabon", document: "hoofdtekst" });

  test("a promise is as measured as its best measure, and nothing measured is never an approximation", () => {
    expect(best({ maten: [measure({ klasse: "niet_gemeten" }), measure({ klasse: "benadering" })] })).toBe(
      "benadering",
    );
    expect(best({ maten: [measure({ klasse: "benadering" }), measure()] })).toBe("gemeten");
    expect(best({ maten: [] })).toBe("niet_gemeten");
  });

  test("the answer says what cannot be seen", () => {
    const plan = planOf({ ...empty, elementen: [promise("LIS.1"), promise("LIS.2")] });
    const promises = promisesOf(plan, [
      measure({ element_id: "LIS.1" }),
      measure({ element_id: "LIS.2", klasse: "niet_gemeten" }),
    ]);
    expect(lissabonAnswer(promises)).toBe(
      "Dat is maar voor een deel te zien. Van de twee beloften is er bij één een cijfer dat een deel ervan telt. Bij geen is er alleen een benadering. Bij één wordt niets gemeten.",
    );
  });
});
