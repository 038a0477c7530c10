import { card } from "../card.js";
import { el } from "../dom.js";
import { date, number, range } from "../format.js";
import { groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { responsive } from "../responsive.js";
import type { Ask } from "../scope.js";
import { type Column, dataTable } from "../table.js";
import { isShown, list } from "../text.js";
import { estimateChart } from "./estimate-chart.js";
import type { EstimateRow, RateRow } from "./rows.js";

const yearOf = ({ periode }: EstimateRow): string => periode.slice(0, 4);

/** Whether the margins of two years are known and do not overlap; without margins nobody can tell. */
function isCertain(a: EstimateRow, b: EstimateRow): boolean {
  const [aLow, aHigh, bLow, bHigh] = [a.marge_laag, a.marge_hoog, b.marge_laag, b.marge_hoog];
  if (aLow === null || aHigh === null || bLow === null || bHigh === null) return false;
  return aHigh < bLow || bHigh < aLow;
}

/** What can be said of the newest estimate beside the one before: 'stijging' only where margins do not meet. */
export function estimateSentence(rows: readonly EstimateRow[], vraag: Ask): string {
  const shown = rows.filter(isShown);
  const [before, last] = [shown.at(-2), shown.at(-1)];
  if (last === undefined) return "Er is nog geen schatting.";
  const opening = `Op ${date(last.periode)} waren er naar schatting ${number(last.waarde)} dakloze mensen.`;
  if (before === undefined) return opening;
  const { mag, redenen } = vraag("een_trend", [before, last]);
  if (!mag) return `${opening} Dat is niet te vergelijken met ${yearOf(before)}: ${redenen.join(" ")}`;
  const then = `In ${yearOf(before)} waren dat er ${number(before.waarde)}.`;
  if (!isCertain(before, last))
    return `${opening} ${then} Of dat een echte verandering is, is niet te zeggen: de marges van deze jaren zijn niet bekend of overlappen.`;
  return `${opening} ${then} Dat is een ${last.waarde > before.waarde ? "stijging" : "daling"}.`;
}

function marginText({ marge_laag, marge_hoog }: EstimateRow): string {
  return marge_laag === null || marge_hoog === null ? "niet bekend" : range(marge_laag, marge_hoog);
}

function rateColumn(rates: readonly RateRow[]): Column<EstimateRow>[] {
  const byPeriod = new Map(rates.map((row) => [row.periode, row]));
  if (!rates.some(isShown)) return [];
  return [
    {
      kop: "Per 1.000 inwoners",
      getal: true,
      waarde: ({ periode }) => byPeriod.get(periode) ?? { waarde: null, status: "nvt" },
    },
  ];
}

function estimateTable(
  document: Document,
  rows: readonly EstimateRow[],
  rates: readonly RateRow[],
  titel: string,
): HTMLElement {
  return dataTable(
    document,
    rows,
    [
      { kop: "1 januari", waarde: yearOf },
      { kop: "Schatting", getal: true, waarde: (row) => row },
      ...rateColumn(rates),
      { kop: "Marge", getal: true, waarde: marginText },
      { kop: "Status", waarde: (row) => (isShown(row) ? row.cijfer_status : "geen schatting") },
      {
        kop: "Let op",
        waarde: ({ opmerking, breuk }) => [breuk, opmerking].filter((text) => text !== "").join(" "),
      },
      { kop: "Bron", waarde: ({ bron }) => bron },
    ],
    { bijschrift: titel },
  );
}

/** Why there is no rate, once for all years that have none for the same reason. */
function rateNote(rates: readonly RateRow[]): string {
  const reasons = [...new Set(rates.filter((row) => !isShown(row)).map(({ reden }) => reden))];
  if (rates.some(isShown) || reasons.length === 0) return "";
  return "Hoeveel dat per 1.000 inwoners is, staat er niet bij: er zijn geen inwoners van 18 tot 65 jaar geleverd. Lever daarvoor een bestand van CBS StatLine aan.";
}

/** '2009', '2010 tot en met 2018'. */
function spanOf(rows: readonly EstimateRow[]): string {
  const years = rows.filter(isShown).map(yearOf);
  return years.length < 2 ? (years[0] ?? "") : `${years[0]} tot en met ${years.at(-1)}`;
}

/** Years that were counted in one way on an axis of their own; the way of counting is why there is more than one. */
function panels(document: Document, rows: readonly EstimateRow[], titel: string, vraag: Ask): HTMLElement {
  const ways = [...groupBy(rows, ({ versie }) => versie).values()];
  const boxes = ways.map((own) => {
    const name = `${titel}, ${spanOf(own)}`;
    const draw = (width: number): SVGSVGElement =>
      estimateChart(document, own, { titel: name, width }, vraag);
    return el(
      document,
      "div",
      { class: "paneel", style: `--jaren: ${own.length}` },
      el(document, "p", { class: "paneel-kop" }, spanOf(own)),
      responsive(document, vraag("een_as", own), draw, 415),
      el(document, "p", { class: "paneel-noot" }, own[0]?.breuk ?? ""),
    );
  });
  return el(document, "div", { class: "panelen" }, ...boxes);
}

function notes(rows: readonly EstimateRow[], rates: readonly RateRow[]): string[] {
  const gaps = rows.filter((row) => !isShown(row)).map(yearOf);
  const soft = rows.filter(({ cijfer_status }) => cijfer_status === "voorlopig").map(yearOf);
  const known = rows.filter(({ marge_laag }) => marge_laag !== null).map(yearOf);
  return [
    "Elk blok heeft zijn eigen as, omdat er op een andere manier is geteld.",
    gaps.length > 0 ? `Over ${list(gaps)} is er geen schatting.` : "",
    soft.length > 0 ? `Een open rondje is een voorlopig cijfer: ${list(soft)}.` : "",
    known.length > 0 ? `Alleen van ${list(known)} kennen wij de marge.` : "",
    rateNote(rates),
  ].filter((text) => text !== "");
}

/** The estimate through the years, apart for each way of counting, with the margins that are known. */
export function estimateCard(
  document: Document,
  rows: readonly EstimateRow[],
  rates: readonly RateRow[],
  vraag: Ask,
  bron: TableMeta,
): HTMLElement {
  const titel = "De schatting van het CBS door de jaren";
  return card(document, {
    ...{ id: "schatting", titel, niveau: "h3" },
    bron: {
      ...bron,
      bron_titel: "CBS, via het cijferregister",
      peildatum: rows.findLast(isShown)?.peildatum ?? null,
    },
    vraag: estimateSentence(rows, vraag),
    beeld: panels(document, rows, titel, vraag),
    noot: notes(rows, rates).join(" "),
    tabel: estimateTable(document, rows, rates, titel),
    tags: ["schatting"],
    bronDatum: rows.at(-1)?.bron_datum ?? "",
  });
}
