import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attack } from "../../src/release/attack.ts";
import type { CellSystem } from "../../src/release/cells.ts";
import { gridOf, unknownCells } from "../../src/release/grid.ts";
import { joinReleases } from "../../src/release/join.ts";
import { isSmall, openbaar } from "../../src/release/policy.ts";
import { suppressCells } from "../../src/release/suppress.ts";
import { everyPossibility } from "./brute-force.ts";
import { ageTable, funnel, MemoryDoor, type Months, report, together } from "./reports.ts";

const isCampaign = process.env.THUISMONITOR_CAMPAGNE === "1";
/** Small numbers in `npm test`, twenty times as many in the campaign. */
const rounds = (count: number) => ({ seed: 20261120, numRuns: isCampaign ? count * 20 : count });

const count = fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 30 }));
const monthsOf = (length: number, groups: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(count, { minLength: groups, maxLength: groups }), {
    minLength: length,
    maxLength: length,
  });

const unknown = (system: CellSystem, hidden: ReadonlySet<string>): Set<string> => {
  const grid = gridOf(system);
  return new Set([...unknownCells(grid, hidden)].map((cell) => grid.cellen[cell]?.sleutel ?? ""));
};

/** Keys of what a reader of all releases can pin; of cells that no table shows only the small ones count. */
function pinned(door: MemoryDoor, solve: typeof attack): string[] {
  const system = door.everything;
  const open = unknown(system, door.hidden);
  const quiet = system.cellen.filter(
    ({ hulpcel, waarde }) => hulpcel === "groei" || (hulpcel === "verschil" && !isSmall(waarde, openbaar)),
  );
  const ignored = new Set(quiet.map(({ sleutel }) => sleutel));
  return [...solve(system, open)]
    .filter(([key, { laag, hoog }]) => !ignored.has(key) && hoog - laag < openbaar.bescherming)
    .map(([key]) => key);
}

/** Month by month, and then the last month again with other counts. */
function releaseAll(months: Months, corrected: readonly number[]): MemoryDoor {
  const door = new MemoryDoor();
  const before = months.length - 2;
  door.release(report(months.slice(0, -1)));
  door.release(report(months));
  door.release(report(months.map((values, m) => (m === before ? corrected : values))));
  return door;
}

describe("month m, month m + 1 with the year so far, and month m corrected", () => {
  test("no hidden cell of any of the three can be recovered", () => {
    const seen = { reeksen: 0, geweigerd: 0, onbekend: 0 };
    fc.assert(
      fc.property(monthsOf(4, 3), monthsOf(1, 3), (months, [corrected]) => {
        const door = releaseAll(months, corrected ?? []);
        seen.reeksen += 1;
        seen.geweigerd += door.refused;
        expect(door.avoidable).toBe(0);
        const hidden = door.hidden;
        door.release(door.last);
        expect(door.hidden).toEqual(hidden);
        seen.onbekend += unknown(door.everything, door.hidden).size;
        expect(pinned(door, attack)).toEqual([]);
      }),
      rounds(60),
    );
    console.log("drie vrijgaven", JSON.stringify(seen));
    expect(seen.onbekend).toBeGreaterThan(seen.reeksen);
  });

  test("also when every possibility is tried", () => {
    let tried = 0;
    fc.assert(
      fc.property(monthsOf(2, 1), monthsOf(1, 1), (months, [corrected]) => {
        const door = releaseAll(months, corrected ?? []);
        if (unknown(door.everything, door.hidden).size > 6) return;
        tried += 1;
        expect(pinned(door, everyPossibility)).toEqual([]);
      }),
      rounds(150),
    );
    expect(tried).toBeGreaterThan(30);
  });

  test("a door without memory would give cells away", () => {
    let open = 0;
    fc.assert(
      fc.property(monthsOf(3, 2), (months) => {
        const door = new MemoryDoor();
        door.release(report(months.slice(0, -1)));
        const next = report(months);
        door.last = next;
        door.hidden = suppressCells(next, openbaar);
        open += pinned(door, attack).length;
      }),
      rounds(60),
    );
    expect(open).toBeGreaterThan(10);
  });

  test("a month of 3 takes the year so far with it, because last month's is known", () => {
    const door = new MemoryDoor();
    door.release(report([[20], [10]]));
    expect([...door.hidden]).toEqual([]);
    door.release(report([[20], [10], [3]]));
    expect([...door.hidden].sort()).toEqual(["jaar", "jaar 0", "maand 2", "maand 2 0"]);
  });
});

describe("ten monthly releases in a row of who began and who has a home", () => {
  const square = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<T[][]> =>
    fc.array(fc.array(each, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
  const fewer = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 2 }));
  const months = fc.array(square(fc.tuple(fewer, fewer)), { minLength: 10, maxLength: 10 });

  test("is hardly ever refused, and gives no cell away", () => {
    const seen = { vrijgaven: 0, geweigerd: 0, verborgen: 0 };
    fc.assert(
      fc.property(square(fc.integer({ min: 0, max: 5 })), months, (start, steps) => {
        const door = new MemoryDoor();
        const begun = start.map((row) => [...row]);
        const housed = start.map((row) => row.map((count) => Math.floor(count / 2)));
        for (const step of steps) {
          for (const [a, row] of step.entries()) {
            for (const [b, [more, found]] of row.entries()) {
              const own = (begun[a]?.[b] ?? 0) + more;
              (begun[a] ?? [])[b] = own;
              (housed[a] ?? [])[b] = Math.min((housed[a]?.[b] ?? 0) + found, own);
            }
          }
          door.release(funnel(begun, housed));
          seen.vrijgaven += 1;
        }
        seen.geweigerd += door.refused;
        seen.verborgen += door.hidden.size;
        expect(door.avoidable).toBe(0);
        expect(pinned(door, attack)).toEqual([]);
      }),
      rounds(40),
    );
    console.log("tien maanden", JSON.stringify(seen));
    expect(seen.geweigerd / seen.vrijgaven).toBeLessThan(0.02);
  });
});

describe("two groupings by age that overlap", () => {
  const ages = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 });
  const one = [0, 4, 8];
  const other = [0, 6, 8];
  const borders = [0, 4, 6, 8];

  test("in one release: no small difference between classes can be worked out", () => {
    fc.assert(
      fc.property(ages, (people) => {
        const door = new MemoryDoor();
        door.release(together(ageTable(people, one, borders), ageTable(people, other, borders)));
        expect(pinned(door, attack)).toEqual([]);
        if (unknown(door.everything, door.hidden).size <= 6)
          expect(pinned(door, everyPossibility)).toEqual([]);
      }),
      rounds(100),
    );
  });

  test("in one release after the other", () => {
    let refused = 0;
    fc.assert(
      fc.property(ages, (people) => {
        const door = new MemoryDoor();
        door.release(ageTable(people, one, one));
        door.release(ageTable(people, other, borders));
        refused += door.refused;
        expect(pinned(door, attack)).toEqual([]);
      }),
      rounds(100),
    );
    console.log("leeftijdsindelingen na elkaar geweigerd:", refused);
  });

  test("2 people of 4 and 5 years old stay hidden, though both tables show only large classes", () => {
    const people = [9, 9, 9, 9, 1, 1, 9, 9, 9, 9, 9, 9];
    const door = new MemoryDoor();
    door.release(together(ageTable(people, one, borders), ageTable(people, other, borders)));
    expect(door.hidden.size).toBeGreaterThan(0);
    expect(pinned(door, attack)).toEqual([]);
  });
});

describe("joinReleases", () => {
  const cell = (cel: string, waarde: number, verborgen: boolean, is_fictief = false) => ({
    ...{ cel, waarde, verborgen, is_fictief, hulpcel: false },
  });
  const now: CellSystem = { cellen: [{ sleutel: "a", waarde: 5 }], relaties: [] };

  test("of a count that changed, readers know that it grew or fell, when the policy says so", () => {
    const earlier = [{ versie: "v1", cellen: [cell("a", 3, true)], sommen: [] }];
    expect(joinReleases(now, earlier, { kent_richting: true })).toEqual({
      cellen: [
        { sleutel: "a", waarde: 5 },
        { sleutel: "a (vrijgave v1)", waarde: 3, eerder: "verborgen", voorbij: true },
        { sleutel: "a (groei)", waarde: 2, hulpcel: "groei", voorbij: true },
      ],
      relaties: [{ geheel: "a", delen: ["a (vrijgave v1)", "a (groei)"] }],
    });
  });

  test("the same value is the same unknown, another value is another", () => {
    const earlier = [
      { versie: "v1", cellen: [cell("a", 5, true)], sommen: [] },
      { versie: "v2", cellen: [cell("a", 6, true)], sommen: [] },
    ];
    expect(joinReleases(now, earlier).cellen).toEqual([
      { sleutel: "a", waarde: 5, eerder: "verborgen" },
      { sleutel: "a (vrijgave v2)", waarde: 6, eerder: "verborgen", voorbij: true },
    ]);
  });

  const difference = (begun: number, housed: number) => ({
    versie: "v1",
    cellen: [
      cell("begonnen", begun, true),
      cell("woning", housed, true),
      { ...cell("rest", begun - housed, true), hulpcel: true },
    ],
    sommen: [{ geheel: "begonnen", delen: ["woning", "rest"] }],
  });
  const later: CellSystem = {
    cellen: [
      { sleutel: "begonnen", waarde: 21 },
      { sleutel: "woning", waarde: 11 },
      { sleutel: "rest", waarde: 10, hulpcel: "verschil" },
    ],
    relaties: [{ geheel: "begonnen", delen: ["woning", "rest"] }],
  };

  test("a difference is another unknown when what it lies between changed, also with the same value", () => {
    const joined = joinReleases(later, [difference(18, 8)], { kent_richting: true });
    const rests = joined.cellen.filter(({ sleutel }) => sleutel.startsWith("rest"));
    expect(rests).toEqual([
      { sleutel: "rest", waarde: 10, hulpcel: "verschil" },
      { sleutel: "rest (vrijgave v1)", waarde: 10, eerder: "verborgen", hulpcel: "verschil", voorbij: true },
    ]);
  });

  test("a difference stays one unknown where nothing around it changed, so that history does not grow", () => {
    const joined = joinReleases(later, [difference(21, 11)]);
    expect(joined.cellen.map(({ sleutel }) => sleutel)).toEqual(["begonnen", "woning", "rest"]);
  });

  test("what one release showed is known, also when another hid it", () => {
    const earlier = [
      { versie: "v1", cellen: [cell("a", 5, false)], sommen: [] },
      { versie: "v2", cellen: [cell("a", 5, true)], sommen: [] },
    ];
    expect(joinReleases(now, earlier).cellen).toEqual([{ sleutel: "a", waarde: 5, eerder: "getoond" }]);
  });

  test("a fictitious cell says nothing about a real one of the same name", () => {
    const earlier = [{ versie: "v1", cellen: [cell("a", 5, false, true)], sommen: [] }];
    expect(joinReleases(now, earlier).cellen[0]).toEqual({ sleutel: "a", waarde: 5 });
  });
});
