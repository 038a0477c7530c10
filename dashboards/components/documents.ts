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
  /** Made of invented figures to show what can be made; nobody decided on it. */
  readonly is_voorbeeld: boolean;
}

const kinds = [
  ["maandrapport", "Maandrapporten"],
  ["briefing", "Briefings voor een vergadering"],
  ["regiobijlage", "Preventiescanner: bijlagen voor een regio-overleg"],
] as const;

/** Which is the newest of each kind, in one sentence. */
export function documentsAnswer(documents: readonly DocumentMeta[]): string {
  const newest = kinds.flatMap(([soort]) => documents.findLast((one) => one.soort === soort) ?? []);
  if (newest.length === 0)
    return "Er is nog niets vastgesteld. Hier komen de maandrapporten, briefings en bijlagen.";
  if (newest.every(({ is_voorbeeld }) => is_voorbeeld)) {
    return "Er is nog niets vastgesteld. Dit zijn voorbeelden van verzonnen gegevens, om te zien wat er gemaakt kan worden.";
  }
  return `Het nieuwste: ${list(newest.map(({ titel }) => titel))}.`;
}

function item(document: Document, one: DocumentMeta): HTMLElement {
  const root = siteRoot(document);
  const files = one.bestanden.flatMap(({ naam, soort }) => [
    " · ",
    el(document, "a", { href: `${root}data/stukken/${naam}` }, soort),
  ]);
  const made = one.is_voorbeeld ? "gemaakt van de stand van" : "concept van";
  const moment = `${one.stadium === "concept" ? made : "vastgesteld op"} ${date(one.datum)}`;
  return el(
    document,
    "li",
    {},
    el(document, "a", { href: `${root}rapporten/${one.naam}` }, one.titel),
    " ",
    one.is_voorbeeld ? tag(document, "voorbeeld") : one.stadium === "concept" && tag(document, "concept"),
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

const commands: readonly (readonly [opdracht: string, uitleg: string])[] = [
  [
    "npm run report -- --maand 2022-09",
    "maakt het maandrapport van een maand: pagina, PDF, Word, Excel en CSV. Uw eigen tekst komt uit data/toelichting.",
  ],
  [
    "npm run briefing -- --datum 2023-04-20",
    "maakt een of twee bladzijden voor een vergadering: de vaste vragen van de raad, met antwoord.",
  ],
  [
    "npm run bijlage -- --regio DA --vergelijk alle",
    "maakt van een meting van de preventiescanner een bijlage voor een regio-overleg, naast de andere regio’s.",
  ],
  ["npm run site -- --concepten", "maakt de site met de concepten erbij, om ze te bespreken."],
  [
    "npm run report -- --maand 2022-09 --definitief",
    "stelt het rapport vast. Het staat dan bij de volgende keer op deze site en verandert nooit meer.",
  ],
];

/** For who makes the documents: the commands, in the order of the work; open while there is nothing else to see. */
export function makingNote(document: Document, documents: readonly DocumentMeta[]): HTMLElement {
  const lines = commands.map(([opdracht, uitleg]) =>
    el(document, "li", {}, el(document, "code", {}, opdracht), ` ${uitleg}`),
  );
  const isOpen = documents.every(({ is_voorbeeld }) => is_voorbeeld);
  return el(
    document,
    "details",
    { class: "zelf-maken", open: isOpen ? "" : null },
    el(document, "summary", {}, "Voor medewerkers: zo maakt u een stuk"),
    el(document, "ol", {}, ...lines),
  );
}
