import { barChart } from "../bar-chart.js";
import { card } from "../card.js";
import { columnChart } from "../column-chart.js";
import { el, group } from "../dom.js";
import { number } from "../format.js";
import { groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { responsive } from "../responsive.js";
import { oneList } from "../scope.js";
import { dataTable } from "../table.js";
import { count, list } from "../text.js";
import type { Plan, Result } from "./plan.js";
import type { ElementRow } from "./rows.js";
import { deadlineText, otherDeadlines } from "./words.js";

export const resultaat = { een: "resultaat", meer: "resultaten" };

/** How many results are due in each year, from the first to the last, years without any too. */
export function calendar(results: readonly Result[]): { jaar: number; resultaten: Result[] }[] {
  const years = results.flatMap(({ element }) => element.termijn ?? []);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => ({
    jaar: first + i,
    resultaten: results.filter(({ element }) => element.termijn === first + i),
  }));
}

export function calendarCard(document: Document, results: readonly Result[], bron: TableMeta): HTMLElement {
  const years = calendar(results);
  const id = "kalender";
  const titel = "Wanneer moet het klaar zijn?";
  const cells = years.map(({ jaar, resultaten }) => ({
    label: String(jaar),
    kort: String(jaar),
    waarde: resultaten.length,
    status: "getoond" as const,
  }));
  const others = results.filter(({ termijnen }) => otherDeadlines(termijnen).length > 0).length;
  return card(document, {
    ...{ id, titel, bron, breedte: "twee-derde", niveau: "h3" },
    vraag:
      "Hoeveel resultaten een jaar als uiterste jaar hebben. Een jaar betekent: op 31 december van dat jaar.",
    beeld: responsive(document, oneList, (width) => columnChart(document, cells, { id, titel, width }), 640),
    noot: `Dit zijn de jaren van Bijlage 2. Bij ${count(others, resultaat)} noemt een ander stuk een ander jaar; geen stuk zegt welk jaar voorgaat.`,
    tabel: dataTable(
      document,
      years,
      [
        { kop: "Jaar", waarde: ({ jaar }) => String(jaar) },
        { kop: "Aantal", getal: true, waarde: ({ resultaten }) => number(resultaten.length) },
        {
          kop: "Resultaten",
          waarde: ({ resultaten }) => resultaten.map(({ element }) => element.titel).join(" · "),
        },
      ],
      { bijschrift: titel },
    ),
  });
}

/** How many results can be seen in which way, and for how many of them a norm was set. */
export function measureCard(document: Document, results: readonly Result[], bron: TableMeta): HTMLElement {
  const groups = [...groupBy(results, ({ element }) => element.meetbaarheid_label)].map(([label, own]) => ({
    label,
    n: own.length,
    norm: own.filter(({ element }) => element.norm === "vastgesteld").length,
  }));
  const rows = groups.toSorted((a, b) => b.n - a.n);
  const bars = rows.map(({ label, n }) => ({ label, waarde: n, status: "getoond" as const }));
  const id = "meetbaarheid";
  const titel = "Hoe is het te zien?";
  return card(document, {
    ...{ id, titel, bron, breedte: "derde", niveau: "h3" },
    vraag: "Wat het plan noemt om te zien of een resultaat is gehaald.",
    beeld: responsive(document, oneList, (width) => barChart(document, bars, { id, titel, width }), 415),
    tabel: dataTable(
      document,
      rows,
      [
        { kop: "Hoe te zien", waarde: ({ label }) => label },
        { kop: "Resultaten", getal: true, waarde: ({ n }) => number(n) },
        { kop: "Met een norm", getal: true, waarde: ({ norm }) => number(norm) },
      ],
      { bijschrift: titel },
    ),
  });
}

/** Every result for which documents give different years, with both years and both lines. */
export function conflictsCard(document: Document, results: readonly Result[], bron: TableMeta): HTMLElement {
  const rows = results.flatMap((result) =>
    result.termijnen.filter(({ wijkt_af }) => wijkt_af).map((other) => ({ result, other })),
  );
  const own = ({ termijnen }: Result): string =>
    termijnen.find(({ is_standaard, precisie }) => is_standaard && precisie !== "tussendrempel")
      ?.bron_regel ?? "";
  const line = (regel: string): string => `regel ${regel.replace(/^L/, "")}`;
  const table = dataTable(
    document,
    rows,
    [
      { kop: "Resultaat", waarde: ({ result }) => result.element.titel },
      {
        kop: "Bijlage 2",
        waarde: ({ result }) =>
          group(
            document,
            String(result.element.termijn),
            el(document, "span", { class: "onder" }, line(own(result))),
          ),
      },
      {
        kop: "Ander stuk",
        waarde: ({ other }) =>
          group(
            document,
            deadlineText(other),
            el(document, "span", { class: "onder" }, `${other.document_label}, ${line(other.bron_regel)}`),
          ),
      },
    ],
    { bijschrift: "Resultaten met verschillende jaren" },
  );
  return card(document, {
    ...{ id: "verschillen", titel: "Waar stukken een ander jaar noemen", bron, niveau: "h3" },
    vraag:
      "Wij tonen het jaar van Bijlage 2, omdat dat het overzicht van het plan zelf is. Het andere jaar staat erbij.",
    beeld: table,
  });
}

function ambitionCard(document: Document, rows: readonly ElementRow[], bron: TableMeta): HTMLElement {
  const items = rows.map(({ titel }) => el(document, "li", {}, `${titel}.`));
  return card(document, {
    ...{ id: "ambitie", titel: "De ambitie", bron, breedte: "half", niveau: "h2" },
    vraag: "Wat het hele plan wil bereiken.",
    beeld: el(document, "ul", { class: "lijst" }, ...items),
    noot: "Tussen 2021 en 2030 noemt het plan geen aantal dakloze mensen, alleen dat het lager moet worden.",
  });
}

function principlesCard(document: Document, rows: readonly ElementRow[], bron: TableMeta): HTMLElement {
  const items = rows.map(({ titel }) => el(document, "li", {}, `${titel}.`));
  const moved = rows.filter(({ nummer_plan, nummer_afspraken }) => nummer_plan !== nummer_afspraken);
  const names = list(moved.map(({ nummer_plan }) => `principe ${nummer_plan}`));
  return card(document, {
    ...{ id: "principes", titel: "De leidende principes", bron, breedte: "half", niveau: "h2" },
    vraag: "Het uitgangspunt voor alle beleid. Het zijn geen doelen met een jaar.",
    beeld: el(document, "ol", { class: "lijst" }, ...items),
    noot: moved.length === 0 ? "" : `In de bestuurlijke afspraken hebben ${names} een ander nummer.`,
  });
}

/** The ambition and the principles: what the plan stands on. */
export function foundations(document: Document, plan: Plan, bron: TableMeta): HTMLElement[] {
  const all = [...plan.elementen.values()];
  return [
    ambitionCard(
      document,
      all.filter(({ soort }) => soort === "ambitie"),
      bron,
    ),
    principlesCard(
      document,
      all.filter(({ soort }) => soort === "principe"),
      bron,
    ),
  ];
}
