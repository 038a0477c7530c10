import { type Child, el } from "./dom.js";
import { cell as cellText, number } from "./format.js";
import type { Cell } from "./rows.js";

/** A column of a table: its heading and how a row becomes text, a node or a published cell. */
export interface Column<R> {
  readonly kop: string;
  readonly waarde: (row: R) => string | Node | Cell;
  /** Right-aligned tabular figures. */
  readonly getal?: boolean;
  /** Never broken over two lines, such as a date. */
  readonly kort?: boolean;
  /** How the number of a published cell is written, such as an amount in euros; without it a plain number. */
  readonly schrijf?: (waarde: number) => string;
}

export interface TableOptions<R> {
  readonly bijschrift: string;
  /** A caption that only a screen reader meets, for a table whose card already has a title. */
  readonly bijschriftVerborgen?: boolean;
  /** On a phone each row becomes a block, every value with its heading; for tables of words. */
  readonly stapel?: boolean;
  /** Rows that are a total stand out. */
  readonly isTotaal?: (row: R) => boolean;
}

function isCell(value: string | Node | Cell): value is Cell {
  return typeof value === "object" && "status" in value && "waarde" in value;
}

const absentClasses = { onderdrukt: "cel-verborgen", onbekend: "cel-onbekend", nvt: "cel-nvt", getoond: "" };

/** A published cell as td: hatched with 'verborgen', dotted with 'onbekend', or the number. */
export function cellElement(
  document: Document,
  value: Cell,
  write: (waarde: number) => string = number,
): HTMLTableCellElement {
  const name =
    value.waarde === null && value.status === "getoond" ? "cel-onbekend" : absentClasses[value.status];
  const text =
    name === "cel-onbekend"
      ? el(document, "span", { class: "onbekend" }, "onbekend")
      : cellText(value, write);
  return el(document, "td", { class: `getal ${name}`.trim() }, text);
}

function bodyCell<R>(document: Document, column: Column<R>, row: R, isFirst: boolean): HTMLElement {
  const value = column.waarde(row);
  if (isCell(value)) return cellElement(document, value, column.schrijf);
  const name = column.getal === true ? "getal" : column.kort === true ? "kort" : null;
  return isFirst
    ? el(document, "th", { scope: "row", class: name }, value)
    : el(document, "td", { class: name, "data-kop": column.kop }, value);
}

/** A region that scrolls sideways by mouse and keyboard when its table is wider than the page. */
export function scrollRegion(document: Document, label: string, child: Child): HTMLElement {
  return el(
    document,
    "div",
    { class: "tabel-houder", role: "region", "aria-label": `Tabel: ${label}`, tabindex: 0 },
    child,
  );
}

/** A data table whose first column names the row; it scrolls inside its own region. */
export function dataTable<R>(
  document: Document,
  rows: readonly R[],
  columns: readonly Column<R>[],
  { bijschrift, bijschriftVerborgen = true, stapel = false, isTotaal }: TableOptions<R>,
): HTMLElement {
  const heads = columns.map(({ kop, getal }) =>
    el(document, "th", { scope: "col", class: getal === true ? "getal" : null }, kop),
  );
  const body = rows.map((row) => {
    const cells = columns.map((column, i) => bodyCell(document, column, row, i === 0));
    return el(document, "tr", { class: isTotaal?.(row) === true ? "totaal" : null }, ...cells);
  });
  const caption = el(
    document,
    "caption",
    { class: bijschriftVerborgen ? "alleen-voorlezen" : null },
    bijschrift,
  );
  const table = el(
    document,
    "table",
    { class: stapel ? "stapel" : null },
    caption,
    el(document, "thead", {}, el(document, "tr", {}, ...heads)),
    el(document, "tbody", {}, ...body),
  );
  return scrollRegion(document, bijschrift, table);
}
