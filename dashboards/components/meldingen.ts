import { type Bar, barChart } from "./bar-chart.js";
import { type Card, card, empty } from "./card.js";
import { columnChart } from "./column-chart.js";
import { el } from "./dom.js";
import { cell as cellText, monthName, monthShort } from "./format.js";
import type { TableMeta } from "./published.js";
import { responsive } from "./responsive.js";
import type { Cell, DimensionRow, MonthRow, PublishedRow, ResultRow } from "./rows.js";
import type { Ask } from "./scope.js";
import { type Column, dataTable } from "./table.js";
import { tag } from "./tag.js";
import { countCell, hiddenNote, inSentence, type Labelled, melding, meldingenAnswer, verb } from "./text.js";

const unknown: Cell = { waarde: null, status: "onbekend" };

/** The years of a table, newest first. */
export function years(rows: readonly PublishedRow[]): string[] {
  return [...new Set(rows.map(({ periode }) => periode.slice(0, 4)))].toSorted().reverse();
}

export function ofYear<R extends PublishedRow>(rows: readonly R[], jaar: string): R[] {
  return rows.filter(({ periode }) => periode.slice(0, 4) === jaar);
}

/** The rows of a dimension as labelled cells, the total apart. */
export function split(
  rows: readonly DimensionRow[],
  dimension: string,
): { parts: (Labelled & { code: string })[]; total: Labelled } {
  const all = rows.map((row) => ({
    code: String(row[`${dimension}_code`]),
    label: String(row[dimension]),
    waarde: row.waarde,
    status: row.status,
  }));
  return {
    parts: all.filter(({ code }) => code !== "totaal"),
    total: all.find(({ code }) => code === "totaal") ?? { label: "Totaal", ...unknown },
  };
}

/** The number of meldingen in a year. */
export function yearTotal(rows: readonly MonthRow[], jaar: string): Cell {
  return rows.find(({ periode, periode_soort }) => periode_soort === "jaar" && periode === jaar) ?? unknown;
}

/** The answer to the question of the page, for one year. */
export function answer(
  perMaand: readonly MonthRow[],
  hulpvraag: readonly DimensionRow[],
  jaar: string,
): string {
  return meldingenAnswer(jaar, yearTotal(perMaand, jaar), split(ofYear(hulpvraag, jaar), "hulpvraag").parts);
}

export function fictionNote(
  document: Document,
  text = "Deze meldingen zijn verzonnen om te laten zien hoe de pagina werkt. Zij gaan niet over echte mensen.",
): HTMLElement {
  return el(document, "p", { class: "let-op" }, tag(document, "fictief"), ` ${text}`);
}

/** Who is counted, as the release says it. */
export function countedLine(document: Document, { scope }: TableMeta): HTMLElement {
  return el(
    document,
    "p",
    { class: "stand" },
    el(document, "span", {}, el(document, "b", {}, "Geteld: "), inSentence(scope.populatie)),
  );
}

function nothing(document: Document): HTMLElement {
  return empty(document, "Voor dit jaar is hierover niets geleverd.");
}

/** Text in place of a figure: why something is as it is. */
export function whyCard(
  document: Document,
  { id, titel, breedte }: { readonly id: string; readonly titel: string; readonly breedte: "derde" | "half" },
  vraag: string,
  ...paragraphs: readonly string[]
): HTMLElement {
  return el(
    document,
    "section",
    { class: `kaart kaart-${breedte} kaart-begin`, "aria-labelledby": `${id}-titel` },
    el(document, "h2", { id: `${id}-titel`, class: "kaarttitel" }, titel),
    el(document, "p", { class: "vraag" }, vraag),
    ...paragraphs.map((text) => el(document, "p", {}, text)),
  );
}

/** Why a number can be hidden. */
export function hiddenCard(document: Document): HTMLElement {
  return whyCard(
    document,
    { id: "waarom", titel: "Waarom staat er soms ‘verborgen’?", breedte: "derde" },
    "Achter een klein aantal is een mens te herkennen.",
    "Daarom laten wij kleine aantallen niet zien. Soms verbergen wij ook een groter aantal. Anders kunt u het kleine aantal uitrekenen met het totaal.",
    "Een nul laten wij wel zien.",
  );
}

const countColumns: readonly Column<Labelled>[] = [
  { kop: "", waarde: ({ label }) => label },
  { kop: "Aantal meldingen", getal: true, waarde: (row) => row },
];

function countTable(
  document: Document,
  rows: readonly Labelled[],
  bijschrift: string,
  kop: string,
): HTMLElement {
  const columns = countColumns.map((column, i) => (i === 0 ? { ...column, kop } : column));
  return dataTable(document, rows, columns, {
    bijschrift,
    isTotaal: ({ label }) => label.startsWith("Totaal"),
  });
}

type Place = Pick<Card, "id" | "titel" | "breedte" | "niveau"> & {
  readonly bron: TableMeta;
  readonly vraag_scope: Ask;
};

/** A growing sum since 1 January. */
export interface SinceRow extends PublishedRow {
  readonly maand: string;
}

function monthTable(
  document: Document,
  rows: readonly (Labelled & { readonly maand: number })[],
  since: readonly SinceRow[],
  bijschrift: string,
): HTMLElement {
  const sum = (maand: number): Cell | undefined =>
    since.find((row) => Number(row.maand.slice(5, 7)) === maand);
  const columns: Column<(typeof rows)[number]>[] = [
    { kop: "Maand", waarde: ({ label }) => label },
    { kop: "Aantal meldingen", getal: true, waarde: (row) => row },
    { kop: "Sinds 1 januari", getal: true, waarde: ({ maand }) => sum(maand) ?? "" },
  ];
  return dataTable(document, rows, columns, {
    bijschrift,
    isTotaal: ({ label }) => label.startsWith("Totaal"),
  });
}

export function monthCard(
  document: Document,
  rows: readonly MonthRow[],
  jaar: string,
  place: Place,
  since: readonly SinceRow[] = [],
): HTMLElement {
  const own = ofYear(rows, jaar).filter(({ periode_soort }) => periode_soort === "maand");
  const months = own.map(({ periode, waarde, status }) => {
    const month = Number(periode.slice(5, 7));
    return { label: monthName(month), kort: monthShort(month), maand: month, waarde, status };
  });
  const total = yearTotal(rows, jaar);
  const draw = (width: number) =>
    columnChart(document, months, { id: place.id, titel: `${place.titel} in ${jaar}`, width });
  const table = [...months, { label: `Totaal ${jaar}`, maand: 13, ...total }];
  return card(document, {
    ...place,
    vraag: `In ${jaar} ${verb(total, "kwam", "kwamen")} ${countCell(total, melding)} binnen.`,
    beeld: responsive(document, place.vraag_scope("een_as", own), draw, 640),
    noot: hiddenNote(months),
    tabel: monthTable(document, table, since, `${place.titel}, ${jaar}`),
  });
}

export interface Dimension extends Place {
  /** Name of the column with the label; the code stands in `<dimensie>_code`. */
  readonly dimensie: string;
  readonly kop: string;
  readonly vraag: string;
}

/** A second dimension that says more about one bar of the first, under its own heading. */
export interface More {
  readonly rows: readonly DimensionRow[];
  readonly dimensie: string;
}

function moreBars({ rows, dimensie }: More): Bar[] {
  const { parts, total } = split(rows, dimensie);
  return parts.map((part) => ({ ...part, kop: `${total.label}: ${cellText(total)}` }));
}

function moreRows({ rows, dimensie }: More): Labelled[] {
  const { parts, total } = split(rows, dimensie);
  return parts.length === 0 ? [] : [{ ...total, label: `Totaal: ${inSentence(total.label)}` }, ...parts];
}

/** Bars of one dimension, with an optional second group that says more about one of the bars. */
export function dimensionCard(
  document: Document,
  rows: readonly DimensionRow[],
  options: Dimension,
  more: More = { rows: [], dimensie: "" },
): HTMLElement {
  const { parts, total } = split(rows, options.dimensie);
  const bars: Bar[] = [...parts, ...moreBars(more)];
  const chart = { id: options.id, titel: options.titel };
  const as = options.vraag_scope("een_as", [...rows, ...more.rows]);
  const table = [...parts, { ...total, label: "Totaal" }, ...moreRows(more)];
  return card(document, {
    ...options,
    beeld:
      bars.length === 0
        ? nothing(document)
        : responsive(document, as, (width) => barChart(document, bars, { ...chart, width }), 415),
    noot: hiddenNote(bars),
    tabel: countTable(document, table, options.titel, options.kop),
  });
}

const kinds = { eind: "Eindresultaat", tussen: "Tussenresultaat", geen: "Geen resultaat" } as const;

/** Bars per kind of result under a heading with the number of that kind, the rest in order of the table. */
export function resultBars(rows: readonly ResultRow[]): Bar[] {
  return (["eind", "tussen", "geen"] as const).flatMap((soort) => {
    const own = rows.filter(({ resultaat_soort }) => resultaat_soort === soort);
    const [total] = own.filter(({ resultaat_code }) => resultaat_code === "totaal");
    const parts = own.filter(({ resultaat_code }) => resultaat_code !== "totaal");
    const shown = parts.length === 0 && total !== undefined ? [total] : parts;
    const kop = total === undefined ? kinds[soort] : `${kinds[soort]}: ${cellText(total)}`;
    return shown.map(({ resultaat, waarde, status }) => ({ kop, label: resultaat, waarde, status }));
  });
}

function resultLabel(soort: string, code: string, resultaat: string): string {
  if (code !== "totaal") return resultaat;
  return soort === "totaal" ? "Totaal" : `Totaal: ${inSentence(resultaat)}`;
}

export function resultCard(document: Document, rows: readonly ResultRow[], place: Place): HTMLElement {
  const bars = resultBars(rows);
  const table = rows.map(({ resultaat_soort, resultaat_code, resultaat, waarde, status }) => ({
    label: resultLabel(resultaat_soort, resultaat_code, resultaat),
    waarde,
    status,
  }));
  const chart = { id: place.id, titel: place.titel };
  const as = place.vraag_scope("een_as", rows);
  return card(document, {
    ...place,
    vraag:
      "Een eindresultaat is waar iemand terechtkwam. Een tussenresultaat is een stap daarheen. Wij tellen ze niet op.",
    beeld:
      bars.length === 0
        ? nothing(document)
        : responsive(document, as, (width) => barChart(document, bars, { ...chart, width }), 640),
    noot: hiddenNote(bars),
    tabel: countTable(document, table, place.titel, "Resultaat"),
  });
}
