import { el, group } from "../dom.js";
import { figure, shortPeriod } from "../format.js";
import { distinct, groupBy } from "../group.js";
import type { Cell, FigureRow } from "../rows.js";
import { type Column, dataTable } from "../table.js";
import { capital, lineOf } from "../text.js";
import type { Telling } from "./series.js";

/** One line of a table in which the categories are columns. */
interface Line {
  readonly naam: string;
  readonly own: readonly FigureRow[];
}

const plain: readonly string[] = ["exact", "afgeleid"];

const written = (row: FigureRow | undefined): string | Cell =>
  row === undefined ? "–" : plain.includes(row.kwalificatie) ? row : figure(row);

const isDerived = ({ kwalificatie }: FigureRow): boolean => kwalificatie === "afgeleid";

/** A column that we added up ourselves says so. */
const headOf = (naam: string, own: readonly FigureRow[]): string =>
  `${capital(naam)}${own.every(isDerived) ? " (afgeleid)" : ""}`;

function wideTable(
  document: Document,
  rows: readonly FigureRow[],
  titel: string,
  {
    regel,
    kolom,
    kop,
  }: {
    readonly kop: string;
    readonly regel: (row: FigureRow) => string;
    readonly kolom: (row: FigureRow) => string;
  },
): HTMLElement {
  const lines = [...groupBy(rows, regel)].map(([naam, own]): Line => ({ naam, own }));
  const columns: Column<Line>[] = [
    { kop, waarde: ({ naam }) => capital(naam) },
    ...distinct(rows, kolom).map(
      (naam): Column<Line> => ({
        ...{
          kop: headOf(
            naam,
            rows.filter((row) => kolom(row) === naam),
          ),
          getal: true,
        },
        waarde: ({ own }) => written(own.find((row) => kolom(row) === naam)),
      }),
    ),
  ];
  const source = (own: readonly FigureRow[]): string =>
    distinct(own, ({ bron_regel }) => lineOf(bron_regel)).join(", ");
  columns.push({ kop: "Regel", waarde: ({ own }) => source(own) });
  return dataTable(document, lines, columns, { bijschrift: titel });
}

/** Every figure on a line of its own, with its qualifier, its period and where it stands. */
export function figureList(document: Document, rows: readonly FigureRow[], titel: string): HTMLElement {
  const columns: Column<FigureRow>[] = [
    {
      kop: "Cijfer",
      waarde: ({ titel: naam, categorie, opmerking }) =>
        group(
          document,
          categorie === "" ? naam : `${naam}: ${categorie}`,
          opmerking !== "" && el(document, "span", { class: "opmerking" }, opmerking),
        ),
    },
    { kop: "Waarde", waarde: (row) => `${figure(row)}${isDerived(row) ? " (afgeleid)" : ""}` },
    { kop: "Wanneer", waarde: (row) => shortPeriod(row.periode) || "niet gezegd" },
    { kop: "Bron", waarde: ({ bron, bron_regel }) => `${bron}, regel ${lineOf(bron_regel)}` },
  ];
  return dataTable(document, rows, columns, { bijschrift: titel, stapel: true });
}

const isPart = (row: FigureRow): boolean => row.eenheid_soort === "aantal";

/** Years against categories, or places against sources; what fits in neither is a list. */
export function seriesTables(document: Document, { vorm, titel, reeksen, cijfers }: Telling): HTMLElement[] {
  const main = cijfers.filter((row) => row.reeks === reeksen[0]?.reeks && isPart(row));
  const wide =
    vorm === "jaren"
      ? wideTable(document, main, `${titel}, per jaar`, {
          kop: "Jaar",
          regel: ({ periode }) => periode,
          kolom: ({ categorie, eenheid_meervoud }) => categorie || eenheid_meervoud,
        })
      : vorm === "bronnen"
        ? wideTable(document, main, `${titel}, per bron`, {
            kop: "Waar",
            regel: ({ categorie }) => categorie,
            kolom: ({ bron }) => bron,
          })
        : null;
  const rest = wide === null ? cijfers : cijfers.filter((row) => !main.includes(row));
  const others = rest.length === 0 ? [] : [figureList(document, rest, `${titel}, andere cijfers`)];
  return wide === null ? others : [wide, ...others];
}
