import { number, period } from "./format.js";
import type { Cell, Figure, PublishedRow } from "./rows.js";
import type { Ask } from "./scope.js";

/** A word in singular and plural. */
export interface Noun {
  readonly een: string;
  readonly meer: string;
}

export const melding: Noun = { een: "melding", meer: "meldingen" };

/** A cell with the words for it, as charts, tables and sentences share it. */
export interface Labelled extends Cell {
  readonly label: string;
}

export function isShown<C extends Cell>(cell: C): cell is C & { readonly waarde: number } {
  return cell.status === "getoond" && cell.waarde !== null;
}

/** '1 melding', '18 meldingen'. */
export function count(value: number, noun: Noun): string {
  return `${number(value)} ${value === 1 ? noun.een : noun.meer}`;
}

/** '18 meldingen', 'een verborgen aantal meldingen', 'een onbekend aantal meldingen'. */
export function countCell(cell: Cell, noun: Noun): string {
  if (isShown(cell)) return count(cell.waarde, noun);
  return `een ${cell.status === "onderdrukt" ? "verborgen" : "onbekend"} aantal ${noun.meer}`;
}

/** The verb that fits a count: 1 and 'een verborgen aantal' take the singular. */
export function verb(cell: Cell, een: string, meer: string): string {
  return isShown(cell) && cell.waarde !== 1 ? meer : een;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name inside a sentence: only the first letter changes, and not that of an abbreviation ('PW-uitkering'). */
export function inSentence(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** 'a', 'a en b', 'a, b en c'. */
export function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} en ${parts.at(-1)}`;
}

/**
 * The one category that is certainly the largest, or null. A hidden cell may be as large as what the
 * total leaves open, so the winner must beat that remainder too; without a total nothing is certain.
 */
export function largest(parts: readonly Labelled[], total: Cell): (Labelled & { waarde: number }) | null {
  const shown = parts.filter(isShown);
  const [first, second] = shown.toSorted((a, b) => b.waarde - a.waarde);
  if (first === undefined || first.waarde === 0 || first.waarde === second?.waarde) return null;
  if (shown.length === parts.length) return first;
  if (!isShown(total)) return null;
  const open = total.waarde - shown.reduce((sum, part) => sum + part.waarde, 0);
  return first.waarde > open ? first : null;
}

/** 'Alleen huisvesting: 8; hulp: verborgen.' — what a chart says to whoever cannot see it. */
export function spoken(title: string, parts: readonly { label: string; tekst: string }[]): string {
  return `${title}. ${parts.map(({ label, tekst }) => `${label}: ${tekst}`).join("; ")}.`;
}

/** 'In 2020 kwamen 18 meldingen binnen. De meeste (8) gingen over huisvesting.' */
export function meldingenAnswer(jaar: string, total: Cell, hulpvraag: readonly Labelled[]): string {
  const opening = `In ${jaar} ${verb(total, "kwam", "kwamen")} ${countCell(total, melding)} binnen.`;
  const most = largest(hulpvraag, total);
  if (most === null) return opening;
  return `${opening} De meeste hadden als hulpvraag: ${inSentence(most.label)} (${number(most.waarde)}).`;
}

/** 'Drie van …': the sentence under a hidden cell, only when there is one. */
export function hiddenNote(cells: readonly Cell[]): string {
  const n = cells.filter((cell) => cell.status === "onderdrukt").length;
  if (n === 0) return "";
  return n === 1
    ? "Eén aantal is verborgen, zodat niemand te herkennen is."
    : `${number(n)} aantallen zijn verborgen, zodat niemand te herkennen is.`;
}

/** Lines of a document without the letter: 'L897, L951' becomes '897, 951'. */
export const lineOf = (text: string): string => text.replaceAll("L", "");

/** Lines of a document inside a sentence: 'L1682-L1696' becomes 'regel 1682-1696'. */
export const saidLines = (text: string): string =>
  text.replaceAll(/L(\d+)(?:-L(\d+))?/g, (_, a, b) => `regel ${a}${b === undefined ? "" : `-${b}`}`);

/** What a page says when a source has not delivered anything yet. */
export function nothingYet(source: string): string {
  return `Van ${source} is nog niets geleverd. Zet een export in de map data/incoming en draai npm run refresh.`;
}

/**
 * How much two counts may differ by chance alone: 1.96 times the square root of their sum, the 95% interval
 * for the difference of two Poisson counts.
 */
export function chance(a: number, b: number): number {
  return 1.96 * Math.sqrt(a + b);
}

/** A published figure, computed or from a document; only the latter can be softer than exact. */
export type Comparable = PublishedRow & Partial<Pick<Figure, "kwalificatie" | "waarde_hoog" | "peildatum">>;

const isSoft = ({ kwalificatie = "exact", waarde_hoog = null }: Comparable): boolean =>
  kwalificatie !== "exact" || waarde_hoog !== null;

/**
 * One sentence on what changed since the figure before: 'stijging' or 'daling' only for exact counts that
 * may be compared and differ more than chance explains; otherwise what cannot be said, and why.
 */
export function changeSentence(before: Comparable, after: Comparable, vraag: Ask): string {
  const { mag, redenen } = vraag("een_trend", [before, after]);
  const since = period(before.periode || (before.peildatum ?? ""));
  if (!mag) return `Niet te vergelijken met ${since}. ${redenen[0] ?? ""}`.trim();
  if (!isShown(before) || !isShown(after)) return "";
  if (isSoft(before) || isSoft(after))
    return `Een van de cijfers is niet precies: of het meer is dan in ${since}, is niet te zeggen.`;
  const change = after.waarde - before.waarde;
  if (Math.abs(change) <= chance(before.waarde, after.waarde)) {
    return `Geen aantoonbare verandering sinds ${since} (${number(before.waarde)}).`;
  }
  const word = change > 0 ? "Stijging" : "Daling";
  return `${word} van ${number(Math.abs(change))} sinds ${since} (${number(before.waarde)}).`;
}
