import { PDFDocument, PDFName } from "pdf-lib";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import type { ReportDocument } from "./document.ts";
import { standalonePage } from "./page.ts";

function xmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Title, language and dates in the form that archives and screen readers look for. */
function xmp(one: ReportDocument, moment: string): string {
  const alt = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title>${alt(one.titel)}</dc:title><dc:description>${alt(one.onderwerp)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>${xmlText(one.gemeente)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** Adds what the browser leaves out. Dates come from the document, so that the same document stays the same. */
async function described(bytes: Uint8Array, one: ReportDocument): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const moment = `${one.datum}T00:00:00Z`;
  pdf.setTitle(one.titel, { showInWindowTitleBar: true });
  pdf.setSubject(one.onderwerp);
  pdf.setAuthor(one.gemeente);
  pdf.setCreator(`thuismonitor ${one.code_versie}`);
  pdf.setProducer("thuismonitor");
  pdf.setLanguage("nl-NL");
  pdf.setCreationDate(new Date(moment));
  pdf.setModificationDate(new Date(moment));
  const metadata = pdf.context.stream(xmp(one, moment), { Type: "Metadata", Subtype: "XML" });
  pdf.catalog.set(PDFName.of("Metadata"), pdf.context.register(metadata));
  return pdf.save({ useObjectStreams: true });
}

async function printed(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.setContent(html, { waitUntil: "load" });
    await page.evaluate("document.fonts.ready.then(() => true)").catch(() => true);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await context.close();
  }
}

/** The document as a tagged PDF with bookmarks, title and language, printed from its own page. */
export async function toPdf(one: ReportDocument): Promise<Uint8Array> {
  const browser = await launchBrowser();
  try {
    return await described(await printed(browser, standalonePage(one)), one);
  } finally {
    await browser.close();
  }
}

/** Number of sheets of a PDF. */
export async function sheetCount(bytes: Uint8Array): Promise<number> {
  return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
}
