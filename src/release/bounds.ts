import type { CellSystem, Interval } from "./cells.ts";

interface Range {
  laag: number;
  hoog: number;
}

/** Tightens each cell of one sum by what the others leave; true when something moved. */
function tighten(ranges: Map<string, Range>, geheel: string, delen: readonly string[]): boolean {
  const total = ranges.get(geheel);
  const parts = delen.map((key) => ranges.get(key)).filter((part) => part !== undefined);
  if (total === undefined || parts.length === 0) return false;
  const low = parts.reduce((sum, part) => sum + part.laag, 0);
  const high = parts.reduce((sum, part) => sum + part.hoog, 0);
  let moved = narrow(total, low, high);
  for (const part of parts) {
    const rest_low = low - part.laag;
    const rest_high = high - part.hoog;
    const most = total.hoog - rest_low;
    // with another unbounded part nothing is known from below
    const least = Number.isFinite(rest_high) ? total.laag - rest_high : part.laag;
    moved = narrow(part, least, most) || moved;
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

/**
 * What a reader can work out about each hidden cell from the visible ones, the sums and the rule that a
 * zero is always shown. Bounds are carried through the sums until nothing moves; on tables whose sums
 * form a tree (totals over one classification, hierarchies) this is exact.
 */
export function hiddenIntervals(
  { cellen, relaties }: CellSystem,
  hidden: ReadonlySet<string>,
): Map<string, Interval> {
  const ranges = new Map<string, Range>(
    cellen.map(({ sleutel, waarde }) => {
      const known = !hidden.has(sleutel);
      return [sleutel, known ? { laag: waarde, hoog: waarde } : { laag: 1, hoog: Number.POSITIVE_INFINITY }];
    }),
  );
  let moved = true;
  while (moved) {
    moved = false;
    for (const { geheel, delen } of relaties) moved = tighten(ranges, geheel, delen) || moved;
  }
  return new Map([...ranges].filter(([key]) => hidden.has(key)));
}
