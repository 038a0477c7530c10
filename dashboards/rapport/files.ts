import { type AnnexSheet, annexCsv, annexSheets } from "./annex.ts";
import type { ReportDocument } from "./document.ts";
import { standalonePage } from "./page.ts";
import { toPdf } from "./pdf.ts";
import { fileName } from "./store.ts";
import { toWord } from "./word.ts";

/** Makes a workbook of sheets; given, because the one file that knows Excel is no part of the pages. */
export type WriteWorkbook = (sheets: readonly AnnexSheet[]) => Promise<Uint8Array>;

/** A document in every form, each made from the same blocks: page, PDF, Word and the annex twice. */
export async function filesOf(
  document: ReportDocument,
  writeWorkbook: WriteWorkbook,
): Promise<Map<string, Uint8Array | string>> {
  const name = fileName(document);
  const [pdf, word, workbook] = await Promise.all([
    toPdf(document),
    toWord(document),
    writeWorkbook(annexSheets(document)),
  ]);
  return new Map<string, Uint8Array | string>([
    [`${name}.html`, standalonePage(document)],
    [`${name}.pdf`, pdf],
    [`${name}.docx`, word],
    [`${name}-cijfers.csv`, annexCsv(document)],
    [`${name}-cijfers.xlsx`, workbook],
  ]);
}
