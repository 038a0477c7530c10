import { distinct, groupBy } from "../group.js";
import type { Measurement } from "./choices.js";
import type { Compared } from "./compare.js";
import { itemKey } from "./items.js";
import { type Mean, meanOf } from "./means.js";
import type { ItemRow } from "./rows.js";
import { groupKey, groupName } from "./spread.js";

/** The means of one conditie in each measurement, over the same questions. */
export interface ConditionMeans {
  readonly key: string;
  readonly label: string;
  readonly pijler: string;
  readonly n_vragen: number;
  /** Of the chosen measurement first, then of the others in their order. */
  readonly gemiddelden: readonly (Mean | null)[];
}

/**
 * What each conditie comes to on average, without weights and without a verdict. Only questions of the
 * pijlers that were put in the same words to all gemeenten of all the measurements count.
 */
export function conditionMeans(
  rows: readonly Compared[],
  items: readonly ItemRow[],
  anderen: readonly Measurement[],
): ConditionMeans[] {
  const byKey = new Map(
    items.filter((one) => one.is_pijler && one.telt_mee).map((one) => [itemKey(one), one]),
  );
  const shared = [...groupBy(rows, ({ key }) => key).values()].flatMap((of) => {
    const item = byKey.get(of[0]?.key ?? "");
    const same = of.filter(({ lezing, hier, daar }) => {
      return lezing !== "niet_vergeleken" && hier.n_gevraagd > 0 && daar.n_gevraagd > 0;
    });
    return item === undefined || same.length !== anderen.length ? [] : [{ item, of: same }];
  });
  return [...groupBy(shared, ({ item }) => groupKey(item))].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const there = anderen.map(({ meting_id }) =>
      meanOf(
        group.flatMap(({ of }) => of.filter(({ ander }) => ander === meting_id).map(({ daar }) => daar)),
      ),
    );
    const here = meanOf(group.flatMap(({ of: [row] }) => (row === undefined ? [] : [row.hier])));
    return {
      ...{ key, label: groupName(first.item), pijler: first.item.pijler },
      n_vragen: distinct(group, ({ item }) => itemKey(item)).length,
      gemiddelden: [here, ...there],
    };
  });
}
