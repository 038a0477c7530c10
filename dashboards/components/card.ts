import { type Child, el, hidden, siteRoot } from "./dom.js";
import { date } from "./format.js";
import type { TableMeta } from "./published.js";
import { tag } from "./tag.js";

export interface Card {
  /** Unique on the page. */
  readonly id: string;
  readonly titel: string;
  readonly vraag?: string;
  readonly beeld?: Child;
  readonly noot?: Child;
  /** The same figures as a table, one click or key away. */
  readonly tabel?: Node;
  /** The published table behind the card: its source, peildatum, tag and download. */
  readonly bron: TableMeta;
  /** When the document of the source was made; that is no peildatum. */
  readonly bronDatum?: string;
  readonly tags?: readonly string[];
  /** Place in the grid; see style.css. */
  readonly breedte?: "heel" | "twee-derde" | "derde" | "half" | "kwart";
  readonly niveau?: "h2" | "h3";
}

/** A button that opens and closes `target`; its text says what it does. */
function toggle(document: Document, { id, titel }: Card, target: HTMLElement): HTMLButtonElement {
  const button = el(
    document,
    "button",
    { type: "button", class: "tabelknop", "aria-expanded": "false", "aria-controls": `${id}-tabel` },
    "tabel",
    hidden(document, ` van ${titel}`),
  );
  button.addEventListener("click", () => {
    target.hidden = !target.hidden;
    button.setAttribute("aria-expanded", String(!target.hidden));
  });
  return button;
}

/** A link to the table as CSV; `buildSite` places those files in ./data beside the pages. */
export function download(document: Document, { naam, titel }: TableMeta): HTMLAnchorElement {
  const label = hidden(document, ` van ${titel}`);
  return el(
    document,
    "a",
    { href: `${siteRoot(document)}data/${naam}.csv`, download: `${naam}.csv` },
    "download (csv)",
    label,
  );
}

/** A link to what the table counts, who is in it and what its columns mean. */
function meaning(document: Document, { naam, titel }: TableMeta): HTMLAnchorElement {
  const label = hidden(document, ` in ${titel}`);
  return el(
    document,
    "a",
    { href: `${siteRoot(document)}verantwoording/open-data#${naam}` },
    "wat telt dit?",
    label,
  );
}

/** 'Bron: … · Peildatum: 18 januari 2021 · wat telt dit? · download (csv)', after the tags of a narrow card. */
function sourceLine(document: Document, options: Card): HTMLElement {
  const { bron, bronDatum = "", breedte } = options;
  const made = bronDatum === "" ? "" : `, ${date(bronDatum)}`;
  const peildatum = bron.peildatum === null ? "" : ` · Peildatum: ${date(bron.peildatum)}`;
  const words = breedte === "kwart" ? wordsOf(options) : [];
  const tags = words.flatMap((word) => [tag(document, word), " "]);
  const links = [" · ", meaning(document, bron), " · ", download(document, bron)];
  const file = el(document, "span", { class: "bron-bestand" }, ...links);
  return el(document, "p", { class: "bron" }, ...tags, `Bron: ${bron.bron_titel}${made}${peildatum}`, file);
}

function wordsOf({ bron, tags = [] }: Card): string[] {
  return [...(bron.is_fictief ? ["fictief"] : []), ...tags];
}

function head(document: Document, options: Card, table: HTMLElement | null): HTMLElement {
  const words = options.breedte === "kwart" ? [] : wordsOf(options);
  const title = el(document, options.niveau ?? "h3", { id: `${options.id}-titel` }, options.titel);
  const right = el(document, "div", { class: "kaart-rechts" }, ...words.map((word) => tag(document, word)));
  if (table !== null) right.append(toggle(document, options, table));
  return el(document, "div", { class: "kaart-kop" }, title, right);
}

/** A card: title, question, picture, note, table one key away, source, peildatum and download. */
export function card(document: Document, options: Card): HTMLElement {
  const { id, vraag, beeld, noot, tabel } = options;
  const table =
    tabel === undefined ? null : el(document, "div", { id: `${id}-tabel`, class: "kaart-tabel" }, tabel);
  if (table !== null) table.hidden = true;
  return el(
    document,
    "section",
    { class: `kaart kaart-${options.breedte ?? "heel"}`, "aria-labelledby": `${id}-titel`, id },
    head(document, options, table),
    vraag !== undefined && el(document, "p", { class: "vraag" }, vraag),
    beeld,
    noot && el(document, "p", { class: "noot" }, noot),
    table,
    sourceLine(document, options),
  );
}

/** What stands in the place of a chart as long as nothing has been delivered. */
export function empty(document: Document, text: string): HTMLElement {
  return el(document, "p", { class: "leeg" }, text);
}
