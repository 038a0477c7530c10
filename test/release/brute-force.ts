import type { CellSystem, Interval } from "../../src/release/cells.ts";

/**
 * What a reader can work out about hidden cells, found by trying every combination of values. Exact but
 * slow: only for small systems. Hidden cells are at least 1, because zero is always shown; those that no
 * table shows are at least 0.
 */
export function everyPossibility(
  { cellen, relaties }: CellSystem,
  hidden: ReadonlySet<string>,
): Map<string, Interval> {
  const known = new Map(cellen.filter((c) => !hidden.has(c.sleutel)).map((c) => [c.sleutel, c.waarde]));
  const open = [...hidden].sort();
  const unshown = new Set(cellen.filter((c) => c.hulpcel !== undefined).map((c) => c.sleutel));
  const least = (key: string): number => (unshown.has(key) ? 0 : 1);
  const most = Math.max(...cellen.map((c) => c.waarde)) + 3;
  const found = new Map<string, { laag: number; hoog: number }>();
  const holds = (partial: boolean): boolean =>
    relaties.every(({ geheel, delen }) => {
      const total = known.get(geheel);
      const parts = delen.map((d) => known.get(d));
      const sum = parts.reduce<number>((s, p) => s + (p ?? 0), 0);
      const missing = delen.filter((d) => !known.has(d));
      if (total === undefined || missing.length > 0)
        return partial && (total === undefined || sum + missing.reduce((s, d) => s + least(d), 0) <= total);
      return sum === total;
    });
  const tryNext = (i: number): void => {
    const key = open[i];
    if (key === undefined) {
      if (!holds(false)) return;
      for (const k of open) {
        const value = known.get(k) ?? 0;
        const range = found.get(k) ?? { laag: value, hoog: value };
        found.set(k, { laag: Math.min(range.laag, value), hoog: Math.max(range.hoog, value) });
      }
      return;
    }
    for (let value = least(key); value <= most; value++) {
      known.set(key, value);
      if (holds(true)) tryNext(i + 1);
    }
    known.delete(key);
  };
  tryNext(0);
  return found;
}
