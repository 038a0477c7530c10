import { svg } from "./dom.js";

/** Rough width of a character of Source Sans at 1px; wide enough that no label is cut off. */
const characterWidth = 0.55;

export function textWidth(text: string, size: number): number {
  return text.length * size * characterWidth;
}

/** Words of `text` in lines of at most `width` pixels; a longer word gets its own line. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const joined = `${last} ${word}`;
    if (last !== undefined && textWidth(joined, size) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly class: string;
  readonly anchor?: "start" | "middle" | "end";
}

/** Lines of text under each other, the first with its baseline at `y`. */
export function textLines(
  document: Document,
  lines: readonly string[],
  place: Place,
  step = 17,
): SVGTextElement {
  const spans = lines.map((line, i) =>
    svg(document, "tspan", { x: place.x, dy: i === 0 ? null : step }, line),
  );
  const attributes = { x: place.x, y: place.y, class: place.class, "text-anchor": place.anchor ?? null };
  return svg(document, "text", attributes, ...spans);
}

/** The hatching of a hidden cell; `id` must be unique on the page. */
export function hatch(document: Document, id: string): SVGDefsElement {
  const stripe = svg(document, "path", { d: "M0 8L8 0M-2 2L2 -2M6 10L10 6", class: "arcering-lijn" });
  const pattern = { id, width: 8, height: 8, patternUnits: "userSpaceOnUse" };
  const ground = svg(document, "rect", { width: 8, height: 8, class: "arcering-grond" });
  return svg(document, "defs", {}, svg(document, "pattern", pattern, ground, stripe));
}

/** The outer element of a chart: one sentence for whoever cannot see it. */
export function chartFrame(document: Document, width: number, height: number, label: string): SVGSVGElement {
  return svg(document, "svg", {
    role: "img",
    "aria-label": label,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    class: "grafiek",
  });
}
