import { stringify } from "csv-stringify/sync";
import type { PublishedColumn, Row } from "../src/published/table.ts";

/** A number as a Dutch spreadsheet reads it. */
function decimalComma(value: number): string {
  return String(value).replace(".", ",");
}

/** A published table as a file for a Dutch spreadsheet: semicolons, decimal comma, no formulas. */
export function toCsv(rows: readonly Row[], columns: readonly PublishedColumn[]): string {
  return stringify([...rows], {
    header: true,
    columns: columns.map(({ naam }) => naam),
    delimiter: ";",
    bom: true,
    record_delimiter: "windows",
    escape_formulas: true,
    cast: { number: decimalComma, boolean: (value) => (value ? "ja" : "nee") },
  });
}
