/** What a cell of a download may hold. */
export type CsvValue = string | number | boolean | null;

/** What a spreadsheet would read as a formula when a text begins with it. */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

function csvField(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value).replace(".", ",");
  if (typeof value === "boolean") return value ? "ja" : "nee";
  const text = formula.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * What a reader sees on a page as a file for a Dutch spreadsheet: semicolons, decimal comma, no formulas.
 * It writes a row as dashboards/csv.ts does; that one makes the files of whole tables.
 */
export function csvText(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  const lines = [header, ...rows].map((row) => `${row.map(csvField).join(";")}\r\n`);
  return `\ufeff${lines.join("")}`;
}
