import type { LayoutReader } from "../../../src/contract/contract.ts";
import { cellReader, findHeader, gemeenteNumber, rowsBelow } from "./header.ts";

const kop = [
  "meting_id",
  "regio",
  "gemeente_nr",
  "item_id",
  "waarde",
  "eenheid",
  "periode",
  "basis",
  "is_fictief",
];

/** A figure as a gemeente wrote it, taken apart; `waarde` is a number or a range, empty when not known. */
export interface Figure {
  readonly waarde: string;
  readonly eenheid: string;
  readonly periode: string;
  readonly basis: string;
}

/** Reads one part off a text: gives what it means and the text without it. */
function take(text: string, patterns: readonly (readonly [RegExp, (m: RegExpExecArray) => string])[]) {
  for (const [pattern, means] of patterns) {
    const found = pattern.exec(text);
    if (found !== null)
      return {
        is: means(found),
        rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`,
      };
  }
  return { is: "", rest: text };
}

const year = "((?:19|20)\\d{2})";
const before = "(?:per jaar )?(?:in |over )?(?:de |het )?";
const periods = [
  [new RegExp(`${before}(?:eerste|1e) helft (?:van )?${year}`), ([, y]: RegExpExecArray) => `${y}-H1`],
  [new RegExp(`${before}(?:tweede|2e) helft (?:van )?${year}`), ([, y]: RegExpExecArray) => `${y}-H2`],
  [new RegExp(`${before}([1-4])e kwartaal (?:van )?${year}`), ([, q, y]: RegExpExecArray) => `${y}-K${q}`],
  [/(?:in )?(?:het )?(?:voorgaande|vorige?|afgelopen) jaar/, () => "voorgaande jaar"],
  [new RegExp(`(?:per jaar )?(?:in|over) (?:het )?(?:jaar )?${year}`), ([, y]: RegExpExecArray) => y ?? ""],
  [new RegExp(`\\(${year}\\)`), ([, y]: RegExpExecArray) => y ?? ""],
] as const;

const bases = [
  [/\(a\)|\(?(?:eigen )?registratie(?: of onderzoek)?\)?/, () => "registratie"],
  [/\(b\)|\(?schatting\)?|\bgeschat\b/, () => "schatting"],
  [/\(a, ?b\)/, () => "niet gezegd"],
] as const;

const units = [
  [/\bmaand(en)?\b/, () => "maanden_wachttijd"],
  // of a contingent or a shortage: the codebook says which
  [/\bwoning(en)?\b/, () => "codeboek"],
  [/\bhuishoudens?\b/, () => "huishoudens"],
  [/\bhuisuitzetting(en)?\b/, () => "huisuitzettingen"],
  [/\bjongeren?\b/, () => "jongeren"],
] as const;

const number =
  "(?:plm\\.?|ca\\.?|circa|ongeveer|ruim|bijna|minimaal|maximaal|meer dan|minder dan)? ?\\d[\\d.]*(?:,\\d+)?";
const figure = new RegExp(`^${number}(?: ?(?:-|–|à|/|tot|t/m|of) ?\\d[\\d.]*(?:,\\d+)?)?$`);

/**
 * A figure with its period, basis and unit (preventiescanner.md §9.1 D): `8-10 per jaar in 2021`,
 * `4 (eerste helft 2021)`, `3/4`. A text that begins with onbekend is no number, and never 0. A text with
 * other words in it is not guessed at: its value is `onleesbaar`, so that nothing of it is kept.
 */
export function readFigure(text: string): Figure {
  const lower = text.toLowerCase().replace(/\s+/g, " ").trim();
  if (/^(onbekend|niet bekend|geen info)/.test(lower))
    return { waarde: "", eenheid: "", periode: "", basis: "" };
  const periode = take(lower, periods);
  const basis = take(periode.rest, bases);
  const eenheid = take(basis.rest, units);
  const rest = eenheid.rest
    .replace(/[():;]|, /g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const waarde = figure.test(rest) ? rest : "onleesbaar";
  return {
    waarde,
    eenheid: eenheid.is,
    periode: periode.is,
    basis: basis.is === "" ? "niet gezegd" : basis.is,
  };
}

/** Figures as gemeenten wrote them, in one column, without a column for the unit. */
export const figuresAsWritten: LayoutReader = (records) => {
  const header = findHeader(records, ["item_id", "gemeente_nr", "genoemd", "regio"]);
  if (header === null) return null;
  const cell = cellReader(records, header);
  const rijen = rowsBelow(records, header).map((row) => {
    const { waarde, eenheid, periode, basis } = readFigure(cell(row, "genoemd"));
    return {
      regel: row.regel,
      cellen: [
        ...[cell(row, "meting_id"), cell(row, "regio"), gemeenteNumber(cell(row, "gemeente_nr"))],
        ...[cell(row, "item_id"), waarde, eenheid === "" ? "codeboek" : eenheid, periode, basis],
        cell(row, "is_fictief"),
      ],
    };
  });
  return { kop, rijen };
};
