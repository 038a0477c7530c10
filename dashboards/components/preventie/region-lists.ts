import { card } from "../card.js";
import { el } from "../dom.js";
import { number } from "../format.js";
import { groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { type Column, dataTable } from "../table.js";
import { capital, count, inSentence, isShown, list } from "../text.js";
import { everyPijler, type Gemeente, gemeenteName } from "./choices.js";
import { below, groupedTable } from "./grouped-table.js";
import type { CoverageRow, DutyRow, ItemRow } from "./rows.js";
import { vraag } from "./sentences.js";
import { shareNode } from "./share.js";

/** Who can serve as an example: 'gemeente 2, 3 en 7', a released name, or that nobody does it. */
export function examplesText({ voorbeelden, n_onbekend }: ItemRow): string {
  const parts = voorbeelden.split(", ").filter((part) => part !== "");
  if (parts.length === 0) return n_onbekend > 0 ? "geen gemeente waarvan het zeker is" : "nog geen gemeente";
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  const names = parts.filter((part) => !/^\d+$/.test(part));
  return list([...names, ...(numbers.length === 0 ? [] : [`gemeente ${list(numbers)}`])]);
}

/** Most gemeenten that do it first, so that there is someone to learn from; then the order of the scanner. */
export function chancesOf(items: readonly ItemRow[]): ItemRow[] {
  return items
    .filter(({ is_kans }) => is_kans)
    .toSorted((a, b) => (b.waarde ?? 0) - (a.waarde ?? 0) || a.item_volgorde - b.item_volgorde);
}

/** 'Op 14 vragen zeggen weinig gemeenten ja: hoogstens 3 van de 9. …' The rule itself is made before the release. */
export function chancesAnswer(rows: readonly ItemRow[]): string {
  const shown = rows.filter(isShown);
  if (shown.length === 0) return "Er is hier geen vraag waarop maar weinig gemeenten ja zeggen.";
  const most = Math.max(...shown.map(({ waarde }) => waarde));
  const n = Math.max(...rows.map(({ n_gemeenten }) => n_gemeenten));
  const bound = most === 0 ? "geen van" : `hoogstens ${number(most)} van`;
  return `Op ${count(rows.length, vraag)} zeggen weinig gemeenten ja: ${bound} de ${number(n)}. Wie het wel doet, kan een voorbeeld zijn.`;
}

/** What few gemeenten do, and which ones already do it. */
export function chancesCard(
  document: Document,
  items: readonly ItemRow[],
  { bron, pijler }: { bron: TableMeta; pijler: string },
): HTMLElement {
  const rows = chancesOf(items);
  const titel =
    pijler === everyPijler ? "Kansen en voorbeelden" : `Kansen en voorbeelden: ${inSentence(pijler)}`;
  const columns: Column<ItemRow>[] = [
    {
      kop: "Vraag",
      waarde: ({ item, route }) =>
        route === "" ? item : el(document, "span", {}, item, el(document, "span", { class: "bij" }, route)),
    },
    { kop: "Hoeveel gemeenten", waarde: (item) => shareNode(document, item) },
    { kop: "Wie doet dit al?", waarde: examplesText },
  ];
  const table = rows.length > 0 && dataTable(document, rows, columns, { bijschrift: titel });
  return card(document, {
    id: "kansen",
    titel,
    vraag: chancesAnswer(rows),
    niveau: "h3",
    beeld: table,
    bron,
  });
}

/** Why a subject stands in the list of laws. */
export const dutyKinds = {
  taak: "het rapport noemt dit een taak van de gemeente",
  kader: "de wet gaat over dit onderwerp",
} as const;

/** On how many tasks, and on how many other subjects of a law, every gemeente says yes. */
export function dutiesAnswer(rows: readonly DutyRow[]): string {
  const asked = rows.filter((row) => row.n_gevraagd > 0 && isShown(row));
  if (asked.length === 0) return "Van deze taken zijn geen antwoorden bekend.";
  const of = (kind: DutyRow["soort"]): DutyRow[] => asked.filter(({ soort }) => soort === kind);
  const all = (some: readonly DutyRow[]): string =>
    `${number(some.filter(({ waarde, n_gevraagd }) => waarde === n_gevraagd).length)} van de ${number(some.length)}`;
  return `Bij ${all(of("taak"))} taken die het rapport noemt zeggen alle gemeenten ja, en bij ${all(of("kader"))} andere onderwerpen uit een wet.`;
}

/** Tasks of the law beside what gemeenten say that they do. */
export function dutiesCard(document: Document, rows: readonly DutyRow[], bron: TableMeta): HTMLElement {
  const titel = "Wat vraagt de wet, en wat doen gemeenten?";
  const ordered = rows.toSorted((a, b) => a.volgorde - b.volgorde);
  const groups = [...groupBy(ordered, ({ wet }) => wet)].map(([kop, of]) => ({
    kop,
    rijen: of.map((row) => ({
      kop: [row.taak, below(document, row.route), below(document, dutyKinds[row.soort])],
      cellen: [shareNode(document, row)],
    })),
  }));
  return card(document, {
    id: "wettelijk",
    titel,
    vraag: dutiesAnswer(rows),
    niveau: "h3",
    beeld: groupedTable(document, groups, { titel, koppen: ["Taak", "Hoeveel gemeenten"] }),
    noot: "Niet aangevinkt betekent niet dat een gemeente de wet niet uitvoert. De scanner vroeg naar één manier om het te doen.",
    bron,
  });
}

/** Ticks out of questions per pijler, for the region and for the chosen gemeente; our own sum, without weights. */
export function coverageCard(
  document: Document,
  rows: readonly CoverageRow[],
  { bron, eigen }: { bron: TableMeta; eigen: Gemeente | null },
): HTMLElement {
  const pijlers = rows.filter(({ niveau }) => niveau === "pijler");
  const region = pijlers.filter(({ gemeente_nr }) => gemeente_nr === null);
  const own = (pijler: string): CoverageRow | undefined =>
    pijlers.find((row) => row.gemeente_nr === eigen?.nr && row.pijler === pijler);
  const node = (row: CoverageRow | undefined): Node | string =>
    row === undefined ? "–" : shareNode(document, { ...row, n_gevraagd: row.n_vragen, n_onbekend: 0 });
  const columns: Column<CoverageRow>[] = [
    { kop: "Pijler", waarde: ({ pijler }) => pijler },
    { kop: "Alle gemeenten samen", waarde: node },
    ...(eigen === null
      ? []
      : [{ kop: capital(gemeenteName(eigen)), waarde: ({ pijler }: CoverageRow) => node(own(pijler)) }]),
  ];
  const titel = "Hoeveel van wat is gevraagd, is aangevinkt?";
  return card(document, {
    id: "dekking",
    titel,
    vraag: "Alle kruisjes opgeteld, over alle gemeenten die het blok invulden.",
    niveau: "h3",
    tags: ["eigen berekening, ongewogen"],
    beeld: dataTable(document, region, columns, { bijschrift: titel }),
    noot: "Dit is geen score. Niet elke voorziening is even belangrijk, en een gemeente heeft ze niet allemaal nodig. Blokken die een gemeente niet kon invullen, tellen voor haar niet mee.",
    bron,
  });
}
