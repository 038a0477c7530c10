import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../../dashboards/components/rows.ts";
import * as text from "../../../dashboards/components/text.ts";
import { seed } from "./support.ts";

const shown = (waarde: number): Cell => ({ waarde, status: "getoond" });
const hidden: Cell = { waarde: null, status: "onderdrukt" };
const parts = (...cells: Cell[]): text.Labelled[] =>
  cells.map((cell, i) => ({ label: `Deel ${i + 1}`, ...cell }));

describe("agreement in number", () => {
  test("one takes the singular, everything else the plural", () => {
    fc.assert(
      fc.property(fc.nat(5000), (n) => {
        const sentence = `${text.countCell(shown(n), text.melding)} ${text.verb(shown(n), "kwam", "kwamen")}`;
        expect(sentence.endsWith("melding kwam")).toBe(n === 1);
        expect(sentence.endsWith("meldingen kwamen")).toBe(n !== 1);
      }),
      seed,
    );
  });

  test("a hidden number is 'een verborgen aantal' with a singular verb", () => {
    expect(text.countCell(hidden, text.melding)).toBe("een verborgen aantal meldingen");
    expect(text.verb(hidden, "kwam", "kwamen")).toBe("kwam");
  });
});

describe("the largest part", () => {
  test("is named when nothing is hidden", () => {
    expect(text.largest(parts(shown(3), shown(8)), shown(11))?.label).toBe("Deel 2");
  });

  test("is not named on a tie, on zeros, or without a part", () => {
    expect(text.largest(parts(shown(4), shown(4)), shown(8))).toBeNull();
    expect(text.largest(parts(shown(0)), shown(0))).toBeNull();
    expect(text.largest([], shown(8))).toBeNull();
  });

  test("is not named when a hidden part could be as large", () => {
    expect(text.largest(parts(shown(8), hidden, hidden), shown(16))).toBeNull();
    expect(text.largest(parts(shown(8), hidden, hidden), hidden)).toBeNull();
    expect(text.largest(parts(shown(8), hidden, hidden), shown(15))?.label).toBe("Deel 1");
  });

  test("is never smaller than a hidden part really is", () => {
    const cells = fc.array(fc.record({ n: fc.nat(30), hide: fc.boolean() }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cells, (truth) => {
        const total = shown(truth.reduce((sum, { n }) => sum + n, 0));
        const most = text.largest(parts(...truth.map(({ n, hide }) => (hide ? hidden : shown(n)))), total);
        if (most !== null) expect(most.waarde).toBe(Math.max(...truth.map(({ n }) => n)));
      }),
      seed,
    );
  });
});

test("the answer about meldingen never holds a hidden value", () => {
  const cells = fc.array(fc.record({ n: fc.integer({ min: 31, max: 99 }), hide: fc.boolean() }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(cells, fc.boolean(), (truth, hideTotal) => {
      const labelled = truth.map(({ n, hide }, i) => ({
        label: `Vraag ${"abcdef"[i]}`,
        ...(hide ? { ...hidden, waarde: n } : shown(n)),
      }));
      const answer = text.meldingenAnswer(
        "2020",
        hideTotal ? { ...hidden, waarde: 500 } : shown(500),
        labelled,
      );
      const numbers = (answer.match(/\d+/g) ?? []).map(Number);
      const allowed = new Set([
        2020,
        ...(hideTotal ? [] : [500]),
        ...truth.filter(({ hide }) => !hide).map(({ n }) => n),
      ]);
      for (const number of numbers) expect(allowed.has(number)).toBe(true);
    }),
    seed,
  );
});

test("names keep their capitals inside a sentence, ordinary words do not", () => {
  expect(text.inSentence("Huisvesting buiten regio Haaglanden")).toBe("huisvesting buiten regio Haaglanden");
  expect(text.inSentence("PW-uitkering")).toBe("PW-uitkering");
});

test("hidden numbers are counted in words that agree", () => {
  expect(text.hiddenNote([shown(1)])).toBe("");
  expect(text.hiddenNote([hidden])).toMatch(/^Eén aantal is /);
  expect(text.hiddenNote([hidden, hidden])).toMatch(/^2 aantallen zijn /);
});

test("a list reads as Dutch", () => {
  expect(text.list([])).toBe("");
  expect(text.list(["a"])).toBe("a");
  expect(text.list(["a", "b", "c"])).toBe("a, b en c");
});
