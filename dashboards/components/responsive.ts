import type { Verdict } from "../../src/scope/compare.ts";
import { el } from "./dom.js";
import { refusal } from "./scope.js";

/** A chart as a function of its width in pixels. */
export type Draw = (width: number) => SVGSVGElement;

/** The width on paper: 150 mm at 96 dots per inch, as `@media print` in style.css says. */
const paper = 567;

/** A chart on a page, which can be drawn for the sheet and for the screen again. */
interface OnPage {
  forPaper(): void;
  forScreen(): void;
}

/** By their box, so that a chart that made way for another goes from memory with it. */
const charts = new WeakMap<Element, OnPage>();
const listening = new WeakSet<Document>();

/** Draws the charts that stand on the page for the sheet when it is printed, and back after that. */
function followPrinting(document: Document, view: Window): void {
  if (listening.has(document)) return;
  listening.add(document);
  const each = (draw: (chart: OnPage) => void): void => {
    for (const box of document.querySelectorAll(".beeld")) {
      const chart = charts.get(box);
      if (chart !== undefined) draw(chart);
    }
  };
  view.addEventListener("beforeprint", () => each((chart) => chart.forPaper()));
  view.addEventListener("afterprint", () => each((chart) => chart.forScreen()));
}

/**
 * The only way to a chart. `as` says whether its figures may stand on one axis; when they may not, the box
 * says why and there is no chart. Otherwise it is a box that draws a chart as wide as the box is, again whenever that
 * changes; on paper no wider than the sheet, so that its letters keep their size. Where nothing can be
 * measured (jsdom, a report) the chart is drawn once at `fallback` pixels.
 */
export function responsive(document: Document, as: Verdict, draw: Draw, fallback: number): HTMLElement {
  if (!as.mag) return refusal(document, as);
  const box = el(document, "div", { class: "beeld" }, draw(fallback));
  const view = document.defaultView;
  const Observer = view?.ResizeObserver;
  if (view === null || Observer === undefined) return box;
  let drawn = fallback;
  const observer = new Observer(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === 0 || width === drawn) return;
    drawn = width;
    box.replaceChildren(draw(width));
  });
  observer.observe(box);
  const redraw = (width: number): void => {
    if (drawn > paper) box.replaceChildren(draw(width));
  };
  charts.set(box, { forPaper: () => redraw(paper), forScreen: () => redraw(drawn) });
  followPrinting(document, view);
  return box;
}
