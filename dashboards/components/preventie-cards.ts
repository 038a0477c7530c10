import { card } from "./card.js";
import { columnChart } from "./column-chart.js";
import { el } from "./dom.js";
import { qualifier, range } from "./format.js";
import { distinct, groupBy } from "./group.js";
import { legend } from "./marks.js";
import { matrix } from "./matrix.js";
import { kindNote, matrixRows, spread } from "./preventie.js";
import type { TableMeta } from "./published.js";
import { responsive } from "./responsive.js";
import type { Answer, AnswerRow, ItemRow, ValueRow } from "./rows.js";
import { oneList } from "./scope.js";
import { dataTable } from "./table.js";

/** The meaning of the marks that occur in the answers. */
export function legendFor(document: Document, rows: readonly AnswerRow[]): HTMLElement {
  return legend(
    document,
    rows.map(({ antwoord }) => antwoord),
  );
}

/** The cards of the chosen items, in order of the report. */
export function blockCards(
  document: Document,
  items: readonly ItemRow[],
  answers: ReadonlyMap<string, Map<number, Answer>>,
  bron: TableMeta,
): HTMLElement[] {
  const blocks = [...groupBy(items, ({ blok_id }) => blok_id).values()];
  return blocks
    .toSorted(([a], [b]) => (a?.blok_volgorde ?? 0) - (b?.blok_volgorde ?? 0))
    .map((block) => blockCard(document, block, answers, bron));
}

/** A card with the spread as columns. */
export function spreadCard(document: Document, items: readonly ItemRow[], bron: TableMeta): HTMLElement {
  const cells = spread(items);
  const titel = "Hoeveel gemeenten zeggen ja?";
  return card(document, {
    id: "spreiding",
    titel,
    vraag: "Aantal vragen waarop 0, 1, 2 of meer gemeenten ja antwoorden.",
    beeld: responsive(
      document,
      oneList,
      (width) => columnChart(document, cells, { id: "spreiding", titel, width }),
      640,
    ),
    noot: "Onder elke staaf staat het aantal gemeenten. Weet een gemeente het niet, dan telt zij hier niet als ja.",
    tabel: dataTable(
      document,
      cells,
      [
        { kop: "Gemeenten die ja zeggen", waarde: ({ label }) => label },
        { kop: "Aantal vragen", getal: true, waarde: (row) => row },
      ],
      { bijschrift: titel },
    ),
    bron,
    niveau: "h2",
    breedte: "twee-derde",
  });
}

/** Links to the blocks of a long page. */
export function blockLinks(document: Document, items: readonly ItemRow[]): HTMLElement {
  const links = [...groupBy(items, ({ blok_id }) => blok_id)].map(([id, [first]]) =>
    el(document, "li", {}, el(document, "a", { href: `#blok-${id}` }, first?.blok ?? id)),
  );
  return el(
    document,
    "nav",
    { class: "kaart kaart-derde kaart-wegwijzer", "aria-labelledby": "blokken-titel" },
    el(document, "h2", { id: "blokken-titel", class: "kaarttitel" }, "Op deze pagina"),
    el(document, "ul", { class: "verder" }, ...links),
  );
}

/** One card per block: a matrix per route, so that two routes are never read as one. */
function blockCard(
  document: Document,
  items: readonly ItemRow[],
  answers: ReadonlyMap<string, Map<number, Answer>>,
  bron: TableMeta,
): HTMLElement {
  const [first] = items;
  const gemeenten = distinct(
    [...answers.values()].flatMap((map) => [...map.keys()]),
    (nr) => nr,
  ).toSorted((a, b) => a - b);
  const routes = distinct(items, ({ route }) => route);
  const tables = routes.map((route) =>
    matrix(
      document,
      matrixRows(
        items.filter((item) => item.route === route),
        answers,
      ),
      {
        blok: first?.blok ?? "",
        route,
        gemeenten,
      },
    ),
  );
  return card(document, {
    id: `blok-${first?.blok_id ?? ""}`,
    titel: first?.blok ?? "",
    niveau: "h2",
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
      niveau: "h2",
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
        waarde: ({ basis, toelichting }) =>
          [basis, toelichting].filter((text) => text !== "").join("; ") || "niet vermeld",
      },
    ],
    { bijschrift: "Getallen die gemeenten zelf noemden" },
  );
}
