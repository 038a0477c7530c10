import { barChart } from "../bar-chart.js";
import { type Card, card } from "../card.js";
import { el, group, hidden } from "../dom.js";
import { figure, number, period } from "../format.js";
import { distinct, groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { responsive } from "../responsive.js";
import type { FigureRow } from "../rows.js";
import { type Ask, oneList } from "../scope.js";
import { type Column, dataTable } from "../table.js";
import { tag } from "../tag.js";
import { count, list } from "../text.js";
import { figuresOf, latestText, oneOfEach, seriesLink, targetText, withLines } from "./figures.js";
import { onPath, pathChart, pathLabel, pathOf, yearOf } from "./path-chart.js";
import type { IndicatorRow } from "./rows.js";

const under = (document: Document, text: string): HTMLElement =>
  el(document, "span", { class: "onder" }, text);

interface Group {
  readonly label: string;
  readonly n: number;
}

function countCard(
  document: Document,
  groups: readonly Group[],
  place: Pick<Card, "id" | "titel" | "vraag" | "noot" | "bron">,
): HTMLElement {
  const bars = groups.map(({ label, n }) => ({ label, waarde: n, status: "getoond" as const }));
  return card(document, {
    ...{ ...place, breedte: "half", niveau: "h3" },
    beeld: responsive(document, oneList, (width) => barChart(document, bars, { ...place, width }), 520),
    tabel: dataTable(
      document,
      groups,
      [
        { kop: place.titel, waarde: ({ label }) => label },
        { kop: "Indicatoren", getal: true, waarde: ({ n }) => number(n) },
      ],
      { bijschrift: place.titel },
    ),
  });
}

/** How many indicators are measured, come near or are not measured, and for how many a norm was set. */
export function countCards(
  document: Document,
  rows: readonly IndicatorRow[],
  bron: TableMeta,
): HTMLElement[] {
  const groups = (label: (row: IndicatorRow) => string): Group[] =>
    [...groupBy(rows, label)].map(([name, own]) => ({ label: name, n: own.length }));
  return [
    countCard(
      document,
      groups(({ meting_label }) => meting_label),
      {
        ...{ id: "te-meten", titel: "Wordt het gemeten?", bron },
        vraag: `Van ${count(rows.length, { een: "indicator", meer: "indicatoren" })}.`,
        noot: "Gemeten betekent: er is een bron die dit telt, of een partij houdt het zelf bij. Niet elk cijfer is hier al geleverd.",
      },
    ),
    countCard(
      document,
      groups(({ norm_label }) => norm_label),
      {
        ...{ id: "met-norm", titel: "Is er een norm?", bron },
        vraag: "Zonder norm is niet te zeggen of iets is gehaald.",
        noot: "Een richting zegt dat iets meer of minder moet worden, maar niet hoeveel.",
      },
    ),
  ];
}

/** The card of one path: measured points, the dotted line and the norm, with the same in a table. */
function pathCard(
  document: Document,
  indicator: IndicatorRow,
  figures: readonly FigureRow[],
  { bron, vraag }: { bron: TableMeta; vraag: Ask },
): HTMLElement | null {
  const path = pathOf(indicator);
  if (path === null) return null;
  const own = figuresOf(indicator, figures).filter(
    ({ periode_van }) => periode_van !== null && yearOf(periode_van) >= path.van.jaar,
  );
  const points = oneOfEach(own, indicator.basis_cijfer_id);
  const expected = ({ periode_van }: FigureRow): number => onPath(path, yearOf(periode_van ?? ""));
  return card(document, {
    ...{ id: `pad-${indicator.indicator_id.toLowerCase()}`, titel: indicator.naam, niveau: "h3" },
    bron: {
      ...bron,
      bron_titel: `${list(distinct(points, (row) => row.bron))}; norm: ${bron.bron_titel}`,
      peildatum: points.at(-1)?.peildatum ?? bron.peildatum,
    },
    breedte: "half",
    tags: points.some(({ kwalificatie }) => kwalificatie === "schatting") ? ["schatting"] : [],
    vraag: `Norm: ${targetText(indicator)}. De stippellijn is een ${pathLabel}.`,
    beeld: responsive(
      document,
      vraag("een_as", points),
      (width) => pathChart(document, indicator, path, points, width),
      520,
    ),
    noot: `Beginwaarde: ${indicator.basis_bron}. ${withLines(indicator.opmerking)}`,
    tabel: dataTable(
      document,
      points,
      [
        { kop: "Moment", waarde: ({ periode }) => period(periode) },
        { kop: "Geteld", getal: true, waarde: (row) => figure(row) },
        { kop: "Rekenkundig pad", getal: true, waarde: (row) => number(expected(row), 1) },
        { kop: "Bron", waarde: ({ bron: title }) => title },
      ],
      { bijschrift: indicator.naam },
    ),
  });
}

export function pathCards(
  document: Document,
  rows: readonly IndicatorRow[],
  figures: readonly FigureRow[],
  place: { bron: TableMeta; vraag: Ask },
): HTMLElement[] {
  return rows.flatMap((row) => pathCard(document, row, figures, place) ?? []);
}

function latestCell(document: Document, row: IndicatorRow, { cijfers: figures, regels, tags }: Latest): Node {
  const lines = regels(row);
  if (lines.length > 0) {
    const words = tags.flatMap((word) => [tag(document, word), " "]);
    return group(document, ...words, ...lines.map((line) => el(document, "span", { class: "bedrag" }, line)));
  }

  const own = figuresOf(row, figures);
  const text = latestText(own);
  const remark = own.at(-1)?.opmerking ?? "";
  const address = seriesLink(row);
  const link =
    address !== null &&
    figures.length > 0 &&
    el(document, "a", { href: address }, "cijfers", hidden(document, ` over ${row.naam}`));
  return group(
    document,
    text === "" ? "geen gegevens" : text,
    remark !== "" && under(document, remark),
    link && el(document, "span", { class: "onder" }, link),
  );
}

function columnsOf(document: Document, latest: Latest): Column<IndicatorRow>[] {
  return [
    {
      kop: "Wat er te tellen is",
      waarde: ({ naam, indicator_id, element_id }) =>
        group(
          document,
          naam,
          under(document, [indicator_id, element_id].filter((id) => id !== "").join(" · ")),
        ),
    },
    {
      kop: "Meting",
      waarde: ({ meting_label, bron_genoemd }) =>
        group(
          document,
          tag(document, meting_label),
          under(document, bron_genoemd === "" ? "geen bron genoemd" : `bron: ${bron_genoemd}`),
        ),
    },
    {
      kop: "Norm",
      waarde: (row) => targetText(row) || row.norm_label,
    },
    { kop: "Laatste cijfer", waarde: (row) => latestCell(document, row, latest) },
    {
      kop: "Nog nodig",
      waarde: ({ nodig, opmerking }) =>
        group(document, nodig, opmerking !== "" && under(document, withLines(opmerking))),
    },
  ];
}

/** Where the newest figure of an indicator comes from: the cijferregister, or what a region keeps. */
export interface Latest {
  readonly cijfers: readonly FigureRow[];
  readonly regels: (row: IndicatorRow) => readonly string[];
  /** Words for the card when what a region keeps is invented. */
  readonly tags: readonly string[];
}

/** Every indicator: whether it is measured, its norm, the newest figure and what is missing. */
export function indicatorsCard(
  document: Document,
  rows: readonly IndicatorRow[],
  latest: Latest,
  bron: TableMeta,
): HTMLElement {
  const titel = "De indicatoren van het plan";
  const table = dataTable(document, rows, columnsOf(document, latest), { bijschrift: titel, stapel: true });
  return card(document, {
    ...{ id: "indicatoren", titel, bron, niveau: "h3" },
    tags: rows.some((row) => latest.regels(row).length > 0) ? latest.tags : [],
    vraag: "Zonder norm geven wij geen oordeel. Zonder bron zeggen wij wat er nodig is.",
    beeld: el(document, "div", { class: "indicatoren" }, table),
  });
}
