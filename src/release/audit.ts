import { narrowCells } from "./attack.ts";
import type { CellSystem } from "./cells.ts";
import { gridOf, puzzles, unknownCells } from "./grid.ts";
import type { Policy } from "./policy.ts";
import { primaryCells } from "./suppress.ts";

const isVisible = (hidden: ReadonlySet<string>) => (key: string) => !hidden.has(key);

/**
 * Attacks what is about to be published, together with everything published before: hidden cells that can
 * still be pinned more tightly than the policy allows, and cells that it wants hidden and are not. Returns
 * their keys, never their values; an empty list means that the release may go.
 */
export function exposedCells(system: CellSystem, hidden: ReadonlySet<string>, policy: Policy): string[] {
  const grid = gridOf(system);
  const pinned = puzzles(grid, unknownCells(grid, hidden))
    .flatMap((puzzle) => narrowCells(grid, puzzle, policy))
    .map((cell) => grid.cellen[cell]?.sleutel ?? "");
  return [...pinned, ...[...primaryCells(system, policy)].filter(isVisible(hidden))].sort();
}
