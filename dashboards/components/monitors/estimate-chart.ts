import { scaleLinear } from "d3-scale";
import { svg } from "../dom.js";
import { number } from "../format.js";
import type { Ask } from "../scope.js";
import { chartFrame, textLines, textWidth } from "../svg-text.js";
import { isShown, spoken } from "../text.js";
import type { EstimateRow } from "./rows.js";

type Point = EstimateRow & { readonly waarde: number };

interface Axes {
  readonly x: (row: EstimateRow) => number;
  readonly y: (waarde: number) => number;
  readonly width: number;
}

const top = 30;
const plot = 170;
const bottom = top + plot;
const height = bottom + 28;
const left = 20;
const right = 34;

const year = ({ periode }: EstimateRow): number => Number(periode.slice(0, 4));

function axesOf(rows: readonly EstimateRow[], width: number): Axes {
  const years = rows.map(year);
  const x = scaleLinear([Math.min(...years), Math.max(...years)], [left, width - right]);
  const most = Math.max(1, ...rows.flatMap(({ waarde, marge_hoog }) => [waarde ?? 0, marge_hoog ?? 0]));
  return { x: (row) => x(year(row)), y: scaleLinear([0, most], [bottom, top]), width };
}

/** A line only between years in a row that the scope rules allow to be one course. */
function lines(document: Document, rows: readonly EstimateRow[], { x, y }: Axes, vraag: Ask): SVGElement[] {
  return rows.slice(1).flatMap((to, i) => {
    const from = rows[i];
    if (from === undefined || !isShown(from) || !isShown(to)) return [];
    if (!vraag("een_trend", [from, to]).mag) return [];
    const d = `M${x(from)} ${y(from.waarde)}L${x(to)} ${y(to.waarde)}`;
    return [svg(document, "path", { d, class: "schatting-lijn" })];
  });
}

/** The known margin as an upright bar with ends. */
function margin(document: Document, row: EstimateRow, { x, y }: Axes): SVGElement | null {
  const { marge_laag, marge_hoog } = row;
  if (marge_laag === null || marge_hoog === null) return null;
  const [at, high, low] = [x(row), y(marge_hoog), y(marge_laag)];
  const d = `M${at - 5} ${high}H${at + 5}M${at} ${high}V${low}M${at - 5} ${low}H${at + 5}`;
  return svg(document, "path", { d, class: "schatting-marge" });
}

function dot(document: Document, row: Point, { x, y }: Axes): SVGElement {
  const soft = row.cijfer_status === "voorlopig" ? " schatting-voorlopig" : "";
  return svg(document, "circle", { cx: x(row), cy: y(row.waarde), r: 4.5, class: `schatting-punt${soft}` });
}

/** A dotted, open place where there is no figure. */
function missing(document: Document, row: EstimateRow, { x }: Axes): SVGElement {
  const at = { cx: x(row), cy: bottom - 8, r: 5, class: "schatting-geen" };
  return svg(document, "circle", at);
}

/** The values that stand beside their point: the first, the highest and the last, and no two that would meet. */
function labelled(points: readonly Point[], { x }: Axes): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  const highest = points.toSorted((a, b) => b.waarde - a.waarde)[0];
  const wanted = [last, highest, first].filter((point) => point !== undefined);
  return wanted.filter((point, i) =>
    wanted.slice(0, i).every((other) => other !== point && Math.abs(x(other) - x(point)) > 50),
  );
}

/** The years under the axis: the ends, and the years without a figure, where they fit. */
function yearLabels(document: Document, rows: readonly EstimateRow[], { x, width }: Axes): SVGElement[] {
  const [first, last] = [rows[0], rows.at(-1)];
  const special = rows.filter((row) => !isShown(row));
  const wanted = [first, last, ...special].filter((row) => row !== undefined);
  const shown = wanted.filter((row, i) =>
    wanted.slice(0, i).every((other) => Math.abs(x(other) - x(row)) > textWidth("2000", 14) + 8),
  );
  const tick = (row: EstimateRow): SVGElement =>
    svg(document, "line", { x1: x(row), x2: x(row), y1: bottom, y2: bottom + 5, class: "aslijn" });
  const name = (row: EstimateRow): SVGElement => {
    const half = textWidth("2000", 14) / 2;
    const at = Math.min(Math.max(x(row), half), width - half);
    return textLines(document, [String(year(row))], {
      x: at,
      y: bottom + 20,
      class: "bijtekst",
      anchor: "middle",
    });
  };
  return [...rows.map(tick), ...shown.map(name)];
}

const words = (row: EstimateRow): string => {
  if (!isShown(row)) return "geen schatting";
  return `${number(row.waarde)}${row.cijfer_status === "voorlopig" ? " (voorlopig)" : ""}`;
};

/** The estimates that were counted in one way, per year from zero: a gap where there is none. */
export function estimateChart(
  document: Document,
  rows: readonly EstimateRow[],
  { titel, width }: { titel: string; width: number },
  vraag: Ask,
): SVGSVGElement {
  const axes = axesOf(rows, width);
  const points = rows.filter(isShown) as Point[];
  const values = labelled(points, axes).map((row) =>
    textLines(document, [number(row.waarde)], {
      ...{ x: axes.x(row), y: Math.min(axes.y(row.waarde), axes.y(row.marge_hoog ?? 0)) - 10 },
      ...{
        class: "staaf-waarde",
        anchor: row === points[0] && points.length > 1 ? ("start" as const) : ("middle" as const),
      },
    }),
  );
  const chart = chartFrame(
    document,
    width,
    height,
    spoken(
      titel,
      rows.map((row) => ({ label: String(year(row)), tekst: words(row) })),
    ),
  );
  const base = svg(document, "line", {
    x1: left - 8,
    x2: width - right + 8,
    y1: bottom,
    y2: bottom,
    class: "nullijn",
  });
  chart.append(base, ...lines(document, rows, axes, vraag));
  chart.append(...rows.flatMap((row) => margin(document, row, axes) ?? []));
  chart.append(...points.map((row) => dot(document, row, axes)));
  chart.append(...rows.filter((row) => !isShown(row)).map((row) => missing(document, row, axes)));
  chart.append(...yearLabels(document, rows, axes), ...values);
  return chart;
}
