import { shuffled } from "./synthesise.ts";

/** Small tools to invent rows whose counts are exact; a day is a number of days since 1 January 1970. */
export type Random = () => number;

const dayLength = 86_400_000;

/** Day number of an ISO date. */
export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / dayLength;
}

/** A day as a Dutch export writes it: 2-11-2020. */
export function dutchDay(day: number): string {
  const [year, month, date] = new Date(day * dayLength).toISOString().slice(0, 10).split("-").map(Number);
  return `${date}-${month}-${year}`;
}

/** A whole number from `low` up to and including `high`. */
export function between(low: number, high: number, random: Random): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** `count` days from `first` up to and including `last`, in order. */
export function daysBetween(first: string, last: string, count: number, random: Random): number[] {
  const days = Array.from({ length: count }, () => between(dayOf(first), dayOf(last), random));
  return days.sort((a, b) => a - b);
}

/** One of the items. */
export function pick<T>(items: readonly T[], random: Random): T {
  return items[between(0, items.length - 1, random)] as T;
}

/** Each value as often as its quota says, in seeded random order. */
export function deck<T>(quotas: readonly (readonly [value: T, times: number])[], random: Random): T[] {
  return shuffled(
    quotas.flatMap(([value, times]) => Array.from({ length: times }, () => value)),
    random,
  );
}

/**
 * Gives each item one value, each value as often as its quota says.
 * @throws Error when the quotas do not add up to the number of items.
 */
export function deal<T, V>(
  items: readonly T[],
  quotas: readonly (readonly [value: V, times: number])[],
  random: Random,
  give: (item: T, value: V) => void,
): void {
  const values = deck(quotas, random);
  if (values.length !== items.length) {
    throw new Error(`De quota tellen op tot ${values.length} in plaats van ${items.length}.`);
  }
  items.forEach((item, i) => {
    give(item, values[i] as V);
  });
}

/** `count` of the items, in their own order. */
export function choose<T>(items: readonly T[], count: number, random: Random): T[] {
  const chosen = new Set(shuffled(items, random).slice(0, count));
  if (chosen.size !== count) throw new Error(`Er zijn geen ${count} om uit te kiezen.`);
  return items.filter((item) => chosen.has(item));
}

/** Cents that add up to `total`, each close to the mean: within some eight percent. */
export function amounts(total: number, count: number, random: Random): number[] {
  const mean = total / count;
  const parts = Array.from({ length: count }, () => Math.round(mean * (0.94 + 0.12 * random())));
  let rest = total - parts.reduce((sum, part) => sum + part, 0);
  for (let i = 0; rest !== 0; i = (i + 1) % count) {
    const step = Math.sign(rest) * Math.min(Math.abs(rest), Math.max(1, Math.ceil(Math.abs(rest) / count)));
    parts[i] = (parts[i] as number) + step;
    rest -= step;
  }
  return parts;
}

/** Cents as a Dutch export writes an amount: 1.750,00. */
export function dutchAmount(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ".");
  return `${whole},${String(cents % 100).padStart(2, "0")}`;
}
