import { hiddenIntervals } from "./bounds.ts";
import type { CellSystem } from "./cells.ts";
import type { Policy } from "./policy.ts";

/**
 * Attacks what is about to be published: hidden cells that can still be pinned more tightly than the
 * policy allows. Returns their keys, never their values; an empty list means that the release may go.
 */
export function exposedCells(system: CellSystem, hidden: ReadonlySet<string>, policy: Policy): string[] {
  return [...hiddenIntervals(system, hidden)]
    .filter(([, { laag, hoog }]) => hoog - laag < policy.bescherming)
    .map(([key]) => key)
    .sort();
}
