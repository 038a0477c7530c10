import { equationsOf, type Grid, leastOf, reach } from "./grid.ts";
import { type Mover, withMoves } from "./moves.ts";

/** Slack below which a movement in the solver's answer is none. */
const tolerance = 1e-6;

/** Cells that sums tie together and whose value is not fixed by an earlier release or by being zero. */
export interface Region {
  readonly cellen: readonly number[];
  readonly sommen: readonly number[];
}

/** Splits what can still be hidden, or is, into parts that have nothing to do with each other. */
export function regionsOf(grid: Grid): Region[] {
  const canMove = (cell: number): boolean => {
    const each = grid.cellen[cell];
    return each !== undefined && (each.waarde > 0 || each.hulpcel !== undefined) && each.eerder !== "getoond";
  };
  const seen = new Set<number>();
  return grid.cellen.flatMap((_, cell) => {
    if (seen.has(cell) || !canMove(cell)) return [];
    const region = reach(grid, cell, canMove);
    for (const each of region.cellen) seen.add(each);
    return [region];
  });
}

/**
 * What hiding a cell costs: a cell first, then its people, so that the fewest cells go and among equals the
 * smallest. A whole costs a trifle more than a part of the same size, and a cell with a weight that many times.
 */
export function hidingCost(grid: Grid, { cellen }: Region): Map<number, number> {
  const wholes = new Set(grid.sommen.map(({ geheel }) => geheel));
  const values = new Map(cellen.map((cell) => [cell, grid.cellen[cell]?.waarde ?? 0]));
  const largest = Math.max(1, ...values.values());
  return new Map(
    [...values].map(([cell, value]) => [
      cell,
      (grid.cellen[cell]?.gewicht ?? 1) * (1 + value / largest + (wholes.has(cell) ? 0.001 : 0)),
    ]),
  );
}

export interface Cover {
  /** Tells that a cell is hidden, so that leaning on it costs nothing more. */
  hide(cell: number): void;
  /**
   * Which visible cells to hide as well so that `width` + 1 values of the hidden cell become possible; empty
   * when what is hidden seems enough, null when hiding everything would not be.
   */
  find(cell: number, width: number): number[] | null;
}

/** Cells that move along when the one at `at` gains (or loses) `gain`; null when it cannot. */
function alongWith(mover: Mover, at: number, gain: number): number[] | null {
  const gains = gain === 0 ? [] : mover.shift(at, gain);
  return gains === null ? null : gains.flatMap((by, i) => (Math.abs(by) > tolerance ? [i] : []));
}

/** The two movements together that leave `width` between the least and the most, for every way to share it. */
function pairs(mover: Mover, at: number, width: number): number[][] {
  const gains = Array.from({ length: 2 * width + 1 }, (_, i) => width - i);
  const moves = new Map(gains.map((gain) => [gain, alongWith(mover, at, gain)]));
  return gains.slice(0, width + 1).flatMap((up) => {
    const [rise, fall] = [moves.get(up) ?? null, moves.get(up - width) ?? null];
    return rise === null || fall === null ? [] : [[...new Set([...rise, ...fall])]];
  });
}

function coverIn(grid: Grid, region: Region, mover: Mover): Cover {
  const local = new Map(region.cellen.map((cell, i) => [cell, i]));
  const costs = hidingCost(grid, region);
  for (const [cell, cost] of costs) mover.weigh(local.get(cell) ?? -1, cost);
  const price = (found: readonly number[]): number =>
    found.reduce((sum, cell) => sum + (costs.get(cell) ?? 0), 0);
  return {
    hide(cell) {
      costs.delete(cell);
      mover.weigh(local.get(cell) ?? -1, 0);
    },
    find(cell, width) {
      const ways = pairs(mover, local.get(cell) ?? -1, width).map((way) =>
        way.map((i) => region.cellen[i] ?? -1).filter((each) => costs.has(each)),
      );
      return ways.reduce<number[] | null>(
        (best, way) => (best === null || price(way) < price(best) ? way : best),
        null,
      );
    },
  };
}

/**
 * A search for the cheapest cells that protect a hidden one, by linear programming, one hidden cell at a
 * time; the answer is a good one, not always the best.
 *
 * How others choose: GaussSuppression (Statistics Norway, R/Candidates.R) lets the largest counts through
 * first, so that small ones go and, among equals, wholes stay; it keeps zeros visible, and guards by
 * elimination against exact recovery only. τ-Argus and sdcTable offer an optimum by cut and branch
 * (Fischetti & Salazar, JASA 95, 2000), a top-down split of hierarchies (de Wolf, HiTaS, 2002) and a fast
 * cube method, and attack the outcome with the same two linear programs per cell as the audit here. The
 * order of preference is theirs; protection intervals and earlier releases are part of the search itself.
 */
export function withCover<T>(grid: Grid, region: Region, use: (cover: Cover) => T): T {
  const room = region.cellen.map((cell) => (grid.cellen[cell]?.waarde ?? 0) - leastOf(grid, cell));
  return withMoves(room, equationsOf(grid, region), (mover) => use(coverIn(grid, region, mover)));
}
