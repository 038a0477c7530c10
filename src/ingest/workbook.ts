import { type CellValue, readXlsx, streamXlsxRows, writeXlsx } from "hucre/xlsx";
import type { TextRecord } from "../contract/contract.ts";
import { checkZip, type ZipEntry } from "./archive.ts";

/**
 * Limits that no export of a municipality meets, and that a file made to do harm does. `deel` is the
 * size, unpacked, of a part that is not a sheet: its texts are held in memory some 25 times over.
 */
export const workbookLimits = {
  lege_rijen: 100_000,
  cellen: 20_000_000,
  kolommen: 2_000,
  deel: 32 * 1024 * 1024,
} as const;

/** The workbook asks for more than an export ever would; the message is a Dutch clause that says what. */
export class WorkbookTooLarge extends Error {
  override readonly name = "WorkbookTooLarge";
}

/** The bytes are no workbook that can be read; the message is a Dutch clause that says what to do. */
export class WorkbookUnreadable extends Error {
  override readonly name = "WorkbookUnreadable";
}

const advice = "sla het blad op als csv en lever dat";
const unreadable = "het is geen heel Excel-bestand; open het in Excel en sla het opnieuw op als .xlsx";

/** The container of old Excel files and of workbooks with a password. */
const oldContainer = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Looks at the outside only, so that a file made to do harm is refused before any of it is unpacked. */
function checkWorkbook(bytes: Uint8Array): ZipEntry[] {
  if (oldContainer.equals(bytes.subarray(0, 4))) {
    throw new WorkbookUnreadable(
      "het is een oud Excel-bestand (.xls) of het heeft een wachtwoord; sla het op als .xlsx zonder wachtwoord",
    );
  }
  const parts = checkZip(bytes);
  const large = parts.find(({ naam, grootte }) => {
    return grootte > workbookLimits.deel && !naam.startsWith("xl/worksheets/");
  });
  if (large === undefined) return parts;
  const what = /sharedStrings/i.test(large.naam)
    ? "er staan te veel verschillende teksten in"
    : "er zit een te grote bijlage of afbeelding in";
  throw new WorkbookTooLarge(`${what}; ${advice}`);
}

const pad = (value: number): string => String(value).padStart(2, "0");

/** Day as 2021-01-18. A time of day on a day, which no contract asks for, is left out; a bare time is 09:30. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  if (date.getUTCFullYear() < 1900) return `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`;
  return `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
}

/** Never in powers of ten and with a decimal comma; a fraction with the 15 digits that Excel keeps. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return "";
  if (Number.isInteger(value)) return String(BigInt(value));
  const text = String(Number(value.toPrecision(15)));
  const [mantissa = "", exponent] = text.split("e-");
  if (exponent === undefined) return text.replace(".", ",");
  const digits = mantissa.replace(/[-.]/g, "");
  return `${value < 0 ? "-" : ""}0,${"0".repeat(Number(exponent) - 1)}${digits}`;
}

/**
 * Text of a cell as a Dutch export would write it: a decimal comma and no thousands separators, so that
 * the number 3.688 never becomes 3688; ja or nee; a day as 2021-01-18. A code that is stored as a number
 * stays as it is stored (0363 becomes 363), a formula gives its cached value and an error stays visible
 * (#N/B).
 */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value.replace(/^(\d{4}-\d\d-\d\d)T00:00:00(\.0+)?Z?$/, "$1");
  if (typeof value === "boolean") return value ? "ja" : "nee";
  return value instanceof Date ? dateText(value) : numberText(value);
}

/**
 * Names of the visible sheets, in order; the sheets themselves are not read.
 * @throws WorkbookUnreadable, WorkbookTooLarge or ArchiveRefused.
 */
export async function sheetNames(bytes: Uint8Array): Promise<string[]> {
  checkWorkbook(bytes);
  const names: string[] = [];
  const sheets = (info: { name: string; hidden?: boolean; veryHidden?: boolean }): boolean => {
    if (info.hidden !== true && info.veryHidden !== true) names.push(info.name);
    return false;
  };
  await readXlsx(bytes, { sheets }).catch((cause: unknown) => {
    throw new WorkbookUnreadable(unreadable, { cause });
  });
  return names;
}

/** Collects rows and stops at the first limit. */
class Rows {
  readonly #rows: { regel: number; cellen: string[] }[] = [];
  #width = 0;
  #empty = 0;
  #cells = 0;

  add(regel: number, values: readonly CellValue[]): void {
    const filled = values.findLastIndex((value) => value !== null && cellText(value).trim() !== "") + 1;
    this.#count(values.length, filled);
    if (filled > 0) this.#rows.push({ regel, cellen: values.slice(0, filled).map(cellText) });
  }

  #count(cells: number, filled: number): void {
    this.#cells += cells;
    this.#empty += filled === 0 ? 1 : 0;
    this.#width = Math.max(this.#width, filled);
    if (this.#cells > workbookLimits.cellen)
      throw new WorkbookTooLarge(`er staan te veel cellen in; ${advice}`);
    if (filled > workbookLimits.kolommen)
      throw new WorkbookTooLarge(`er staan te veel kolommen in; ${advice}`);
    if (this.#empty > workbookLimits.lege_rijen) {
      throw new WorkbookTooLarge(
        "er staan te veel lege rijen met opmaak in; verwijder die rijen en sla het op",
      );
    }
  }

  /** Every row as wide as the widest: Excel does not store what is empty at the end of a row. */
  done(): TextRecord[] {
    for (const { cellen } of this.#rows) while (cellen.length < this.#width) cellen.push("");
    return this.#rows;
  }
}

/**
 * The filled rows of one sheet with their row number in the sheet; empty rows are passed over, hidden and
 * filtered rows are read. Of merged cells only the first has the value, as Excel stores it. A sheet that
 * is a chart has no rows.
 * @throws WorkbookTooLarge when the sheet goes on and on without content or holds too many cells;
 * WorkbookUnreadable or ArchiveRefused when it cannot be opened.
 */
export async function readSheet(bytes: Uint8Array, sheet: string): Promise<TextRecord[]> {
  const parts = checkWorkbook(bytes);
  const rows = new Rows();
  let last = 0;
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      last = Number.isSafeInteger(index) ? index + 1 : last + 1;
      rows.add(last, values);
    }
  } catch (cause) {
    if (cause instanceof WorkbookTooLarge) throw cause;
    const isChart = parts.some(({ naam }) => naam.startsWith("xl/chartsheets/"));
    if (isChart && String(cause).includes("missing worksheet file")) return [];
    throw new WorkbookUnreadable(unreadable, { cause });
  }
  return rows.done();
}

/** A sheet to write: rows of cells; `kop` is the row (from 0) that is bold and stays in sight. */
export interface SheetToWrite {
  readonly naam: string;
  readonly rijen: readonly (readonly (string | number | Date | null)[])[];
  /** Width of each column, in characters. */
  readonly breedtes?: readonly number[];
  readonly kop?: number;
}

/**
 * An .xlsx; the same sheets give the same bytes. Text is written as text, never as a formula, and a Date
 * as the day that it is in UTC.
 */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const written = sheets.map(({ naam, rijen, breedtes = [], kop = 0 }) => {
    const bold = { style: { font: { bold: true, size: 11, name: "Calibri" } } };
    const header = (rijen[kop] ?? []).map((_, column) => [`${kop},${column}`, bold] as const);
    return {
      name: naam,
      rows: rijen.map((row) => [...row]),
      columns: breedtes.map((width) => ({ width })),
      cells: new Map(header),
      freezePane: { rows: kop + 1 },
    };
  });
  // without a fixed moment the file would hold the time at which it was made
  const moment = new Date(Date.UTC(2000, 0, 1));
  return writeXlsx({ sheets: written, properties: { created: moment, modified: moment } });
}
