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

/**
 * Which deliveries count. Per table, organisation and unit (month, meting, register) the latest accepted
 * delivery counts; earlier ones stay where they are. Fictitious rows step back as soon as their source
 * has a real delivery, so that invented and real households are never added up.
 */
export function countingDeliveries(
  deliveries: readonly { folder: string; receipt: Receipt }[],
  sources: readonly Source[],
): CountingDelivery[] {
  const known = new Set(sources.flatMap((source) => source.tabellen.map((t) => t.naam)));
  const accepted = deliveries
    .filter(({ receipt }) => receipt.status === "aanvaard" && known.has(receipt.tabel))
    .sort((a, b) => compareReceipts(a.receipt, b.receipt));
  const real = new Set(accepted.filter((d) => !d.receipt.is_fictief).map((d) => d.receipt.bron));
  const steppedBack = (receipt: Receipt): boolean => receipt.is_fictief && real.has(receipt.bron);
  const winner = new Map<string, string>();
  for (const { receipt } of accepted) {
    if (steppedBack(receipt)) continue;
    for (const { organisatie, eenheid } of receipt.dekking) {
      winner.set(`${receipt.tabel}|${unitKey(organisatie, eenheid)}`, receipt.levering);
    }
  }
  return accepted.map(({ receipt, folder }) => {
    const wins = ({ organisatie, eenheid }: { organisatie: string; eenheid: string }): boolean =>
      winner.get(`${receipt.tabel}|${unitKey(organisatie, eenheid)}`) === receipt.levering &&
      !steppedBack(receipt);
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
