import type { CellSystem, Interval } from "../../src/release/cells.ts";

/**
 * What a reader can work out about hidden cells, found by trying every combination of values. Exact but
 * slow: only for small systems. Hidden cells are at least 1, because zero is always shown.
 */
export function everyPossibility(
  { cellen, relaties }: CellSystem,
  hidden: ReadonlySet<string>,
): Map<string, Interval> {
  const known = new Map(cellen.filter((c) => !hidden.has(c.sleutel)).map((c) => [c.sleutel, c.waarde]));
  const open = [...hidden].sort();
  const most = Math.max(...cellen.map((c) => c.waarde)) + 3;
  const found = new Map<string, { laag: number; hoog: number }>();
  const holds = (partial: boolean): boolean =>
    relaties.every(({ geheel, delen }) => {
      const total = known.get(geheel);
      const parts = delen.map((d) => known.get(d));
      const sum = parts.reduce<number>((s, p) => s + (p ?? 0), 0);
      const missing = parts.filter((p) => p === undefined).length;
      if (total === undefined || missing > 0)
        return partial && (total === undefined || sum + missing <= total);
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
    for (let value = 1; value <= most; value++) {
      known.set(key, value);
      if (holds(true)) tryNext(i + 1);
    }
    known.delete(key);
  };
  tryNext(0);
  return found;
}
