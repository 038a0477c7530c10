import type { JudgedTarget } from "../../../src/targets/targets.ts";
import { type Bar, barChart } from "../bar-chart.js";
import { card, empty } from "../card.js";
import { el, group } from "../dom.js";
import { date, figure, number } from "../format.js";
import { responsive } from "../responsive.js";
import type { FigureRow } from "../rows.js";
import { oneList } from "../scope.js";
import { type Column, dataTable } from "../table.js";
import { tag } from "../tag.js";
import { nothing } from "../verhuisbox/counts.js";
import { lineOf, type Paper, saidLines } from "./documents.js";

const promised = ["amsterdam_afspraken", "amsterdam_wooneenheden", "herstartstudios"];

function normText({ waarde, eenheid, operator, opmerking }: JudgedTarget["doel"]): string {
  if (waarde === null) return "geen getal";
  const about = /^ongeveer/i.test(opmerking);
  const word = about ? "ongeveer " : operator === null ? "" : `${operator} `;
  return `${word}${number(waarde)}${eenheid.startsWith("%") ? "" : " "}${eenheid}`;
}

/** What Amsterdam promised, with the status by the rules of the site, and the one thing that was counted. */
export function amsterdamCard(
  document: Document,
  targets: readonly JudgedTarget[],
  cijfers: readonly FigureRow[],
  options: Paper,
): HTMLElement {
  const rows = targets.filter(({ doel }) => promised.includes(doel.doel));
  const there = cijfers.find(({ cijfer_id }) => cijfer_id === "H003-0101");
  const planned = cijfers.find(({ cijfer_id }) => cijfer_id === "H003-0102");
  const columns: Column<JudgedTarget>[] = [
    { kop: "Doel", waarde: ({ doel }) => doel.titel },
    { kop: "Norm", waarde: ({ doel }) => normText(doel) },
    {
      kop: "Uiterlijk",
      kort: true,
      waarde: ({ doel }) => (doel.deadline === null ? "geen datum" : date(doel.deadline)),
    },
    {
      kop: "Geleverd",
      waarde: ({ doel }) =>
        doel.doel === "herstartstudios" && there !== undefined
          ? `${figure(there)} (${date((there.periode_van ?? "").slice(0, 7))})`
          : "niet geteld",
    },
    {
      kop: "Stand",
      waarde: ({ oordelen }) =>
        group(
          document,
          tag(document, oordelen[0]?.status ?? "geen gegevens"),
          ` ${oordelen[0]?.regel ?? ""}`,
        ),
    },
    {
      kop: "Opmerking",
      waarde: ({ doel }) => `${saidLines(doel.opmerking)} Regel ${lineOf(doel.bron_regel)}.`.trim(),
    },
  ];
  return card(document, {
    ...options,
    vraag:
      "Afspraken uit juli 2015. Tel de doelen niet op: zij overlappen, en voor 1.500 woningen tellen alleen de groepen die de stad heeft afgesproken.",
    beeld:
      rows.length === 0 || there === undefined || planned === undefined
        ? empty(document, nothing)
        : el(
            document,
            "div",
            { class: "onder-elkaar" },
            studioChart(document, there, planned),
            dataTable(document, rows, columns, { bijschrift: options.titel, stapel: true }),
          ),
    noot: "De gemeente wilde op de opvang bezuinigen als er genoeg woningen kwamen. Het programma was in 2015 nog niet vastgesteld.",
  });
}

function studioChart(document: Document, there: FigureRow, planned: FigureRow): HTMLElement {
  const bars: Bar[] = [
    {
      label: `Herstartstudio's in gebruik, ${date((there.periode_van ?? "").slice(0, 7))}`,
      waarde: there.waarde,
      status: there.status,
    },
    {
      ...{
        label: "Gepland voor eind 2016",
        waarde: planned.waarde,
        waarde_hoog: planned.waarde_hoog,
        status: planned.status,
      },
      ...{ soort: "norm" as const, tekst: figure(planned) },
    },
  ];
  return responsive(
    document,
    oneList,
    (width) =>
      barChart(document, bars, { id: "studios", titel: "Herstartstudio's: in gebruik en gepland", width }),
    640,
  );
}
