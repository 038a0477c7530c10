import type { Source } from "../contract/contract.ts";
import { describeFinding } from "../contract/findings.ts";
import { countingDeliveries } from "../warehouse/coverage.ts";
import { readReceipts } from "./receipt.ts";

/**
 * Says per delivery what came in, what counts and what a supplier has to mend.
 * @returns whether every delivery keeps its contract.
 */
export async function checkDeliveries(
  data: string,
  sources: readonly Source[],
  print: (line: string) => void,
): Promise<boolean> {
  const receipts = await readReceipts(data);
  const counting = new Map(countingDeliveries(receipts, sources).map((d) => [d.receipt.levering, d]));
  let clean = true;
  for (const { receipt } of receipts) {
    const { bestand, status, tabel, rijen, bevindingen, is_fictief } = receipt;
    const delivery = counting.get(receipt.levering);
    const counts = delivery !== undefined && delivery.eenheden.length > 0;
    const state = status === "geweigerd" ? "geweigerd" : counts ? "telt mee" : "vervangen";
    const fictitious = is_fictief ? ", fictief" : "";
    const kept =
      status === "geweigerd" ? "niets bewaard" : `${rijen.aanvaard} van ${rijen.in} rijen aanvaard`;
    print(`${bestand} (${tabel}${fictitious}): ${state}; ${kept}.`);
    for (const finding of bevindingen) print(`  ${describeFinding(finding)}`);
    if (status === "geweigerd" || bevindingen.some((f) => f.ernst !== "waarschuwing")) clean = false;
  }
  if (receipts.length === 0) print("Er zijn nog geen leveringen.");
  return clean;
}
