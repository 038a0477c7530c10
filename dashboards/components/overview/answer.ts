import { date, number } from "../format.js";
import type { EstimateRow } from "../monitors/rows.js";
import type { ManifestMeta } from "../published.js";
import { isShown } from "../text.js";

/**
 * Where the country stands on the way to 2030 and what cannot be said of the municipality. No word of rise or
 * fall: what may be said of that stands with the estimate itself.
 */
export function standAnswer(
  estimates: readonly EstimateRow[],
  { gemeente }: Pick<ManifestMeta, "gemeente">,
): string {
  const last = estimates.findLast(isShown);
  if (last === undefined) return "Dat is nog niet te zeggen: er zijn nog geen cijfers geleverd.";
  return `Eind 2030 moet niemand meer dakloos zijn. Op ${date(last.periode)} waren er in Nederland naar schatting ${number(last.waarde ?? 0)} mensen dakloos. Voor ${gemeente.naam} alleen bestaat die schatting niet: andere bronnen tellen hier een deel van de mensen.`;
}
