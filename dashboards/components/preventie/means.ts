import { number } from "../format.js";
import { groupBy } from "../group.js";
import { isShown } from "../text.js";
import { counted } from "./items.js";
import type { ItemRow } from "./rows.js";
import { type Share, upper } from "./share.js";
import { groupKey } from "./spread.js";

/** What stands at every figure that the scanner itself does not have. */
export const ownSum = "eigen berekening, ongewogen";

/** How many gemeenten say yes to a question on average, each question counting the same. */
export interface Mean {
  readonly n_vragen: number;
  /** Certain yes, and yes if everyone who does not know would have said so. */
  readonly laag: number;
  readonly hoog: number;
  readonly n_gevraagd: number;
}

/** The mean of questions that were put to the same number of gemeenten; null when there are none. */
export function meanOf(shares: readonly Share[]): Mean | null {
  const n = Math.max(0, ...shares.map(({ n_gevraagd }) => n_gevraagd));
  const same = shares.filter((share) => share.n_gevraagd === n && isShown(share));
  if (n === 0 || same.length === 0) return null;
  const sum = (value: (share: Share) => number): number =>
    same.reduce((total, share) => total + value(share), 0);
  return {
    n_vragen: same.length,
    laag: sum(({ waarde }) => waarde ?? 0) / same.length,
    hoog: sum(upper) / same.length,
    n_gevraagd: n,
  };
}

/** '6,1–6,4 van 9'; '–' without questions. */
export function meanText(mean: Mean | null | undefined): string {
  if (mean === null || mean === undefined) return "–";
  const [low, high] = [number(mean.laag, 1), number(mean.hoog, 1)];
  return `${low === high ? low : `${low}–${high}`} van ${number(mean.n_gevraagd)}`;
}

/** The mean of each conditie of one measurement, by the key of {@link groupKey}. */
export function meansOf(items: readonly ItemRow[]): Map<string, Mean> {
  const found = [...groupBy(counted(items), groupKey)].map(([key, of]) => [key, meanOf(of)] as const);
  return new Map(found.flatMap(([key, mean]) => (mean === null ? [] : [[key, mean]])));
}
