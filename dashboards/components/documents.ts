import { fileName } from "./csv-button.js";
import { el, group, siteRoot } from "./dom.js";
import { date } from "./format.js";
import { tag } from "./tag.js";
import { list } from "./text.js";

/** A document as the list of them shows it; dashboards/rapport/site.ts writes these. */
export interface DocumentMeta {
  readonly naam: string;
  readonly soort: "maandrapport" | "briefing" | "regiobijlage";
  readonly titel: string;
  readonly onderwerp: string;
  readonly stadium: "concept" | "definitief";
  readonly datum: string;
  readonly bestanden: readonly { readonly naam: string; readonly soort: string }[];
}

const kinds = [
  ["maandrapport", "Maandrapporten"],
  ["briefing", "Briefings voor een vergadering"],
  ["regiobijlage", "Preventiescanner: bijlagen voor een regio-overleg"],
] as const;

/** Which is the newest of each kind, in one sentence. */
export function documentsAnswer(documents: readonly DocumentMeta[]): string {
  const newest = kinds.flatMap(([soort]) => documents.findLast((one) => one.soort === soort) ?? []);
  if (newest.length === 0) return "Er is nog niets vastgesteld. Hier komen de maandrapporten en briefings.";
  return `Het nieuwste: ${list(newest.map(({ titel }) => titel))}.`;
}

function item(document: Document, one: DocumentMeta): HTMLElement {
  const root = siteRoot(document);
  const files = one.bestanden.flatMap(({ naam, soort }) => [
    " · ",
    el(document, "a", { href: `${root}data/stukken/${naam}` }, soort),
  ]);
  const moment =
    one.stadium === "concept" ? `concept van ${date(one.datum)}` : `vastgesteld op ${date(one.datum)}`;
  return el(
    document,
    "li",
    {},
    el(document, "a", { href: `${root}rapporten/${one.naam}` }, one.titel),
    " ",
    one.stadium === "concept" && tag(document, "concept"),
    el(document, "p", { class: "bron" }, `${one.onderwerp}; ${moment}`, ...files),
  );
}

/**
 * The annexes about one measurement of the preventiescanner, or how one is made. Their names begin with the id
 * of the measurement.
 */
export function regionDocuments(
  document: Document,
  documents: readonly DocumentMeta[],
  meting_id: string,
): HTMLElement {
  const own = documents.filter(
    ({ soort, naam }) => soort === "regiobijlage" && naam.startsWith(`regiobijlage-${fileName(meting_id)}-`),
  );
  if (own.length > 0) {
    return el(document, "ul", { class: "verder stukken" }, ...own.map((one) => item(document, one)));
  }
  const command = el(document, "code", {}, `npm run bijlage -- --regio ${meting_id}`);
  return el(
    document,
    "p",
    {},
    "Van deze meting is nog geen bijlage vastgesteld. Wie de cijfers beheert, maakt er een in Word en PDF met ",
    command,
    ".",
  );
}

/** Every document by kind, newest first, with its files. */
export function documentsList(document: Document, documents: readonly DocumentMeta[]): DocumentFragment {
  const parts = kinds.map(([soort, titel]) => {
    const own = documents.filter((one) => one.soort === soort).toReversed();
    if (own.length === 0) return null;
    const items = own.map((one) => item(document, one));
    return group(
      document,
      el(document, "h2", {}, titel),
      el(document, "ul", { class: "verder stukken" }, ...items),
    );
  });
  return group(document, ...parts);
}
