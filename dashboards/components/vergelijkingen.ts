import type { Operation } from "../../src/scope/compare.ts";
import { type Card, card, empty } from "./card.js";
import { el } from "./dom.js";
import { figure, shortPeriod } from "./format.js";
import { distinct } from "./group.js";
import type { FigureRow, PublishedRow } from "./rows.js";
import type { Ask } from "./scope.js";
import { type Column, dataTable } from "./table.js";
import { lineOf } from "./text.js";

/** Two figures that invite a comparison, as the table `vergelijkingen` names them. */
export interface VergelijkingRow extends PublishedRow {
  readonly pagina: string;
  readonly vergelijking: string;
  readonly titel: string;
  readonly handeling: Operation;
  readonly cijfer_id_a: string;
  readonly cijfer_id_b: string;
  readonly uitleg: string;
  readonly bron_regel: string;
}

interface Pair {
  readonly row: VergelijkingRow;
  readonly cijfers: readonly [FigureRow, FigureRow];
  readonly mag: boolean;
  readonly redenen: readonly string[];
}

/** The pairs of a page of which both figures are published, each with what the scope rules say. */
export function pairsOf(
  rows: readonly VergelijkingRow[],
  cijfers: readonly FigureRow[],
  pagina: string,
  vraag: Ask,
): Pair[] {
  const known = new Map(cijfers.map((row) => [row.cijfer_id, row]));
  return rows
    .filter((row) => row.pagina === pagina)
    .flatMap((row): Pair[] => {
      const [a, b] = [known.get(row.cijfer_id_a), known.get(row.cijfer_id_b)];
      if (a === undefined || b === undefined) return [];
      return [{ row, cijfers: [a, b], ...vraag(row.handeling, [a, b]) }];
    });
}

const figureColumns: readonly Column<FigureRow>[] = [
  {
    kop: "Cijfer",
    waarde: ({ titel, categorie, gebied }) =>
      `${gebied}: ${categorie === "" ? titel : `${titel}, ${categorie}`}`,
  },
  { kop: "Waarde", waarde: (row) => figure(row) },
  { kop: "Wanneer", waarde: (row) => shortPeriod(row.periode) || "niet gezegd" },
  { kop: "Bron", waarde: ({ bron, bron_regel }) => `${bron}, regel ${lineOf(bron_regel)}` },
];

function pairItem(document: Document, { row, mag, redenen }: Pair): HTMLElement {
  const reasons = redenen.map((reden) => el(document, "li", {}, reden));
  return el(
    document,
    "li",
    {},
    el(document, "p", {}, el(document, "b", {}, row.titel), mag ? ": dat mag." : ": dat mag niet."),
    reasons.length > 0 && el(document, "ul", { class: "redenen" }, ...reasons),
    el(document, "p", { class: "regel" }, `${row.uitleg} Regel ${lineOf(row.bron_regel)}.`),
  );
}

/** The figures of the pairs, and per pair whether it may be made, in the words of the scope rules. */
export function comparisonsCard(
  document: Document,
  pairs: readonly Pair[],
  options: Pick<Card, "id" | "titel" | "vraag" | "bron" | "bronDatum">,
): HTMLElement {
  const cijfers = distinct(
    pairs.flatMap((pair) => pair.cijfers),
    (row) => row,
  );
  return card(document, {
    ...options,
    beeld:
      pairs.length === 0
        ? empty(document, "Hierover is niets geleverd.")
        : el(
            document,
            "div",
            { class: "onder-elkaar" },
            dataTable(document, cijfers, figureColumns, { bijschrift: options.titel, stapel: true }),
            el(
              document,
              "ul",
              { class: "bevindingen naast-elkaar" },
              ...pairs.map((pair) => pairItem(document, pair)),
            ),
          ),
  });
}
