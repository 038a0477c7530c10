import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attack } from "../../src/release/attack.ts";
import { exposedCells } from "../../src/release/audit.ts";
import type { CellSystem } from "../../src/release/cells.ts";
import { openbaar } from "../../src/release/policy.ts";
import { primaryCells } from "../../src/release/suppress.ts";
import { everyPossibility } from "./brute-force.ts";
import { anyTables, cube } from "./tables.ts";

const value = fc.integer({ min: 1, max: 6 });
const choice = fc.array(fc.boolean(), { minLength: 27, maxLength: 27 });

function pick({ cellen }: CellSystem, chosen: readonly boolean[], most: number): Set<string> {
  const keys = cellen.filter(({ waarde }, i) => waarde > 0 && chosen[i % chosen.length]);
  return new Set(keys.slice(0, most).map(({ sleutel }) => sleutel));
}

/** Compares the attacker with someone who tries everything, on cells chosen at random. */
function agrees(sizes: readonly number[], most: number) {
  return (values: readonly number[], chosen: readonly boolean[]): void => {
    const system = cube("t", sizes, values);
    const hidden = pick(system, chosen, most);
    const found = attack(system, hidden);
    const tried = Math.max(...system.cellen.map(({ waarde }) => waarde)) + 3;
    fc.pre(hidden.size > 0 && [...found.values()].every(({ hoog }) => hoog <= tried));
    expect(found).toEqual(new Map([...everyPossibility(system, hidden)]));
  };
}

describe("attack", () => {
  test.each([
    [[3, 3], 8],
    [[2, 4], 8],
    [[2, 2, 2], 8],
  ])("finds what trying everything finds, in a table of %j with margins", (sizes, most) => {
    const values = fc.array(value, { minLength: 9, maxLength: 9 });
    fc.assert(fc.property(values, choice, agrees(sizes, most)), { seed: 20261120, numRuns: 60 });
  });

  test("searches whole numbers where fractions would hide that a cell is known", () => {
    // three pairs that add up to 3, 3 and 3, and a cell between: only halves make a + b = b + c = a + c = 3
    const system: CellSystem = {
      cellen: [
        ...["a", "b", "c"].map((sleutel) => ({ sleutel, waarde: 2 })),
        ...["ab", "bc", "ac"].map((sleutel) => ({ sleutel, waarde: 4 })),
        { sleutel: "d", waarde: 4 },
        { sleutel: "abcd", waarde: 10 },
      ],
      relaties: [
        { geheel: "ab", delen: ["a", "b"] },
        { geheel: "bc", delen: ["b", "c"] },
        { geheel: "ac", delen: ["a", "c"] },
        { geheel: "abcd", delen: ["a", "b", "c", "d"] },
      ],
    };
    const hidden = new Set(["a", "b", "c", "d"]);
    expect(attack(system, hidden).get("d")).toEqual({ laag: 4, hoog: 4 });
  });

  test("a cell that stands alone has no upper end", () => {
    const system = { cellen: [{ sleutel: "x", waarde: 3 }], relaties: [] };
    expect(attack(system, new Set(["x"])).get("x")).toEqual({ laag: 1, hoog: Number.POSITIVE_INFINITY });
  });
});

describe("exposedCells", () => {
  test("names the cells whose tightest interval is too narrow, and small cells that are shown", () => {
    fc.assert(
      fc.property(anyTables, choice, (system, chosen) => {
        const hidden = pick(system, chosen, 30);
        const narrow = [...attack(system, hidden)].filter(
          ([, { laag, hoog }]) => hoog - laag < openbaar.bescherming,
        );
        const shown = [...primaryCells(system, openbaar)].filter((key) => !hidden.has(key));
        expect(exposedCells(system, hidden, openbaar)).toEqual(
          [...narrow.map(([key]) => key), ...shown].sort(),
        );
      }),
      { seed: 20261120, numRuns: 150 },
    );
  });
});
