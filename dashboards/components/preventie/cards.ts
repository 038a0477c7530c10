import { card } from "../card.js";
import { el } from "../dom.js";
import { qualifier, range } from "../format.js";
import { distinct, groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { dataTable } from "../table.js";
import type { Gemeente } from "./choices.js";
import { type Answers, matrixRows } from "./items.js";
import { legend } from "./marks.js";
import { matrix } from "./matrix.js";
import type { AnswerRow, ItemRow, ValueRow } from "./rows.js";
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
function conditions(items: readonly ItemRow[]): string {
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

/** A card with the numbers that gemeenten gave, or nothing when they gave none. */
export function valuesCard(document: Document, rows: readonly ValueRow[], bron: TableMeta): HTMLElement[] {
  if (rows.length === 0) return [];
  return [
    card(document, {
      id: "getallen",
      titel: "Welke getallen noemden gemeenten zelf?",
      vraag:
        "Sommige getallen komen uit een registratie, andere zijn een schatting. Zij tellen niet allemaal dezelfde periode.",
      niveau: "h3",
      beeld: valuesTable(document, rows),
      bron,
    }),
  ];
}

function valuesTable(document: Document, rows: readonly ValueRow[]): HTMLElement {
  return dataTable(
    document,
    rows,
    [
      { kop: "Vraag", waarde: ({ item }) => item },
      { kop: "Gemeente", getal: true, waarde: ({ gemeente_nr }) => String(gemeente_nr) },
      {
        kop: "Antwoord",
        getal: true,
        waarde: (row) =>
          row.waarde === null
            ? { waarde: null, status: row.status }
            : qualifier(row.kwalificatie) + range(row.waarde, row.waarde_hoog),
      },
      { kop: "Eenheid", waarde: ({ eenheid }) => eenheid },
      {
        kop: "Periode",
        waarde: ({ waarde_periode }) => waarde_periode.replace("-H1", ", eerste helft") || "niet vermeld",
      },
      {
        kop: "Hoe bekend",
        waarde: ({ basis }) => basis || "niet vermeld",
      },
    ],
    { bijschrift: "Getallen die gemeenten zelf noemden" },
  );
}
