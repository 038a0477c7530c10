import type { CellSystem, Interval } from "./cells.ts";
import { type Equation, gridOf, type Puzzle, puzzles, unknownCells } from "./grid.ts";

interface Range {
  laag: number;
  hoog: number;
}

/** A sum of bounds in which infinite ones are counted apart, so that one can be taken out again. */
function total(bounds: readonly number[]): { rest: (own: number) => number } {
  const infinite = bounds.filter((bound) => !Number.isFinite(bound)).length;
  const finite = bounds.reduce((sum, bound) => (Number.isFinite(bound) ? sum + bound : sum), 0);
  const rest = (own: number): number => {
    const left = Number.isFinite(own) ? infinite : infinite - 1;
    if (left > 0) return Number.POSITIVE_INFINITY;
    return Number.isFinite(own) ? finite - own : finite;
  };
  return { rest };
}

/** Tightens each cell of one equation by what the others leave; true when something moved. */
function tighten(ranges: readonly Range[], { plaatsen, tekens, som }: Equation): boolean {
  const terms = plaatsen.map((at, k) => {
    const range = ranges[at] ?? { laag: 0, hoog: 0 };
    const up = tekens[k] === 1;
    return { range, up, most: up ? range.hoog : -range.laag, least: up ? range.laag : -range.hoog };
  });
  const most = total(terms.map((term) => term.most));
  const least = total(terms.map((term) => -term.least));
  let moved = false;
  for (const { range, up, ...own } of terms) {
    const low = som - most.rest(own.most);
    const high = som + least.rest(-own.least);
    moved = (up ? narrow(range, low, high) : narrow(range, -high, -low)) || moved;
  }
  return moved;
}

function narrow(range: Range, low: number, high: number): boolean {
  const laag = Math.max(range.laag, low);
  const hoog = Math.min(range.hoog, high);
  const moved = laag !== range.laag || hoog !== range.hoog;
  range.laag = laag;
  range.hoog = hoog;
  return moved;
}

/** Enough to come close; where sums form cycles the attacker does the rest. */
const rounds_with_cycles = 20;

/**
 * Bounds of each cell of a puzzle, from the equations and the rule that a zero is always shown: carried
 * from sum to sum until nothing moves. Never too tight; exact when the puzzle is a tree.
 */
export function propagate({ minima, vergelijkingen, is_boom }: Puzzle): Interval[] {
  const ranges: Range[] = minima.map((laag) => ({ laag, hoog: Number.POSITIVE_INFINITY }));
  const limit = is_boom ? Number.POSITIVE_INFINITY : rounds_with_cycles;
  let moved = true;
  for (let round = 0; moved && round < limit; round++) {
    moved = false;
    for (const each of vergelijkingen) moved = tighten(ranges, each) || moved;
  }
  return ranges;
}

/** {@link propagate} for every cell that a reader does not know, by key. */
export function hiddenIntervals(system: CellSystem, hidden: ReadonlySet<string>): Map<string, Interval> {
  const grid = gridOf(system);
  const found = new Map<string, Interval>();
  for (const puzzle of puzzles(grid, unknownCells(grid, hidden))) {
    propagate(puzzle).forEach((interval, i) => {
      found.set(grid.cellen[puzzle.cellen[i] ?? -1]?.sleutel ?? "", interval);
    });
  }
  return found;
}
