import type { Verdict } from "../../src/scope/compare.ts";
import { el } from "./dom.js";
import { refusal } from "./scope.js";

/** A chart as a function of its width in pixels. */
export type Draw = (width: number) => SVGSVGElement;

/**
 * The only way to a chart. `as` says whether its figures may stand on one axis; when they may not, the box
 * says why and there is no chart. Otherwise it is a box that draws a chart as wide as the box is, again whenever that changes. Where nothing can be
 * measured (jsdom, a report) the chart is drawn once at `fallback` pixels.
 */
export function responsive(document: Document, as: Verdict, draw: Draw, fallback: number): HTMLElement {
  if (!as.mag) return refusal(document, as);
  const box = el(document, "div", { class: "beeld" }, draw(fallback));
  const Observer = document.defaultView?.ResizeObserver;
  if (Observer === undefined) return box;
  let drawn = fallback;
  const observer = new Observer(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === 0 || width === drawn) return;
    drawn = width;
    box.replaceChildren(draw(width));
  });
  observer.observe(box);
  return box;
}
