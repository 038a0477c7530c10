import { card } from "../card.js";
import { el } from "../dom.js";
import { number } from "../format.js";
import type { MeasureRow } from "../monitors/rows.js";
import type { TableMeta } from "../published.js";
import { dataTable } from "../table.js";
import { capital, count } from "../text.js";
import type { WordRow } from "./rows.js";

/** Words in which every term of the search stands. */
export function findWords(words: readonly WordRow[], text: string): WordRow[] {
  const terms = text.toLowerCase().split(/\s+/);
  return words.filter(({ begrip, uitleg }) => {
    const own = `${begrip} ${uitleg}`.toLowerCase();
    return terms.every((term) => own.includes(term));
  });
}

/** '130 woorden zijn hier uitgelegd: 118 telbegrippen en …' */
export function wordsAnswer(words: readonly WordRow[]): string {
  const n = (soort: WordRow["soort"]): number => words.filter((word) => word.soort === soort).length;
  const counted = count(n("telbegrip"), { een: "ding dat wordt geteld", meer: "dingen die worden geteld" });
  return `Hier staat van ${counted} en van ${count(n("eenheid"), { een: "eenheid", meer: "eenheden" })} wat zij betekenen.`;
}

const titles: Readonly<Record<WordRow["soort"], { titel: string; vraag: string }>> = {
  woord: { titel: "Woorden die vaak terugkomen", vraag: "Op elke pagina betekenen zij hetzelfde." },
  telbegrip: {
    titel: "Wat wordt er geteld?",
    vraag: "Twee cijfers die iets anders tellen, zijn niet op te tellen en niet te vergelijken.",
  },
  eenheid: {
    titel: "In welke eenheid?",
    vraag: "Een huishouden is geen mens, en een melding is geen huishouden.",
  },
};

/** The words of one kind with their meaning; `gevonden` of all of them. */
export function wordsCard(
  document: Document,
  soort: WordRow["soort"],
  words: readonly WordRow[],
  bron: TableMeta,
): HTMLElement {
  const { titel, vraag } = titles[soort];
  const own = words.filter((word) => word.soort === soort);
  const used = ({ waarde }: WordRow): string => (waarde === null || waarde === 0 ? "–" : number(waarde));
  const table = dataTable(
    document,
    own,
    [
      { kop: "Woord", waarde: ({ begrip }) => capital(begrip) },
      { kop: "Betekenis", waarde: ({ uitleg }) => uitleg },
      ...(soort === "woord" ? [] : [{ kop: "Cijfers in het register", getal: true, waarde: used }]),
    ],
    { bijschrift: titel, stapel: true },
  );
  const none = el(document, "p", { class: "leeg" }, "Geen woord gevonden.");
  return card(document, {
    ...{ id: `woorden-${soort}`, titel, vraag, bron },
    beeld: own.length === 0 ? none : table,
  });
}

/** What each way of counting homeless people counts, and who is not in it. */
export function measureWordsCard(
  document: Document,
  maten: readonly MeasureRow[],
  bron: TableMeta,
): HTMLElement {
  const titel = "Op welke manieren worden dakloze mensen geteld?";
  const table = dataTable(
    document,
    maten,
    [
      { kop: "Manier", waarde: ({ titel }) => titel },
      { kop: "Wie telt mee", waarde: ({ wat_telt }) => wat_telt },
      { kop: "Wie niet", waarde: ({ wie_niet }) => wie_niet },
      { kop: "Moment", waarde: ({ moment }) => moment },
      { kop: "Gebied", waarde: ({ kleinste_gebied }) => `niet kleiner dan ${kleinste_gebied}` },
    ],
    { bijschrift: titel, stapel: true },
  );
  return card(document, {
    ...{ id: "manieren", titel, bron, beeld: table },
    vraag: "Elke manier ziet andere mensen.",
  });
}
