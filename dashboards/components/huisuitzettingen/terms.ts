import { card, empty } from "../card.js";
import { el, group } from "../dom.js";
import { distinct } from "../group.js";
import { type Column, dataTable } from "../table.js";
import { hiddenNote, lineOf } from "../text.js";
import { notes, type Place } from "../verhuisbox/counts.js";
import { type Term, termsOf, termText } from "../wonen/terms.js";
import { ofChoice } from "./dossiers.js";
import type { TermijnRow } from "./rows.js";

const order: readonly string[] = [
  ...["totaal", "eerder", "op_tijd", "later", "voorbij", "loopt_nog", "anders_geeindigd", "onbekend"],
];

function lengthCell(document: Document, { first }: Term<TermijnRow>): Node {
  const remark = `Regel ${lineOf(first.bron_regel)}. ${first.opmerking}`.trim();
  return group(
    document,
    termText({ ...first, aantal_hoog: null }),
    el(document, "span", { class: "opmerking" }, remark),
  );
}

/** Each term as a norm: how many dossiers it held for, and how they stood. Late turns nobody away. */
export function termsCard(
  document: Document,
  all: readonly TermijnRow[],
  keuze: string,
  options: Place,
): HTMLElement {
  const rows = ofChoice(all, keuze);
  const terms = termsOf(rows);
  const standings = distinct(rows, ({ stand_code }) => stand_code).toSorted(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  const columns: Column<Term<TermijnRow>>[] = [
    { kop: "Termijn", waarde: ({ first }) => first.termijn },
    { kop: "Norm", waarde: (term) => lengthCell(document, term) },
    ...standings.map(
      (code): Column<Term<TermijnRow>> => ({
        ...{ kop: rows.find(({ stand_code }) => stand_code === code)?.stand ?? code, getal: true },
        waarde: (term) =>
          term.rows.find(({ stand_code }) => stand_code === code) ?? { waarde: null, status: "nvt" },
      }),
    ),
  ];
  return card(document, {
    ...options,
    vraag:
      "De termijn is een norm voor organisaties. Te laat zegt niets over de huurder, en niemand wordt erom geweigerd.",
    beeld:
      terms.length === 0
        ? empty(document, "Voor deze registratie noemt het onderzoek geen termijn die te tellen is.")
        : dataTable(document, terms, columns, { bijschrift: options.titel }),
    noot: notes(hiddenNote(rows)),
  });
}
