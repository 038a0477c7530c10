import { groupBy } from "../group.js";
import { counted, isEveryone, isNobody } from "./items.js";
import type { ItemRow } from "./rows.js";

/** A conditie, or a block where the scanner knows no conditie, with the questions that count. */
export interface SpreadRow {
  /** The same for the same conditie or block in every measurement. */
  readonly key: string;
  readonly pijler: string;
  readonly label: string;
  /** True where the conditie was assigned by us and not by the scanner. */
  readonly isEigen: boolean;
  readonly n_gemeenten: number;
  readonly n_vragen: number;
  readonly n_alle: number;
  readonly n_geen: number;
  readonly n_onzeker: number;
  /** Per number of gemeenten that say yes: how many questions, and how many of those may be more. */
  readonly plekken: readonly { readonly zeker: number; readonly onzeker: number }[];
}

/** A conditie, or a block where the scanner knows none, within its pijler. */
export function groupKey(item: ItemRow): string {
  return `${item.pijler}|${groupName(item)}`;
}

/** The conditie of an item, or the name of its block. */
export function groupName({ conditie, blok, route }: ItemRow): string {
  if (conditie !== "") return conditie;
  return route === "" ? blok : `${blok}: ${route.toLowerCase()}`;
}

function placesOf(items: readonly ItemRow[], n: number): SpreadRow["plekken"] {
  return Array.from({ length: n + 1 }, (_, place) => {
    const here = items.filter(({ waarde }) => waarde === place);
    const onzeker = here.filter(({ n_onbekend }) => n_onbekend > 0).length;
    return { zeker: here.length - onzeker, onzeker };
  });
}

/** Where the questions of each conditie stand between 'no gemeente' and 'every gemeente'. */
export function spread(items: readonly ItemRow[]): SpreadRow[] {
  const asked = counted(items);
  const n = Math.max(0, ...asked.map(({ n_gemeenten }) => n_gemeenten));
  return [...groupBy(asked, groupKey).values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    return {
      key: groupKey(first),
      pijler: first.pijler,
      label: groupName(first),
      isEigen: first.conditie_bron === "eigen",
      n_gemeenten: n,
      n_vragen: rows.length,
      n_alle: rows.filter(isEveryone).length,
      n_geen: rows.filter(isNobody).length,
      n_onzeker: rows.filter(({ n_onbekend }) => n_onbekend > 0).length,
      plekken: placesOf(rows, n),
    };
  });
}
