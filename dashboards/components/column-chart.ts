import { type ScaleLinear, scaleLinear } from "d3-scale";
import { svg } from "./dom.js";
import { cell as cellText } from "./format.js";
import type { Cell } from "./rows.js";
import { chartFrame, hatch, textLines } from "./svg-text.js";
import { isShown, spoken } from "./text.js";

export interface ColumnCell extends Cell {
  readonly label: string;
  /** What stands under the column; it must fit in 30 pixels. */
  readonly kort: string;
}

interface Frame {
  readonly id: string;
  readonly step: number;
  /** Height of a value. */
  readonly size: ScaleLinear<number, number>;
}

const top = 24;
const plot = 150;
const height = top + plot + 26;

function valueColumn(
  document: Document,
  value: number,
  x: number,
  { step, size: sizeOf }: Frame,
): SVGGElement {
  const size = sizeOf(value);
  const column = { x: x + step * 0.14, y: top + plot - size, width: step * 0.72, height: size };
  const at = { x: x + step / 2, y: top + plot - size - 6, class: "staaf-waarde", anchor: "middle" as const };
  const bar = svg(document, "rect", { ...column, class: "staaf staaf-meting" });
  return svg(
    document,
    "g",
    {},
    bar,
    textLines(document, [cellText({ waarde: value, status: "getoond" })], at),
  );
}

/** A band over the full height, so that its size says nothing about the value that is not there. */
function absentColumn(document: Document, item: ColumnCell, x: number, { id, step }: Frame): SVGGElement {
  const isHidden = item.status === "onderdrukt";
  const [middle, centre] = [x + step / 2 + 5, top + plot / 2];
  const band = svg(document, "rect", {
    x: x + step * 0.06,
    y: top,
    width: step * 0.88,
    height: plot,
    class: isHidden ? "staaf-verborgen" : "staaf-onbekend",
    fill: isHidden ? `url(#${id}-arcering)` : null,
  });
  const text = textLines(document, [cellText(item)], {
    x: middle,
    y: centre,
    class: "staaf-afwezig",
    anchor: "middle",
  });
  text.setAttribute("transform", `rotate(-90 ${middle} ${centre})`);
  return svg(document, "g", {}, band, text);
}

/** Columns from zero in the order given, the value above each; for months and for counts of counts. */
export function columnChart(
  document: Document,
  items: readonly ColumnCell[],
  { id, titel, width }: { id: string; titel: string; width: number },
): SVGSVGElement {
  const max = Math.max(1, ...items.filter(isShown).map(({ waarde }) => waarde));
  const step = Math.min(width / Math.max(items.length, 1), 96);
  const frame: Frame = { id, step, size: scaleLinear([0, max], [0, plot]) };
  const isNarrow = frame.step < 30;
  const columns = items.map((item, i) => {
    const x = i * frame.step;
    const name = {
      x: x + frame.step / 2,
      y: top + plot + 19,
      class: "staaf-label",
      anchor: "middle" as const,
    };
    const body = isShown(item)
      ? valueColumn(document, item.waarde, x, frame)
      : absentColumn(document, item, x, frame);
    return svg(
      document,
      "g",
      {},
      body,
      textLines(document, [isNarrow ? item.kort.slice(0, 1) : item.kort], name),
    );
  });
  const parts = items.map((item) => ({ label: item.label, tekst: cellText(item) }));
  const chart = chartFrame(document, width, height, spoken(titel, parts));
  const line = svg(document, "line", {
    x1: 0,
    x2: frame.step * items.length,
    y1: top + plot,
    y2: top + plot,
    class: "nullijn",
  });
  chart.append(hatch(document, `${id}-arcering`), ...columns, line);
  return chart;
}
