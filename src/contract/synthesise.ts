import type { TableContract } from "./contract.ts";

/** Seeded generator (mulberry32): the same seed gives the same numbers on every machine, in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A copy in seeded random order (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

export type SyntheticRow = Readonly<Record<string, string>>;

/** Part of a row, and in how many rows it stands. */
export type Quota = readonly (readonly [part: SyntheticRow, times: number])[];

/**
 * Fictitious rows of a table whose totals are exact: each quota says how often each part occurs, and the
 * parts of different quotas are combined in seeded random order. Every quota must add up to the same n.
 * @throws Error when a quota does not add up or names a column that the contract does not have.
 */
export function synthesise(
  table: TableContract,
  quotas: readonly Quota[],
  random: () => number,
): SyntheticRow[] {
  const spread = quotas.map((quota) =>
    shuffled(
      quota.flatMap(([part, times]) => Array.from({ length: times }, () => part)),
      random,
    ),
  );
  const count = spread[0]?.length ?? 0;
  if (spread.some((parts) => parts.length !== count))
    throw new Error("De quota tellen niet op tot hetzelfde aantal.");
  const rows = Array.from(
    { length: count },
    (_, i) => Object.assign({}, ...spread.map((parts) => parts[i])) as SyntheticRow,
  );
  for (const name of rows.flatMap((row) => Object.keys(row))) {
    if (!(name in table.kolommen)) throw new Error(`${table.naam} heeft geen kolom ${name}.`);
  }
  return rows;
}

/** Rows as the CSV that a supplier would send: `;`, CRLF, header names of the contract. */
export function toDeliveredCsv(table: TableContract, rows: readonly SyntheticRow[]): string {
  const names = Object.keys(table.kolommen).filter((name) => rows.some((row) => (row[name] ?? "") !== ""));
  const cell = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ""))];
  return lines.map((line) => `${line.map(cell).join(";")}\r\n`).join("");
}
