import { type Bar, barChart } from "../bar-chart.js";
import { type Card, card, empty } from "../card.js";
import { type ColumnCell, columnChart } from "../column-chart.js";
import type { Child } from "../dom.js";
import type { TableMeta } from "../published.js";
import { responsive } from "../responsive.js";
import type { Cell, PublishedRow } from "../rows.js";
import type { Ask } from "../scope.js";
import { type Column, dataTable } from "../table.js";
import { hiddenNote, type Noun } from "../text.js";

export const household: Noun = { een: "huishouden", meer: "huishoudens" };

/** Where a card stands and what it needs to know of its table. */
export type Place = Pick<Card, "id" | "titel" | "breedte"> & {
  readonly bron: TableMeta;
  readonly vraag_scope: Ask;
};

/** A published row under the name that a chart and a table give it. */
export interface Named {
  readonly label: string;
  readonly row: PublishedRow;
  /** Heading above it in the chart. */
  readonly kop?: string;
  /** What stands at the bar instead of the plain number. */
  readonly tekst?: string;
}

export interface Counts extends Place {
  readonly vraag?: string;
  /** Heads of the first and the second column of the table. */
  readonly kop: string;
  readonly eenheid?: string;
  readonly noot?: string;
  /** Instead of the plain table of the same rows. */
  readonly tabel?: Node;
  readonly totaal?: Cell;
}

export const unknown: Cell = { waarde: null, status: "onbekend" };

export const nothing = "Hierover is voor deze keuze niets geleverd.";

/** Two sentences as one note; empty parts fall away. */
export function notes(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}

interface Line {
  readonly label: string;
  readonly cell: Cell;
}

function plainTable(document: Document, rows: readonly Named[], options: Counts): HTMLElement {
  const columns: Column<Line>[] = [
    { kop: options.kop, waarde: ({ label }) => label },
    { kop: options.eenheid ?? "Aantal huishoudens", getal: true, waarde: ({ cell }) => cell },
  ];
  const lines: Line[] = rows.map(({ label, row, kop }) => ({
    label: kop === undefined ? label : `${kop}, ${label}`,
    cell: row,
  }));
  if (options.totaal !== undefined) lines.push({ label: "Totaal", cell: options.totaal });
  return dataTable(document, lines, columns, {
    bijschrift: options.titel,
    isTotaal: ({ label }) => label === "Totaal",
  });
}

function build(document: Document, rows: readonly Named[], options: Counts, beeld: Child): HTMLElement {
  const { tabel, ...rest } = options;
  if (rows.length === 0) return card(document, { ...rest, beeld: empty(document, nothing) });
  return card(document, {
    ...rest,
    beeld,
    noot: notes(hiddenNote(rows.map(({ row }) => row)), options.noot),
    tabel: tabel ?? plainTable(document, rows, options),
  });
}

/** Bars in the order given, with the same numbers as a table one key away. */
export function barsCard(document: Document, rows: readonly Named[], options: Counts): HTMLElement {
  const bars = rows.map(({ label, row, kop, tekst }): Bar => {
    const base = { label, waarde: row.waarde, status: row.status };
    return { ...base, ...(kop === undefined ? {} : { kop }), ...(tekst === undefined ? {} : { tekst }) };
  });
  const as = options.vraag_scope(
    "een_as",
    rows.map(({ row }) => row),
  );
  const { id, titel } = options;
  const draw = (width: number): SVGSVGElement => barChart(document, bars, { id, titel, width });
  const fallback = options.breedte === "derde" ? 415 : 640;
  return build(document, rows, options, responsive(document, as, draw, fallback));
}

/** Columns over time, with the same numbers as a table one key away. */
export function columnsCard(
  document: Document,
  rows: readonly (Named & { readonly kort: string })[],
  options: Counts,
): HTMLElement {
  const columns = rows.map(
    ({ label, kort, row }): ColumnCell => ({ label, kort, waarde: row.waarde, status: row.status }),
  );
  const as = options.vraag_scope(
    "een_as",
    rows.map(({ row }) => row),
  );
  const { id, titel } = options;
  const draw = (width: number): SVGSVGElement => columnChart(document, columns, { id, titel, width });
  return build(document, rows, options, responsive(document, as, draw, 640));
}
