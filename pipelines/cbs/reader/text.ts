import type { PlainTable, TableContract, TextRecord } from "../../../src/contract/contract.ts";

/** Cells by contract column; a column that is not named is empty. */
export type Row = Readonly<Record<string, string>>;

/** A row of the result and the line it came from; where its parts name the same column, the last one counts. */
export interface PlacedRow {
  readonly regel: number;
  readonly delen: readonly Row[];
}

/** The table that a layout reader gives back, with the columns of the contract in its order. */
export function plainTable(table: TableContract, rows: readonly PlacedRow[]): PlainTable {
  const kop = Object.keys(table.kolommen);
  const place = new Map(kop.map((name, i) => [name, i]));
  const rijen = rows.map(({ regel, delen }) => {
    const cellen = kop.map(() => "");
    for (const deel of delen) {
      for (const name of Object.keys(deel)) cellen[place.get(name) ?? -1] = deel[name] ?? "";
    }
    return { regel, cellen };
  });
  return { kop, rijen };
}

/** Records with a cell that holds something, without the padding that CBS gives its codes. */
export function filledLines(records: readonly TextRecord[]): TextRecord[] {
  return records
    .map(({ regel, cellen }) => ({ regel, cellen: cellen.map((cell) => cell.trim()) }))
    .filter(({ cellen }) => cellen.some((cell) => cell !== "") && !/^sep=.?$/.test(cellen[0] ?? ""));
}

export const filled = (cells: readonly string[]): string[] => cells.filter((cell) => cell !== "");

const stem = (file: string): string =>
  (file.split(/[\\/]/).at(-1) ?? "").replace(/\.gz$/i, "").replace(/\.[A-Za-z]+$/, "");

/** The StatLine identifier in a file name: 03759ned, 84286NED, or any code before `_UntypedDataSet`; or null. */
export function tableId(file: string): string | null {
  const known = /(?:^|[^A-Za-z0-9])(\d{4,5}(?:ned|eng))(?![A-Za-z0-9])/i.exec(file);
  const before = /^(\d{4,5}[A-Za-z]{0,4})_(?:(?:Unt|T)ypedDataSet|metadata|Observations)/i.exec(stem(file));
  return known?.[1] ?? before?.[1] ?? null;
}

/** What a file without code and title is called: its name without the moment of the download. */
export function fileTitle(file: string): string {
  return stem(file)
    .replace(/_\d{8}_?\d{6}$/, "")
    .replace(/_+/g, " ")
    .trim();
}
