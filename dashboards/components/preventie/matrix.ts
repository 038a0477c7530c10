import { el, hidden } from "../dom.js";
import { scrollRegion } from "../table.js";
import type { Gemeente } from "./choices.js";
import { mark } from "./marks.js";
import type { Answer } from "./rows.js";
import { type Share, shareNode } from "./share.js";

/** One item of the scanner: what each gemeente answered, and how many said yes. */
export interface MatrixRow extends Share {
  readonly label: string;
  readonly antwoorden: ReadonlyMap<number, Answer>;
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
  readonly gemeenten: readonly Gemeente[];
  /** The gemeente whose column stands out, or null. */
  readonly eigen: number | null;
}

/** Above this number of gemeenten the columns are narrow and paper is turned. */
const many = 15;

/** The class of a table with a column per gemeente. */
export function matrixClass({ length }: readonly Gemeente[]): string {
  return length > many ? "matrix matrix-breed" : "matrix";
}

/** What a gemeente answered; a gemeente without a row gave no answer. */
export function answerOf({ antwoorden }: MatrixRow, { nr }: Gemeente): Answer {
  return antwoorden.get(nr) ?? "geen_antwoord";
}

function matrixRow(document: Document, row: MatrixRow, { gemeenten, eigen }: MatrixOptions): HTMLElement {
  const cells = gemeenten.map((gemeente) => {
    const name = gemeente.nr === eigen ? "merk-cel merk-eigen" : "merk-cel";
    return el(document, "td", { class: name }, mark(document, answerOf(row, gemeente)));
  });
  const remark = row.opmerking !== undefined && el(document, "span", { class: "afwijking" }, row.opmerking);
  const head = el(document, "th", { scope: "row" }, row.label, remark);
  const share = el(document, "td", { class: "aandeel-cel" }, shareNode(document, row));
  return el(document, "tr", { class: row.bijrij ? "bijrij" : null }, head, share, ...cells);
}

/** Only the route is seen; whoever hears the table also hears its block. */
function caption(document: Document, { blok, route }: MatrixOptions): HTMLElement {
  if (route === "") return el(document, "caption", { class: "alleen-voorlezen" }, blok);
  return el(document, "caption", { class: "route" }, hidden(document, `${blok}: `), route);
}

/** A number is heard as 'gemeente 5'; a released name is written from the bottom up. */
export function gemeenteHead(document: Document, { nr, naam }: Gemeente, eigen: number | null): HTMLElement {
  const own = nr === eigen && hidden(document, ", uw gemeente");
  const text =
    naam === ""
      ? [hidden(document, "gemeente "), String(nr)]
      : [el(document, "span", { class: "staand" }, naam)];
  return el(
    document,
    "th",
    { scope: "col", class: nr === eigen ? "merk-cel merk-eigen" : "merk-cel" },
    ...text,
    own,
  );
}

/** Items against gemeenten as a real table; the count comes first, so that a phone shows it. */
export function matrix(document: Document, rows: readonly MatrixRow[], options: MatrixOptions): HTMLElement {
  const { blok, route, gemeenten, eigen } = options;
  const head = el(
    document,
    "tr",
    {},
    el(document, "th", { scope: "col" }, "Vraag"),
    el(document, "th", { scope: "col", class: "aandeel-cel" }, "Hoeveel gemeenten"),
    ...gemeenten.map((gemeente) => gemeenteHead(document, gemeente, eigen)),
  );
  const table = el(
    document,
    "table",
    { class: matrixClass(gemeenten) },
    caption(document, options),
    el(document, "thead", {}, head),
    el(document, "tbody", {}, ...rows.map((row) => matrixRow(document, row, options))),
  );
  return scrollRegion(document, route === "" ? blok : `${blok}: ${route}`, table);
}
