import { type ScaleLinear, scaleLinear } from "d3-scale";
import { svg } from "./dom.js";
import { cell as cellText } from "./format.js";
import type { Cell } from "./rows.js";
import { chartFrame, hatch, textLines, textWidth, wrap } from "./svg-text.js";
import { isShown, spoken } from "./text.js";

/** How a bar looks: measured, a norm or target, or a softer figure such as an estimate. */
export type BarKind = "meting" | "norm" | "zacht";

export interface Bar extends Cell {
  readonly label: string;
  /** Text at the end of the bar; the number itself when left out. */
  readonly tekst?: string;
  readonly waarde_hoog?: number | null;
  readonly soort?: BarKind;
  /** Bars under one heading; the heading is drawn where it changes. */
  readonly kop?: string;
}

export interface BarChart {
  /** Unique on the page: the hatching refers to it. */
  readonly id: string;
  readonly titel: string;
  readonly width: number;
  /** Axis end shared by several charts; the largest value when left out. */
  readonly max?: number;
}

interface Layout {
  readonly stacked: boolean;
  readonly labelWidth: number;
  readonly plotX: number;
  /** Horizontal place of a value; the axis always holds zero. */
  readonly place: ScaleLinear<number, number>;
}

const barHeight = 20;
const lineHeight = 17;
const boxWidth = 92;
const fontSize = 15;

function barText(bar: Bar): string {
  return isShown(bar) ? (bar.tekst ?? cellText(bar)) : cellText(bar);
}

function layoutOf(bars: readonly Bar[], { width, max }: BarChart): Layout {
  const stacked = width < 480;
  const widest = Math.max(...bars.map((bar) => textWidth(bar.label, fontSize)), 40);
  const labelWidth = stacked ? width : Math.min(widest, width * 0.42);
  const plotX = stacked ? 0 : Math.ceil(labelWidth) + 12;
  const shown = bars.filter(isShown);
  const reserve = Math.max(...bars.map((bar) => textWidth(barText(bar), fontSize) + 14), 30);
  const values = shown.flatMap((bar) => [bar.waarde, bar.waarde_hoog ?? bar.waarde]);
  const domain = [Math.min(0, ...values), Math.max(max ?? 0, ...values) || 1];
  const range = [plotX, plotX + Math.max(width - plotX - reserve, 60)];
  return { stacked, labelWidth, plotX, place: scaleLinear(domain, range) };
}

function rect(document: Document, from: number, to: number, y: number, name: string): SVGRectElement {
  const x = Math.min(from, to);
  return svg(document, "rect", { x, y, width: Math.abs(to - from), height: barHeight, class: name });
}

/** The bar of a shown value: solid up to the lower bound, open and dashed up to the upper bound. */
function valueBar(document: Document, bar: Bar & { waarde: number }, y: number, layout: Layout): SVGGElement {
  const [zero, end] = [layout.place(0), layout.place(bar.waarde)];
  const high = layout.place(bar.waarde_hoog ?? bar.waarde);
  const textX = Math.max(zero, end, high) + 8;
  return svg(
    document,
    "g",
    {},
    rect(document, zero, end, y, `staaf staaf-${bar.soort ?? "meting"}`),
    high > end && rect(document, end, high, y, "staaf-bereik"),
    textLines(document, [barText(bar)], { x: textX, y: y + 15, class: "staaf-waarde" }),
  );
}

/** A box of one fixed size, so that its width says nothing about the value that is not there. */
function absentBar(document: Document, bar: Bar, y: number, layout: Layout, id: string): SVGGElement {
  const from = layout.place(0);
  const isHidden = bar.status === "onderdrukt";
  const box = rect(document, from, from + boxWidth, y, isHidden ? "staaf-verborgen" : "staaf-onbekend");
  if (isHidden) box.setAttribute("fill", `url(#${id}-arcering)`);
  const at = { x: from + boxWidth / 2, y: y + 15, class: "staaf-afwezig", anchor: "middle" as const };
  return svg(document, "g", {}, box, textLines(document, [barText(bar)], at));
}

interface Drawn {
  readonly node: SVGGElement;
  readonly height: number;
}

function heading(document: Document, text: string, y: number, width: number): Drawn {
  const lines = wrap(text, width, fontSize);
  const node = svg(document, "g", {}, textLines(document, lines, { x: 0, y: y + 22, class: "staaf-kop" }));
  return { node, height: 30 + (lines.length - 1) * lineHeight };
}

function drawBar(document: Document, bar: Bar, y: number, layout: Layout, id: string): Drawn {
  const lines = wrap(bar.label, layout.labelWidth, fontSize);
  const labelHeight = lines.length * lineHeight;
  const barY = layout.stacked ? y + labelHeight + 3 : y + Math.max(0, (labelHeight - barHeight) / 2);
  const label = layout.stacked
    ? textLines(document, lines, { x: 0, y: y + 14, class: "staaf-label" })
    : textLines(document, lines, {
        x: layout.plotX - 12,
        y: y + (labelHeight < barHeight ? 15 : 13),
        class: "staaf-label",
        anchor: "end",
      });
  const body = isShown(bar)
    ? valueBar(document, bar, barY, layout)
    : absentBar(document, bar, barY, layout, id);
  const height = layout.stacked ? labelHeight + barHeight + 15 : Math.max(barHeight, labelHeight) + 12;
  const zero = layout.place(0);
  const line = { x1: zero, x2: zero, y1: barY - 5, y2: barY + barHeight + 5, class: "nullijn" };
  return { node: svg(document, "g", {}, label, body, svg(document, "line", line)), height };
}

/** Horizontal bars from zero, each with its name and its value written beside it. */
export function barChart(document: Document, bars: readonly Bar[], chart: BarChart): SVGSVGElement {
  const layout = layoutOf(bars, chart);
  const nodes: SVGGElement[] = [];
  let y = 0;
  const add = ({ node, height }: Drawn): void => {
    nodes.push(node);
    y += height;
  };
  bars.forEach((bar, i) => {
    if (bar.kop !== undefined && bar.kop !== bars[i - 1]?.kop) {
      add(heading(document, bar.kop, y, chart.width));
    }
    add(drawBar(document, bar, y, layout, chart.id));
  });
  const parts = bars.map((bar) => ({
    label: bar.kop === undefined ? bar.label : `${bar.kop}, ${bar.label}`,
    tekst: barText(bar),
  }));
  const frame = chartFrame(document, chart.width, Math.max(y, 1), spoken(chart.titel, parts));
  frame.append(hatch(document, `${chart.id}-arcering`), ...nodes);
  return frame;
}
