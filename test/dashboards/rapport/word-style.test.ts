import { describe, expect, test } from "vitest";
import { stylesOf } from "../../../dashboards/rapport/word-style.ts";

const [report, briefing] = [stylesOf({ soort: "maandrapport" }), stylesOf({ soort: "briefing" })];
const sizes = (styles: typeof report): Map<string, number> =>
  new Map((styles.paragraphStyles ?? []).map(({ id, run }) => [id, Number(run?.size)]));

describe("the styles of a document in Word", () => {
  test("a briefing has every style of a report, so that one template restyles both", () => {
    expect([...sizes(briefing).keys()]).toEqual([...sizes(report).keys()]);
    expect(Object.keys(briefing.default ?? {})).toEqual(Object.keys(report.default ?? {}));
  });

  test("a briefing is set smaller, to fit on two sheets, and nowhere larger", () => {
    const own = sizes(briefing);
    for (const [id, size] of sizes(report)) expect(own.get(id)).toBeLessThanOrEqual(size);
    for (const id of ["Antwoord", "Bron", "LetOp"]) {
      expect(own.get(id)).toBeLessThan(sizes(report).get(id) ?? 0);
    }
  });
});
