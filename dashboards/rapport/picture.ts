import { Resvg } from "@resvg/resvg-js";
import { drawChart } from "./charts.ts";
import type { ChartBlock } from "./document.ts";
import { chartStyle, pictureFonts, tokens } from "./style.ts";

export interface Picture {
  readonly png: Uint8Array;
  /** Size on paper in CSS pixels; the picture itself has three times as many. */
  readonly width: number;
  readonly height: number;
}

/** Sharp on paper at the width of a page. */
const scale = 3;

/** An SVG as PNG with typefaces from file; without those all text would vanish in silence. */
export function toPng(svg: string, width: number, style = chartStyle()): Picture {
  const styled = svg.replace(/^(<svg[^>]*>)/, `$1<style>${style}</style>`);
  const image = new Resvg(styled, {
    fitTo: { mode: "width", value: width * scale },
    font: { fontFiles: pictureFonts(), loadSystemFonts: false, defaultFontFamily: "Source Sans 3" },
  }).render();
  return { png: image.asPng(), width, height: image.height / scale };
}

/** A chart of a document as a picture, with the sentence for whoever cannot see it. */
export function chartPicture(document: Document, block: ChartBlock): Picture & { alt: string } {
  const width = 600;
  const chart = drawChart(document, block, width);
  chart.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  // HTML writes a space that does not break as a name that XML does not know
  const svg = chart.outerHTML.replaceAll("&nbsp;", "&#160;");
  return { ...toPng(svg, width), alt: chart.getAttribute("aria-label") ?? block.titel };
}

/** The word of a watermark, slanting and grey, to stand behind the text. */
export function watermarkPicture(word: string): Picture {
  const colour = tokens().get("--nl-color-line-faint") ?? "#e9ebe6";
  const text = `<text x="300" y="330" transform="rotate(-35 300 300)" text-anchor="middle" font-family="Source Sans 3" font-size="110" font-weight="600" fill="${colour}">${word}</text>`;
  return toPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" viewBox="0 0 600 600">${text}</svg>`,
    600,
    "",
  );
}
