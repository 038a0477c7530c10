import { scaleLinear, scalePoint } from "d3-scale";
import { svg } from "./dom.js";
import { amount, monthShort, period } from "./format.js";
import type { KeyFigureRow } from "./rows.js";
import type { Ask } from "./scope.js";
import { chartFrame, textLines } from "./svg-text.js";
import { isShown, spoken } from "./text.js";

type Point = KeyFigureRow & { readonly waarde: number };

interface Placed {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
}

const height = 84;
const plotTop = 10;
const plotBottom = 56;
const margin = 8;

function place(points: readonly Point[], width: number): Placed[] {
  const isOnePeriod = new Set(points.map(({ periode }) => periode)).size === 1;
  const stop = (point: Point): string => (isOnePeriod ? point.cijfer_id : point.periode);
  const x = scalePoint([...new Set(points.map(stop))], [margin, width - margin]);
  const y = scaleLinear([0, Math.max(...points.map(({ waarde }) => waarde), 1)], [plotBottom, plotTop]);
  return points.map((point) => ({ point, x: x(stop(point)) ?? margin, y: y(point.waarde) }));
}

function lines(document: Document, placed: readonly Placed[], vraag: Ask): SVGPathElement[] {
  return placed.slice(1).flatMap((to, i) => {
    const from = placed[i];
    if (from === undefined || !vraag("een_trend", [from.point, to.point]).mag) return [];
    return [svg(document, "path", { d: `M${from.x} ${from.y}L${to.x} ${to.y}`, class: "vonk-lijn" })];
  });
}

function endLabels(document: Document, placed: readonly Placed[], width: number): SVGTextElement[] {
  const [first, last] = [placed[0], placed.at(-1)];
  if (first === undefined || last === undefined) return [];
  const at = { y: height - 6, class: "bijtekst" };
  if (first.point.periode === last.point.periode) {
    return [textLines(document, [period(first.point.periode)], { ...at, x: width / 2, anchor: "middle" })];
  }
  return [
    textLines(document, [short(first.point.periode)], { ...at, x: 0 }),
    textLines(document, [short(last.point.periode)], { ...at, x: width, anchor: "end" }),
  ];
}

/** '2022-06-30' → 'jun 2022', '2020-01-01 t/m 2021-12-31' → '2020–2021'; the card has the whole period. */
function short(text: string): string {
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text))
    return `${monthShort(Number(text.slice(5, 7)))} ${text.slice(0, 4)}`;
  const years = [...new Set(text.match(/\d{4}(?=-\d{2}-\d{2}|$)/g) ?? [])];
  return years.length === 0 ? text : years.join("–");
}

/** Points from zero in order of time, joined only where the scope rules allow a course in time. */
export function spark(
  document: Document,
  rows: readonly KeyFigureRow[],
  width: number,
  titel: string,
  vraag: Ask,
): SVGSVGElement {
  const placed = place(rows.filter(isShown) as Point[], width);
  const last = placed.at(-1)?.point.periode;
  const dots = placed.map(({ point, x, y }) => {
    const name = point.periode === last ? "vonk-punt vonk-laatste" : "vonk-punt";
    return svg(document, "circle", { cx: x, cy: y, r: 4, class: name });
  });
  const parts = rows.map((row) => ({ label: period(row.periode) || row.titel_cijfer, tekst: amount(row) }));
  const chart = chartFrame(document, width, height, spoken(titel, parts));
  const base = svg(document, "line", {
    x1: 0,
    x2: width,
    y1: plotBottom + 8,
    y2: plotBottom + 8,
    class: "aslijn",
  });
  chart.append(base, ...lines(document, placed, vraag), ...dots, ...endLabels(document, placed, width));
  return chart;
}
