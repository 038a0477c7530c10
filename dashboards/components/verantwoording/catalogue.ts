import type { PublishedColumn, PublishedTable } from "../../../src/published/table.ts";
import { download } from "../card.js";
import { type Child, el, group } from "../dom.js";
import { date, number } from "../format.js";
import { groupBy } from "../group.js";
import { dataTable } from "../table.js";
import { tag } from "../tag.js";
import { capital, count, list } from "../text.js";
import type { FullManifest, WordRow } from "./rows.js";

const row = { een: "rij", meer: "rijen" };

/** 'Er zijn 113 tabellen met samen 33.008 rijen. …' */
export function catalogueAnswer({ tabellen, leveringen }: FullManifest): string {
  const rows = tabellen.reduce((sum, { rijen }) => sum + rijen, 0);
  const opening = `Er zijn ${number(tabellen.length)} tabellen met samen ${count(rows, row)}.`;
  if (leveringen.length === 0) return `${opening} Van de bronnen is nog niets geleverd.`;
  return `${opening} Elke tabel is te downloaden, en hier staat wat elke kolom betekent.`;
}

/** Tables in which every term of the search stands. */
export function findTables(tables: readonly PublishedTable[], text: string): PublishedTable[] {
  const terms = text.toLowerCase().split(/\s+/);
  return tables.filter(({ naam, titel, uitleg, vragen, bron_titel, scope }) => {
    const own = [naam, titel, uitleg, ...vragen, bron_titel, scope.telbegrip].join(" ").toLowerCase();
    return terms.every((term) => own.includes(term));
  });
}

const times: Readonly<Record<PublishedTable["scope"]["tijdsbasis"], string>> = {
  stand: "een stand op één dag",
  stroom: "wat er in een periode gebeurde",
  ooit_in_periode: "iedereen die er ooit in een periode was",
  gemengd: "verschilt per rij",
};
const views = {
  cohort: "volgt iedereen uit hetzelfde beginjaar",
  periode: "telt wat er in die periode gebeurde, wie er ook eerder begon",
};
const natures = { meting: "een meting", raming: "een raming of schatting", doel: "een doel of norm" };
const protections: Readonly<Record<PublishedTable["bescherming"], string>> = {
  personen: "gaat over mensen of huishoudens; kleine aantallen zijn verborgen",
  organisaties: "gaat over gemeenten, organisaties of plekken",
  openbaar: "was al openbaar, en staat er zoals het is gepubliceerd",
};
const directions: Readonly<Record<PublishedTable["richting"], string>> = {
  meer_is_beter: "een hoger getal is beter",
  minder_is_beter: "een lager getal is beter",
  geen: "hoger of lager is niet goed of slecht",
};

/** The meaning of a telbegrip in the list of words; '' when it has none. */
export function meaning(words: readonly WordRow[], telbegrip: string): string {
  const own = words.find(
    ({ soort, begrip }) => soort === "telbegrip" && begrip.toLowerCase() === telbegrip.toLowerCase(),
  );
  return own?.uitleg ?? "";
}

/** What a table counts, as pairs of a name and what is so. */
export function scopeFacts(table: PublishedTable, words: readonly WordRow[]): (readonly [string, string])[] {
  const { scope, bescherming, richting, dimensies, verborgen, rijen, peildatum } = table;
  const ethos = scope.ethos.length === 0 ? "" : `Categorie ${list(scope.ethos.map(String))}. `;
  const hidden =
    bescherming === "personen" ? ` (${number(verborgen)} van de ${count(rijen, row)} verborgen)` : "";
  const all: (readonly [string, string])[] = [
    ["Telt", `${capital(scope.telbegrip)}. ${meaning(words, scope.telbegrip)}`.trim()],
    ["Eenheid", scope.eenheid_meervoud],
    ["Wie zit erin", scope.populatie],
    ["Wat ziet de bron", capital(scope.dekking)],
    ["Tijd", capital(times[scope.tijdsbasis])],
    ["Blik", scope.blik === null ? "" : capital(views[scope.blik])],
    ["Aard", capital(natures[scope.aard])],
    ["ETHOS Light", `${ethos}${capital(scope.ethos_uitleg)}`.trim()],
    ["Kleinste gebied", scope.kleinste_niveau ?? ""],
    ["Uitgesplitst naar", list(dimensies)],
    ["Beter of slechter", capital(directions[richting])],
    ["Bescherming", `${capital(protections[bescherming])}${hidden}`],
    ["Peildatum", peildatum === null ? "Staat bij elke rij, als de bron die noemt" : date(peildatum)],
    ["Versie van de definitie", table.definitie_versie],
  ];
  return all.filter(([, value]) => value !== "");
}

const types: Readonly<Record<PublishedColumn["type"], string>> = {
  tekst: "tekst",
  geheel: "geheel getal",
  decimaal: "getal",
  ja_nee: "ja of nee",
};

function columnsTable(document: Document, { titel, kolommen }: PublishedTable): HTMLElement {
  return dataTable(
    document,
    kolommen,
    [
      { kop: "Kolom", waarde: ({ naam }) => el(document, "code", {}, naam) },
      { kop: "Soort", waarde: ({ type }) => types[type] },
      { kop: "Betekenis", waarde: ({ uitleg }) => capital(uitleg) },
    ],
    { bijschrift: `Kolommen van ${titel}`, stapel: true },
  );
}

/** One table of the catalogue: what it counts, which questions it answers, its columns and its file. */
export function catalogueEntry(
  document: Document,
  table: PublishedTable,
  words: readonly WordRow[],
): HTMLElement {
  const { naam, titel, uitleg, vragen, is_fictief, rijen } = table;
  const facts: Child[] = scopeFacts(table, words).flatMap(([name, value]) => [
    el(document, "dt", {}, name),
    el(document, "dd", {}, value),
  ]);
  const size = el(document, "span", { class: "regel" }, count(rijen, row));
  const summary = el(document, "summary", {}, `${titel} `, is_fictief && tag(document, "fictief"), " ", size);
  const questions = vragen.map((vraag) => el(document, "li", {}, vraag));
  return el(
    document,
    "details",
    { class: "tabelkaart", id: naam },
    summary,
    el(document, "p", {}, uitleg),
    el(document, "ul", { class: "vragen" }, ...questions),
    el(document, "p", {}, download(document, table)),
    el(document, "dl", { class: "feiten" }, ...facts),
    columnsTable(document, table),
  );
}

/** Opens the table that the address names, and brings it into sight once it stands on the page. */
function unfold(document: Document, entry: HTMLElement): HTMLElement {
  entry.setAttribute("open", "");
  document.defaultView?.requestAnimationFrame?.(() => entry.scrollIntoView());
  return entry;
}

/** The tables by source, each to open; the order is that of the release, and `genoemd` is open already. */
export function catalogueList(
  document: Document,
  tables: readonly PublishedTable[],
  words: readonly WordRow[],
  genoemd = "",
): Node {
  if (tables.length === 0) return el(document, "p", { class: "leeg" }, "Geen tabel gevonden.");
  const entryOf = (table: PublishedTable): HTMLElement => {
    const entry = catalogueEntry(document, table, words);
    return table.naam === genoemd ? unfold(document, entry) : entry;
  };
  const sections = [...groupBy(tables, ({ bron_titel }) => bron_titel)].map(([name, own]) =>
    el(document, "section", { class: "kaart" }, el(document, "h3", {}, name), ...own.map(entryOf)),
  );
  return group(document, ...sections);
}
