import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { RunError } from "../../src/errors.ts";
import type { DocumentMeta } from "../components/documents.ts";
import type { ReportDocument } from "./document.ts";
import { articleHtml } from "./page.ts";
import { documentFolder, fileName, publicDocuments } from "./store.ts";

/** Which documents the site shows: those of a data folder that are final, and concepts only on request. */
export interface SiteDocuments {
  readonly data: string;
  readonly concepten: boolean;
  /** Documents to show what can be made, asked for only when there are no others. */
  readonly voorbeelden?: () => Promise<readonly ReportDocument[]>;
}

const fileKinds: readonly (readonly [end: string, soort: string])[] = [
  [".pdf", "PDF"],
  [".docx", "Word"],
  ["-cijfers.xlsx", "cijfers (Excel)"],
  ["-cijfers.csv", "cijfers (CSV)"],
  ["-antwoorden.csv", "alle antwoorden (CSV)"],
  ["-vergelijking.csv", "vergelijking (CSV)"],
];

async function filesOf(folder: string, naam: string): Promise<DocumentMeta["bestanden"]> {
  const present = new Set(await readdir(folder));
  return fileKinds
    .map(([end, soort]) => ({ naam: `${naam}${end}`, soort }))
    .filter((file) => present.has(file.naam));
}

async function place(document: ReportDocument, from: SiteDocuments, folder: string): Promise<DocumentMeta> {
  const naam = fileName(document);
  const home = documentFolder(from.data, document);
  const bestanden = await filesOf(home, naam);
  for (const file of bestanden) await copyFile(join(home, file.naam), join(folder, "stukken", file.naam));
  return metaOf(document, { bestanden, is_voorbeeld: false });
}

function metaOf(
  document: ReportDocument,
  more: Pick<DocumentMeta, "bestanden" | "is_voorbeeld">,
): DocumentMeta {
  const { soort, titel, onderwerp, stadium, datum } = document;
  return { naam: fileName(document), soort, titel, onderwerp, stadium, datum, ...more };
}

/**
 * Puts the files of the documents in `folder` and the list of them in `stukken.json`, which is there also
 * when there are none.
 */
export async function placeDocuments(from: SiteDocuments | null, folder: string): Promise<PlacedDocument[]> {
  await mkdir(join(folder, "stukken"), { recursive: true });
  const placed: PlacedDocument[] = [];
  if (from !== null) {
    for (const document of await publicDocuments(from.data, from.concepten)) {
      placed.push({ document, meta: await place(document, from, folder) });
    }
  }
  if (placed.length === 0) {
    for (const document of (await from?.voorbeelden?.()) ?? []) {
      placed.push({ document, meta: metaOf(document, { bestanden: [], is_voorbeeld: true }) });
    }
  }
  await writeFile(join(folder, "stukken.json"), JSON.stringify(placed.map(({ meta }) => meta)));
  return placed;
}

/** A document and its files, as the site has them. */
export interface PlacedDocument {
  readonly document: ReportDocument;
  readonly meta: DocumentMeta;
}

const exampleText =
  "Dit is een voorbeeld, gemaakt van verzonnen gegevens. Niemand heeft het vastgesteld. Met eigen gegevens verdwijnt het.";

/** The same document to read elsewhere; on paper there is nothing to open. */
function filesHtml({ bestanden, is_voorbeeld }: DocumentMeta): string {
  if (is_voorbeeld) return `<p class="let-op stuk-bestanden">${exampleText}</p>`;
  const links = bestanden.map(({ naam, soort }) => `<a href="../data/stukken/${naam}">${soort}</a>`);
  return links.length === 0
    ? ""
    : `<p class="bron-bestand stuk-bestanden">Dit stuk als: ${links.join(" · ")}</p>`;
}

/** Where a built page leaves room for the document, and its title for that of the document. */
const room = '<div id="stuk"></div>';

/**
 * Puts each document in its built page: the same HTML as the PDF is made from, so that the page needs no
 * script and says the same.
 * @throws RunError fout_in_programma when a page has no room for it.
 */
export async function fillPages(site: string, placed: readonly PlacedDocument[]): Promise<void> {
  for (const { document, meta } of placed) {
    const path = join(site, "rapporten", `${meta.naam}.html`);
    const html = await readFile(path, "utf8");
    if (!html.includes(room)) {
      throw new RunError("fout_in_programma", `De gebouwde pagina ${path} heeft geen plaats voor het stuk.`);
    }
    const title = document.titel.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const filled = html
      .replace(room, () => filesHtml(meta) + articleHtml(document))
      .replace(
        /<title>Rapport( \|[^<]*)?<\/title>/,
        (_, rest: string = "") => `<title>${title}${rest}</title>`,
      );
    await writeFile(path, filled);
  }
}
