import { barChart } from "./bar-chart.js";
import { card } from "./card.js";
import { type Child, el } from "./dom.js";
import { date, number } from "./format.js";
import { groupBy } from "./group.js";
import type { ManifestMeta, TableMeta } from "./published.js";
import { responsive } from "./responsive.js";
import type { FigureRow, FindingRow } from "./rows.js";
import { oneList } from "./scope.js";
import { dataTable } from "./table.js";
import { capital, count } from "./text.js";

/** 'Stand van …', the release, the deliveries and the privacy rule, in one line. */
export function standLine(
  document: Document,
  { stand_van, versie, leveringen, beleid }: ManifestMeta,
): HTMLElement {
  const real = leveringen.filter(({ telt_mee }) => telt_mee).length;
  const parts: Child[] = [
    stand_van !== null && el(document, "span", {}, "Stand van ", el(document, "b", {}, date(stand_van))),
    el(document, "span", {}, `Vrijgave ${versie}`),
    el(document, "span", {}, `${count(real, { een: "levering", meer: "leveringen" })} binnen`),
    el(document, "span", {}, `Aantallen van 1 t/m ${number(beleid.drempel)} zijn verborgen`),
  ];
  return el(document, "p", { class: "stand" }, ...parts);
}

const warning = { een: "waarschuwing", meer: "waarschuwingen" };

/** What the published figures can and cannot answer. */
export function overviewAnswer(figures: readonly FigureRow[], findings: readonly FindingRow[]): string {
  if (figures.length === 0) return "Dat is nog niet te zeggen: er zijn nog geen cijfers geleverd.";
  const double = figures.filter(({ aantal_versies }) => aantal_versies > 1).length;
  return `Eén getal geeft het antwoord niet. Hier staan ${number(figures.length)} gepubliceerde cijfers naast elkaar, elk met zijn bron. Van ${number(double)} daarvan is meer dan één versie, en bij de bronnen ${findings.length === 1 ? "hoort" : "horen"} ${count(findings.length, warning)}.`;
}

/** Per register how many figures have more than one version. */
export function versionsCard(
  document: Document,
  figures: readonly FigureRow[],
  titles: ReadonlyMap<string, string>,
  bron: TableMeta,
): HTMLElement {
  const rows = [...groupBy(figures, ({ register }) => register)].map(([register, own]) => ({
    label: titles.get(register) ?? register,
    n: own.length,
    double: own.filter(({ aantal_versies }) => aantal_versies > 1).length,
    noted: own.filter(({ aantal_bevindingen }) => aantal_bevindingen > 0).length,
  }));
  const bars = rows.flatMap(({ label, n, double, noted }) => [
    {
      kop: label,
      label: "meer dan één versie",
      waarde: double,
      status: "getoond" as const,
      tekst: `${number(double)} van ${number(n)}`,
    },
    {
      kop: label,
      label: "met een waarschuwing",
      waarde: noted,
      status: "getoond" as const,
      tekst: `${number(noted)} van ${number(n)}`,
      soort: "norm" as const,
    },
  ]);
  const titel = "Hoe vast staan de cijfers?";
  return card(document, {
    id: "vastheid",
    titel,
    vraag: "Hoeveel cijfers hebben meer dan één versie, en bij hoeveel hoort een waarschuwing?",
    beeld: responsive(
      document,
      oneList,
      (width) => barChart(document, bars, { id: "vastheid", titel, width }),
      640,
    ),
    tabel: dataTable(
      document,
      rows,
      [
        { kop: "Bundel", waarde: ({ label }) => capital(label) },
        { kop: "Cijfers", getal: true, waarde: ({ n }) => number(n) },
        { kop: "Met meer versies", getal: true, waarde: ({ double }) => number(double) },
        { kop: "Met een waarschuwing", getal: true, waarde: ({ noted }) => number(noted) },
      ],
      { bijschrift: titel },
    ),
    bron,
    breedte: "twee-derde",
  });
}
