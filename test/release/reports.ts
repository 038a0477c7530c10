import { exposedCells } from "../../src/release/audit.ts";
import type { Cell, CellSystem, Relation } from "../../src/release/cells.ts";
import { joinReleases, type PastRelease } from "../../src/release/join.ts";
import { openbaar, type Policy } from "../../src/release/policy.ts";
import { suppressCells } from "../../src/release/suppress.ts";

/** Counts per month and group: `months[m][g]`. */
export type Months = readonly (readonly number[])[];

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** What a monthly report shows: every month and the year so far, in all and per group. */
export function report(months: Months): CellSystem {
  const groups = (months[0] ?? []).map((_, g) => g);
  const cellen: Cell[] = [];
  const relaties: Relation[] = [];
  const add = (key: string, values: readonly number[]): void => {
    cellen.push({ sleutel: key, waarde: total(values) });
    cellen.push(...groups.map((g) => ({ sleutel: `${key} ${g}`, waarde: values[g] ?? 0 })));
    relaties.push({ geheel: key, delen: groups.map((g) => `${key} ${g}`) });
  };
  for (const [m, values] of months.entries()) add(`maand ${m}`, values);
  const perGroup = groups.map((g) => total(months.map((values) => values[g] ?? 0)));
  add("jaar", perGroup);
  for (const tail of ["", ...groups.map((g) => ` ${g}`)]) {
    relaties.push({ geheel: `jaar${tail}`, delen: months.map((_, m) => `maand ${m}${tail}`) });
  }
  return { cellen, relaties };
}

/**
 * Who began and who has a home by now, in all and by each of two groupings; `begun[a][b]` are the people of
 * class a of one and b of the other. Who began and has no home stands in no table, but readers know that it
 * cannot be less than zero.
 */
export function funnel(begun: Months, housed: Months): CellSystem {
  const cellen = new Map<string, Cell>();
  const relaties: Relation[] = [];
  const classes = (counts: Months): (readonly [string, readonly number[]])[] => [
    ["a", counts.map(total)],
    ["b", (counts[0] ?? []).map((_, b) => total(counts.map((row) => row[b] ?? 0)))],
  ];
  const add = (sleutel: string, waarde: number, hulpcel?: "verschil"): void => {
    cellen.set(sleutel, hulpcel === undefined ? { sleutel, waarde } : { sleutel, waarde, hulpcel });
  };
  for (const [key, counts] of [["begonnen", begun] as const, ["woning", housed] as const]) {
    add(key, total(counts.map(total)));
    for (const [by, values] of classes(counts)) {
      for (const [i, value] of values.entries()) add(`${key} ${by}${i}`, value);
      relaties.push({ geheel: key, delen: values.map((_, i) => `${key} ${by}${i}`) });
    }
  }
  for (const [by, values] of classes(begun)) {
    for (const [i, value] of values.entries()) {
      add(`rest ${by}${i}`, value - (cellen.get(`woning ${by}${i}`)?.waarde ?? 0), "verschil");
      relaties.push({ geheel: `begonnen ${by}${i}`, delen: [`woning ${by}${i}`, `rest ${by}${i}`] });
    }
  }
  return { cellen: [...cellen.values()], relaties };
}

/**
 * People by age in classes that begin at `starts`. The classes between all the borders in `borders` are no
 * part of the table, but readers of two tables can make them.
 */
export function ageTable(
  ages: readonly number[],
  starts: readonly number[],
  borders: readonly number[],
): CellSystem {
  const classes = (from: readonly number[]): { key: string; ages: number[] }[] =>
    from.map((start, i) => {
      const end = from[i + 1] ?? ages.length;
      return { key: `${start}-${end - 1}`, ages: Array.from({ length: end - start }, (_, k) => start + k) };
    });
  const count = (own: readonly number[]): number => total(own.map((age) => ages[age] ?? 0));
  const shown = classes(starts);
  const pieces = classes(borders).filter(({ key }) => !shown.some((each) => each.key === key));
  const split = shown.flatMap(({ key, ages: own }) => {
    const delen = pieces.filter((piece) => piece.ages.every((age) => own.includes(age))).map((p) => p.key);
    return delen.length === 0 ? [] : [{ geheel: key, delen }];
  });
  return {
    cellen: [
      { sleutel: "totaal", waarde: total(ages) },
      ...shown.map(({ key, ages: own }) => ({ sleutel: key, waarde: count(own) })),
      ...pieces.map(({ key, ages: own }) => ({
        sleutel: key,
        waarde: count(own),
        hulpcel: "verschil" as const,
      })),
    ],
    relaties: [{ geheel: "totaal", delen: shown.map(({ key }) => key) }, ...split],
  };
}

/** The cells of both, as one release that shows both. */
export function together(one: CellSystem, other: CellSystem): CellSystem {
  const cells = new Map([...one.cellen, ...other.cellen].map((cell) => [cell.sleutel, cell]));
  return { cellen: [...cells.values()], relaties: [...one.relaties, ...other.relaties] };
}

/** A door with a memory: releases one report after another and refuses what it cannot protect. */
export class MemoryDoor {
  readonly policy: Policy;
  readonly earlier: PastRelease[] = [];
  refused = 0;
  /** Refusals of what hiding everything would have protected. */
  avoidable = 0;
  last: CellSystem = { cellen: [], relaties: [] };
  hidden: ReadonlySet<string> = new Set();

  constructor(policy: Policy = openbaar) {
    this.policy = policy;
  }

  release(system: CellSystem): boolean {
    const union = joinReleases(system, this.earlier, this.policy);
    const hidden = suppressCells(union, this.policy);
    if (exposedCells(union, hidden, this.policy).length > 0) {
      this.refused += 1;
      const all = system.cellen.filter(({ waarde }) => waarde > 0).map(({ sleutel }) => sleutel);
      if (exposedCells(union, new Set(all), this.policy).length === 0) this.avoidable += 1;
      return false;
    }
    const cellen = system.cellen.map(({ sleutel, waarde, hulpcel }) => ({
      ...{ cel: sleutel, waarde, hulpcel: hulpcel !== undefined, is_fictief: false },
      verborgen: hulpcel !== undefined || hidden.has(sleutel),
    }));
    this.earlier.push({ versie: `v${this.earlier.length}`, cellen, sommen: system.relaties });
    [this.last, this.hidden] = [system, hidden];
    return true;
  }

  /** Everything that readers have now, as one system. */
  get everything(): CellSystem {
    return joinReleases(this.last, this.earlier, this.policy);
  }
}
