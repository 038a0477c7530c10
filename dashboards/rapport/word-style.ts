import { type INumberingOptions, type IStylesOptions, LineRuleType } from "docx";
import type { ReportDocument } from "./document.ts";
import { tokens } from "./style.ts";

/**
 * Styles by name, so that a municipality restyles the document in Word by changing styles alone. The scale
 * is that of the site; the typefaces are those that every office has.
 */
const known = tokens();
const colour = (name: string): string => (known.get(`--nl-color-${name}`) ?? "#000000").slice(1);

const serif = "Georgia";
const sans = "Arial";
/** Half points. */
const points = (value: number): number => value * 2;
/** Twentieths of a point. */
const space = (before: number, after: number) => ({ before: before * 20, after: after * 20 });

export const bulletReference = "opsomming";

/** Ids of the styles that are not Word's own. */
export const own = {
  antwoord: "Antwoord",
  let_op: "LetOp",
  open: "NogInTeVullen",
  bron: "Bron",
  merk: "Merk",
  voet: "Voettekst",
  tabelkop: "Tabelkop",
  tabelkop_getal: "TabelkopGetal",
  tabeltekst: "Tabeltekst",
  tabelgetal: "Tabelgetal",
  tabelteken: "Tabelteken",
  tussenkop: "TabelTussenkop",
  totaaltekst: "TabeltekstTotaal",
  totaalgetal: "TabelgetalTotaal",
} as const;

interface Look {
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly right?: boolean;
  readonly keepNext?: boolean;
  /** In twentieths of a point. */
  readonly left?: number;
}

function paragraphStyle(id: string, name: string, look: Look) {
  const { size = 10.5, color = "ink", bold = false, before = 0, after = 6 } = look;
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: { size: points(size), color: colour(color), bold },
    paragraph: {
      spacing: space(before, after),
      keepNext: look.keepNext === true,
      ...(look.right === true ? { alignment: "right" as const } : {}),
      ...(look.left === undefined ? {} : { indent: { left: look.left } }),
    },
  };
}

const heading = (size: number, before: number, after: number, font: string) => ({
  run: { font, size: points(size), bold: true, color: colour("ink") },
  paragraph: { spacing: space(before, after), keepNext: true },
});

const defaults = (size: number, before: number, after: number, line: number) => ({
  run: { font: sans, size: points(size), color: colour("ink"), language: { value: "nl-NL" } },
  paragraph: { spacing: { ...space(before, after), line, lineRule: LineRuleType.AUTO } },
});

const reading: IStylesOptions = {
  default: {
    document: defaults(10.5, 3, 6, 276),
    heading1: heading(24, 0, 6, serif),
    heading2: heading(16, 24, 6, serif),
    heading3: heading(12, 16, 4, sans),
  },
  paragraphStyles: [
    paragraphStyle("Subtitle", "Subtitle", { size: 13, color: "ink-second" }),
    paragraphStyle("Caption", "caption", { size: 9, color: "ink-second", before: 8, after: 4 }),
    paragraphStyle("TOC1", "toc 1", { bold: true, before: 4, after: 1 }),
    paragraphStyle("TOC2", "toc 2", { size: 9.5, color: "ink-second", after: 1, left: 240 }),
    paragraphStyle(own.antwoord, "Antwoord", { size: 11.5 }),
    paragraphStyle(own.let_op, "Let op", { color: "norm-text", before: 6 }),
    paragraphStyle(own.open, "Nog in te vullen", { color: "norm-text", bold: true }),
    paragraphStyle(own.bron, "Bron", { size: 8.5, color: "ink-third", before: 2, after: 8 }),
    paragraphStyle(own.merk, "Merk", { size: 8.5, color: "norm-text", bold: true, right: true }),
    paragraphStyle(own.voet, "Voettekst rapport", { size: 8.5, color: "ink-third", after: 0 }),
    paragraphStyle(own.tabelkop, "Tabelkop", { size: 9, color: "ink-second", bold: true, after: 2 }),
    paragraphStyle(own.tabelkop_getal, "Tabelkop getal", {
      ...{ size: 9, color: "ink-second", bold: true, after: 2, right: true },
    }),
    paragraphStyle(own.tabeltekst, "Tabeltekst", { size: 9, after: 2 }),
    paragraphStyle(own.tabelgetal, "Tabelgetal", { size: 9, after: 2, right: true }),
    paragraphStyle(own.tabelteken, "Tabelteken", { size: 7.5, after: 2 }),
    paragraphStyle(own.tussenkop, "Tabel tussenkop", {
      size: 9,
      bold: true,
      before: 6,
      after: 2,
      keepNext: true,
    }),
    paragraphStyle(own.totaaltekst, "Tabeltekst totaal", { size: 9, after: 2, bold: true }),
    paragraphStyle(own.totaalgetal, "Tabelgetal totaal", { size: 9, after: 2, bold: true, right: true }),
  ],
};

/** What a briefing has smaller, so that the questions of a meeting fit on two sheets. */
const compact = [
  paragraphStyle("Subtitle", "Subtitle", { size: 11, color: "ink-second", after: 2 }),
  paragraphStyle(own.antwoord, "Antwoord", { size: 10, after: 1 }),
  paragraphStyle(own.let_op, "Let op", { size: 9, color: "norm-text", before: 1, after: 2 }),
  paragraphStyle(own.bron, "Bron", { size: 7.5, color: "ink-third", after: 3 }),
];

/** The styles of a document: those for reading on, or the small ones of a briefing. */
export function stylesOf({ soort }: Pick<ReportDocument, "soort">): IStylesOptions {
  if (soort !== "briefing") return reading;
  const smaller = new Map(compact.map((style) => [style.id, style]));
  return {
    default: {
      document: defaults(9.5, 0, 3, 252),
      heading1: heading(18, 0, 3, serif),
      heading2: heading(11, 9, 2, sans),
      heading3: heading(10, 6, 2, sans),
    },
    paragraphStyles: (reading.paragraphStyles ?? []).map((style) => smaller.get(style.id) ?? style),
  };
}

export const numbering: INumberingOptions = {
  config: [
    {
      reference: bulletReference,
      levels: [
        {
          level: 0,
          format: "bullet",
          text: "•",
          style: { paragraph: { indent: { left: 360, hanging: 240 } } },
        },
      ],
    },
  ],
};

export const lineColour = colour("line");
export const accentColour = colour("accent");
export const accentTint = colour("accent-4");
export const hatchColour = colour("neutral-tint");
