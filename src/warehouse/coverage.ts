import type { Source } from "../contract/contract.ts";
import { compareReceipts, type Receipt } from "../ingest/receipt.ts";

/** A delivery and the units of it that count: the latest delivery that covers a unit wins. */
export interface CountingDelivery {
  readonly receipt: Receipt;
  readonly folder: string;
  /** `organisatie|eenheid` of every unit that this delivery provides. */
  readonly eenheden: readonly string[];
  /** Rows of units that a later delivery replaced, or that stepped back for real rows. */
  readonly vervangen: number;
}

const unitKey = (organisatie: string, eenheid: string): string => `${organisatie}|${eenheid}`;

type Unit = Receipt["dekking"][number];

/**
 * Whether a fictitious unit steps back: its organisation has a real delivery, or its source has real
 * deliveries of as many organisations as it wants before it does without examples. Sources of one example
 * step back together.
 */
function stepsBack(accepted: readonly { receipt: Receipt }[], sources: readonly Source[]) {
  const examples = new Map(sources.map(({ naam, voorbeeld = naam }) => [naam, voorbeeld]));
  const exampleOf = (bron: string): string => examples.get(bron) ?? bron;
  const real = new Map<string, Set<string>>();
  for (const { receipt } of accepted) {
    if (receipt.is_fictief) continue;
    const known = real.get(exampleOf(receipt.bron)) ?? new Set<string>();
    for (const { organisatie } of receipt.dekking) known.add(organisatie);
    real.set(exampleOf(receipt.bron), known);
  }
  const wanted = new Map(sources.map((source) => [source.naam, source.fictief_wijkt_vanaf ?? 1]));
  return ({ is_fictief, bron }: Receipt, { organisatie }: Unit): boolean => {
    const organisations = real.get(exampleOf(bron)) ?? new Set<string>();
    const enough = organisations.size >= (wanted.get(bron) ?? 1);
    return is_fictief && (enough || organisations.has(organisatie));
  };
}

/**
 * Which deliveries count. Per table, organisation and unit (month, meting, register) the latest accepted
 * delivery counts; earlier ones stay where they are. Fictitious rows step back for real ones (see
 * {@link Source.fictief_wijkt_vanaf}), so that invented and real households are never added up.
 */
export function countingDeliveries(
  deliveries: readonly { folder: string; receipt: Receipt }[],
  sources: readonly Source[],
): CountingDelivery[] {
  const known = new Set(sources.flatMap((source) => source.tabellen.map((t) => t.naam)));
  const accepted = deliveries
    .filter(({ receipt }) => receipt.status === "aanvaard" && known.has(receipt.tabel))
    .sort((a, b) => compareReceipts(a.receipt, b.receipt));
  const steppedBack = stepsBack(accepted, sources);
  const winner = new Map<string, string>();
  for (const { receipt } of accepted) {
    for (const unit of receipt.dekking) {
      if (steppedBack(receipt, unit)) continue;
      winner.set(`${receipt.tabel}|${unitKey(unit.organisatie, unit.eenheid)}`, receipt.levering);
    }
  }
  return accepted.map(({ receipt, folder }) => {
    const wins = (unit: Unit): boolean =>
      winner.get(`${receipt.tabel}|${unitKey(unit.organisatie, unit.eenheid)}`) === receipt.levering &&
      !steppedBack(receipt, unit);
    const eenheden = receipt.dekking.filter(wins).map((d) => unitKey(d.organisatie, d.eenheid));
    const vervangen = receipt.dekking.filter((d) => !wins(d)).reduce((sum, d) => sum + d.rijen, 0);
    return { receipt, folder, eenheden, vervangen };
  });
}

/**
 * Deliveries that had been read by the end of a day; `null` means all. A reading after a mapping changed
 * keeps the place of the first, but was not known before it was made.
 */
export function receivedBy<T extends { receipt: Receipt }>(
  deliveries: readonly T[],
  standVan: string | null,
): T[] {
  return deliveries.filter(({ receipt: { gelezen_op, ontvangen_op } }) => {
    const known = gelezen_op === "" ? ontvangen_op : gelezen_op;
    return standVan === null || known.slice(0, 10) <= standVan;
  });
}
