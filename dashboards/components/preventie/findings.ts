import { card } from "../card.js";
import { type Child, el } from "../dom.js";
import { number } from "../format.js";
import { groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { capital, count, list } from "../text.js";
import { type Gemeente, gemeenteName } from "./choices.js";
import { below, groupedTable } from "./grouped-table.js";
import type { MeasurementRow, ScanFindingRow } from "./rows.js";

const finding = { een: "bevinding", meer: "bevindingen" };

/** How sure a measurement is: printed totals that were counted again, and what the checks found. */
export function certaintyAnswer(
  { n_totalen_nagerekend, n_totalen_anders }: MeasurementRow,
  findings: readonly ScanFindingRow[],
): string {
  const found =
    findings.length === 0
      ? "De controles vonden niets dat niet klopt."
      : `De controles geven ${count(findings.length, finding)}.`;
  if (n_totalen_nagerekend === 0) return `Bij deze meting zijn geen totalen om na te tellen. ${found}`;
  const counted = `Wij telden ${number(n_totalen_nagerekend)} totalen uit het rapport na.`;
  const differing =
    n_totalen_anders === 0
      ? "Zij kloppen alle met de genoemde gemeenten."
      : `Bij ${number(n_totalen_anders)} noemt het rapport een ander aantal dan er gemeenten bij staan; daar tellen wij de gemeenten.`;
  return `${counted} ${differing} ${found}`;
}

/** One finding with all the gemeenten that it is about. */
export interface SameFinding {
  readonly row: ScanFindingRow;
  readonly wie: string;
}

/** 'alle gemeenten', 'gemeente 2, 5 en 7', 'Voorbeeldstad en gemeente 5'. */
function whoText(rows: readonly ScanFindingRow[], gemeenten: readonly Gemeente[]): string {
  const numbers = rows.flatMap(({ gemeente_nr }) => (gemeente_nr === null ? [] : [gemeente_nr]));
  if (numbers.length === 0) return "alle gemeenten";
  const all = numbers
    .toSorted((a, b) => a - b)
    .map((nr) => gemeenten.find((one) => one.nr === nr) ?? { nr, naam: "" });
  const names = all.filter(({ naam }) => naam !== "").map(gemeenteName);
  const rest = all.filter(({ naam }) => naam === "").map(({ nr }) => String(nr));
  return list([...names, ...(rest.length === 0 ? [] : [`gemeente ${list(rest)}`])]);
}

/** What reads the same is said once: a region of 40 gemeenten has many findings and few kinds of them. */
export function sameFindings(rows: readonly ScanFindingRow[], gemeenten: readonly Gemeente[]): SameFinding[] {
  const key = ({ blok, bevonden, item, route, hulp, gemeente_nr }: ScanFindingRow): string =>
    [blok, bevonden, item, route, hulp, gemeente_nr === null].join("|");
  return [...groupBy(rows, key).values()].flatMap((of) => {
    const [row] = of;
    return row === undefined ? [] : [{ row, wie: whoText(of, gemeenten) }];
  });
}

/** What the checks found, in the order of the scanner and one click away. */
function findingsList(
  document: Document,
  rows: readonly ScanFindingRow[],
  gemeenten: readonly Gemeente[],
): Child {
  if (rows.length === 0) return false;
  const groups = [...groupBy(sameFindings(rows, gemeenten), ({ row }) => row.blok)].map(([blok, of]) => ({
    kop: blok || "De hele meting",
    rijen: of.map(({ row, wie }) => ({
      kop: [row.bevonden, below(document, [row.item, row.route].filter((text) => text !== "").join(", "))],
      cellen: [capital(wie), row.hulp],
    })),
  }));
  const titel = `Alle ${number(rows.length)} bevindingen`;
  const koppen = ["Wat is er?", "Bij wie?", "Wat kan de regio doen?"];
  const table = groupedTable(document, groups, { titel, koppen });
  return el(document, "details", {}, el(document, "summary", {}, titel), table);
}

/** What does not add up in this measurement. */
export function findingsCard(
  document: Document,
  rows: readonly ScanFindingRow[],
  view: { bron: TableMeta; rij: MeasurementRow; gemeenten: readonly Gemeente[] },
): HTMLElement {
  return card(document, {
    id: "zekerheid",
    titel: "Wat klopt er niet, en wat doen wij ermee?",
    vraag: certaintyAnswer(view.rij, rows),
    niveau: "h3",
    beeld: findingsList(document, rows, view.gemeenten),
    noot: "Tegenspraak blijft staan zoals zij is ingevuld. Alleen wie de scanner invulde kan zeggen wat juist is.",
    bron: view.bron,
  });
}
