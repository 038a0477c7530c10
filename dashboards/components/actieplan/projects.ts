import { barChart } from "../bar-chart.js";
import { card } from "../card.js";
import { el, group } from "../dom.js";
import { date, figure, number, period } from "../format.js";
import type { TableMeta } from "../published.js";
import { responsive } from "../responsive.js";
import type { FigureRow } from "../rows.js";
import type { Ask } from "../scope.js";
import { dataTable } from "../table.js";
import { list } from "../text.js";
import type { ProjectRow } from "./rows.js";

const under = (document: Document, text: string): HTMLElement =>
  el(document, "span", { class: "onder" }, text);

/** The figures of one series, in order of the register. */
const inSeries = (figures: readonly FigureRow[], reeks: string): FigureRow[] =>
  figures.filter((row) => row.reeks === reeks);

/** 11600000 → '€ 11,6 miljoen'. */
function millions({ waarde }: FigureRow): string {
  return waarde === null ? "onbekend" : `€\u00a0${number(waarde / 1_000_000, 1)}\u00a0miljoen`;
}

/** What the themes would cost, with the printed total, which two places give for different years. */
function themesCard(
  document: Document,
  figures: readonly FigureRow[],
  { bron, vraag }: { bron: TableMeta; vraag: Ask },
): HTMLElement {
  const rows = inSeries(figures, "vws_projecten_thema_raming");
  const parts = rows.filter(({ categorie }) => categorie !== "Totaal");
  const totals = rows.filter(({ categorie }) => categorie === "Totaal");
  const bars = parts.map((row) => ({
    label: row.categorie.replace(/^\d+ /, ""),
    waarde: row.waarde,
    status: row.status,
    tekst: millions(row),
    soort: "zacht" as const,
  }));
  const id = "themas";
  const titel = "Geraamde kosten per thema";
  const said = totals.map((row) => `${millions(row)} over ${period(row.periode)}`);
  return card(document, {
    bron: { ...bron, bron_titel: rows[0]?.bron ?? bron.bron_titel },
    bronDatum: rows[0]?.bron_datum ?? "",
    ...{ id, titel, breedte: "derde", niveau: "h3", tags: ["raming"] },
    vraag: "Wat de gemeente in januari 2020 dacht dat de projecten zouden kosten.",
    beeld: responsive(
      document,
      vraag("een_as", parts),
      (width) => barChart(document, bars, { id, titel, width }),
      520,
    ),
    noot:
      said.length === 0 ? "" : `Totaal: ${list(said)}. De brief noemt voor hetzelfde bedrag twee perioden.`,
    tabel: figuresTable(document, rows, titel),
  });
}

function figuresTable(document: Document, rows: readonly FigureRow[], bijschrift: string): HTMLElement {
  return dataTable(
    document,
    rows,
    [
      { kop: "Wat", waarde: ({ titel, categorie }) => (categorie === "" ? titel : `${titel}: ${categorie}`) },
      { kop: "Periode", waarde: ({ periode }) => (periode === "" ? "niet genoemd" : period(periode)) },
      { kop: "Bedrag", getal: true, waarde: (row) => figure(row) },
      {
        kop: "Bron",
        waarde: ({ bron, bron_datum }) => (bron_datum === "" ? bron : `${bron}, ${date(bron_datum)}`),
      },
    ],
    { bijschrift },
  );
}

/** The money for Verhuisbox Plus and what VWS gave, as the documents give it; nothing is added up. */
function grantsCard(document: Document, figures: readonly FigureRow[], bron: TableMeta): HTMLElement {
  const series = ["vws_impuls_den_haag", "vhb_budget"];
  const rows = series.flatMap((reeks) => inSeries(figures, reeks));
  const titel = "Geld van VWS voor de gemeente en voor Verhuisbox Plus";
  return card(document, {
    ...{ id: "vws-geld", titel, bron, breedte: "twee-derde", niveau: "h3" },
    vraag: "Zoals elk stuk het noemt. Sommige bedragen zijn een deel van een ander bedrag; tel ze niet op.",
    beeld: figuresTable(document, rows, titel),
  });
}

/** Each cost with what must be said of it: nothing is added up, because some are a part or come every year. */
function costs(
  document: Document,
  project: ProjectRow,
  figures: ReadonlyMap<string, FigureRow>,
): string | Node {
  const own = project.kosten_cijfers.split("|").flatMap((id) => figures.get(id) ?? []);
  if (own.length === 0) return "niet genoemd";
  const lines = own.map((row) =>
    el(
      document,
      "span",
      { class: "bedrag" },
      figure(row).replace("naar schatting ", ""),
      row.opmerking !== "" && under(document, row.opmerking),
    ),
  );
  return group(document, ...lines);
}

/** Every project that was proposed, by theme, with what is known of it a year later. */
function projectsCard(
  document: Document,
  projects: readonly ProjectRow[],
  figures: readonly FigureRow[],
  bron: TableMeta,
): HTMLElement {
  const byId = new Map(figures.map((row) => [row.cijfer_id, row]));
  const titel = `De ${projects.length} projecten`;
  const table = dataTable(
    document,
    projects,
    [
      {
        kop: "Project",
        waarde: ({ project, titel: name, thema_titel }) =>
          group(document, name, under(document, `project ${project} · ${thema_titel.toLowerCase()}`)),
      },
      { kop: "Doel", waarde: ({ doel }) => doel },
      { kop: "Wanneer", waarde: ({ planning }) => planning.replace("-", "–") || "niet genoemd" },
      { kop: "Geraamde kosten", waarde: (row) => costs(document, row, byId) },
      {
        kop: "Januari 2021",
        waarde: ({ project_status_label, titel_2021, dienst_2021 }) =>
          group(
            document,
            project_status_label,
            titel_2021 !== "" &&
              under(document, dienst_2021 === "" ? titel_2021 : `${titel_2021} (${dienst_2021})`),
          ),
      },
    ],
    { bijschrift: titel, stapel: true },
  );
  return card(document, {
    ...{ id: "projecten", titel, bron, niveau: "h3" },
    vraag: "Wat de gemeente in januari 2020 aan VWS voorstelde.",
    beeld: el(document, "div", { class: "projecten" }, table),
    noot: "In het overzicht van januari 2021 zei een kleur welke projecten akkoord waren. Die kleur is in het openbare stuk niet meer te zien. Projecten hebben in de twee stukken een ander nummer; wij koppelden op inhoud.",
  });
}

interface Sources {
  readonly cijfers: TableMeta;
  readonly projecten: TableMeta;
  readonly vraag: Ask;
}

/** The projects of the municipality with their money; nothing for a municipality that has none. */
export function projectsSection(
  document: Document,
  projects: readonly ProjectRow[],
  figures: readonly FigureRow[],
  { cijfers, projecten, vraag }: Sources,
): Node {
  if (projects.length === 0) return group(document);
  const money =
    figures.length > 0 &&
    el(
      document,
      "div",
      { class: "rij" },
      themesCard(document, figures, { bron: cijfers, vraag }),
      grantsCard(document, figures, cijfers),
    );
  const title = `Projecten van de gemeente ${projects[0]?.gebied}`;
  return group(
    document,
    el(document, "h2", {}, title),
    money,
    projectsCard(document, projects, figures, projecten),
  );
}
