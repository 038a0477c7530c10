import { el, hidden, svg } from "./dom.js";
import { number, range } from "./format.js";
import { mark } from "./marks.js";
import type { Answer } from "./rows.js";
import { scrollRegion } from "./table.js";

/** One item of the scanner: what each gemeente answered, and how many said yes. */
export interface MatrixRow {
  readonly label: string;
  readonly antwoorden: ReadonlyMap<number, Answer>;
  readonly n_ja: number;
  readonly n_gevraagd: number;
  readonly n_onbekend: number;
  /** A remark under the item, such as a printed total that differs. */
  readonly opmerking?: string | undefined;
  /** True for 'geen van deze' and the like: in the table, but no facility. */
  readonly bijrij: boolean;
}

export interface MatrixOptions {
  /** The name of the block, which stands as a heading above the table already. */
  readonly blok: string;
  /** The route that the table is about; '' when the block knows none. */
  readonly route: string;
  readonly gemeenten: readonly number[];
}

/** '7 van 9'; '7–9 van 9' when two do not know; '–' when nobody was asked. */
export function shareText({ n_ja, n_gevraagd, n_onbekend }: MatrixRow): string {
  if (n_gevraagd === 0) return "–";
  const upper = n_onbekend === 0 ? null : n_ja + n_onbekend;
  return `${range(n_ja, upper)} van ${number(n_gevraagd)}`;
}

const barWidth = 108;

/** Solid for yes, dotted for unknown, on a line as long as everyone who was asked. */
function shareBar(document: Document, { n_ja, n_gevraagd, n_onbekend }: MatrixRow): SVGSVGElement {
  const step = barWidth / Math.max(n_gevraagd, 1);
  const bar = { y: 2, height: 8 };
  return svg(
    document,
    "svg",
    {
      class: "aandeel",
      viewBox: `0 0 ${barWidth + 2} 12`,
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    },
    svg(document, "line", { x1: 0, x2: barWidth, y1: 10.5, y2: 10.5, class: "aandeel-lijn" }),
    svg(document, "rect", { ...bar, x: 0, width: n_ja * step, class: "staaf-meting" }),
    n_onbekend > 0 &&
      svg(document, "rect", { ...bar, x: n_ja * step, width: n_onbekend * step, class: "staaf-bereik" }),
  );
}

function shareCell(document: Document, row: MatrixRow): HTMLElement {
  const bar = row.n_gevraagd > 0 && shareBar(document, row);
  return el(document, "td", { class: "aandeel-cel" }, bar, el(document, "span", {}, shareText(row)));
}

function matrixRow(document: Document, row: MatrixRow, gemeenten: readonly number[]): HTMLElement {
  const answers = gemeenten.map((nr) =>
    el(document, "td", { class: "merk-cel" }, mark(document, row.antwoorden.get(nr) ?? "geen_antwoord")),
  );
  const remark = row.opmerking !== undefined && el(document, "span", { class: "afwijking" }, row.opmerking);
  const head = el(document, "th", { scope: "row" }, row.label, remark);
  return el(
    document,
    "tr",
    { class: row.bijrij ? "bijrij" : null },
    head,
    shareCell(document, row),
    ...answers,
  );
}

/** Only the route is seen; whoever hears the table also hears its block. */
function caption(document: Document, blok: string, route: string): HTMLElement {
  if (route === "") return el(document, "caption", { class: "alleen-voorlezen" }, blok);
  return el(document, "caption", { class: "route" }, hidden(document, `${blok}: `), route);
}

/** Items against gemeenten as a real table; the count comes first so that a phone shows it. */
export function matrix(document: Document, rows: readonly MatrixRow[], options: MatrixOptions): HTMLElement {
  const { blok, route, gemeenten } = options;
  const name = route === "" ? blok : `${blok}: ${route}`;
  const numbers = gemeenten.map((nr) =>
    el(
      document,
      "th",
      { scope: "col", class: "merk-cel" },
      el(document, "abbr", { title: `gemeente ${nr}` }, String(nr)),
    ),
  );
  const head = el(
    document,
    "tr",
    {},
    el(document, "th", { scope: "col" }, "Vraag"),
    el(document, "th", { scope: "col" }, "Hoeveel gemeenten"),
    ...numbers,
  );
  const body = rows.map((row) => matrixRow(document, row, gemeenten));
  const table = el(
    document,
    "table",
    { class: "matrix" },
    caption(document, blok, route),
    el(document, "thead", {}, head),
    el(document, "tbody", {}, ...body),
  );
  return scrollRegion(document, name, table);
}
