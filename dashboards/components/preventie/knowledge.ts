import { card } from "../card.js";
import { el, hidden } from "../dom.js";
import { number } from "../format.js";
import { groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { scrollRegion } from "../table.js";
import { isShown } from "../text.js";
import type { Gemeente } from "./choices.js";
import { gemeenteHead, matrixClass } from "./matrix.js";
import type { KnowledgeRow } from "./rows.js";

/** '1 ja, 2 nee en 3 onbekend van 6', for whoever hears the cell. */
export function knowledgeText({ waarde, n_nee, n_onbekend, n_vragen }: KnowledgeRow): string {
  return `${number(waarde ?? 0)} ja, ${number(n_nee)} nee, ${number(n_onbekend)} onbekend, van ${number(n_vragen)}`;
}

/** How dark a cell is: 0 for none to 4 for everything; the number stands in it. */
function shade({ waarde, n_vragen }: KnowledgeRow): number {
  if (waarde === null || n_vragen === 0) return 0;
  return waarde === n_vragen ? 4 : Math.ceil((waarde / n_vragen) * 3);
}

function cellOf(document: Document, row: KnowledgeRow | undefined): HTMLElement {
  if (row === undefined || !isShown(row)) return el(document, "td", { class: "merk-cel" }, "–");
  const name = `merk-cel weet-${shade(row)}${row.n_onbekend > 0 ? " weet-open" : ""}`;
  const text = hidden(document, knowledgeText(row));
  return el(
    document,
    "td",
    { class: name },
    el(document, "span", { "aria-hidden": "true" }, number(row.waarde)),
    text,
  );
}

/** What gemeenten know together: how many answers are yes, no and unknown. */
export function knowledgeAnswer(rows: readonly KnowledgeRow[]): string {
  const sum = (value: (row: KnowledgeRow) => number): number =>
    rows.reduce((total, row) => total + value(row), 0);
  const [asked, yes, unknown] = [
    sum(({ n_vragen }) => n_vragen),
    sum(({ waarde }) => waarde ?? 0),
    sum(({ n_onbekend }) => n_onbekend),
  ];
  if (asked === 0) return "Over wat gemeenten weten zijn geen antwoorden bekend.";
  return `Van ${number(asked)} antwoorden over eigen kennis zijn er ${number(yes)} ja en ${number(unknown)} onbekend.`;
}

type KnowledgeView = { readonly gemeenten: readonly Gemeente[]; readonly eigen: number | null };

function subjectRow(
  document: Document,
  rows: readonly KnowledgeRow[],
  { gemeenten }: KnowledgeView,
): HTMLElement {
  const cells = gemeenten.map(({ nr }) =>
    cellOf(
      document,
      rows.find(({ gemeente_nr }) => gemeente_nr === nr),
    ),
  );
  const n = Math.max(...rows.map(({ n_vragen }) => n_vragen));
  const head = el(document, "th", { scope: "row" }, rows[0]?.blok ?? "");
  return el(document, "tr", {}, head, el(document, "td", { class: "getal" }, number(n)), ...cells);
}

function subjectTable(
  document: Document,
  rows: readonly KnowledgeRow[],
  view: KnowledgeView,
  titel: string,
): HTMLElement {
  const subjects = [...groupBy(rows, ({ blok_id }) => blok_id).values()];
  const heads = [
    el(document, "th", { scope: "col" }, "Onderwerp"),
    el(document, "th", { scope: "col", class: "getal" }, "Vragen"),
    ...view.gemeenten.map((gemeente) => gemeenteHead(document, gemeente, view.eigen)),
  ];
  const table = el(
    document,
    "table",
    { class: matrixClass(view.gemeenten) },
    el(document, "caption", { class: "alleen-voorlezen" }, titel),
    el(document, "thead", {}, el(document, "tr", {}, ...heads)),
    el(document, "tbody", {}, ...subjects.map((of) => subjectRow(document, of, view))),
  );
  return scrollRegion(document, titel, table);
}

/** Subjects against gemeenten: on how many questions a gemeente says that it knows. */
export function knowledgeCard(
  document: Document,
  rows: readonly KnowledgeRow[],
  { bron, ...view }: KnowledgeView & { readonly bron: TableMeta },
): HTMLElement {
  const titel = "Wat weten gemeenten zelf?";
  return card(document, {
    id: "kennis",
    titel,
    vraag: knowledgeAnswer(rows),
    niveau: "h3",
    beeld: subjectTable(document, rows, view, titel),
    noot: "In elke cel staat op hoeveel vragen de gemeente ja zegt. Een stippelrand: op minstens één vraag weet zij het niet.",
    bron,
  });
}
