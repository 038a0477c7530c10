import { type Receipt, readReceipts } from "../../src/ingest/receipt.ts";
import type { SheetToWrite } from "../../src/ingest/workbook.ts";
import { emptyData, ingestInto } from "../support/example.ts";
import { type Cells, fileWith, melding } from "./deliveries.ts";

/** What came of files in a data folder of their own. */
export interface Taken {
  readonly data: string;
  readonly lines: readonly string[];
  readonly receipts: readonly Receipt[];
}

export async function taken(files: readonly string[]): Promise<Taken> {
  const data = await emptyData();
  const lines: string[] = [];
  await ingestInto(data, { files, lines });
  return { data, lines, receipts: (await readReceipts(data)).map(({ receipt }) => receipt) };
}

export const takenFrom = async (content: string | Uint8Array, name = "levering.csv"): Promise<Taken> =>
  taken([await fileWith(typeof content === "string" ? content : Buffer.from(content), name)]);

/** Name, rows accepted, lines passed by and codes of findings per delivery, in order. */
export const summary = ({ receipts }: Taken): unknown[] =>
  receipts.map(({ bestand, rijen, overgeslagen, bevindingen }) => [
    bestand,
    `${rijen.aanvaard} van ${rijen.in}`,
    overgeslagen,
    bevindingen.map(({ code }) => code).join(" "),
  ]);

export const header = Object.keys(melding("1"));
export const cellsOf = (cells: Cells): string[] => Object.values(cells);
export const sheet = (naam: string, rijen: SheetToWrite["rijen"]): SheetToWrite => ({ naam, rijen });
