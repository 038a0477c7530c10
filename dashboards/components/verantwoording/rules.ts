import type { FigureScope, Operation, Verdict } from "../../../src/scope/compare.ts";
import { el, group, hidden } from "../dom.js";
import { number } from "../format.js";
import { dataTable } from "../table.js";
import { chance } from "../text.js";

/** The rules of src/scope, as the page gets them. */
export type Combine = (operation: Operation, figures: readonly FigureScope[]) => Verdict;

const example: FigureScope = {
  ...{ telbegrip: "meldingen", eenheid: "meldingen", soort: "aantal", telling: "het loket", stuk: "" },
  ...{ dekking: "wie zich meldt", tijdsbasis: "stroom", van: "2021-01-01", tot: "2021-12-31" },
  ...{ gebied: "de gemeente", gebied_niveau: "gemeente", kleinste_niveau: null, ethos: [], definitie: "1" },
  ...{ blik: "periode", aard: "meting", groep: "", is_indirect: false, deel_van: [] },
};
const nextYear = { van: "2022-01-01", tot: "2022-12-31" } as const;
const newYear = { tijdsbasis: "stand", van: "2021-01-01", tot: "2021-01-01" } as const;

/** Two figures that differ in one respect. */
interface Pair {
  readonly naam: string;
  readonly een: FigureScope;
  readonly ander: FigureScope;
}

const pair = (naam: string, ander: Partial<FigureScope>, een: Partial<FigureScope> = {}): Pair => ({
  ...{ naam, een: { ...example, ...een } },
  ander: { ...example, ...een, ...ander },
});

/** Pairs that readers want to put together; what may be done with each is asked of the rules, never written here. */
export const pairs: readonly Pair[] = [
  pair("Hetzelfde, een jaar later", nextYear),
  pair(
    "Een groep en een andere groep van hetzelfde jaar",
    { groep: "gezinnen" },
    { groep: "alleenstaanden" },
  ),
  pair("Een deel en het geheel", { groep: "gezinnen" }),
  pair(
    "Gestart en aangemeld",
    { telbegrip: "aanmeldingen" },
    { telbegrip: "gestart", deel_van: ["aanmeldingen"] },
  ),
  pair("Mensen en huishoudens", { eenheid: "huishoudens", ...nextYear }, { eenheid: "mensen" }),
  pair("Het loket en een schatting van het CBS", { telling: "de schatting van het CBS", ...nextYear }),
  pair(
    "Corporaties en alle verhuurders",
    { dekking: "alle verhuurders", ...nextYear },
    { dekking: "corporaties" },
  ),
  pair("Een heel jaar en een stand daarna", { ...newYear, van: "2022-01-01", tot: "2022-01-01" }),
  pair("Twee standen, een jaar na elkaar", { van: "2022-01-01", tot: "2022-01-01" }, newYear),
  pair("Een heel jaar en negen maanden daarna", { van: "2022-01-01", tot: "2022-09-30" }),
  pair("Gevolgd vanaf het begin, en geteld in een jaar", { blik: "cohort", ...nextYear }),
  pair("Voor en na een nieuwe manier van tellen", { definitie: "2", ...nextYear }),
  pair("Dakloos, en het huis dreigen te verliezen", { ethos: [7], ...nextYear }, { ethos: [1, 2] }),
  pair("Mensen, en kinderen die indirect betrokken zijn", { is_indirect: true, ...nextYear }),
  pair("Een meting en een raming", { aard: "raming", ...nextYear }),
  pair("Twee documenten die niet zeggen hoe zij telden", { stuk: "B", ...nextYear }, { stuk: "A" }),
];

const operations: readonly (readonly [Operation, string])[] = [
  ["optellen", "Optellen"],
  ["aftrekken", "Aftrekken"],
  ["delen", "Delen"],
  ["een_as", "Op één as"],
  ["een_trend", "In één lijn"],
];

/** Every reason why something may not be done with the two, each once. */
export function reasonsOf({ een, ander }: Pair, combine: Combine): string[] {
  return [...new Set(operations.flatMap(([operation]) => combine(operation, [een, ander]).redenen))];
}

function reasons(document: Document, one: Pair, combine: Combine): Node | string {
  const found = reasonsOf(one, combine);
  if (found.length === 0) return "–";
  return el(document, "ul", { class: "redenen" }, ...found.map((reason) => el(document, "li", {}, reason)));
}

/** What may be done with two figures, and why not, as the rules say it of these examples. */
export function rulesTable(document: Document, combine: Combine): HTMLElement {
  return dataTable(
    document,
    pairs,
    [
      { kop: "Twee cijfers", waarde: ({ naam }) => naam },
      ...operations.map(([operation, kop]) => ({
        kop,
        kort: true,
        waarde: ({ een, ander }: Pair) => (combine(operation, [een, ander]).mag ? "mag" : "mag niet"),
      })),
      { kop: "Reden", waarde: (one) => reasons(document, one, combine) },
    ],
    { bijschrift: "Wat mag met twee cijfers?", stapel: true },
  );
}

const steps: readonly (readonly [number, number])[] = [
  [12, 18],
  [40, 52],
  [40, 61],
  [400, 460],
];

/** How large a difference must be before a page calls it one; computed as the sentences do. */
export function chanceTable(document: Document): HTMLElement {
  const differs = ([a, b]: readonly [number, number]): boolean => Math.abs(a - b) > chance(a, b);
  return dataTable(
    document,
    steps,
    [
      { kop: "Eerst", getal: true, waarde: ([a]) => number(a) },
      { kop: "Daarna", getal: true, waarde: ([, b]) => number(b) },
      { kop: "Verschil", getal: true, waarde: ([a, b]) => number(Math.abs(b - a)) },
      { kop: "Toeval verklaart tot", getal: true, waarde: ([a, b]) => number(chance(a, b), 1) },
      {
        kop: "Wat wij schrijven",
        waarde: (step) =>
          group(
            document,
            differs(step) ? "stijging" : "geen aantoonbare verandering",
            hidden(document, ` van ${step[0]} naar ${step[1]}`),
          ),
      },
    ],
    { bijschrift: "Voorbeelden van verschillen", stapel: true },
  );
}
