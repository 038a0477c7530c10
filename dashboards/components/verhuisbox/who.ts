import { card, empty } from "../card.js";
import { distinct } from "../group.js";
import type { Cell } from "../rows.js";
import { type Column, dataTable } from "../table.js";
import { hiddenNote } from "../text.js";
import { type Chosen, ofChoice, ofGroup, ofWhom } from "./choices.js";
import { barsCard, type Named, notes, nothing, type Place, unknown } from "./counts.js";
import type { KenmerkRow, UitvalRow } from "./rows.js";

export interface Kenmerk extends Place {
  /** Name of the column with the label; the code stands in `<kenmerk>_code`. */
  readonly kenmerk: string;
  readonly kop: string;
  readonly vraag: string;
  readonly noot?: string;
}

const codeOf = (row: KenmerkRow, kenmerk: string): string => String(row[`${kenmerk}_code`]);
const labelOf = (row: KenmerkRow, kenmerk: string): string => String(row[kenmerk]);

/** Bars are drawn for households that found a home; zero is a fact and stays. */
export function kenmerkRows(rows: readonly KenmerkRow[], kenmerk: string): Named[] {
  return rows
    .filter((row) => row.telling_code === "uitstroom" && codeOf(row, kenmerk) !== "totaal")
    .map((row) => ({ label: labelOf(row, kenmerk), row }));
}

function kenmerkTable(document: Document, rows: readonly KenmerkRow[], options: Kenmerk): HTMLElement {
  const { kenmerk, kop, titel } = options;
  const tellingen = distinct(rows, ({ telbegrip_label }) => telbegrip_label);
  const codes = distinct(rows, (row) => codeOf(row, kenmerk)).toSorted(
    (a, b) => Number(a === "totaal") - Number(b === "totaal"),
  );
  const name = (code: string): string => {
    const found = rows.find((row) => codeOf(row, kenmerk) === code);
    return found === undefined ? code : labelOf(found, kenmerk);
  };
  const cell = (code: string, telling: string): Cell =>
    rows.find((row) => codeOf(row, kenmerk) === code && row.telbegrip_label === telling) ?? unknown;
  const columns: Column<string>[] = [
    { kop, waarde: name },
    ...tellingen.map((telling) => ({
      kop: telling,
      getal: true,
      waarde: (code: string) => cell(code, telling),
    })),
  ];
  return dataTable(document, codes, columns, { bijschrift: titel, isTotaal: (code) => code === "totaal" });
}

/** Homes found by one kenmerk for the chosen year and group; the table has who was reported and who began too. */
export function kenmerkCard(
  document: Document,
  rows: readonly KenmerkRow[],
  chosen: Chosen,
  options: Kenmerk,
): HTMLElement {
  const own = ofGroup(rows, chosen);
  return barsCard(document, kenmerkRows(own, options.kenmerk), {
    ...options,
    vraag: ofWhom(own, chosen, options.vraag),
    tabel: kenmerkTable(document, own, options),
  });
}

/** Two kenmerken crossed, for homes found in the chosen year; always a table, so that a hidden cell has its place. */
export function crossCard(
  document: Document,
  rows: readonly KenmerkRow[],
  chosen: Chosen,
  options: Kenmerk & { readonly kolom: string },
): HTMLElement {
  const { kenmerk, kolom, kop, titel } = options;
  const own = ofGroup(rows, chosen);
  const last = (a: string, b: string): number => Number(a === "totaal") - Number(b === "totaal");
  const lines = distinct(own, (row) => codeOf(row, kenmerk)).toSorted(last);
  const heads = distinct(own, (row) => codeOf(row, kolom)).toSorted(last);
  const name = (name: string, code: string): string => {
    const found = own.find((row) => codeOf(row, name) === code);
    return found === undefined ? code : labelOf(found, name);
  };
  const cell = (line: string, head: string): Cell =>
    own.find((row) => codeOf(row, kenmerk) === line && codeOf(row, kolom) === head) ?? unknown;
  const columns: Column<string>[] = [
    { kop, waarde: (line) => name(kenmerk, line) },
    ...heads.map((head) => ({
      kop: name(kolom, head),
      getal: true,
      waarde: (line: string) => cell(line, head),
    })),
  ];
  return card(document, {
    ...options,
    vraag: ofWhom(own, chosen, options.vraag),
    beeld:
      own.length === 0
        ? empty(document, nothing)
        : dataTable(document, lines, columns, { bijschrift: titel, isTotaal: (line) => line === "totaal" }),
    noot: notes(hiddenNote(own), options.noot),
  });
}

/** Why households did not begin or stopped, in the chosen year. */
export function dropOutCard(
  document: Document,
  rows: readonly UitvalRow[],
  chosen: Chosen,
  options: Place & { readonly telling: string; readonly vraag: string },
): HTMLElement {
  const own = ofChoice(rows, chosen).filter(({ telling_code }) => telling_code === options.telling);
  const named = own
    .filter(({ reden_code }) => reden_code !== "totaal")
    .map((row): Named => ({ label: row.reden, row }));
  const total = own.find(({ reden_code }) => reden_code === "totaal");
  return barsCard(document, named, {
    ...options,
    kop: "Reden",
    ...(total === undefined ? {} : { totaal: total }),
  });
}
