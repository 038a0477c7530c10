/** Rows by key, keys in order of appearance. */
export function groupBy<R, K>(rows: Iterable<R>, key: (row: R) => K): Map<K, R[]> {
  const groups = new Map<K, R[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** Distinct values in order of appearance. */
export function distinct<R, V>(rows: Iterable<R>, value: (row: R) => V): V[] {
  return [...groupBy(rows, value).keys()];
}

/** Order by code point, the same on every machine. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
