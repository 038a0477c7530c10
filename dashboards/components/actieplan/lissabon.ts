import { card } from "../card.js";
import { seriesKey } from "../cijfers.js";
import { type Child, el, group, hidden } from "../dom.js";
import { figure, period } from "../format.js";
import { groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import type { FigureRow } from "../rows.js";
import { dataTable } from "../table.js";
import { tag } from "../tag.js";
import { list } from "../text.js";
import { seriesLink } from "./figures.js";
import type { Plan, Result } from "./plan.js";
import type { ElementRow, Measured, PromiseRow } from "./rows.js";
import { otherDeadlines } from "./words.js";

/** A promise with its measures and the results of the plan that stand for it. */
export interface Belofte {
  readonly element: ElementRow;
  readonly maten: readonly PromiseRow[];
  readonly resultaten: readonly Result[];
}

export function promisesOf(plan: Plan, maten: readonly PromiseRow[]): Belofte[] {
  const byPromise = groupBy(maten, ({ element_id }) => element_id);
  return [...plan.elementen.values()]
    .filter(({ soort }) => soort === "lissabon")
    .map((element) => ({
      element,
      maten: byPromise.get(element.element_id) ?? [],
      resultaten: plan.resultaten.filter(({ beloften }) =>
        beloften.some(({ element_id }) => element_id === element.element_id),
      ),
    }));
}

/** The best that can be said of a promise: measured, approximated, or not at all. */
export function best({ maten }: Pick<Belofte, "maten">): Measured {
  if (maten.some(({ klasse }) => klasse === "gemeten")) return "gemeten";
  return maten.some(({ klasse }) => klasse === "benadering") ? "benadering" : "niet_gemeten";
}

const words = ["geen", "één", "twee", "drie", "vier", "vijf"];
const inWords = (n: number): string => words[n] ?? String(n);

/** What the page says about the promises together; it never says that one is kept. */
export function lissabonAnswer(promises: readonly Belofte[]): string {
  if (promises.length === 0) return "Dat is niet te zeggen: de lijst van beloften is leeg.";
  const of = (klasse: Measured): number => promises.filter((one) => best(one) === klasse).length;
  return `Dat is maar voor een deel te zien. Van de ${inWords(promises.length)} beloften is er bij ${inWords(of("gemeten"))} een cijfer dat een deel ervan telt. Bij ${inWords(of("benadering"))} is er alleen een benadering. Bij ${inWords(of("niet_gemeten"))} wordt niets gemeten.`;
}

const under = (document: Document, ...parts: Child[]): HTMLElement =>
  el(document, "span", { class: "onder" }, ...parts);

function measures(document: Document, { maten }: Belofte, klasse: Measured): Node {
  const own = maten.filter((row) => row.klasse === klasse);
  if (own.length === 0) return hidden(document, "niets");
  const items = own.map(({ maat }) => el(document, "span", { class: "bedrag" }, maat));
  return group(document, ...items);
}

/** The five promises against what is measured, what comes near and what nobody measures. */
export function promisesCard(document: Document, promises: readonly Belofte[], bron: TableMeta): HTMLElement {
  const titel = "Vijf beloften, en wat daarvan te zien is";
  const table = dataTable(
    document,
    promises,
    [
      {
        kop: "Belofte",
        waarde: ({ element }) =>
          group(document, element.titel, under(document, `klaar in ${element.termijn}`)),
      },
      { kop: "Gemeten", waarde: (row) => measures(document, row, "gemeten") },
      { kop: "Benadering", waarde: (row) => measures(document, row, "benadering") },
      { kop: "Niet gemeten", waarde: (row) => measures(document, row, "niet_gemeten") },
    ],
    { bijschrift: titel, stapel: true },
  );
  return card(document, {
    ...{ id: "beloften", titel, bron, niveau: "h2" },
    vraag: "Een benadering telt iets dat erop lijkt. Dat is niet hetzelfde.",
    beeld: el(document, "div", { class: "beloften" }, table),
    noot: "Welke categorie van ETHOS Light bij een belofte past, is onze duiding. Het plan zegt dat niet.",
  });
}

/** The published figures of a measure, each with its place, period and source. */
function figuresTable(document: Document, maat: PromiseRow, figures: readonly FigureRow[]): Child {
  const own = figures.filter((row) => seriesKey(row) === seriesKey(maat));
  if (maat.reeks === "" || own.length === 0) return null;
  const address = seriesLink(maat);
  const bijschrift = `Gepubliceerde cijfers: ${maat.maat}`;
  return group(
    document,
    dataTable(
      document,
      own,
      [
        {
          kop: "Periode",
          waarde: (row) => (row.periode === "" ? "niet genoemd" : period(row.periode)),
        },
        { kop: "Gebied", waarde: ({ gebied }) => gebied },
        { kop: "Aantal", getal: true, waarde: (row) => figure(row) },
        {
          kop: "Bron",
          waarde: ({ bron, opmerking }) =>
            group(document, bron, opmerking !== "" && under(document, opmerking)),
        },
      ],
      { bijschrift },
    ),
    address !== null && under(document, el(document, "a", { href: address }, "alles over deze reeks")),
  );
}

/** Why it says no more, or why nothing is measured and what that would take. */
function limits(document: Document, maat: PromiseRow, nodig: string): HTMLElement[] {
  const isMeasured = maat.klasse !== "niet_gemeten";
  const line = (kop: string, text: string): HTMLElement =>
    el(document, "p", {}, el(document, "b", {}, `${kop}: `), text);
  return [
    line(isMeasured ? "Zegt niet" : "Waarom niet", maat.zegt_niet),
    ...(nodig === "" ? [] : [line("Nodig", nodig)]),
  ];
}

function measure(
  document: Document,
  maat: PromiseRow,
  { resultaten }: Belofte,
  figures: readonly FigureRow[],
): HTMLElement {
  const indicator = resultaten
    .flatMap(({ indicatoren }) => indicatoren)
    .find(({ indicator_id }) => indicator_id === maat.indicator_id);
  return el(
    document,
    "section",
    { class: "maat" },
    el(document, "h4", {}, `${maat.maat} `, tag(document, maat.klasse_label)),
    maat.telt !== "" && el(document, "p", {}, el(document, "b", {}, "Telt: "), maat.telt),
    ...limits(document, maat, indicator?.nodig ?? ""),
    maat.ethos_categorie !== "" &&
      el(
        document,
        "p",
        {},
        el(
          document,
          "a",
          { href: "./ethos-light" },
          "Tellingen volgens ETHOS Light",
          hidden(document, `: ${maat.maat}`),
        ),
      ),
    figuresTable(document, maat, figures),
  );
}

function whereInPlan({ resultaten }: Belofte): string {
  const parts = resultaten.map(({ element, termijnen }) => {
    const other = otherDeadlines(termijnen);
    const extra = other.length === 0 ? "" : ` (${list(other)})`;
    return `${element.element_id}, ${element.actielijn_naam.toLowerCase()}, klaar in ${element.termijn}${extra}`;
  });
  return parts.length === 0 ? "" : `In het Actieplan: ${list(parts)}.`;
}

/** One card per promise: what can be seen of it, what that leaves out, and the figures there are. */
export function promiseCards(
  document: Document,
  promises: readonly Belofte[],
  figures: readonly FigureRow[],
  bron: TableMeta,
): HTMLElement[] {
  return promises.map((promise, i) =>
    card(document, {
      id: `belofte-${i + 1}`,
      titel: `${i + 1}. ${promise.element.titel}`,
      ...{ bron, niveau: "h3" },
      vraag: whereInPlan(promise),
      beeld: group(document, ...promise.maten.map((maat) => measure(document, maat, promise, figures))),
    }),
  );
}
