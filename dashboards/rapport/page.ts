import { JSDOM } from "jsdom";
import { isLandscape, type ReportDocument } from "./document.ts";
import { renderDocument } from "./html.ts";
import { footerText, marksOf, watermark } from "./marks.ts";
import { fontFaces, siteStyle } from "./style.ts";

/** A document to draw in, apart from any browser. */
export function emptyDocument(): Document {
  return new JSDOM("<!doctype html><html><body></body></html>").window.document;
}

/** The document as HTML, without a page around it. */
export function articleHtml(one: ReportDocument): string {
  return renderDocument(emptyDocument(), one).outerHTML;
}

const inStyle = (text: string): string => text.replace(/["\\<\n]/g, "");

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** What stands on every sheet: the marks above, where it comes from and the page number below. */
function sheets(one: ReportDocument): string {
  const font = `font:8.5pt "Source Sans 3 Variable",sans-serif;color:#333`;
  const marks = inStyle(marksOf(one).join(" · "));
  const size = isLandscape(one) ? "size:A4 landscape;margin:18mm 15mm 16mm" : "size:A4;margin:22mm 20mm 20mm";
  return `@page{${size};@top-right{content:"${marks}";${font};font-weight:600}@bottom-left{content:"${inStyle(footerText(one))}";${font}}@bottom-right{content:counter(page) " van " counter(pages);${font}}}`;
}

/** A page that needs no other file: to read, to print, and to make the PDF from. */
export function standalonePage(one: ReportDocument): string {
  const word = watermark(one);
  const mark = word === null ? "" : `<div class="watermerk" aria-hidden="true">${word}</div>`;
  return [
    "<!doctype html>",
    '<html lang="nl">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escaped(one.titel)} – ${escaped(one.gemeente)}</title>`,
    `<style>${fontFaces()}${siteStyle()}${sheets(one)}</style>`,
    "</head>",
    `<body class="los-stuk">${mark}<main id="observablehq-main">${articleHtml(one)}</main></body>`,
    "</html>",
    "",
  ].join("\n");
}
