import { beforeAll, describe, expect, test } from "vitest";
import { type JudgedTarget, judgeTargets } from "../../src/targets/targets.ts";
import { exampleRelease } from "../support/example.ts";

let judged: JudgedTarget[];
beforeAll(async () => {
  judged = await judgeTargets(await exampleRelease());
});

const of = (id: string): JudgedTarget => {
  const found = judged.find(({ doel }) => doel.doel_id === id);
  if (found === undefined) throw new Error(`geen doel ${id}`);
  return found;
};
const outcome = (id: string): [number | null, string, number | null | undefined][] =>
  of(id).oordelen.map(({ status, cijfers }) => [of(id).doel.waarde, status, cijfers[0]?.waarde]);

/** The versions of the local targets against the figures of the reports (verhuisbox-en-loket-1.md, -2.md). */
describe("targets of the municipality by version", () => {
  test("50 and 30 of February 2021 are about those who moved: 77 and 13", () => {
    for (const id of ["D000-014", "D000-018", "D000-026"]) expect(outcome(id)).toEqual([[50, "behaald", 77]]);
    for (const id of ["D000-015", "D000-019", "D000-027"]) expect(outcome(id)).toEqual([[30, "achter", 13]]);
  });

  test("64 of whom 14 are about those who started: 156 and 27", () => {
    for (const id of ["D000-016", "D000-020"]) expect(outcome(id)).toEqual([[64, "behaald", 156]]);
    for (const id of ["D000-017", "D000-021"]) expect(outcome(id)).toEqual([[14, "behaald", 27]]);
  });

  test("40 moves in 2022 are passed", () => {
    expect(outcome("D000-044")).toEqual([[40, "behaald", 173]]);
  });

  test("25 people in the pilot, 43 and 30 packages and a maximum of 50 and 14 have no figure that counts the same", () => {
    const wrong: [string, RegExp][] = [
      ["D000-001", /andere periode/],
      ["D000-010", /telt plaatsing, het andere uitstroom/],
      ["D000-011", /telt plaatsing, het andere uitstroom/],
      ["D000-012", /alles bij elkaar/],
      ["D000-013", /alles bij elkaar/],
    ];
    for (const [id, reason] of wrong) {
      expect(outcome(id)[0]?.[1]).toBe("geen gegevens");
      expect(of(id).oordelen[0]?.regel).toMatch(reason);
    }
  });

  test("90, 180 and 360 of 2023 wait for figures of 2023, never for those of 2022", () => {
    for (const id of ["D000-047", "D000-049", "D000-051"]) {
      expect(of(id).oordelen).toMatchObject([{ status: "geen gegevens", cijfers: [] }]);
      expect(of(id).oordelen[0]?.regel).toMatch(/andere periode/);
    }
  });

  test("a home within six months is not judged by the median of those who found one", () => {
    expect(of("D000-062").oordelen).toMatchObject([{ status: "geen gegevens", cijfers: [] }]);
  });

  test("the budget of 2021 was not passed", () => {
    expect(outcome("D000-028")).toEqual([[220_000, "behaald", 196_413.45]]);
  });
});

describe("every target", () => {
  test("has its document, its line, its owner and a rule in words", () => {
    expect(judged.length).toBe(119);
    for (const { doel, oordelen } of judged) {
      expect({
        id: doel.doel_id,
        leeg: [doel.besluit, doel.bron_regel, doel.eigenaar].filter((t) => t === ""),
      }).toEqual({
        ...{ id: doel.doel_id, leeg: [] },
      });
      for (const { regel } of oordelen) expect(regel).toMatch(/^\p{Lu}.*\.$|^\d.*\.$/u);
    }
  });

  test("without a norm has no status that a light could show", () => {
    for (const { doel, oordelen } of judged.filter(({ doel: { waarde } }) => waarde === null)) {
      expect({ id: doel.doel_id, status: oordelen.map(({ status }) => status) }).toEqual({
        ...{ id: doel.doel_id, status: ["geen norm vastgesteld"] },
      });
    }
  });
});
