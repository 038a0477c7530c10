import type { Source } from "../contract/contract.ts";
import { describeFinding } from "../contract/findings.ts";
import { type CountingDelivery, countingDeliveries } from "../warehouse/coverage.ts";
import { readFindings } from "../warehouse/findings.ts";
import { type Receipt, readReceipts } from "./receipt.ts";

/** 'telt mee; 18 van 18 rijen aanvaard, 5 vervangen door een latere levering'. */
function stateOf({ status, rijen }: Receipt, delivery: CountingDelivery | undefined): string {
  if (status === "geweigerd") return "geweigerd; niets bewaard";
  const counts = delivery !== undefined && delivery.eenheden.length > 0;
  const replaced = delivery?.vervangen ?? 0;
  const superseded = replaced > 0 ? `, ${replaced} vervangen door een latere of echte levering` : "";
  return `${counts ? "telt mee" : "vervangen"}; ${rijen.aanvaard} van ${rijen.in} rijen aanvaard${superseded}`;
}

/**
 * Says per delivery what came in, what counts and what a supplier has to mend: in the file itself, and
 * beside the other files at the last build.
 * @returns whether every delivery that was refused or that counts keeps its contract.
 */
export async function checkDeliveries(
  data: string,
  sources: readonly Source[],
  print: (line: string) => void,
): Promise<boolean> {
  const receipts = await readReceipts(data);
  const counting = new Map(countingDeliveries(receipts, sources).map((d) => [d.receipt.levering, d]));
  const together = await readFindings(data);
  let clean = true;
  for (const { receipt } of receipts) {
    const { bestand, status, tabel, is_fictief } = receipt;
    const bevindingen = [...receipt.bevindingen, ...(together.get(receipt.levering) ?? [])];
    const delivery = counting.get(receipt.levering);
    print(`${bestand} (${tabel}${is_fictief ? ", fictief" : ""}): ${stateOf(receipt, delivery)}.`);
    for (const finding of bevindingen) print(`  ${describeFinding(finding)}`);
    const isBroken = bevindingen.some((f) => f.ernst !== "waarschuwing");
    const counts = (delivery?.eenheden.length ?? 0) > 0;
    if (status === "geweigerd" || (counts && isBroken)) clean = false;
  }
  if (receipts.length === 0) print("Er zijn nog geen leveringen.");
  return clean;
}
