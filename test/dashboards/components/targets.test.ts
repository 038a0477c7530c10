import { beforeAll, describe, expect, test } from "vitest";
import {
  isJudged,
  type JudgedTarget,
  otherTargets,
  targetCard,
  targetGroups,
  targetsAnswer,
} from "../../../dashboards/components/targets.ts";
import { judgeTargets } from "../../../src/targets/targets.ts";
import { exampleRelease } from "../../support/example.ts";
import { newDocument, tableOf } from "./support.ts";

let targets: JudgedTarget[];
beforeAll(async () => {
  targets = await judgeTargets(await exampleRelease());
});

const bron = tableOf({ naam: "doelen", titel: "Doelen" });
const cardOf = (id: string): HTMLElement => {
  const group = targetGroups(targets).find((versions) => versions.some(({ doel }) => doel.doel_id === id));
  if (group === undefined) throw new Error(`geen doel ${id}`);
  return targetCard(newDocument(), group, bron);
};

describe("the card of a target", () => {
  test("puts the figure beside the norm, with the status as a word and the rule", () => {
    const box = cardOf("D000-014");
    expect(box.querySelector("svg")?.getAttribute("aria-label")).toContain("minstens 50 huishoudens");
    expect(box.querySelector(".regels")?.textContent).toBe("behaald 77 is minstens 50.");
    expect(box.querySelectorAll("tbody tr")).toHaveLength(5);
  });

  test("writes money as money, in the chart, the rule and the note", () => {
    const text = cardOf("D000-028").textContent ?? "";
    expect(text).toContain("De tijd is om en €\u00a0196.413,45 is niet meer dan €\u00a0220.000.");
    expect(text).toContain("Cijfer: €\u00a0196.413,45 (t/m 31 december 2021");
    expect(text).not.toMatch(/(?<!€\u00a0)196\.413/);
  });

  test("never puts targets that count something else on one axis", () => {
    for (const group of targetGroups(targets)) {
      expect(new Set(group.map(({ doel }) => doel.telbegrip)).size).toBe(1);
      expect(new Set(group.map(({ doel }) => doel.eenheid)).size).toBe(1);
    }
    expect(cardOf("D000-015").textContent).not.toContain("156");
  });

  test("names owner, decision and line of every version", () => {
    const row = cardOf("D000-044").querySelector("tbody tr")?.textContent ?? "";
    for (const part of ["SZW", "8 november 2022", "regel 7678", "31 december 2022"])
      expect(row).toContain(part);
  });
});

test("targets without a figure stand in a table with the reason, without a chart", () => {
  const rest = targets.filter((target) => !isJudged(target));
  const box = otherTargets(newDocument(), rest, bron);
  expect(box.querySelector("svg")).toBeNull();
  expect(box.querySelectorAll("tbody tr")).toHaveLength(rest.length);
  const words = new Set([...box.querySelectorAll(".tag")].map(({ textContent }) => textContent));
  expect(words).toEqual(new Set(["geen gegevens", "geen norm vastgesteld"]));
});

test("the answer counts every target once for each status that it has", () => {
  expect(targetsAnswer([])).toContain("nog geen doelen");
  const said = targetsAnswer(targets).match(/\d+/g)?.map(Number) ?? [];
  expect(said[0]).toBe(targets.length);
  expect(said.slice(1).reduce((a, b) => a + b, 0)).toBe(targets.length);
});
