import { date } from "../format.js";
import { compare, distinct } from "../group.js";
import type { Choice, Measurement } from "./choices.js";
import { itemKey } from "./items.js";
import type { ComparisonRow, ItemRow, Outcome, ReferenceRow } from "./rows.js";
import { type Share, shareOf } from "./share.js";

/** A verdict as it reads from the chosen measurement: more here, more there, or neither. */
export type Reading = "hier_meer" | "daar_meer" | "niet_te_onderscheiden" | "niet_vergeleken";

/** One item in the chosen measurement (`hier`) and in another one (`daar`). */
export interface Compared {
  readonly key: string;
  readonly item_id: string;
  readonly route: string;
  readonly item: string;
  readonly item_volgorde: number;
  readonly pijler: string;
  readonly blok_id: string;
  /** The other measurement. */
  readonly ander: string;
  readonly isInTime: boolean;
  readonly hier: Share;
  readonly daar: Share;
  readonly lezing: Reading;
  readonly reden: string;
}

const readings: Readonly<Record<Outcome, readonly [Reading, Reading]>> = {
  a_hoger: ["hier_meer", "daar_meer"],
  b_hoger: ["daar_meer", "hier_meer"],
  niet_te_onderscheiden: ["niet_te_onderscheiden", "niet_te_onderscheiden"],
  niet_vergeleken: ["niet_vergeleken", "niet_vergeleken"],
};

/** A row about the chosen measurement, whichever side of the pair it stands on. */
function seenFrom(row: ComparisonRow, meting: string): Compared {
  const isA = row.meting_a === meting;
  const a = shareOf(row.waarde, row.n_gevraagd_a, row.n_onbekend_a);
  const b = shareOf(row.n_ja_b, row.n_gevraagd_b, row.n_onbekend_b);
  return {
    key: itemKey(row),
    item_id: row.item_id,
    route: row.route,
    item: row.item,
    item_volgorde: row.item_volgorde,
    pijler: row.pijler,
    blok_id: row.blok_id,
    ander: isA ? row.meting_b : row.meting_a,
    isInTime: row.soort === "tijd",
    hier: isA ? a : b,
    daar: isA ? b : a,
    lezing: readings[row.uitkomst][isA ? 0 : 1],
    reden: row.reden,
  };
}

/** Everything that is compared with one measurement, in the order of the scanner. */
export function comparedWith(rows: readonly ComparisonRow[], meting: string): Compared[] {
  return rows
    .filter(({ meting_a, meting_b }) => meting_a === meting || meting_b === meting)
    .map((row) => seenFrom(row, meting))
    .toSorted((a, b) => a.item_volgorde - b.item_volgorde || compare(a.route, b.route));
}

/** The value that stands for every other region. */
export const everyRegion = "";

/** With what the chosen measurement can be compared: all regions, one of them, or its own other measurement. */
export function otherChoices(rows: readonly Compared[], all: readonly Measurement[]): Choice[] {
  const found = (ander: string): Measurement | undefined => all.find(({ meting_id }) => meting_id === ander);
  const regions = distinct(
    rows.filter(({ isInTime }) => !isInTime),
    ({ ander }) => ander,
  );
  const times = distinct(
    rows.filter(({ isInTime }) => isInTime),
    ({ ander }) => ander,
  );
  const single = (ander: string, text: (other: Measurement) => string): Choice => {
    const other = found(ander);
    return { value: ander, label: other === undefined ? ander : text(other) };
  };
  return [
    ...(regions.length > 1 ? [{ value: everyRegion, label: "alle andere regio’s" }] : []),
    ...regions.map((ander) => single(ander, ({ regio, periode }) => `${regio}, ${date(periode)}`)),
    ...times.map((ander) => single(ander, ({ periode }) => `deze regio zelf, ${date(periode)}`)),
  ].toSorted((a, b) => Number(a.value !== everyRegion) - Number(b.value !== everyRegion));
}

/** The measurements that occur, in the order of their regions' names and months: never of their figures. */
export function othersOf(rows: readonly Compared[], all: readonly Measurement[]): Measurement[] {
  const found = new Set(rows.map(({ ander }) => ander));
  return all
    .filter(({ meting_id }) => found.has(meting_id))
    .toSorted((a, b) => compare(a.regio, b.regio) || compare(a.periode, b.periode));
}

/** How often each reading occurs. */
export function tally(rows: readonly Compared[]): Readonly<Record<Reading, number>> {
  const n = (lezing: Reading): number => rows.filter((row) => row.lezing === lezing).length;
  return {
    hier_meer: n("hier_meer"),
    daar_meer: n("daar_meer"),
    niet_te_onderscheiden: n("niet_te_onderscheiden"),
    niet_vergeleken: n("niet_vergeleken"),
  };
}

export function isDifferent({ lezing }: Compared): boolean {
  return lezing === "hier_meer" || lezing === "daar_meer";
}

/** Titles of the blocks, by their id. */
export function blocksOf(items: readonly ItemRow[]): Map<string, string> {
  return new Map(items.map(({ blok_id, blok }) => [blok_id, blok]));
}

/**
 * The pooled figures that belong beside a measurement: of the same wording of the question, and real beside
 * real, fictitious beside fictitious.
 */
export function referenceFor(
  rows: readonly ReferenceRow[],
  items: readonly ItemRow[],
  { is_fictief }: Measurement,
): Map<string, ReferenceRow> {
  const wordings = new Map(items.map((item) => [itemKey(item), item.formulering]));
  const found = rows.filter(
    (row) =>
      row.is_fictief === is_fictief &&
      row.status === "getoond" &&
      wordings.get(itemKey(row)) === row.formulering,
  );
  return new Map(found.map((row) => [itemKey(row), row]));
}
