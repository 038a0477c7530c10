import { hiddenIntervals } from "./bounds.ts";
import type { CellSystem, Interval } from "./cells.ts";
import type { Policy } from "./policy.ts";

const width = ({ laag, hoog }: Interval): number => hoog - laag;

/** Cells that the threshold itself hides. */
export function primaryCells({ cellen }: CellSystem, { drempel }: Policy): Set<string> {
  return new Set(
    cellen.filter(({ waarde }) => waarde >= 1 && waarde <= drempel).map(({ sleutel }) => sleutel),
  );
}

/**
 * The cell to hide next so that `exposed` becomes less certain: the smallest visible cell above zero in a
 * sum with it, parts before wholes, so that as few people as possible disappear from view.
 */
function complement(
  { cellen, relaties }: CellSystem,
  hidden: ReadonlySet<string>,
  exposed: string,
): string | null {
  const values = new Map(cellen.map(({ sleutel, waarde }) => [sleutel, waarde]));
  const candidates = new Map<string, number>();
  for (const { geheel, delen } of relaties) {
    if (geheel !== exposed && !delen.includes(exposed)) continue;
    for (const [key, rank] of [...delen.map((d) => [d, 0] as const), [geheel, 1] as const]) {
      const value = values.get(key) ?? 0;
      if (!hidden.has(key) && value > 0) candidates.set(key, Math.max(rank, candidates.get(key) ?? 0));
    }
  }
  const order = [...candidates].sort(
    ([a, rank_a], [b, rank_b]) =>
      rank_a - rank_b || (values.get(a) ?? 0) - (values.get(b) ?? 0) || (a < b ? -1 : 1),
  );
  return order[0]?.[0] ?? null;
}

/**
 * Which cells to hide: those that the threshold hides, and then, as long as a reader could pin a hidden
 * cell more tightly than the policy allows, one more cell of a sum that it stands in.
 * Pure: the same cells give the same answer, in whatever order they come.
 */
export function suppressCells(system: CellSystem, policy: Policy): Set<string> {
  const hidden = primaryCells(system, policy);
  for (;;) {
    const exposed = [...hiddenIntervals(system, hidden)]
      .filter(([, interval]) => width(interval) < policy.bescherming)
      .map(([key]) => key)
      .sort();
    const next = exposed.map((key) => complement(system, hidden, key)).find((key) => key !== null);
    if (next === undefined || next === null) return hidden;
    hidden.add(next);
  }
}
