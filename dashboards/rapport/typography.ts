import { monthName } from "../components/format.ts";
import type { Block, DocumentCell } from "./document.ts";

const space = "\u00a0";
const months = Array.from({ length: 12 }, (_, i) => monthName(i + 1)).join("|");
const units = [
  ...["dagen", "weken", "maanden", "jaar", "keer", "fte", "euro", "miljoen", "miljard", "procent"],
  ...["huishoudens?", "gezin(?:nen)?", "kinderen", "mensen", "personen", "meldingen", "gemeenten"],
  ...["trajecten", "woningen", "uitkeringen", "uitgaven", "plekken", "tabellen"],
].join("|");

/** What belongs together on one line, with the group before and after the space. */
const together: readonly RegExp[] = [
  new RegExp(`(\\d{1,2}) (${months})\\b`, "g"),
  new RegExp(`(${months}) (\\d{4})\\b`, "g"),
  /(t\/m) (\S)/g,
  new RegExp(`(\\d) (${units})\\b`, "g"),
  /(Tabel|Figuur|regel|n =) (\d)/g,
  /(€) (\d)/g,
];

/** Dutch typography: what belongs together is never broken over two lines. */
export function typeset(text: string): string {
  return together.reduce((line, pattern) => line.replace(pattern, `$1${space}$2`), text);
}

const cell = (one: DocumentCell): DocumentCell => (typeof one === "string" ? typeset(one) : one);

/** A block with all its text set; figures keep their own text, which is set where they are made. */
export function typesetBlock(one: Block): Block {
  switch (one.soort) {
    case "kop":
    case "alinea":
      return { ...one, tekst: typeset(one.tekst) };
    case "lijst":
      return { ...one, punten: one.punten.map(typeset) };
    case "tabel":
      return {
        ...one,
        titel: typeset(one.titel),
        kolommen: one.kolommen.map((column) => ({ ...column, kop: typeset(column.kop) })),
        rijen: one.rijen.map((row) => ({ ...row, cellen: row.cellen.map(cell) })),
      };
    case "grafiek":
      return { ...one, titel: typeset(one.titel) };
    case "cijfer":
      return { ...one, zin: typeset(one.zin), herkomst: typeset(one.herkomst) };
  }
}
