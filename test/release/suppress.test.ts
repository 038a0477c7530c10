import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exposedCells } from "../../src/release/audit.ts";
import { hiddenIntervals } from "../../src/release/bounds.ts";
import type { CellSystem } from "../../src/release/cells.ts";
import { openbaar } from "../../src/release/policy.ts";
import { primaryCells, suppressCells } from "../../src/release/suppress.ts";
import { everyPossibility } from "./brute-force.ts";
import { linkedTables } from "./systems.ts";

const seed = { seed: 20261120, numRuns: 300 };

/** One total over its parts. */
function breakdown(...parts: number[]): CellSystem {
  const delen = parts.map((_, i) => `deel ${i}`);
  const total = parts.reduce((a, b) => a + b, 0);
  return {
    cellen: [
      { sleutel: "totaal", waarde: total },
      ...parts.map((waarde, i) => ({ sleutel: `deel ${i}`, waarde })),
    ],
    relaties: [{ geheel: "totaal", delen }],
  };
}

const hiddenIn = (...parts: number[]): string[] => [...suppressCells(breakdown(...parts), openbaar)].sort();

describe("suppressCells", () => {
  test("counts from 1 to 4 are hidden, zero and 5 are shown", () => {
    expect(hiddenIn(0, 5, 3, 4, 30)).toEqual(["deel 2", "deel 3"]);
  });

  test("a single hidden part takes the smallest other part with it", () => {
    expect(hiddenIn(9, 3, 6)).toEqual(["deel 1", "deel 2"]);
  });

  test("a zero never serves as cover, because it is known to be visible", () => {
    expect(hiddenIn(0, 3, 9)).toEqual(["deel 1", "deel 2"]);
  });

  test("two hidden parts that can only be one each take a third with them", () => {
    expect(hiddenIn(8, 1, 1, 6)).toEqual(["deel 1", "deel 2", "deel 3"]);
  });

  test("the total goes when no part is left to hide", () => {
    expect(hiddenIn(3)).toEqual(["deel 0", "totaal"]);
  });

  test("a cell that stands in two tables is hidden in both", () => {
    const system: CellSystem = {
      cellen: [
        { sleutel: "pw", waarde: 3 },
        { sleutel: "anders", waarde: 20 },
        { sleutel: "totaal", waarde: 23 },
        { sleutel: "pw beëindigd", waarde: 0 },
        { sleutel: "pw loopt", waarde: 3 },
      ],
      relaties: [
        { geheel: "totaal", delen: ["pw", "anders"] },
        { geheel: "pw", delen: ["pw beëindigd", "pw loopt"] },
      ],
    };
    expect([...suppressCells(system, openbaar)].sort()).toEqual(["anders", "pw", "pw loopt"]);
  });

  test("nobody who knows the sums and the rule can pin a hidden cell (every possibility tried)", () => {
    fc.assert(
      fc.property(linkedTables, (system) => {
        const hidden = suppressCells(system, openbaar);
        fc.pre(hidden.size <= 6);
        for (const { laag, hoog } of everyPossibility(system, hidden).values()) {
          if (hoog - laag < openbaar.bescherming) return false;
        }
        return true;
      }),
      seed,
    );
  });

  test("hiding by the threshold alone would leave cells open, so the rule above does something", () => {
    let open = 0;
    fc.assert(
      fc.property(linkedTables, (system) => {
        open += exposedCells(system, primaryCells(system, openbaar), openbaar).length;
      }),
      seed,
    );
    expect(open).toBeGreaterThan(100);
  });

  test("no count of 1 to 4 is ever shown and no zero is ever hidden", () => {
    fc.assert(
      fc.property(linkedTables, (system) => {
        const hidden = suppressCells(system, openbaar);
        return system.cellen.every(({ sleutel, waarde }) =>
          waarde === 0 ? !hidden.has(sleutel) : waarde > openbaar.drempel || hidden.has(sleutel),
        );
      }),
      seed,
    );
  });

  test("the order of cells and sums does not matter", () => {
    fc.assert(
      fc.property(linkedTables, (system) => {
        const turned = { cellen: [...system.cellen].reverse(), relaties: [...system.relaties].reverse() };
        expect([...suppressCells(turned, openbaar)].sort()).toEqual(
          [...suppressCells(system, openbaar)].sort(),
        );
      }),
      seed,
    );
  });
});

describe("hiddenIntervals", () => {
  test("is exact where the sums form a tree (every possibility tried)", () => {
    fc.assert(
      fc.property(linkedTables, (system) => {
        const hidden = suppressCells(system, openbaar);
        fc.pre(hidden.size <= 6 && !hidden.has("totaal"));
        expect(hiddenIntervals(system, hidden)).toEqual(everyPossibility(system, hidden));
      }),
      seed,
    );
  });
});
