import { barChart } from "./bar-chart.js";
import { type Card, card, empty } from "./card.js";
import { columnChart } from "./column-chart.js";
import { date, monthShort } from "./format.js";
import type { TableMeta } from "./published.js";
import { responsive } from "./responsive.js";
import type { Cell, PublishedRow } from "./rows.js";
import type { Ask } from "./scope.js";
import { type Column, dataTable } from "./table.js";
import { hiddenNote } from "./text.js";

export interface ToetsRow extends PublishedRow {
  readonly toets_code: string;
  readonly toets: string;
  readonly criterium_code: string;
  readonly criterium: string;
}

export interface WachtlijstRow extends PublishedRow {
  readonly groep_code: "wachtlijst" | "eraf";
  readonly maat_code: "n" | "gemiddelde" | "mediaan";
}

type Place = Pick<Card, "id" | "titel" | "breedte" | "niveau"> & {
  readonly bron: TableMeta;
  readonly vraag_scope: Ask;
};

const label = ({ toets, criterium, criterium_code }: ToetsRow): string =>
  criterium_code === "totaal" ? toets : `${toets}: ${criterium}`;

/** What the contact point did with the meldingen of a year. */
export function testCard(document: Document, rows: readonly ToetsRow[], place: Place): HTMLElement {
  const known = rows.filter(({ toets_code }) => !["totaal", "ONBEKEND"].includes(toets_code));
  const base = { ...place, vraag: "Het contactpunt toetst een melding en stuurt haar door, of terug." };
  if (known.length === 0)
    return card(document, {
      ...base,
      beeld: empty(document, "Over de toets is voor dit jaar niets geleverd."),
    });
  const bars = rows
    .filter(({ toets_code, criterium_code }) => toets_code !== "totaal" && criterium_code === "totaal")
    .map((row) => ({ label: row.toets, waarde: row.waarde, status: row.status }));
  const columns: Column<ToetsRow>[] = [
    { kop: "Wat het contactpunt deed", waarde: label },
    { kop: "Aantal meldingen", getal: true, waarde: (row) => row },
  ];
  const draw = (width: number): SVGSVGElement =>
    barChart(document, bars, { id: place.id, titel: place.titel, width });
  return card(document, {
    ...base,
    beeld: responsive(document, place.vraag_scope("een_as", rows), draw, 415),
    noot: hiddenNote(rows),
    tabel: dataTable(document, rows, columns, {
      bijschrift: place.titel,
      isTotaal: ({ toets_code }) => toets_code === "totaal",
    }),
  });
}

const unknown: Cell = { waarde: null, status: "onbekend" };

/** Who waits at the end of each month, with how long, and how long those waited who left the list. */
export function waitingListCard(
  document: Document,
  rows: readonly WachtlijstRow[],
  place: Place,
): HTMLElement {
  const base = { ...place, vraag: "Meldingen op de wachtlijst op de laatste dag van de maand." };
  const waiting = rows.filter(
    ({ groep_code, maat_code }) => groep_code === "wachtlijst" && maat_code === "n",
  );
  if (waiting.length === 0)
    return card(document, {
      ...base,
      beeld: empty(document, "Over een wachtlijst is voor dit jaar niets geleverd."),
    });
  const columnsOf = waiting.map(({ periode, waarde, status }) => ({
    label: date(periode),
    kort: monthShort(Number(periode.slice(5, 7))),
    waarde,
    status,
  }));
  const cell = (maand: string, groep: string, maat: string): Cell =>
    rows.find((row) => row.periode === maand && row.groep_code === groep && row.maat_code === maat) ??
    unknown;
  const columns: Column<string>[] = [
    { kop: "Maand", waarde: date },
    { kop: "Wacht", getal: true, waarde: (maand) => cell(maand, "wachtlijst", "n") },
    {
      kop: "Wacht al (middelste, dagen)",
      getal: true,
      waarde: (maand) => cell(maand, "wachtlijst", "mediaan"),
    },
    { kop: "Ging van de lijst", getal: true, waarde: (maand) => cell(maand, "eraf", "n") },
    { kop: "Wachtte (middelste, dagen)", getal: true, waarde: (maand) => cell(maand, "eraf", "mediaan") },
  ];
  const draw = (width: number): SVGSVGElement =>
    columnChart(document, columnsOf, { id: place.id, titel: place.titel, width });
  return card(document, {
    ...base,
    beeld: responsive(document, place.vraag_scope("een_as", waiting), draw, 640),
    noot: hiddenNote(rows),
    tabel: dataTable(
      document,
      waiting.map(({ periode }) => periode),
      columns,
      { bijschrift: place.titel },
    ),
  });
}
