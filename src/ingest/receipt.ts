import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { findingSchema } from "../contract/findings.ts";
import { RunError } from "../errors.ts";

/** What happened to one delivered file. Receipts and rows are the only state that must survive. */
export const receiptSchema = z.strictObject({
  levering: z.string(),
  status: z.enum(["aanvaard", "geweigerd"]),
  bron: z.string(),
  tabel: z.string(),
  contract_versie: z.string(),
  bestand: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  codering: z.string().nullable(),
  scheidingsteken: z.string().nullable(),
  kopregel: z.int().nullable(),
  /** UTC moment of receipt: that of the first reading, so that a second one stays in its place. */
  ontvangen_op: z.string(),
  /** UTC moment of this reading; later than the receipt when a mapping or code list asked for it. */
  gelezen_op: z.string().default(""),
  /** Place of the file within its run, so that two files of one moment have an order. */
  volgnummer: z.int(),
  is_fictief: z.boolean(),
  /** What the rows cover; a later delivery replaces an earlier one per organisation and unit. */
  dekking: z.array(z.strictObject({ organisatie: z.string(), eenheid: z.string(), rijen: z.int() })),
  /** in = aanvaard + afgekeurd + dubbel */
  rijen: z.strictObject({ in: z.int(), aanvaard: z.int(), afgekeurd: z.int(), dubbel: z.int() }),
  /** Lines between or below the rows that are no rows: totals, units, sources, notes. */
  overgeslagen: z.int(),
  /** Fingerprint of the code lists and mapping under which the rows were judged. */
  codelijsten: z.string(),
  duur_ms: z.int(),
  bevindingen: z.array(findingSchema),
});
export type Receipt = z.infer<typeof receiptSchema>;

export const rawFolder = (data: string): string => join(data, "raw");

async function subfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
}

/** @throws RunError invoer_ontbreekt when a receipt is damaged or of another version. */
function parseReceipt(text: string, folder: string): Receipt {
  try {
    return receiptSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new RunError(
      "invoer_ontbreekt",
      `Het ontvangstbewijs in ${folder} is beschadigd of van een andere versie; verwijder die map en lees het bestand opnieuw in.`,
      { cause },
    );
  }
}

/** Every receipt below `data/raw`, with its folder, in order of receipt. */
export async function readReceipts(data: string): Promise<{ folder: string; receipt: Receipt }[]> {
  const found: { folder: string; receipt: Receipt }[] = [];
  for (const source of await subfolders(rawFolder(data))) {
    for (const folder of await subfolders(source)) {
      const text = await readFile(join(folder, "receipt.json"), "utf8").catch(() => null);
      if (text !== null) found.push({ folder, receipt: parseReceipt(text, folder) });
    }
  }
  return found.sort((a, b) => compareReceipts(a.receipt, b.receipt));
}

/** Order in which deliveries came in; the later one counts. */
export function compareReceipts(a: Receipt, b: Receipt): number {
  const keys = (r: Receipt): string[] => [
    ...[r.ontvangen_op, String(r.volgnummer).padStart(6, "0"), r.gelezen_op, r.levering],
  ];
  const [x, y] = [keys(a).join(" "), keys(b).join(" ")];
  return x < y ? -1 : x > y ? 1 : 0;
}
