import { type ScaleLinear, scaleLinear } from "d3-scale";
import { svg } from "../dom.js";
import { number, range } from "../format.js";
import { chartFrame, textLines, textWidth, wrap } from "../svg-text.js";
import { isShown, spoken } from "../text.js";
import { type Share, shareText, upper } from "./share.js";

/** The same thing on two occasions, such as before and after the loss of a home. */
export interface Pair {
  readonly label: string;
  readonly eerst: Share;
  readonly dan: Share;
}

export interface Dumbbell {
  readonly titel: string;
  readonly width: number;
  /** What the filled circle and the open square stand for. */
  readonly namen: readonly [string, string];
}

interface Frame {
  readonly stacked: boolean;
  readonly labelWidth: number;
  readonly plotX: number;
  readonly n: number;
  readonly place: ScaleLinear<number, number>;
}

const lineHeight = 17;
const fontSize = 15;
const margins = { wide: 58, narrow: 46 };

function isAsked(share: Share): share is Share & { waarde: number } {
  return share.n_gevraagd > 0 && isShown(share);
}

function frameOf(pairs: readonly Pair[], width: number): Frame {
  const stacked = width < 520;
  const widest = Math.max(40, ...pairs.map(({ label }) => textWidth(label, fontSize)));
  const labelWidth = stacked ? width : Math.min(widest, width * 0.4);
  const plotX = stacked ? 0 : labelWidth + 16;
  const n = Math.max(1, ...pairs.flatMap(({ eerst, dan }) => [eerst.n_gevraagd, dan.n_gevraagd]));
  const margin = stacked ? margins.narrow : margins.wide;
  const right = Math.max(margin, ...pairs.map((pair) => textWidth(rightText(pair), fontSize) + beside));
  const place = scaleLinear([0, n], [plotX + margin, width - right]);
  return { stacked, labelWidth, plotX, n, place };
}

const circle = (document: Document, x: number, y: number): SVGElement =>
  svg(document, "circle", { cx: x, cy: y, r: 6, class: "halter-eerst" });

const square = (document: Document, x: number, y: number): SVGElement =>
  svg(document, "rect", { x: x - 7, y: y - 7, width: 14, height: 14, class: "halter-dan" });

function spanLine(document: Document, from: number, to: number, y: number, name: string): SVGElement | false {
  return from !== to && svg(document, "line", { x1: from, x2: to, y1: y, y2: y, class: name });
}

/** '5' or, with two unknown, '5–7'. */
function amount(share: Share & { waarde: number }): string {
  return range(share.waarde, upper(share));
}

/** From a mark to the number beside it. */
const beside = 13;

/** What stands to the right of the last mark: one value, or both where the marks coincide. */
function rightText({ eerst, dan }: Pair): string {
  const shown = [eerst, dan].filter(isAsked);
  const [low, high] = shown.toSorted((a, b) => a.waarde - b.waarde);
  if (low === undefined) return "";
  const isOne = high === undefined || high.waarde === low.waarde;
  return isOne ? [...new Set(shown.map(amount))].join(" · ") : amount(high);
}

/** The values at the outer sides; beside each other in the order of the occasions where the marks coincide. */
function amounts(document: Document, pair: Pair, y: number, { place }: Frame): SVGElement[] {
  const shown = [pair.eerst, pair.dan].filter(isAsked);
  const [low, high] = shown.toSorted((a, b) => a.waarde - b.waarde);
  if (low === undefined) return [];
  const x = place(Math.max(...shown.map(upper))) + beside;
  const right = textLines(document, [rightText(pair)], { x, y: y + 5, class: "staaf-waarde" });
  if (high === undefined || high.waarde === low.waarde) return [right];
  const at = { x: place(low.waarde) - beside, y: y + 5, class: "staaf-waarde", anchor: "end" as const };
  return [right, textLines(document, [amount(low)], at)];
}

function drawPair(document: Document, pair: Pair, y: number, frame: Frame): SVGGElement {
  const { place } = frame;
  const { eerst, dan } = pair;
  const both = isAsked(eerst) && isAsked(dan);
  return svg(
    document,
    "g",
    {},
    spanLine(document, place(0), place(frame.n), y, "halter-baan"),
    both && spanLine(document, place(eerst.waarde), place(dan.waarde), y, "halter-lijn"),
    isAsked(eerst) && spanLine(document, place(eerst.waarde), place(upper(eerst)), y + 3, "halter-bereik"),
    isAsked(dan) && spanLine(document, place(dan.waarde), place(upper(dan)), y - 3, "halter-bereik"),
    isAsked(dan) && square(document, place(dan.waarde), y),
    isAsked(eerst) && circle(document, place(eerst.waarde), y),
    ...amounts(document, pair, y, frame),
  );
}

function drawRow(
  document: Document,
  pair: Pair,
  y: number,
  frame: Frame,
): { node: SVGGElement; height: number } {
  const lines = wrap(pair.label, frame.labelWidth, fontSize);
  const labelHeight = lines.length * lineHeight;
  const centre = frame.stacked ? y + labelHeight + 14 : y + Math.max(labelHeight, 24) / 2;
  const at = frame.stacked
    ? { x: 0, y: y + 14 }
    : { x: frame.plotX, y: centre - labelHeight / 2 + 13, anchor: "end" as const };
  const label = textLines(document, lines, { ...at, class: "staaf-label" });
  const height = frame.stacked ? labelHeight + 34 : Math.max(labelHeight, 24) + 6;
  return { node: svg(document, "g", {}, label, drawPair(document, pair, centre, frame)), height };
}

const headHeight = 48;

/** What the two marks stand for, and how far the line runs; the names under each other where it is narrow. */
function heading(document: Document, [first, second]: Dumbbell["namen"], frame: Frame): SVGGElement {
  const x = frame.stacked ? 8 : frame.place(0);
  const [nextX, nextY] = frame.stacked ? [x, 32] : [x + textWidth(first, fontSize) + 44, 10];
  const y = headHeight - 10 + (frame.stacked ? 22 : 0);
  const end = { x: frame.place(frame.n) + 6, y, class: "bijtekst", anchor: "end" as const };
  return svg(
    document,
    "g",
    {},
    circle(document, x, 10),
    textLines(document, [first], { x: x + 13, y: 15, class: "staaf-label" }),
    square(document, nextX, nextY),
    textLines(document, [second], { x: nextX + 13, y: nextY + 5, class: "staaf-label" }),
    textLines(document, ["0"], { x: frame.place(0), y, class: "bijtekst", anchor: "middle" }),
    textLines(document, [`${number(frame.n)} gemeenten`], end),
  );
}

/** Two counts per row on one line from 0 to all gemeenten; a range where some do not know. */
export function dumbbell(document: Document, pairs: readonly Pair[], chart: Dumbbell): SVGSVGElement {
  const frame = frameOf(pairs, chart.width);
  const nodes: SVGElement[] = [heading(document, chart.namen, frame)];
  let y = headHeight + (frame.stacked ? 22 : 0);
  for (const pair of pairs) {
    const { node, height } = drawRow(document, pair, y, frame);
    nodes.push(node);
    y += height;
  }
  const [first, second] = chart.namen;
  const parts = pairs.map(({ label, eerst, dan }) => ({
    label,
    tekst: `${first} ${shareText(eerst)}, ${second} ${shareText(dan)}`,
  }));
  const frameNode = chartFrame(document, chart.width, y, spoken(chart.titel, parts));
  frameNode.append(...nodes);
  return frameNode;
}
