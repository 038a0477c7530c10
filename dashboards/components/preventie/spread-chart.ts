import { svg } from "../dom.js";
import { number } from "../format.js";
import { chartFrame, textLines, wrap } from "../svg-text.js";
import { count, spoken } from "../text.js";
import { vraag } from "./sentences.js";
import type { SpreadRow } from "./spread.js";

interface Frame {
  readonly stacked: boolean;
  readonly labelWidth: number;
  /** Left side of the place for 0. */
  readonly plotX: number;
  /** Width of the place for one number of gemeenten. */
  readonly step: number;
  readonly size: number;
  /** Squares beside each other on one place. */
  readonly perLine: number;
  readonly n: number;
}

const lineHeight = 17;
const fontSize = 15;

function frameOf(rows: readonly SpreadRow[], width: number): Frame {
  const n = Math.max(1, ...rows.map(({ n_gemeenten }) => n_gemeenten));
  const stacked = width < 560;
  const labelWidth = stacked ? width : Math.min(280, width * 0.32);
  const plotX = stacked ? 0 : labelWidth + 12;
  const step = Math.min((width - plotX) / (n + 1), 96);
  const size = Math.max(4, Math.min(12, step - 2));
  const perLine = Math.max(1, Math.min(6, Math.floor((step - 4) / (size + 2))));
  return { stacked, labelWidth, plotX, step, size, perLine, n };
}

/** The squares of one place, from the base line up; an uncertain one is open. */
function squares(
  document: Document,
  { zeker, onzeker }: SpreadRow["plekken"][number],
  centre: number,
  base: number,
  { size, perLine }: Frame,
): SVGRectElement[] {
  const total = zeker + onzeker;
  const across = Math.min(total, perLine);
  const left = centre - (across * (size + 2) - 2) / 2;
  return Array.from({ length: total }, (_, i) => {
    const x = left + (i % perLine) * (size + 2);
    const y = base - (Math.floor(i / perLine) + 1) * (size + 2);
    return svg(document, "rect", {
      ...{ x, y, width: size, height: size },
      class: i < zeker ? "vraag-vast" : "vraag-open",
    });
  });
}

function rowHeight(row: SpreadRow, frame: Frame, lines: number): { label: number; plot: number } {
  const most = Math.max(1, ...row.plekken.map(({ zeker, onzeker }) => zeker + onzeker));
  const plot = Math.ceil(most / frame.perLine) * (frame.size + 2) + 4;
  const label = lines * lineHeight;
  return { label, plot };
}

/** One conditie: its name, a base line, and its questions on their place. */
function drawRow(
  document: Document,
  row: SpreadRow,
  y: number,
  frame: Frame,
): { node: SVGGElement; height: number } {
  const lines = wrap(row.isEigen ? `${row.label} *` : row.label, frame.labelWidth, fontSize);
  const { label, plot } = rowHeight(row, frame, lines.length);
  const base = frame.stacked ? y + label + plot + 4 : y + Math.max(label, plot);
  const place = frame.stacked
    ? { x: 0, y: y + 14 }
    : { x: frame.plotX - 12, y: base - label + 12, anchor: "end" as const };
  const marks = row.plekken.flatMap((plek, i) =>
    squares(document, plek, frame.plotX + (i + 0.5) * frame.step, base, frame),
  );
  const end = frame.plotX + frame.step * (frame.n + 1);
  const line = { x1: frame.plotX, x2: end, y1: base + 0.5, y2: base + 0.5, class: "spreiding-lijn" };
  const node = svg(
    document,
    "g",
    {},
    textLines(document, lines, { ...place, class: "staaf-label" }),
    svg(document, "line", line),
    ...marks,
  );
  return { node, height: base - y + 10 };
}

/** The numbers of gemeenten over the places: all of them, or every fifth where they do not fit. */
function axis(document: Document, y: number, { plotX, step, n }: Frame): SVGGElement {
  const each = step >= 20 ? 1 : step >= 9 ? 5 : 10;
  const shown = Array.from({ length: n + 1 }, (_, i) => i).filter(
    (i) => i % each === 0 || (i === n && n % each > each / 2),
  );
  const numbers = shown.map((i) => {
    const at = { x: plotX + (i + 0.5) * step, y, class: "bijtekst", anchor: "middle" as const };
    return textLines(document, [number(i)], at);
  });
  return svg(document, "g", {}, ...numbers);
}

function spokenRow({ n_vragen, n_alle, n_geen }: SpreadRow): string {
  return `${count(n_vragen, vraag)}, waarvan ${number(n_alle)} bij alle gemeenten en ${number(n_geen)} bij geen`;
}

/** Every question as a square, on the place of the number of gemeenten that say yes. */
export function spreadChart(
  document: Document,
  rows: readonly SpreadRow[],
  { titel, width }: { titel: string; width: number },
): SVGSVGElement {
  const frame = frameOf(rows, width);
  const nodes: SVGElement[] = [axis(document, 14, frame)];
  let y = 24;
  rows.forEach((row, i) => {
    if (row.pijler !== rows[i - 1]?.pijler) {
      nodes.push(textLines(document, [row.pijler], { x: 0, y: y + 22, class: "staaf-kop" }));
      y += 34;
    }
    const { node, height } = drawRow(document, row, y, frame);
    nodes.push(node);
    y += height;
  });
  const parts = rows.map((row) => ({ label: row.label, tekst: spokenRow(row) }));
  const chart = chartFrame(document, width, y, spoken(titel, parts));
  chart.append(...nodes);
  return chart;
}
