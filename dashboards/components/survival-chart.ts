import { type ScaleLinear, scaleLinear } from "d3-scale";
import { svg } from "./dom.js";
import { percent } from "./format.js";
import type { Cell } from "./rows.js";
import { chartFrame, hatch, textLines } from "./svg-text.js";
import { isShown, spoken } from "./text.js";

/** A point of a survival curve: the share that still waits, 0–1, with its interval. */
export interface SurvivalPoint extends Cell {
  readonly dag: number;
  readonly ondergrens: number | null;
  readonly bovengrens: number | null;
}

export interface SurvivalCurve {
  readonly label: string;
  readonly punten: readonly SurvivalPoint[];
}

interface Frame {
  readonly id: string;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

const [top, bottom, left, height] = [16, 196, 44, 230];

/** 91 → '3 maanden'. */
export function months(dag: number): string {
  const n = Math.round(dag / 30.4);
  return `${n} ${n === 1 ? "maand" : "maanden"}`;
}

function axes(document: Document, { x, y }: Frame, days: readonly number[]): SVGGElement[] {
  const [from = 0, to = 0] = x.range();
  const rows = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    svg(
      document,
      "g",
      {},
      svg(document, "line", {
        x1: from,
        x2: to,
        y1: y(share),
        y2: y(share),
        class: share === 0 ? "aslijn" : "hulplijn",
      }),
      textLines(document, [percent(share * 100)], {
        x: from - 8,
        y: y(share) + 5,
        class: "bijtekst",
        anchor: "end",
      }),
    ),
  );
  const names = days.map((day) =>
    svg(
      document,
      "g",
      {},
      textLines(document, [String(Math.round(day / 30.4))], {
        x: x(day),
        y: bottom + 20,
        class: "bijtekst",
        anchor: "middle",
      }),
    ),
  );
  return [...rows, ...names];
}

/** Points with their intervals, joined up to the first one that is not shown. */
function drawCurve(document: Document, curve: SurvivalCurve, { x, y }: Frame, i: number): SVGGElement {
  const end = curve.punten.findIndex((point) => !isShown(point));
  const shown = (end < 0 ? curve.punten : curve.punten.slice(0, end)).filter(isShown);
  const at = [{ dag: 0, waarde: 1, ondergrens: null, bovengrens: null }, ...shown];
  const path = at.map(({ dag, waarde }, n) => `${n === 0 ? "M" : "L"}${x(dag)} ${y(waarde)}`).join("");
  const marks = shown.map(({ dag, waarde, ondergrens, bovengrens }) =>
    svg(
      document,
      "g",
      {},
      ondergrens !== null &&
        bovengrens !== null &&
        svg(document, "line", {
          x1: x(dag),
          x2: x(dag),
          y1: y(bovengrens),
          y2: y(ondergrens),
          class: "interval",
        }),
      svg(document, "circle", { cx: x(dag), cy: y(waarde), r: 4, class: "vonk-punt" }),
    ),
  );
  const last = at.at(-1) ?? { dag: 0, waarde: 1 };
  const name = {
    x: x(last.dag) + 10,
    y: Math.max(y(last.waarde) - 8, top + 2),
    class: "staaf-label curve-naam",
  };
  return svg(
    document,
    "g",
    { class: `curve curve-${i % 3}` },
    svg(document, "path", { d: path, class: "curve-lijn" }),
    ...marks,
    textLines(document, [curve.label], name),
  );
}

/** From the first hidden point on, nothing is drawn but the hatching that says so, inside the chart. */
function hiddenBand(
  document: Document,
  curves: readonly SurvivalCurve[],
  { id, x, y }: Frame,
): SVGGElement[] {
  const isHidden = ({ status }: SurvivalPoint): boolean => status === "onderdrukt";
  const days = curves.flatMap(({ punten }) => punten.filter(isHidden).map(({ dag }) => dag));
  if (days.length === 0) return [];
  const [first, last] = [x(Math.min(...days)), x(Math.max(...days)) + 12];
  const width = Math.max(last - first + 12, 116);
  const [left, middle] = [last - width, last - width / 2];
  const band = { x: left, y: y(0) - 22, width, height: 22 };
  const text = { x: middle, y: y(0) - 6, class: "staaf-afwezig", anchor: "middle" as const };
  const fill = { class: "staaf-verborgen", fill: `url(#${id}-arcering)` };
  return [
    svg(
      document,
      "g",
      {},
      svg(document, "rect", { ...band, ...fill }),
      textLines(document, ["deels verborgen"], text),
    ),
  ];
}

const said = (point: SurvivalPoint): string =>
  isShown(point) ? percent(point.waarde * 100) : point.status === "onderdrukt" ? "verborgen" : "onbekend";

/** Which share still waits, from 100% at the start; one curve per group, named at its end. */
export function survivalChart(
  document: Document,
  curves: readonly SurvivalCurve[],
  { id, titel, width }: { id: string; titel: string; width: number },
): SVGSVGElement {
  const days = [...new Set(curves.flatMap(({ punten }) => punten.map(({ dag }) => dag)))].sort(
    (a, b) => a - b,
  );
  const frame: Frame = {
    id,
    x: scaleLinear([0, Math.max(...days, 91)], [left, Math.max(width - 76, left + 80)]),
    y: scaleLinear([0, 1], [bottom, top]),
  };
  const parts = curves.flatMap(({ label, punten }) =>
    punten.map((point) => ({ label: `${label}, na ${months(point.dag)}`, tekst: said(point) })),
  );
  const chart = chartFrame(document, width, height, spoken(titel, parts));
  chart.append(
    hatch(document, `${id}-arcering`),
    ...axes(document, frame, [0, ...days]),
    ...hiddenBand(document, curves, frame),
    ...curves.map((curve, i) => drawCurve(document, curve, frame, i)),
  );
  return chart;
}
