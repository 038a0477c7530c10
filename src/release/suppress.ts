import { narrowCells } from "./attack.ts";
import type { CellSystem } from "./cells.ts";
import { type Cover, hidingCost, type Region, regionsOf, withCover } from "./cover.ts";
import { type Grid, gridOf, puzzles, unknownCells } from "./grid.ts";
import { MoveBook } from "./moves.ts";
import { isSmall, type Policy } from "./policy.ts";

/** Cells that the threshold itself hides. */
export function primaryCells({ cellen }: CellSystem, policy: Policy): Set<string> {
  const shown = cellen.filter(({ voorbij, hulpcel }) => voorbij !== true && hulpcel === undefined);
  return new Set(shown.filter(({ waarde }) => isSmall(waarde, policy)).map(({ sleutel }) => sleutel));
}

/** A region on its way to safety: `open` are the cells that a reader does not know. */
interface Draft {
  readonly grid: Grid;
  readonly region: Region;
  readonly open: Set<number>;
  readonly policy: Policy;
  readonly book: MoveBook;
}

function exposed({ grid, open, policy, book }: Draft, from: Iterable<number>): number[] {
  return puzzles(grid, open, from).flatMap((puzzle) => narrowCells(grid, puzzle, policy, { book }));
}

function anyExposed({ grid, open, policy, book }: Draft, from: Iterable<number>): boolean {
  return puzzles(grid, open, from).some(
    (puzzle) => narrowCells(grid, puzzle, policy, { book, genoeg: 1 }).length > 0,
  );
}

function isExposed({ grid, open, policy, book }: Draft, cell: number): boolean {
  const only = new Set([cell]);
  return puzzles(grid, open, only).some(
    (puzzle) => narrowCells(grid, puzzle, policy, { only, book }).length > 0,
  );
}

/** The smallest visible cell in a sum with what hangs together with `cell`. */
function neighbour({ grid, region, open }: Draft, cell: number): number[] {
  const near = new Set<number>();
  for (const puzzle of puzzles(grid, open, [cell])) {
    for (const each of puzzle.cellen.flatMap((c) => grid.sommen_van[c] ?? [])) {
      const sum = grid.sommen[each];
      for (const next of sum === undefined ? [] : [sum.geheel, ...sum.delen]) near.add(next);
    }
  }
  const free = region.cellen.filter((each) => near.has(each) && !open.has(each));
  const value = (each: number): number => grid.cellen[each]?.waarde ?? 0;
  return free.sort((a, b) => value(a) - value(b) || a - b).slice(0, 1);
}

/** Hides more until no hidden cell of the region is exposed; leaves those that nothing can protect. */
function protect(draft: Draft, cover: Cover): void {
  const hopeless = new Set<number>();
  for (;;) {
    const todo = exposed(draft, draft.region.cellen).filter((cell) => !hopeless.has(cell));
    if (todo.length === 0) return;
    for (const cell of todo) {
      if (!isExposed(draft, cell)) continue;
      const found = cover.find(cell, draft.policy.bescherming) ?? [];
      const more = found.length > 0 ? found : neighbour(draft, cell);
      if (more.length === 0) hopeless.add(cell);
      for (const each of more) {
        draft.open.add(each);
        cover.hide(each);
      }
    }
  }
}

/** Shows again, costliest first, each cell of `extra` without which the others are safe too. */
function reduce(draft: Draft, extra: readonly number[]): void {
  const { open } = draft;
  let moved = true;
  while (moved) {
    moved = false;
    for (const cell of extra.filter((each) => open.has(each))) {
      const [puzzle] = puzzles(draft.grid, open, [cell]);
      open.delete(cell);
      if (anyExposed(draft, puzzle?.cellen ?? [])) open.add(cell);
      else moved = true;
    }
  }
}

/** False for cells of earlier releases and for those that no table shows: nobody decides about them. */
function canShow({ cellen }: Grid, cell: number): boolean {
  const found = cellen[cell];
  return found !== undefined && found.voorbij !== true && found.hulpcel === undefined;
}

function makeSafe(draft: Draft, primary: ReadonlySet<string>): void {
  const { grid, region, open } = draft;
  if (!region.cellen.some((cell) => open.has(cell))) return;
  withCover(grid, region, (cover) => {
    for (const cell of region.cellen) if (open.has(cell)) cover.hide(cell);
    protect(draft, cover);
  });
  const costs = hidingCost(grid, region);
  const extra = region.cellen
    .filter((cell) => open.has(cell) && !primary.has(grid.cellen[cell]?.sleutel ?? ""))
    .filter((cell) => canShow(grid, cell))
    .sort((a, b) => (costs.get(b) ?? 0) - (costs.get(a) ?? 0) || a - b);
  reduce(draft, extra);
}

/**
 * Which cells to hide: those that the threshold hides, those that an earlier release hid with the same
 * value, and as few others as it finds so that a reader is left with at least `bescherming` + 1 values for
 * every hidden cell. What nothing can protect any more stays exposed: the audit stops such a release.
 * Pure: the same cells give the same answer, in whatever order they come.
 */
export function suppressCells(system: CellSystem, policy: Policy): Set<string> {
  const grid = gridOf(system);
  const primary = primaryCells(system, policy);
  const earlier = system.cellen.filter((cell) => cell.eerder === "verborgen" && cell.voorbij !== true);
  const open = unknownCells(grid, new Set([...primary, ...earlier.map(({ sleutel }) => sleutel)]));
  for (const region of regionsOf(grid)) {
    makeSafe({ grid, region, open, policy, book: new MoveBook() }, primary);
  }
  const hidden = [...open].filter((cell) => canShow(grid, cell));
  return new Set([...primary, ...hidden.map((cell) => grid.cellen[cell]?.sleutel ?? "")]);
}
