import type { PublishedColumn, Row } from "../../src/published/table.ts";
import { toCsv } from "../csv.ts";
import { type Figure, figuresOf, numberLabel, type ReportDocument } from "./document.ts";
import { footerText, marksOf } from "./marks.ts";

const text = (naam: string, uitleg: string): PublishedColumn => ({ naam, type: "tekst", uitleg });
const decimal = (naam: string, uitleg: string): PublishedColumn => ({ naam, type: "decimaal", uitleg });

/** The columns of the annex; a hidden figure has no value, and a status that says why. */
export const annexColumns: readonly PublishedColumn[] = [
  text("staat_in", "tabellen, figuren of vragen van het stuk waar het cijfer bij staat"),
  text("wat", "wat het cijfer is"),
  text("gebied", "gebied"),
  text("periode", "periode; leeg als de bron geen periode noemt"),
  decimal("waarde", "de waarde; leeg als die verborgen of onbekend is"),
  decimal("waarde_hoog", "bovenkant van een bereik"),
  text("eenheid", "eenheid"),
  text("status", "getoond, onderdrukt, onbekend of nvt"),
  text("tekst", "zoals het in het stuk staat"),
  text("telt", "wat of wie is geteld"),
  text("bron", "waar het cijfer vandaan komt"),
  text("bron_regel", "regel in het document"),
  text("versie", "versie van het cijfer"),
  text("peildatum", "dag waarop is geteld"),
  text("definitie_versie", "versie van de definitie"),
  { naam: "is_fictief", type: "ja_nee", uitleg: "ja als het cijfer uit verzonnen rijen komt" },
];

function rowOf(figure: Figure, places: readonly string[]): Row {
  const { tekst, wat, gebied, periode, waarde, waarde_hoog, eenheid, status } = figure;
  const { telt, bron, bron_regel, versie, peildatum, definitie_versie, is_fictief } = figure;
  return {
    ...{ staat_in: places.join(", "), wat, gebied, periode, waarde, waarde_hoog, eenheid, status, tekst },
    ...{ telt, bron, bron_regel, versie, peildatum, definitie_versie, is_fictief },
  };
}

/** Every figure of the document once, in the order of reading, with the tables and charts that it stands in. */
export function annexRows({ blokken }: ReportDocument): Row[] {
  const found = new Map<string, { figure: Figure; places: string[] }>();
  let heading = "";
  for (const block of blokken) {
    if (block.soort === "kop") heading = block.tekst;
    const isNumbered = block.soort === "tabel" || block.soort === "grafiek";
    const place = (isNumbered ? numberLabel(block) : heading).replaceAll("\u00a0", " ");
    for (const figure of figuresOf(block)) {
      const own = found.get(figure.sleutel) ?? { figure, places: [] };
      if (!own.places.includes(place)) own.places.push(place);
      found.set(figure.sleutel, own);
    }
  }
  return [...found.values()].map(({ figure, places }) => rowOf(figure, places));
}

/** The annex for a Dutch spreadsheet: no cell of it can run as a formula. */
export function annexCsv(document: ReportDocument): string {
  return toCsv(annexRows(document), annexColumns);
}

/** A day as a Date, at midnight UTC; an empty cell as null. */
type SheetCell = string | number | Date | null;

export interface AnnexSheet {
  readonly naam: string;
  readonly rijen: readonly (readonly SheetCell[])[];
  readonly breedtes: readonly number[];
}

/** A number stays a number and a day becomes one, so that a spreadsheet can reckon with them. */
function plain(value: Row[string] | undefined): SheetCell {
  if (typeof value === "boolean") return value ? "ja" : "nee";
  if (typeof value !== "string") return value ?? null;
  if (value === "") return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : value;
}

/** The sheets of the annex: the figures, what the columns mean, and where the document comes from. */
export function annexSheets(document: ReportDocument): AnnexSheet[] {
  const names = annexColumns.map(({ naam }) => naam);
  const rows = annexRows(document).map((row) => names.map((name) => plain(row[name])));
  return [
    { naam: "cijfers", rijen: [names, ...rows], breedtes: names.map((name) => (name === "wat" ? 50 : 16)) },
    {
      naam: "uitleg",
      rijen: [["kolom", "uitleg"], ...annexColumns.map(({ naam, uitleg }) => [naam, uitleg])],
      breedtes: [22, 80],
    },
    {
      naam: "herkomst",
      rijen: [
        ["stuk", document.titel],
        ["status", marksOf(document).join(", ")],
        ["herkomst", footerText(document)],
        ["manifest (SHA-256)", document.manifest_sha256],
      ],
      breedtes: [22, 80],
    },
  ];
}
