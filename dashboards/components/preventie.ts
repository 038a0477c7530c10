import type { ColumnCell } from "./column-chart.js";
import { date, number } from "./format.js";
import { compare, distinct, groupBy } from "./group.js";
import type { MatrixRow } from "./matrix.js";
import type { Answer, AnswerRow, ItemRow } from "./rows.js";
import { count, inSentence } from "./text.js";

const vraag = { een: "vraag", meer: "vragen" };

const itemKey = ({ item_id, route }: { item_id: string; route: string }): string => `${item_id}|${route}`;

/** The answers per item and route: gemeente → answer. */
export function answersByItem(rows: readonly AnswerRow[]): Map<string, Map<number, Answer>> {
  const byItem = new Map<string, Map<number, Answer>>();
  for (const row of rows) {
    const answers = byItem.get(itemKey(row)) ?? new Map<number, Answer>();
    byItem.set(itemKey(row), answers.set(row.gemeente_nr, row.antwoord));
  }
  return byItem;
}

/** Why a printed total differs, or undefined when it does not. */
function printedTotal({ n_gedrukt, verschil, waarde }: ItemRow): string | undefined {
  if (verschil === null || verschil === 0) return undefined;
  return `In het rapport staat ${n_gedrukt}, maar er staan ${waarde} gemeenten bij.`;
}

export function matrixRows(
  items: readonly ItemRow[],
  answers: ReadonlyMap<string, Map<number, Answer>>,
): MatrixRow[] {
  return items.map((item) => ({
    label: item.item,
    antwoorden: answers.get(itemKey(item)) ?? new Map(),
    n_ja: item.waarde ?? 0,
    n_gevraagd: item.n_gevraagd,
    n_onbekend: item.n_onbekend,
    opmerking: printedTotal(item),
    bijrij: ["anders", "geen", "onbekend"].includes(item.soort),
  }));
}

/** What the gemeenten of one pijler have in common; it ranks nobody. */
export function pijlerAnswer(items: readonly ItemRow[], pijler: string): string {
  const counted = items.filter(({ telt_mee, n_gevraagd }) => telt_mee && n_gevraagd > 0);
  if (counted.length === 0) return "Van deze pijler zijn geen antwoorden bekend.";
  const n = Math.max(...counted.map(({ n_gemeenten }) => n_gemeenten));
  const all = counted.filter(({ waarde, n_gevraagd }) => waarde === n_gevraagd).length;
  const none = counted.filter(({ waarde, n_onbekend }) => waarde === 0 && n_onbekend === 0).length;
  const unsure = counted.filter(({ n_onbekend }) => n_onbekend > 0).length;
  const opening = `Over ${inSentence(pijler)} kreeg elke gemeente ${count(counted.length, vraag)}. ${all === 0 ? "Er is geen vraag waarop" : `Op ${count(all, vraag)} antwoorden`} alle ${number(n)} gemeenten ja${all === 0 ? " antwoorden" : ""}.`;
  const nobody = none === 0 ? "" : ` Op ${count(none, vraag)} antwoordt geen enkele gemeente ja.`;
  const unknown = unsure === 0 ? "" : ` Bij ${count(unsure, vraag)} weet minstens één gemeente het niet.`;
  return opening + nobody + unknown;
}

type Choices = { value: string; label: string }[];

/** The measurements as choices, newest first: '2022-04' in a region is 'april 2022, <regio>'. */
export function measurements(items: readonly ItemRow[]): Choices {
  const byId = [...groupBy(items, ({ meting_id }) => meting_id)];
  return byId
    .map(([value, [first]]) => ({ value, label: `${date(first?.periode ?? "")}, ${first?.gebied ?? ""}` }))
    .toSorted((a, b) => compare(b.value, a.value));
}

export function pijlers(items: readonly ItemRow[]): Choices {
  return distinct(items, ({ pijler }) => pijler).map((pijler) => ({ value: pijler, label: pijler }));
}

/** For how many questions 0, 1, 2 … gemeenten say yes: the shape of a pijler, without an order of gemeenten. */
export function spread(items: readonly ItemRow[]): ColumnCell[] {
  const counted = items.filter(({ telt_mee, n_gevraagd }) => telt_mee && n_gevraagd > 0);
  const most = Math.max(0, ...counted.map(({ n_gemeenten }) => n_gemeenten));
  return Array.from({ length: most + 1 }, (_, n) => ({
    label: `${number(n)} ${n === 1 ? "gemeente" : "gemeenten"}`,
    kort: String(n),
    waarde: counted.filter(({ waarde }) => waarde === n).length,
    status: "getoond",
  }));
}

/** What 'ja' means where the scanner did not let a gemeente tick a box. */
export function kindNote(items: readonly ItemRow[]): string {
  const has = (soort: string): boolean => items.some((item) => item.soort === soort);
  const amount = has("aantal")
    ? "Bij een vraag naar een aantal betekent ja: de gemeente noemde een getal. De getallen staan onderaan. "
    : "";
  const text = has("tekst")
    ? "Een deel van de antwoorden staat in de tekst van het rapport, niet in een tabel."
    : "";
  return (amount + text).trim();
}

/** How many printed totals of the report differ from the gemeenten that it lists. */
export function printedNote(items: readonly ItemRow[]): string {
  const differing = items.filter(({ verschil }) => verschil !== null && verschil !== 0).length;
  const checked = items.filter(({ verschil }) => verschil !== null).length;
  if (checked === 0) return "";
  if (differing === 0)
    return `Alle ${number(checked)} totalen in het rapport kloppen met de genoemde gemeenten.`;
  return `Wij telden ${number(checked)} totalen uit het rapport na. Bij ${number(differing)} noemt het rapport een ander aantal dan het aantal gemeenten dat erbij staat. Daar tellen wij de genoemde gemeenten, en het getal uit het rapport staat erbij.`;
}
