import { barChart } from "./bar-chart.js";
import { card } from "./card.js";
import { type Naming, naming, type Series, subject, versionGroups } from "./cijfers.js";
import { type Child, el, group } from "./dom.js";
import { date, figure } from "./format.js";
import type { TableMeta } from "./published.js";
import { seriesFromHash } from "./register.js";
import { responsive } from "./responsive.js";
import type { FigureRow, FindingRow, LinkRow } from "./rows.js";
import type { Ask } from "./scope.js";
import { type Column, dataTable } from "./table.js";
import { tag } from "./tag.js";
import { count, list } from "./text.js";
import { type VersionSet, versionSets } from "./versions.js";

const certainty: Readonly<Record<FigureRow["zekerheid"], string>> = {
  ok: "",
  ocr_onzeker: "slecht leesbaar",
  gereconstrueerd: "gereconstrueerd",
};

/** What a reader must know of a figure; that it is published goes without saying. */
function words(row: FigureRow): string[] {
  const all = [
    row.cijfer_status,
    row.kwalificatie === "afgeleid" ? "afgeleid" : "",
    certainty[row.zekerheid],
  ];
  return all.filter((word) => word !== "" && word !== "gepubliceerd");
}

function tags(document: Document, row: FigureRow): Node {
  return el(document, "span", { class: "tags" }, ...words(row).map((word) => tag(document, word)));
}

function subjectCell(document: Document, row: FigureRow, names: Naming): Node {
  const remark = row.opmerking !== "" && el(document, "span", { class: "opmerking" }, row.opmerking);
  return group(document, subject(row, names), remark, tags(document, row));
}

function sourceCell(document: Document, { bron, bron_datum, bron_regel }: FigureRow): Node {
  const when = bron_datum === "" ? "" : `, ${date(bron_datum)}`;
  return group(
    document,
    `${bron}${when}`,
    el(document, "span", { class: "regel" }, ` (regel ${bron_regel.replace(/^L/, "")})`),
  );
}

/** Every figure of the series with its version, source, peildatum and certainty. */
function figuresTable(document: Document, series: Series): HTMLElement {
  const names = naming(series.cijfers);
  const columns: Column<FigureRow>[] = [
    { kop: "Cijfer", waarde: (row) => subjectCell(document, row, names) },
    {
      kop: "Waarde",
      getal: true,
      waarde: (row) => (row.waarde === null ? { waarde: null, status: row.status } : figure(row)),
    },
    { kop: "Versie", waarde: ({ versie }) => versie || "–" },
    {
      kop: "Peildatum",
      kort: true,
      waarde: ({ peildatum }) => (peildatum === null ? "niet vermeld" : date(peildatum)),
    },
    { kop: "Bron", waarde: (row) => sourceCell(document, row) },
  ];
  const rows = versionGroups(series.cijfers).flat();
  return dataTable(document, rows, columns, { bijschrift: `Alle cijfers van ${series.titel}` });
}

function chart(
  document: Document,
  { titel, bars, cijfers }: VersionSet,
  id: string,
  vraag: Ask,
): HTMLElement {
  const draw = (width: number) => barChart(document, bars, { id, titel, width });
  const heading = el(
    document,
    "h4",
    { class: "grafiekkop" },
    `${titel.charAt(0).toUpperCase()}${titel.slice(1)}`,
  );
  return el(
    document,
    "div",
    { class: "versies" },
    heading,
    responsive(document, vraag("een_as", cijfers), draw, 640),
  );
}

function chartNote(sets: readonly VersionSet[], series: Series): string {
  const parts = [
    sets.length > 1 ? "Deze cijfers tellen niet allemaal hetzelfde. Daarom staan zij niet op één as." : "",
    series.n_versies > 0
      ? "Versies van hetzelfde cijfer staan onder elkaar. Wij kiezen niet welke klopt."
      : "",
    sets.length === 0
      ? "Dit zijn jaartallen of losse gegevens. Daar hoort geen grafiek bij; de tabel noemt ze."
      : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** The findings about a series: what is wrong, what to do, and whether the finding names the figure itself. */
export interface SeriesFinding {
  readonly bevinding: FindingRow;
  readonly genoemd: boolean;
}

export function findingsOf(
  series: Series,
  findings: readonly FindingRow[],
  links: readonly LinkRow[],
): SeriesFinding[] {
  const ids = new Set(series.cijfers.map(({ cijfer_id }) => cijfer_id));
  const own = links.filter(({ cijfer_id }) => ids.has(cijfer_id));
  const named = new Set(
    own.filter(({ grond }) => grond === "genoemd").map(({ bevinding_id }) => bevinding_id),
  );
  const linked = new Set(own.map(({ bevinding_id }) => bevinding_id));
  return findings
    .filter(({ bevinding_id }) => linked.has(bevinding_id))
    .map((bevinding) => ({ bevinding, genoemd: named.has(bevinding.bevinding_id) }))
    .toSorted((a, b) => Number(b.genoemd) - Number(a.genoemd));
}

const remark = { een: "opmerking", meer: "opmerkingen" };

function findingItem(document: Document, { bevinding }: SeriesFinding): HTMLElement {
  const { soort_label, uitleg, advies, regels } = bevinding;
  return el(
    document,
    "li",
    {},
    el(document, "p", {}, tag(document, soort_label), ` ${uitleg}`),
    advies !== "" && el(document, "p", { class: "advies" }, el(document, "b", {}, "Wat te doen: "), advies),
    el(document, "p", { class: "regel" }, `Regels in de bron: ${regels.replaceAll("L", "")}`),
  );
}

function findingsCard(document: Document, found: readonly SeriesFinding[], bron: TableMeta): HTMLElement {
  const items = (named: boolean): HTMLElement =>
    el(
      document,
      "ul",
      { class: "bevindingen" },
      ...found.filter(({ genoemd }) => genoemd === named).map((one) => findingItem(document, one)),
    );
  const near = found.filter(({ genoemd }) => !genoemd).length;
  const folded = el(
    document,
    "details",
    { open: near === found.length },
    el(document, "summary", {}, `${count(near, remark)} bij dezelfde regels van de bron`),
    items(false),
  );
  return card(document, {
    id: "bevindingen",
    titel: "Waar moet u op letten?",
    vraag: `Bij deze reeks ${found.length === 1 ? "hoort" : "horen"} ${count(found.length, remark)}.`,
    beeld: el(document, "div", {}, near < found.length && items(true), near > 0 && folded),
    bron,
  });
}

function opening(series: Series): string {
  const sources = new Set(series.cijfers.map(({ bron }) => bron)).size;
  const areas = [...new Set(series.cijfers.map(({ gebied }) => gebied))];
  const where = areas.length <= 3 ? list(areas) : `${areas.length} gebieden`;
  return `${count(series.cijfers.length, { een: "cijfer", meer: "cijfers" })} over ${where}, uit ${count(sources, { een: "bron", meer: "bronnen" })}.`;
}

export interface SeriesTables {
  readonly bevindingen: readonly FindingRow[];
  readonly koppelingen: readonly LinkRow[];
  readonly vraag: Ask;
  readonly meta: { readonly cijfers: TableMeta; readonly bevindingen: TableMeta };
}

/** One series: its versions beside each other, the table, and the findings about it. */
function seriesView(document: Document, series: Series, tables: SeriesTables): HTMLElement {
  const sets = versionSets(series.cijfers);
  const found = findingsOf(series, tables.bevindingen, tables.koppelingen);
  const charts: Child[] = sets.map((set, i) => chart(document, set, `versies-${i + 1}`, tables.vraag));
  const main = card(document, {
    id: "versies",
    titel: "Welke versies zijn er?",
    vraag: opening(series),
    beeld: el(document, "div", {}, ...charts),
    noot: chartNote(sets, series),
    tabel: figuresTable(document, series),
    bron: tables.meta.cijfers,
  });
  return el(
    document,
    "section",
    { class: "reeks", "aria-labelledby": "reeks-titel" },
    el(document, "h2", { id: "reeks-titel", tabindex: -1 }, series.titel),
    main,
    found.length > 0 && findingsCard(document, found, tables.meta.bevindingen),
  );
}

/**
 * The series that the address asks for, else `first`; it follows the address. After a choice its title
 * gets the focus, so that a phone shows it and a screen reader reads it.
 */
export function seriesPanel(
  document: Document,
  all: readonly Series[],
  first: Series | undefined,
  tables: SeriesTables,
): HTMLElement {
  const panel = el(document, "div", { class: "register-reeks" });
  const show = (hash: string): void => {
    const series = all.find(({ sleutel }) => sleutel === seriesFromHash(hash)) ?? first;
    panel.replaceChildren(...(series === undefined ? [] : [seriesView(document, series, tables)]));
  };
  const window = document.defaultView;
  show(window?.location.hash ?? "");
  window?.addEventListener("hashchange", () => {
    show(window.location.hash);
    panel.querySelector("h2")?.focus();
  });
  return panel;
}
