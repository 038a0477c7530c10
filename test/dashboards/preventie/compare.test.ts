import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Measurement } from "../../../dashboards/components/preventie/choices.ts";
import {
  comparedWith,
  everyRegion,
  isDifferent,
  otherChoices,
  referenceFor,
  tally,
} from "../../../dashboards/components/preventie/compare.ts";
import {
  compareCard,
  compareFile,
  overviewCard,
} from "../../../dashboards/components/preventie/compare-page.ts";
import type { CompareView } from "../../../dashboards/components/preventie/compare-table.ts";
import { compareAnswer, verdictText } from "../../../dashboards/components/preventie/compare-text.ts";
import type { ComparisonRow, Outcome, ReferenceRow } from "../../../dashboards/components/preventie/rows.ts";
import { newDocument, seed, tableOf } from "../components/support.ts";
import { itemRow, measurement } from "./support.ts";

const names = ["Noord", "Zuid", "Oost"] as const;
const measured = (regio: string, own: Partial<Measurement> = {}): Measurement => ({
  ...measurement,
  ...{ meting_id: `2022-04_${regio}`, regio, is_fictief: regio !== "Noord" },
  ...own,
});
const all = names.map((regio) => measured(regio));
const [noord = measurement, zuid = measurement, oost = measurement] = all;
const later = measured("Noord", { meting_id: "2025-04_Noord", periode: "2025-04" });

/** A verdict on one item; a is Noord unless the test says otherwise. */
function verdict(item_id: string, uitkomst: Outcome, own: Partial<ComparisonRow> = {}): ComparisonRow {
  return {
    ...{ indicator: "", gebied: "Noord", periode: "2022-04", bron: "", versie: "", status: "getoond" },
    ...{ soort: "regio", meting_a: noord.meting_id, regio_a: "Noord", maand_a: "2022-04" },
    ...{ meting_b: zuid.meting_id, regio_b: "Zuid", maand_b: "2022-04", is_fictief: true },
    ...{ pijler: "Voorzorg", blok_id: "VZ-OND", item_id, item: `Vraag ${item_id}`, item_volgorde: 1 },
    ...{ route: "", waarde: 8, n_gevraagd_a: 9, n_onbekend_a: 0 },
    ...{ n_ja_b: 2, n_gevraagd_b: 7, n_onbekend_b: 1, uitkomst, reden: "Omdat het zo is." },
    ...own,
  };
}

const view = (hier: Measurement, ...anderen: Measurement[]): CompareView => ({
  ...{ hier, anderen, blokken: new Map([["VZ-OND", "Steun"]]), referentie: new Map(), titel: "Voorzorg" },
});
const bron = tableOf({ naam: "preventie_vergelijking" });

describe("a comparison", () => {
  const rows = [
    verdict("A", "a_hoger"),
    verdict("B", "niet_te_onderscheiden"),
    verdict("C", "niet_vergeleken", {
      waarde: null,
      n_gevraagd_a: null,
      reden: "De vraag is anders gesteld.",
    }),
  ];

  test("reads the same from both sides", () => {
    const here = comparedWith(rows, noord.meting_id);
    const there = comparedWith(rows, zuid.meting_id);
    expect(here.map(({ lezing }) => lezing)).toEqual([
      "hier_meer",
      "niet_te_onderscheiden",
      "niet_vergeleken",
    ]);
    expect(there.map(({ lezing }) => lezing)).toEqual([
      "daar_meer",
      "niet_te_onderscheiden",
      "niet_vergeleken",
    ]);
    expect(there[0]).toMatchObject({ hier: here[0]?.daar, daar: here[0]?.hier, ander: noord.meting_id });
    expect(verdictText(here[0] as (typeof here)[0], noord, zuid)).toBe("verschil: een groter deel in Noord");
    expect(verdictText(there[0] as (typeof there)[0], zuid, noord)).toBe(
      "verschil: een groter deel in Noord",
    );
  });

  test("says of an item with another wording that it is not compared, and why", () => {
    const found = comparedWith(rows, noord.meting_id);
    const table = compareCard(newDocument(), found, { bron, view: view(noord, zuid) });
    expect(table.textContent).toContain("niet vergeleken: De vraag is anders gesteld.");
    expect(compareAnswer(found, noord, [zuid])).toBe(
      "Op 1 vraag verschillen Noord en Zuid zeker. Op 1 vraag is het niet te onderscheiden. 1 vraag is niet vergeleken.",
    );
  });

  test("speaks of change in one region over time", () => {
    const time = rows.map((row) => ({ ...row, soort: "tijd" as const, meting_b: later.meting_id }));
    const found = comparedWith(time, later.meting_id);
    expect(verdictText(found[0] as (typeof found)[0], later, noord)).toBe(
      "verandering: een groter deel in april 2022",
    );
    expect(compareAnswer(found, later, [noord])).toContain(
      "Op 1 vraag veranderde er zeker iets in Noord tussen april 2022 en april 2025.",
    );
  });

  test("offers all regions, each region and the own earlier measurement", () => {
    const found = comparedWith(
      [
        ...rows,
        verdict("A", "b_hoger", { meting_b: oost.meting_id }),
        verdict("A", "a_hoger", { soort: "tijd", meting_b: later.meting_id }),
      ],
      noord.meting_id,
    );
    expect(otherChoices(found, [...all, later])).toEqual([
      { value: everyRegion, label: "alle andere regio’s" },
      { value: zuid.meting_id, label: "Zuid, april 2022" },
      { value: oost.meting_id, label: "Oost, april 2022" },
      { value: later.meting_id, label: "deze regio zelf, april 2025" },
    ]);
  });

  test("puts a pooled figure only beside the same wording, real beside real", () => {
    const pooled = (item_id: string, formulering: string, is_fictief: boolean): ReferenceRow => ({
      ...{ ...itemRow({ item_id, antwoorden: [] }), formulering, is_fictief },
      ...{ n_regios: 3, n_gevraagd: 30, n_onbekend: 2, waarde: 20 },
    });
    const items = ["A", "B"].map((item_id) => itemRow({ item_id, antwoorden: ["ja"] }));
    const rows = [pooled("A", "2022-1", false), pooled("A", "2022-1", true), pooled("B", "2025-1", false)];
    expect([...referenceFor(rows, items, noord).values()]).toEqual([rows[0]]);
    expect([...referenceFor(rows, items, zuid).values()]).toEqual([rows[1]]);
  });

  test("carries the tag and the months of what is compared", () => {
    const found = comparedWith(rows, noord.meting_id);
    const fictitious = overviewCard(newDocument(), found, { bron, view: view(noord, zuid) });
    expect(fictitious.querySelector(".tag")?.textContent).toBe("fictief");
    const real = overviewCard(newDocument(), found, { bron, view: view(noord, later) });
    expect(real.querySelector(".tag")).toBeNull();
    expect(real.querySelector(".bron")?.textContent).toContain("Peildatum: april 2022 t/m april 2025");
  });
});

const outcomes: Outcome[] = ["a_hoger", "b_hoger", "niet_te_onderscheiden", "niet_vergeleken"];
const anyRows = fc.array(fc.tuple(fc.constantFrom(...outcomes), fc.constantFrom(zuid, oost)), {
  maxLength: 12,
});

describe("of any comparison", () => {
  test("the table, the overview, the sentence and the file claim a difference exactly where it is published", () => {
    fc.assert(
      fc.property(anyRows, (drawn) => {
        const rows = drawn.map(([uitkomst, { meting_id }], i) =>
          verdict(`I${i}`, uitkomst, { meting_b: meting_id, item_volgorde: i }),
        );
        const found = comparedWith(rows, noord.meting_id);
        const shown = view(noord, zuid, oost);
        const table = compareCard(newDocument(), found, { bron, view: shown });
        const published = drawn.filter(([uitkomst]) => /hoger/.test(uitkomst)).length;
        expect(table.querySelectorAll(".verschil")).toHaveLength(published);
        expect(found.filter(isDifferent)).toHaveLength(published);
        expect(Object.values(tally(found)).reduce((sum, n) => sum + n, 0)).toBe(rows.length);
        const words = compareFile(found, shown)
          .rijen()
          .map((row) => String(row.at(-1)));
        expect(words.filter((word) => word.startsWith("verschil"))).toHaveLength(published);
        expect(words.filter((word) => word === "niet te onderscheiden")).toHaveLength(
          drawn.filter(([uitkomst]) => uitkomst === "niet_te_onderscheiden").length,
        );
        const answer = compareAnswer(found, noord, [zuid, oost]);
        if (rows.length > 0)
          expect(answer).toContain(published === 0 ? "geen enkele" : `Op ${published} van`);
      }),
      { ...seed, numRuns: 40 },
    );
  });

  test("the regions stand in the order they are given, whatever their figures", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 2 }), ([a = 0, b = 0]) => {
        const rows = [zuid, oost].map(({ meting_id }, i) =>
          verdict("A", "niet_te_onderscheiden", { meting_b: meting_id, n_ja_b: [a, b][i] ?? 0 }),
        );
        const table = compareCard(newDocument(), comparedWith(rows, noord.meting_id), {
          ...{ bron, view: view(noord, zuid, oost) },
        });
        const heads = [...table.querySelectorAll("thead th")].map((head) => head.firstChild?.textContent);
        expect(heads).toEqual(["Vraag", "Noord", "Zuid", "Oost"]);
      }),
      { ...seed, numRuns: 10 },
    );
  });
});
