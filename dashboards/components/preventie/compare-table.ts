import { type Child, el, hidden } from "../dom.js";
import { date, number, range } from "../format.js";
import { groupBy } from "../group.js";
import { scrollRegion } from "../table.js";
import { tag } from "../tag.js";
import type { Measurement } from "./choices.js";
import type { Compared } from "./compare.js";
import { differenceWord, verdictText } from "./compare-text.js";
import { groupHead } from "./grouped-table.js";
import type { ReferenceRow } from "./rows.js";
import { type Share, shareNode } from "./share.js";

export interface CompareView {
  /** The chosen measurement; its column comes first. */
  readonly hier: Measurement;
  /** The others, in the order of their names. */
  readonly anderen: readonly Measurement[];
  /** Titles of the blocks. */
  readonly blokken: ReadonlyMap<string, string>;
  /** Pooled figures per item and route, where there are enough regions. */
  readonly referentie: ReadonlyMap<string, ReferenceRow>;
  readonly titel: string;
}

/** 'Regio', its month, its number of gemeenten and its tag. */
function measurementHead(document: Document, meting: Measurement): HTMLElement {
  const small = el(
    document,
    "span",
    { class: "bij" },
    `${date(meting.periode)}, ${number(meting.n_gemeenten)} gemeenten`,
  );
  const word = meting.is_fictief && tag(document, "fictief");
  return el(document, "th", { scope: "col", class: "regio-cel" }, meting.regio, small, word);
}

function itemHead(document: Document, { item, route }: Compared): HTMLElement {
  const where = route !== "" && el(document, "span", { class: "bij" }, route);
  return el(document, "th", { scope: "row" }, item, where);
}

/** A verdict as it is shown: a difference stands out by its word, the rest is plain text. */
function verdict(document: Document, row: Compared, view: CompareView, isShort: boolean): Child {
  const daar = view.anderen.find(({ meting_id }) => meting_id === row.ander);
  if (daar === undefined) return null;
  const text = verdictText(row, view.hier, daar);
  if (row.lezing === "hier_meer" || row.lezing === "daar_meer") {
    const rest = text.slice(differenceWord(row).length + 1);
    const mark = el(document, "b", { class: "verschil" }, differenceWord(row));
    return el(document, "div", {}, mark, isShort ? hidden(document, rest) : rest);
  }
  if (!isShort) return el(document, "div", { class: "bijtoon" }, text);
  return row.lezing === "niet_vergeleken"
    ? el(document, "div", { class: "bijtoon" }, "niet vergeleken", hidden(document, `: ${row.reden}`))
    : hidden(document, text);
}

function shareCell(document: Document, share: Share, ...more: Child[]): HTMLElement {
  return el(document, "td", { class: "regio-cel" }, shareNode(document, share), ...more);
}

function referenceCell(document: Document, row: ReferenceRow | undefined): HTMLElement {
  if (row === undefined) return el(document, "td", { class: "regio-cel" }, "–");
  return shareCell(document, row);
}

/** 'Alle regio’s samen' with how many those are; an item may be known of fewer. */
function referenceHead(document: Document, rows: Iterable<ReferenceRow>): HTMLElement {
  const counts = [...rows].map(({ n_regios }) => n_regios);
  const n = `${range(Math.min(...counts), Math.max(...counts))} regio’s`;
  const small = el(document, "span", { class: "bij" }, n);
  return el(document, "th", { scope: "col", class: "regio-cel" }, "Alle regio’s samen", small);
}

/** One item against all others; each cell carries its own verdict. */
function manyRow(document: Document, of: readonly Compared[], view: CompareView): HTMLElement | null {
  const [first] = of;
  if (first === undefined) return null;
  const cells = view.anderen.map(({ meting_id }) => {
    const row = of.find(({ ander }) => ander === meting_id);
    if (row === undefined) return el(document, "td", { class: "regio-cel" }, "–");
    return shareCell(document, row.daar, verdict(document, row, view, true));
  });
  const reference = view.referentie.size > 0 && referenceCell(document, view.referentie.get(first.key));
  return el(
    document,
    "tr",
    {},
    itemHead(document, first),
    shareCell(document, first.hier),
    ...cells,
    reference,
  );
}

/** One item in two measurements: the verdict in full, then what it rests on. */
function pairRow(document: Document, row: Compared, view: CompareView): HTMLElement {
  const reference = view.referentie.size > 0 && referenceCell(document, view.referentie.get(row.key));
  return el(
    document,
    "tr",
    {},
    itemHead(document, row),
    el(document, "td", { class: "oordeel-cel" }, verdict(document, row, view, false)),
    shareCell(document, row.hier),
    shareCell(document, row.daar),
    reference,
  );
}

function blockBody(document: Document, rows: readonly Compared[], view: CompareView): HTMLElement {
  const isPair = view.anderen.length === 1;
  const columns = 2 + view.anderen.length + (isPair ? 1 : 0) + (view.referentie.size > 0 ? 1 : 0);
  const titel = view.blokken.get(rows[0]?.blok_id ?? "") ?? "";
  const lines = [...groupBy(rows, ({ key }) => key).values()].map((of) => {
    const [first] = of;
    return isPair && first !== undefined ? pairRow(document, first, view) : manyRow(document, of, view);
  });
  return el(document, "tbody", {}, groupHead(document, titel, columns), ...lines);
}

function tableHead(document: Document, view: CompareView): HTMLElement {
  const isPair = view.anderen.length === 1;
  return el(
    document,
    "tr",
    {},
    el(document, "th", { scope: "col" }, "Vraag"),
    isPair && el(document, "th", { scope: "col" }, "Wat is te zeggen?"),
    ...[view.hier, ...view.anderen].map((meting) => measurementHead(document, meting)),
    view.referentie.size > 0 && referenceHead(document, view.referentie.values()),
  );
}

/** Items against measurements: bounds beside each other, never an order of regions. */
export function compareTable(document: Document, rows: readonly Compared[], view: CompareView): HTMLElement {
  const blocks = [...groupBy(rows, ({ blok_id }) => blok_id).values()];
  const table = el(
    document,
    "table",
    { class: view.anderen.length === 1 ? "vergelijking" : "vergelijking vergelijking-breed" },
    el(document, "caption", { class: "alleen-voorlezen" }, view.titel),
    el(document, "thead", {}, tableHead(document, view)),
    ...blocks.map((block) => blockBody(document, block, view)),
  );
  return scrollRegion(document, view.titel, table);
}
