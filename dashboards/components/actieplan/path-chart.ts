import { scaleLinear } from "d3-scale";
import { svg } from "../dom.js";
import { amount, number, period } from "../format.js";
import type { FigureRow } from "../rows.js";
import { chartFrame, textLines, wrap } from "../svg-text.js";
import { isShown, spoken } from "../text.js";
import type { IndicatorRow } from "./rows.js";

export const pathLabel = "rekenkundig pad, geen vastgesteld doel";

/** From one exact baseline to one norm. */
export interface Path {
  readonly van: { readonly jaar: number; readonly waarde: number };
  readonly tot: { readonly jaar: number; readonly waarde: number };
}

/** '2021-01-01' → 2021, '2021-07-02' → 2021,5: a day as a place on an axis of years. */
export function yearOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return year + (month - 1) / 12 + (date - 1) / 365;
}

/** The path of an indicator, or null: without a baseline and a norm with a year there is none. */
export function pathOf(row: IndicatorRow): Path | null {
  const { heeft_pad, basis_datum, basis_waarde, doelwaarde, doeljaar } = row;
  if (!heeft_pad || basis_datum === null || basis_waarde === null) return null;
  if (doelwaarde === null || doeljaar === null) return null;
  return {
    van: { jaar: yearOf(basis_datum), waarde: basis_waarde },
    tot: { jaar: yearOf(`${doeljaar}-12-31`), waarde: doelwaarde },
  };
}

/** Where the path would be at a moment; pure arithmetic, never a target. */
export function onPath({ van, tot }: Path, jaar: number): number {
  const share = (jaar - van.jaar) / (tot.jaar - van.jaar);
  return van.waarde + share * (tot.waarde - van.waarde);
}

const top = 34;
const plot = 150;
/** Room under the plot: the years and one line of the label. */
const below = 46;
const lineHeight = 17;
const left = 22;

type Shown = FigureRow & { readonly waarde: number };

interface Axes {
  readonly x: (jaar: number) => number;
  readonly y: (waarde: number) => number;
}

function axesOf({ van, tot }: Path, points: readonly Shown[], width: number): Axes {
  const most = Math.max(van.waarde, tot.waarde, ...points.map(({ waarde }) => waarde), 1);
  return {
    x: scaleLinear([van.jaar, tot.jaar], [left, width - 46]),
    y: scaleLinear([0, most], [top + plot, top]),
  };
}

function dots(document: Document, points: readonly Shown[], { x, y }: Axes): SVGElement[] {
  const places = points.map((point) => ({ point, at: x(yearOf(point.periode_van ?? point.periode)) }));
  return places.map(({ point, at }, i) => {
    const before = places[i - 1]?.at ?? Number.NEGATIVE_INFINITY;
    const isLast = i === places.length - 1;
    const next = places.at(-1)?.at ?? at;
    const fits = isLast || ((i === 0 || at - before >= 52) && next - at >= 72);
    const soft = point.cijfer_status === "gepubliceerd" && point.kwalificatie === "exact" ? "" : " pad-zacht";
    return svg(
      document,
      "g",
      {},
      svg(document, "circle", { cx: at, cy: y(point.waarde), r: 5, class: `pad-punt${soft}` }),
      fits &&
        textLines(document, [number(point.waarde)], {
          ...{ x: at, y: y(point.waarde) - 11, class: "staaf-waarde", anchor: i === 0 ? "start" : "middle" },
        }),
    );
  });
}

function axis(document: Document, { van, tot }: Path, { x, y }: Axes): SVGElement[] {
  const base = { x1: left - 6, x2: x(tot.jaar) + 6, y1: y(0), y2: y(0), class: "nullijn" };
  const label = (jaar: number, text: string, anchor: "start" | "end"): SVGElement =>
    textLines(document, [text], { x: x(jaar), y: y(0) + 19, class: "bijtekst", anchor });
  return [
    svg(document, "line", base),
    label(van.jaar, String(Math.floor(van.jaar)), "start"),
    label(tot.jaar, `eind ${Math.floor(tot.jaar)}`, "end"),
  ];
}

/**
 * Measured points and, dotted, the straight line from the baseline to the norm. The points are never
 * joined: whether they may be is for the scope rules, and the path is no target.
 */
export function pathChart(
  document: Document,
  indicator: IndicatorRow,
  path: Path,
  rows: readonly FigureRow[],
  width: number,
): SVGSVGElement {
  const points = rows.filter(isShown) as Shown[];
  const axes = axesOf(path, points, width);
  const { x, y } = axes;
  const { van, tot } = path;
  const line = { x1: x(van.jaar), y1: y(van.waarde), x2: x(tot.jaar), y2: y(tot.waarde), class: "pad-lijn" };
  const end = {
    x1: x(tot.jaar) - 9,
    x2: x(tot.jaar) + 9,
    y1: y(tot.waarde),
    y2: y(tot.waarde),
    class: "pad-doel",
  };
  const target = textLines(document, [`norm: ${number(tot.waarde)}`], {
    ...{ x: width - 2, y: y(tot.waarde) - 12, class: "pad-tekst", anchor: "end" },
  });
  const lines = wrap(pathLabel, Math.max(width - left * 2, 120), 14);
  const height = top + plot + below + (lines.length - 1) * lineHeight;
  const name = textLines(document, lines, {
    ...{ x: left, y: top + plot + below - 6, class: "bijtekst", anchor: "start" },
  });
  const parts = points.map((point) => ({ label: period(point.periode), tekst: amount(point) }));
  const spokenParts = [...parts, { label: `norm eind ${Math.floor(tot.jaar)}`, tekst: number(tot.waarde) }];
  const chart = chartFrame(
    document,
    width,
    height,
    `${spoken(indicator.naam, spokenParts)} De stippellijn: ${pathLabel}.`,
  );
  chart.append(
    ...axis(document, path, axes),
    svg(document, "line", line),
    svg(document, "line", end),
    ...dots(document, points, axes),
    target,
    name,
  );
  return chart;
}
