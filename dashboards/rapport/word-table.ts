import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableRow, WidthType } from "docx";
import { type DocumentCell, type DocumentRow, isFigure, type TableBlock } from "./document.ts";
import { accentColour, hatchColour, lineColour, own } from "./word-style.ts";

/** Width of the text on A4 with margins of 20 mm, in twentieths of a point. */
const textWidth = 9638;

const textOf = (cel: DocumentCell): string => (isFigure(cel) ? cel.tekst : cel);

/** Width of a character of the table style, and of the margins of a cell, in twentieths of a point. */
const character = 88;
const padding = 160;

/** No word or number is broken; what is left goes to the longer texts, by the root of their length. */
function columnWidths({ kolommen, rijen }: TableBlock): number[] {
  const texts = kolommen.map(({ kop }, i) => [kop, ...rijen.map(({ cellen }) => textOf(cellen[i] ?? ""))]);
  const longest = (all: readonly string[]): number => Math.max(...all.map((text) => text.length));
  const least = texts.map((own) => longest(own.flatMap((text) => text.split(/[ -]/))) * character + padding);
  const weights = texts.map((own) => Math.sqrt(longest(own)));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const left = Math.max(textWidth - sum(least), 0);
  return least.map((width, i) => Math.round(width + (left * (weights[i] ?? 0)) / sum(weights)));
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const line = (color: string) => ({ style: BorderStyle.SINGLE, size: 4, color }) as const;

function cellOf(
  text: string,
  { style, width, border, hidden }: { style: string; width: number; border: string; hidden: boolean },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 0, right: 120 },
    borders: { top: none, left: none, right: none, bottom: line(border) },
    ...(hidden ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: hatchColour } } : {}),
    children: [new Paragraph({ style, text })],
  });
}

function styleOf(isNumber: boolean, totaal: boolean): string {
  if (totaal) return isNumber ? own.totaalgetal : own.totaaltekst;
  return isNumber ? own.tabelgetal : own.tabeltekst;
}

function bodyCell(cel: DocumentCell, style: string, width: number): TableCell {
  const hidden = isFigure(cel) && cel.status === "onderdrukt";
  return cellOf(textOf(cel), { style, width, border: lineColour, hidden });
}

/** A table whose heading row returns on every page and whose rows are never split. */
export function wordTable(block: TableBlock): Table {
  const widths = columnWidths(block);
  const isNumber = (i: number): boolean => block.kolommen[i]?.getal === true;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.kolommen.map(({ kop, getal }, i) => {
      const style = getal ? own.tabelkop_getal : own.tabelkop;
      return cellOf(kop, { style, width: widths[i] ?? 0, border: accentColour, hidden: false });
    }),
  });
  const row = ({ cellen, totaal }: DocumentRow): TableRow =>
    new TableRow({
      cantSplit: true,
      children: cellen.map((cel, i) => bodyCell(cel, styleOf(isNumber(i), totaal), widths[i] ?? 0)),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [head, ...block.rijen.map(row)],
  });
}
