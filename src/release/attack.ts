import { propagate } from "./bounds.ts";
import type { Cell, CellSystem, Interval } from "./cells.ts";
import { type Equation, type Grid, gridOf, type Puzzle, puzzles, unknownCells } from "./grid.ts";
import { asMove, MoveBook, type Mover, withMoves } from "./moves.ts";
import { isSmall, type Policy } from "./policy.ts";
import { type Session, withProgram } from "./solver.ts";

/** Slack within which the solver's numbers count as whole. */
const tolerance = 1e-6;

function holds({ plaatsen, tekens, som }: Equation, values: readonly number[]): boolean {
  return plaatsen.reduce((sum, at, k) => sum + (tekens[k] ?? 0) * (values[at] ?? 0), 0) === som;
}

/** The solution in whole numbers, or null when it has fractions. */
function asWhole({ vergelijkingen }: Puzzle, solution: readonly number[]): number[] | null {
  const whole = solution.map(Math.round);
  const isNear = solution.every((value, i) => Math.abs(value - (whole[i] ?? 0)) < tolerance);
  return isNear && vergelijkingen.every((each) => holds(each, whole)) ? whole : null;
}

/** The smallest (`sign` 1) or largest (-1) value of one unknown; infinite when there is no end. */
function extreme(
  { puzzle, session, whole }: { puzzle: Puzzle; session: Session; whole: boolean },
  at: number,
  sign: 1 | -1,
): { grens: number; is_zeker: boolean } {
  session.weigh(at, sign);
  const found = session.minimise(whole);
  session.weigh(at, 0);
  if (found === "onbegrensd") return { grens: -sign * Number.POSITIVE_INFINITY, is_zeker: true };
  const value = found?.[at];
  if (found === null || value === undefined) {
    throw new Error("De aanval op een vrijgave kwam niet tot een antwoord.");
  }
  const inwards = sign === 1 ? Math.ceil(value - tolerance) : Math.floor(value + tolerance);
  return { grens: inwards, is_zeker: whole || asWhole(puzzle, found) !== null };
}

/**
 * Interval of one unknown. Linear programming finds it, rounded inwards because counts are whole; only where
 * its answer has fractions, and is not narrow already, are whole numbers searched for.
 */
function intervalOf(puzzle: Puzzle, session: Session, at: number, narrow: number): Interval {
  const [low, high] = [1, -1].map((sign) => extreme({ puzzle, session, whole: false }, at, sign as 1 | -1));
  if (low === undefined || high === undefined) throw new Error("Een interval heeft twee grenzen.");
  if (high.grens - low.grens < narrow) return { laag: low.grens, hoog: high.grens };
  const [least, most] = [
    low.is_zeker ? low : extreme({ puzzle, session, whole: true }, at, 1),
    high.is_zeker ? high : extreme({ puzzle, session, whole: true }, at, -1),
  ];
  return { laag: least.grens, hoog: most.grens };
}

function withPuzzle<T>(puzzle: Puzzle, ranges: readonly Interval[], use: (session: Session) => T): T {
  const laag = ranges.map((range) => range.laag);
  const hoog = ranges.map((range) => range.hoog);
  return withProgram({ laag, hoog, vergelijkingen: puzzle.vergelijkingen }, use);
}

/** The tightest interval of every unknown of a puzzle. Exact: both ends are values that can be. */
export function tightest(puzzle: Puzzle): Interval[] {
  const ranges = propagate(puzzle);
  if (puzzle.is_boom) return ranges;
  return withPuzzle(puzzle, ranges, (session) =>
    ranges.map((range, at) => (range.laag === range.hoog ? range : intervalOf(puzzle, session, at, 0))),
  );
}

/** True when small movements show that a cell can be `width` apart; they go into the book. */
function showWide(puzzle: Puzzle, mover: Mover, at: number, search: Search): boolean {
  const { width, book } = search;
  const gains = Array.from({ length: width }, (_, i) => [width - i, i - width]).flat();
  return gains.some((gain) => {
    const found = mover.shift(at, gain);
    const move = found === null ? null : asMove(found, roomIn(puzzle), puzzle.vergelijkingen);
    if (move === null) return false;
    book.note(new Map([...move].map(([i, by]) => [puzzle.cellen[i] ?? -1, by])));
    return isWide(puzzle, at, search);
  });
}

const roomIn = ({ waarheid, minima }: Puzzle): number[] =>
  waarheid.map((value, i) => value - (minima[i] ?? 0));

interface Search {
  readonly width: number;
  readonly book: MoveBook;
  /** Stops when this many were found. */
  readonly genoeg: number;
}

function isWide(puzzle: Puzzle, at: number, { width, book }: Search): boolean {
  return book.leavesApart(puzzle.cellen[at] ?? -1, width, puzzle.bevat);
}

/** Which of the unknowns `suspects` lie within less than the width. */
function searchNarrow(
  puzzle: Puzzle,
  ranges: readonly Interval[],
  suspects: readonly number[],
  search: Search,
): number[] {
  const open = suspects.filter((at) => !isWide(puzzle, at, search));
  if (open.length === 0) return [];
  const found: number[] = [];
  withMoves(roomIn(puzzle), puzzle.vergelijkingen, (mover) =>
    withPuzzle(puzzle, ranges, (session) => {
      for (const at of open) {
        if (isWide(puzzle, at, search) || showWide(puzzle, mover, at, search)) continue;
        const { laag, hoog } = intervalOf(puzzle, session, at, search.width);
        if (hoog - laag < search.width) found.push(at);
        if (found.length >= search.genoeg) return;
      }
    }),
  );
  return found;
}

/** A difference that no table shows matters only when it is small. */
const matters = ({ hulpcel, waarde }: Cell, policy: Policy): boolean =>
  hulpcel === undefined || (hulpcel === "verschil" && isSmall(waarde, policy));

/**
 * Cells of a puzzle that can be pinned within less than the policy's `bescherming`, so that fewer than that
 * number and one more values stay possible. Asks about the cells `only`, when given; a `book` that is kept
 * saves work.
 */
export function narrowCells(
  grid: Grid,
  puzzle: Puzzle,
  policy: Policy,
  {
    only = puzzle.bevat,
    book = new MoveBook(),
    genoeg = Number.POSITIVE_INFINITY,
  }: Partial<Omit<Search, "width">> & { only?: ReadonlySet<number> } = {},
): number[] {
  const width = policy.bescherming;
  const ranges = propagate(puzzle);
  const suspects = ranges.flatMap((range, at) => {
    const cell = puzzle.cellen[at] ?? -1;
    const facts = grid.cellen[cell];
    if (facts === undefined || !only.has(cell) || !matters(facts, policy)) return [];
    return [{ at, is_smal: range.hoog - range.laag < width }];
  });
  const narrow = suspects.filter(({ is_smal }) => is_smal).map(({ at }) => at);
  const open = suspects.filter(({ is_smal }) => !is_smal).map(({ at }) => at);
  const isDone = puzzle.is_boom || narrow.length >= genoeg;
  const more = isDone ? [] : searchNarrow(puzzle, ranges, open, { width, book, genoeg });
  return [...narrow, ...more].map((at) => puzzle.cellen[at] ?? -1);
}

/**
 * An attacker who knows every published value of this and all earlier releases, all sums, that counts are
 * whole, that a hidden one is at least 1, and what the system says of changes between releases. Gives the tightest interval of every cell that is hidden and was never shown with this value.
 */
export function attack(system: CellSystem, hidden: ReadonlySet<string>): Map<string, Interval> {
  const grid = gridOf(system);
  const found = new Map<string, Interval>();
  for (const puzzle of puzzles(grid, unknownCells(grid, hidden))) {
    tightest(puzzle).forEach((interval, i) => {
      found.set(grid.cellen[puzzle.cellen[i] ?? -1]?.sleutel ?? "", interval);
    });
  }
  return found;
}
