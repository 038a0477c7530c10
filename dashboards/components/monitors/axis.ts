import { barChart } from "../bar-chart.js";
import { card } from "../card.js";
import { el } from "../dom.js";
import type { TableMeta } from "../published.js";
import { responsive } from "../responsive.js";
import type { PublishedRow } from "../rows.js";
import type { Ask } from "../scope.js";
import { dataTable } from "../table.js";
import { type Measured, measureText } from "./measures.js";

interface Pair {
  readonly namen: string;
  readonly redenen: readonly string[];
}

type Known = Measured & { readonly cijfer: PublishedRow };

const known = (measured: readonly Measured[]): Known[] =>
  measured.filter((one): one is Known => one.cijfer !== null);

/** Every two measures, with each reason why they may not share an axis. */
export function pairs(measured: readonly Measured[], vraag: Ask): Pair[] {
  return known(measured).flatMap((a, i, all) =>
    all.slice(i + 1).map((b) => ({
      namen: `${a.maat.titel} en ${b.maat.titel}`,
      redenen: vraag("een_as", [a.cijfer, b.cijfer]).redenen,
    })),
  );
}

/** The first reason in sight, the others behind one click or key. */
function reasonList(document: Document, [first, ...others]: readonly string[]): HTMLElement {
  const items = others.map((reden) => el(document, "li", {}, reden));
  const more = others.length === 1 ? "nog een reden" : `nog ${others.length} redenen`;
  return el(
    document,
    "div",
    {},
    first,
    others.length > 0 &&
      el(
        document,
        "details",
        {},
        el(document, "summary", {}, more),
        el(document, "ul", { class: "redenen" }, ...items),
      ),
  );
}

/** Why not, for every two of them, in words. */
function refusedPairs(document: Document, measured: readonly Measured[], vraag: Ask): HTMLElement {
  const table = dataTable(
    document,
    pairs(measured, vraag),
    [
      { kop: "Deze twee", waarde: ({ namen }) => namen },
      {
        kop: "staan niet op één as, want",
        waarde: ({ redenen }) => reasonList(document, redenen),
      },
    ],
    { bijschrift: "Waarom de bronnen niet op één as staan", stapel: true },
  );
  const text =
    "Nee. Wij hebben het geprobeerd, en het mag niet. Een staaf naast een staaf zegt: deze is hoger. Dat weten wij hier niet.";
  return el(document, "div", { class: "weigering weigering-breed" }, el(document, "p", {}, text), table);
}

/**
 * The attempt to draw all measures on one axis. The scope rules decide; when they refuse, the card has the reasons
 * and no chart.
 */
export function oneAxisCard(
  document: Document,
  measured: readonly Measured[],
  vraag: Ask,
  bron: TableMeta,
): HTMLElement {
  const id = "een-as";
  const titel = "Kunnen zij samen in één grafiek?";
  const figures = known(measured);
  const as = vraag(
    "een_as",
    figures.map(({ cijfer }) => cijfer),
  );
  const bars = figures.map((one) => ({ ...one.cijfer, label: one.maat.titel, tekst: measureText(one) }));
  const draw = (width: number): SVGSVGElement => barChart(document, bars, { id, titel, width });
  return card(document, {
    ...{ id, titel, bron, niveau: "h2" },
    beeld: as.mag ? responsive(document, as, draw, 640) : refusedPairs(document, measured, vraag),
  });
}
