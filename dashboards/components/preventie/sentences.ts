import { number } from "../format.js";
import { count, inSentence } from "../text.js";
import { everyPijler } from "./choices.js";
import { counted, isEveryone, isNobody } from "./items.js";
import type { ItemRow } from "./rows.js";

export const vraag = { een: "vraag", meer: "vragen" };
export const gemeente = { een: "gemeente", meer: "gemeenten" };

/** ' Op 3 vragen antwoordt geen enkele gemeente ja. Bij 2 vragen weet …', without what does not occur. */
function rest(items: readonly ItemRow[]): string {
  const none = items.filter(isNobody).length;
  const unsure = items.filter(({ n_onbekend }) => n_onbekend > 0).length;
  const nobody = none === 0 ? "" : ` Op ${count(none, vraag)} antwoordt geen enkele gemeente ja.`;
  const unknown = unsure === 0 ? "" : ` Bij ${count(unsure, vraag)} weet minstens één gemeente het niet.`;
  return nobody + unknown;
}

function everyone(items: readonly ItemRow[]): string {
  const n = Math.max(...items.map(({ n_gemeenten }) => n_gemeenten));
  const all = items.filter(isEveryone).length;
  if (all === 0) return `Er is geen vraag waarop alle ${number(n)} gemeenten ja antwoorden.`;
  return `Op ${count(all, vraag)} antwoorden alle ${number(n)} gemeenten ja.`;
}

/** 'de regio Drechtsteden', but 'Regio Noordkant' as it calls itself. */
function regionName(regio: string): string {
  return /^(\p{L}*regio)\b/iu.test(regio) ? regio : `de regio ${regio}`;
}

/** What the gemeenten of a region have in common over everything that was asked; it ranks nobody. */
export function regionAnswer(items: readonly ItemRow[]): string {
  const asked = counted(items);
  const [first] = asked;
  if (first === undefined) return "Van deze meting zijn geen antwoorden bekend.";
  const opening = `De scanner stelde ${count(asked.length, vraag)} aan ${count(first.n_gemeenten, gemeente)} in ${regionName(first.gebied)}.`;
  return `${opening} ${everyone(asked)}${rest(asked)}`;
}

/** The same over one pijler, or over everything when none is named. */
export function pijlerAnswer(items: readonly ItemRow[], pijler: string): string {
  const asked = counted(items);
  if (asked.length === 0) return "Over dit onderwerp zijn geen antwoorden bekend.";
  return `Over ${pijler === everyPijler ? "alle onderwerpen samen" : inSentence(pijler)} kreeg elke gemeente ${count(asked.length, vraag)}. ${everyone(asked)}${rest(asked)}`;
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
