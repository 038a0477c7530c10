import { type Child, el } from "../components/dom.ts";
import { scrollRegion } from "../components/table.ts";
import { tag } from "../components/tag.ts";
import { signOf } from "./answer-signs.ts";
import { drawChart } from "./charts.ts";
import {
  type Block,
  type ChartBlock,
  type DocumentCell,
  type DocumentColumn,
  type DocumentRow,
  isCompact,
  isFigure,
  isShort,
  numberLabel,
  type ReportDocument,
  type TableBlock,
} from "./document.ts";
import { marksOf, originLine } from "./marks.ts";
import { typeset } from "./typography.ts";

/** Widths of a chart on paper and a large screen, and on a phone. */
const wide = 640;
const narrow = 320;

const cellClasses = { onderdrukt: "cel-verborgen", onbekend: "", nvt: "", getoond: "" } as const;

function bodyCell(document: Document, cel: DocumentCell, isFirst: boolean, isNumber: boolean): HTMLElement {
  if (!isFigure(cel)) {
    const name = isNumber ? "getal" : null;
    return isFirst
      ? el(document, "th", { scope: "row", class: name }, cel)
      : el(document, "td", { class: name }, cel);
  }
  const name = `getal ${cellClasses[cel.status]}`.trim();
  const text = cel.status === "onbekend" ? el(document, "span", { class: "onbekend" }, cel.tekst) : cel.tekst;
  return el(document, "td", { class: name }, text);
}

/** What is seen is short and what is heard is in full: a text that is clipped away would not reach the PDF. */
function sign(document: Document, seen: string, heard: string): HTMLElement {
  const role = seen === heard ? {} : { role: "img", "aria-label": heard };
  return el(document, "span", { class: seen === "ja" ? "teken teken-ja" : "teken", ...role }, seen);
}

/** An answer in a narrow column. */
function narrowCell(document: Document, text: string): HTMLElement {
  return el(document, "td", { class: "smal" }, sign(document, signOf(text), text));
}

function headCell(document: Document, { kop, getal, voluit }: DocumentColumn): HTMLElement {
  if (voluit === undefined) return el(document, "th", { scope: "col", class: getal ? "getal" : null }, kop);
  return el(document, "th", { scope: "col", class: "smal" }, sign(document, kop, voluit));
}

function rowElement(
  document: Document,
  { cellen, totaal, tussenkop }: DocumentRow,
  columns: readonly DocumentColumn[],
): HTMLElement {
  const [first = ""] = cellen;
  if (tussenkop === true && !isFigure(first)) {
    const head = { scope: "colgroup", colspan: columns.length, class: "tussenkop" };
    return el(document, "tr", {}, el(document, "th", head, first));
  }
  const cells = cellen.map((cel, i) =>
    columns[i]?.voluit !== undefined && !isFigure(cel)
      ? narrowCell(document, cel)
      : bodyCell(document, cel, i === 0, columns[i]?.getal === true),
  );
  return el(document, "tr", { class: totaal ? "totaal" : null }, ...cells);
}

function caption(document: Document, block: TableBlock | ChartBlock, name: "caption" | "p"): HTMLElement {
  const number = el(document, "b", {}, `${numberLabel(block)}. `);
  const word = block.is_fictief && tag(document, "fictief");
  return el(document, name, { class: "bijschrift" }, number, block.titel, word && " ", word);
}

function tableClass(block: TableBlock): string | null {
  const names = [isShort(block) && "een-blad", isCompact(block) && "weinig-kolommen"];
  return names.filter((name) => name !== false).join(" ") || null;
}

function tableElement(document: Document, block: TableBlock): HTMLElement {
  const heads = block.kolommen.map((column) => headCell(document, column));
  const table = el(
    document,
    "table",
    { class: tableClass(block) },
    caption(document, block, "caption"),
    el(document, "thead", {}, el(document, "tr", {}, ...heads)),
    el(document, "tbody", {}, ...block.rijen.map((row) => rowElement(document, row, block.kolommen))),
  );
  return scrollRegion(document, `${numberLabel(block)}. ${block.titel}`, table);
}

/**
 * The picture for paper and screen, and one for a phone; the style sheet shows the one that fits. No figure
 * element: the picture itself is the figure in the PDF, and one in another has no alternative text.
 */
function chartElement(document: Document, block: ChartBlock): HTMLElement {
  const small = drawChart(document, block, narrow);
  return el(
    document,
    "div",
    { class: "figuur" },
    el(document, "div", { class: "beeld-breed" }, drawChart(document, block, wide)),
    el(document, "div", { class: "beeld-smal" }, small),
    caption(document, block, "p"),
  );
}

const paragraphClasses = {
  gewoon: null,
  antwoord: "kernzin",
  let_op: "let-op",
  open: "open-tekst",
  bron: "bron",
} as const;

function blockElement(document: Document, block: Block): HTMLElement {
  switch (block.soort) {
    case "kop":
      return el(document, block.niveau === 2 ? "h2" : "h3", {}, block.tekst);
    case "alinea":
      return el(document, "p", { class: paragraphClasses[block.toon] }, block.tekst);
    case "lijst":
      return el(document, "ul", {}, ...block.punten.map((punt) => el(document, "li", {}, punt)));
    case "tabel":
      return tableElement(document, block);
    case "grafiek":
      return chartElement(document, block);
    case "cijfer":
      return el(
        document,
        "div",
        { class: "uitspraak" },
        el(document, "p", { class: "kernzin" }, block.zin),
        el(document, "p", { class: "bron" }, block.herkomst),
      );
  }
}

function opening(document: Document, one: ReportDocument): HTMLElement {
  const facts: Child[] = originLine(one).map((text) => el(document, "span", {}, text));
  return el(
    document,
    "header",
    {},
    el(document, "p", { class: "merken" }, ...marksOf(one).flatMap((mark) => [tag(document, mark), " "])),
    el(document, "h1", {}, typeset(one.titel)),
    el(document, "p", { class: "lead" }, typeset(one.onderwerp)),
    el(document, "p", { class: "stand" }, ...facts),
  );
}

/** A document as HTML in the order in which it is read; the page of the site and the PDF are made from it. */
export function renderDocument(document: Document, one: ReportDocument): HTMLElement {
  const blocks = one.blokken.map((block) => blockElement(document, block));
  return el(
    document,
    "article",
    { class: `rapport rapport-${one.soort}` },
    opening(document, one),
    ...blocks,
  );
}
