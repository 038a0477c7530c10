import { card } from "../card.js";
import { el, group, hidden } from "../dom.js";
import { number } from "../format.js";
import { distinct, groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { type Column, dataTable } from "../table.js";
import type { BudgetRow } from "./rows.js";

const under = (document: Document, text: string): HTMLElement =>
  el(document, "span", { class: "onder" }, text);

/** A blank in the document is a blank here: not zero, and not a total that hides it. */
function budgetCell(document: Document, row: BudgetRow | undefined): Node {
  const value = row?.waarde ?? null;
  return value === null ? hidden(document, "leeg in het plan") : document.createTextNode(number(value, 1));
}

export function budgetCard(document: Document, rows: readonly BudgetRow[], bron: TableMeta): HTMLElement {
  const periods = distinct(rows, ({ periode }) => periode);
  const lines = [...groupBy(rows, ({ budgetregel }) => budgetregel).values()];
  const columns: Column<BudgetRow[]>[] = [
    {
      kop: "Regel",
      waarde: ([first]) =>
        group(
          document,
          first?.budgetregel ?? "",
          under(document, `${first?.departement}, ${first?.bestemming_label}`),
        ),
    },
    ...periods.map((periode) => ({
      kop: periode,
      getal: true,
      waarde: (own: BudgetRow[]) =>
        budgetCell(
          document,
          own.find((row) => row.periode === periode),
        ),
    })),
  ];
  const titel = "Extra geld van het Rijk, in miljoenen euro";
  return card(document, {
    ...{ id: "budget", titel, bron, niveau: "h3" },
    vraag: "Een lege plek is ook leeg in het plan. Dat is geen nul.",
    beeld: dataTable(document, lines, columns, { bijschrift: titel }),
    noot: "Alleen de regel van VWS is geld voor dakloosheid. De andere regels helpen mee, maar zijn voor meer bedoeld. Daarom staat er geen totaal. Structureel is elk jaar opnieuw, en hoort niet in een som van jaren.",
  });
}
