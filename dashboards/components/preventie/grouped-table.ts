import { type Child, el } from "../dom.js";
import { scrollRegion } from "../table.js";

/** Rows under one heading: each is the head of the row and what stands in its cells. */
export interface Group {
  readonly kop: string;
  readonly rijen: readonly { readonly kop: readonly Child[]; readonly cellen: readonly Child[] }[];
}

/** A small line under a text, or nothing. */
export function below(document: Document, text: string): Child {
  return text !== "" && el(document, "span", { class: "bij" }, text);
}

/** The heading of a group, which stays in sight when a wide table scrolls. */
export function groupHead(document: Document, text: string, columns: number): HTMLElement {
  const head = el(
    document,
    "th",
    { scope: "rowgroup", colspan: columns, class: "tussenkop" },
    el(document, "span", {}, text),
  );
  return el(document, "tr", {}, head);
}

/** A table in parts, each with its own heading, so that what belongs together is read together. */
export function groupedTable(
  document: Document,
  groups: readonly Group[],
  { titel, koppen }: { titel: string; koppen: readonly string[] },
): HTMLElement {
  const heads = koppen.map((kop) => el(document, "th", { scope: "col" }, kop));
  const bodies = groups.map(({ kop, rijen }) => {
    const rows = rijen.map((rij) => {
      const head = el(document, "th", { scope: "row" }, ...rij.kop);
      return el(document, "tr", {}, head, ...rij.cellen.map((cel) => el(document, "td", {}, cel)));
    });
    return el(document, "tbody", {}, groupHead(document, kop, koppen.length), ...rows);
  });
  const table = el(
    document,
    "table",
    {},
    el(document, "caption", { class: "alleen-voorlezen" }, titel),
    el(document, "thead", {}, el(document, "tr", {}, ...heads)),
    ...bodies,
  );
  return scrollRegion(document, titel, table);
}
