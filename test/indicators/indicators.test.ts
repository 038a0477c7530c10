import { describe, expect, test } from "vitest";
import { indicators } from "../../src/indicators/index.ts";

describe.each(indicators.map((indicator) => [indicator.naam, indicator] as const))("%s", (_, indicator) => {
  const { kolommen, dimensies, vragen, scope, uitleg } = indicator;

  test("is broken down by its own columns only", () => {
    const columns = kolommen.map(({ naam }) => naam);
    expect(dimensies.filter((name) => !columns.includes(name))).toEqual([]);
  });

  test("answers a question and says what it counts", () => {
    expect(vragen.length).toBeGreaterThan(0);
    for (const question of vragen) expect(question).toMatch(/^\p{Lu}.*\?$/u);
    expect(uitleg).toMatch(/^\p{Lu}.*\.$/u);
    for (const said of [scope.telbegrip, scope.eenheid, scope.populatie, scope.dekking]) {
      expect(said).not.toBe("");
    }
  });

  test("is counted by ETHOS categories, or says why not", () => {
    expect(scope.ethos.length > 0 || scope.ethos_uitleg !== "").toBe(true);
    expect(scope.ethos.every((category) => category >= 1 && category <= 7)).toBe(true);
  });
});
