import { card } from "../card.js";
import { el } from "../dom.js";
import { distinct, groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import type { Gemeente } from "./choices.js";
import { type Answers, matrixRows } from "./items.js";
import { legend } from "./marks.js";
import { matrix } from "./matrix.js";
import type { AnswerRow, ItemRow } from "./rows.js";
import { kindNote } from "./sentences.js";

/** What the cards about the answers of one measurement share. */
export interface AnswerView {
  readonly answers: Answers;
  readonly gemeenten: readonly Gemeente[];
  /** The chosen gemeente, or null. */
  readonly eigen: number | null;
  readonly bron: TableMeta;
}

/** The meaning of the marks that occur in the answers. */
export function legendFor(document: Document, rows: readonly AnswerRow[]): HTMLElement {
  return legend(
    document,
    rows.map(({ antwoord }) => antwoord),
  );
}

/** The cards of the chosen items, in order of the report. */
export function blockCards(document: Document, items: readonly ItemRow[], view: AnswerView): HTMLElement[] {
  const blocks = [...groupBy(items, ({ blok_id }) => blok_id).values()];
  return blocks
    .toSorted(([a], [b]) => (a?.blok_volgorde ?? 0) - (b?.blok_volgorde ?? 0))
    .map((block) => blockCard(document, block, view));
}

/** 'Wonen' or, where it was assigned by us, 'Bemoeizorg en Vroeginterventie (eigen indeling)'. */
export function conditions(items: readonly ItemRow[]): string {
  const named = items.filter(({ conditie }) => conditie !== "");
  const names = distinct(named, ({ conditie }) => conditie);
  if (names.length === 0) return "";
  const own = named.some(({ conditie_bron }) => conditie_bron === "eigen") ? " (eigen indeling)" : "";
  return `${names.length === 1 ? "Conditie" : "Condities"}: ${names.join(" · ")}${own}.`;
}

/** One card per block: a matrix per route, so that two routes are never read as one. */
function blockCard(document: Document, items: readonly ItemRow[], view: AnswerView): HTMLElement {
  const { answers, gemeenten, eigen, bron } = view;
  const blok = items[0]?.blok ?? "";
  const tables = distinct(items, ({ route }) => route).map((route) => {
    const rows = matrixRows(
      items.filter((item) => item.route === route),
      answers,
    );
    return matrix(document, rows, { blok, route, gemeenten, eigen });
  });
  return card(document, {
    id: `blok-${items[0]?.blok_id ?? ""}`,
    titel: blok,
    vraag: conditions(items),
    niveau: "h3",
    beeld: el(document, "div", { class: "matrixen" }, ...tables),
    noot: kindNote(items),
    bron,
  });
}
