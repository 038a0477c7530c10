import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { signOf } from "./answer-signs.ts";
import {
  type DocumentCell,
  type DocumentColumn,
  type DocumentRow,
  isCompact,
  isFigure,
  isShort,
  type TableBlock,
} from "./document.ts";
import { accentColour, accentTint, hatchColour, lineColour, own } from "./word-style.ts";

const textOf = (cel: DocumentCell): string => (isFigure(cel) ? cel.tekst : cel);

/** Width of a character of the table style, and of the margins of a cell, in twentieths of a point. */
const character = 96;
const padding = 200;

/** The widest and the narrowest column of marks: 'nee' still fits in it. */
const narrow = { most: 480, least: 264 };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * No word or number is broken; what is left goes to whose rows need it to stand on one line, up to a whole sheet. A
 * heading may run over several lines.
 */
function textWidths(texts: readonly (readonly string[])[], width: number): number[] {
  const longest = (all: readonly string[]): number => Math.max(0, ...all.map((text) => text.length));
  const least = texts.map((own) => longest(own.flatMap((text) => text.split(/[ -]/))) * character + padding);
  const weights = texts.map(([, ...own], i) => {
    const short = longest(own) * character + padding - (least[i] ?? 0);
    return character + Math.max(0, Math.min(short, width));
  });
  const left = Math.max(width - sum(least), 0);
  return least.map((own, i) => Math.round(own + (left * (weights[i] ?? 0)) / sum(weights)));
}

/** Columns of marks are all as wide, and no wider than a mark needs; the texts share the rest. */
function columnWidths({ kolommen, rijen }: TableBlock, width: number): number[] {
  const lines = rijen.filter(({ tussenkop }) => tussenkop !== true);
  const marks = kolommen.filter(({ voluit }) => voluit !== undefined).length;
  const mark = Math.max(narrow.least, Math.min(narrow.most, Math.floor((width * 0.55) / Math.max(marks, 1))));
  const worded = kolommen.flatMap(({ voluit }, i) => (voluit === undefined ? [i] : []));
  const texts = worded.map((i) => [
    kolommen[i]?.kop ?? "",
    ...lines.map(({ cellen }) => textOf(cellen[i] ?? "")),
  ]);
  const widths = textWidths(texts, width - marks * mark);
  return kolommen.map(({ voluit }, i) => (voluit === undefined ? (widths[worded.indexOf(i)] ?? 0) : mark));
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const line = (color: string) => ({ style: BorderStyle.SINGLE, size: 4, color }) as const;

interface Look {
  readonly style: string;
  readonly width: number;
  readonly border: string;
  /** Colour behind the text. */
  readonly fill?: string | undefined;
  /** Columns that the cell runs over. */
  readonly span?: number;
  readonly isMark?: boolean;
  /** Whether the next row stands on the same sheet. */
  readonly keepNext?: boolean;
}

function cellOf(text: string, look: Look): TableCell {
  const { style, width, border, fill, span = 1, isMark = false, keepNext = false } = look;
  const side = isMark ? 0 : 170;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    margins: { top: 40, bottom: 40, left: 0, right: side },
    borders: { top: none, left: none, right: none, bottom: line(border) },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
    children: [
      isMark
        ? new Paragraph({ style, keepNext, alignment: AlignmentType.CENTER, children: [new TextRun(text)] })
        : new Paragraph({ style, keepNext, text }),
    ],
  });
}

function styleOf(isNumber: boolean, totaal: boolean): string {
  if (totaal) return isNumber ? own.totaalgetal : own.totaaltekst;
  return isNumber ? own.tabelgetal : own.tabeltekst;
}

function bodyCell(
  cel: DocumentCell,
  { voluit, getal }: DocumentColumn,
  { totaal, width, keepNext }: { totaal: boolean; width: number; keepNext: boolean },
): TableCell {
  if (voluit !== undefined) {
    const sign = signOf(textOf(cel));
    const look = { style: own.tabelteken, width, border: lineColour, isMark: true, keepNext };
    return cellOf(sign, { ...look, fill: sign === "ja" ? accentTint : undefined });
  }
  const hidden = isFigure(cel) && cel.status === "onderdrukt";
  const style = styleOf(getal, totaal);
  const fill = hidden ? hatchColour : undefined;
  return cellOf(textOf(cel), { style, width, border: lineColour, fill, keepNext });
}

function headCell({ kop, getal, voluit }: DocumentColumn, width: number): TableCell {
  const isMark = voluit !== undefined;
  const style = isMark ? own.tabelteken : getal ? own.tabelkop_getal : own.tabelkop;
  return cellOf(kop, { style, width, border: accentColour, isMark, keepNext: true });
}

/** As wide as a table of a few numbers gets, also on a sheet that lies down. */
const compact = 10_800;

/** A table whose heading row returns on every page and whose rows are never split. */
export function wordTable(block: TableBlock, sheetWidth: number): Table {
  const { kolommen } = block;
  const textWidth = isCompact(block) ? Math.min(sheetWidth, compact) : sheetWidth;
  const widths = columnWidths(block, textWidth);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: kolommen.map((column, i) => headCell(column, widths[i] ?? 0)),
  });
  const last = block.rijen.length - 1;
  const row = ({ cellen, totaal, tussenkop }: DocumentRow, place: number): TableRow => {
    const keepNext =
      place < last && (isShort(block) || place === 0 || place === last - 1 || tussenkop === true);
    const inside = {
      style: own.tussenkop,
      width: textWidth,
      border: lineColour,
      keepNext,
      span: kolommen.length,
    };
    const cells = cellen.flatMap((cel, i) => {
      const column = kolommen[i];
      return column === undefined ? [] : [bodyCell(cel, column, { totaal, width: widths[i] ?? 0, keepNext })];
    });
    return new TableRow({
      cantSplit: true,
      children: tussenkop === true ? [cellOf(textOf(cellen[0] ?? ""), inside)] : cells,
    });
  };
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
