import { card } from "../card.js";
import { el } from "../dom.js";
import { number } from "../format.js";
import { groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { scrollRegion } from "../table.js";
import { isShown, list } from "../text.js";
import { sumTexts } from "./numbers.js";
import type { PolicyRow, SumRow } from "./rows.js";
import { shareNode, shareText } from "./share.js";

/** 'Geen huisuitzettingen: 8 van 9 nemen het zich voor; …' for each pair, in the order of the list. */
export function policyAnswer(rows: readonly PolicyRow[]): string {
  const pairs = [...groupBy(rows, ({ paar_label }) => paar_label)].flatMap(([, of]) => {
    const intention = of.find(({ kant }) => kant === "beleid");
    const practice = of.filter(({ kant }) => kant === "praktijk").filter(isShown);
    if (intention === undefined || !isShown(intention) || practice.length === 0) return [];
    return [{ intention, practice }];
  });
  const fewer = pairs.filter(({ intention, practice }) =>
    practice.some(({ waarde, n_onbekend }) => waarde + n_onbekend < (intention.waarde ?? 0)),
  ).length;
  if (pairs.length === 0) return "Van voornemens en praktijk zijn geen antwoorden bekend.";
  return `Bij ${number(fewer)} van de ${number(pairs.length)} voornemens is er iets wat erbij hoort en wat zeker minder gemeenten doen dan het zich voornemen.`;
}

const sides = { beleid: "Voornemen", praktijk: "Praktijk" } as const;

function policyRow(document: Document, row: PolicyRow, sums: readonly SumRow[]): HTMLElement {
  const beside = sumTexts(sums.filter(({ item_id }) => item_id === row.aantal_item_id));
  const remark = beside !== "" && el(document, "span", { class: "bij" }, beside);
  const where = row.route !== "" && el(document, "span", { class: "bij" }, row.route);
  return el(
    document,
    "tr",
    {},
    el(document, "th", { scope: "row" }, row.item, where, remark),
    el(document, "td", { class: "kort" }, sides[row.kant]),
    el(document, "td", {}, shareNode(document, row)),
  );
}

/** One body per pair, so that an intention is read with what is done about it. */
function pairBody(
  document: Document,
  titel: string,
  rows: readonly PolicyRow[],
  sums: readonly SumRow[],
): HTMLElement {
  const head = el(
    document,
    "th",
    { scope: "rowgroup", colspan: 3, class: "tussenkop" },
    el(document, "span", {}, titel),
  );
  const ordered = rows.toSorted((a, b) => Number(a.kant === "praktijk") - Number(b.kant === "praktijk"));
  const lines = ordered.map((row) => policyRow(document, row, sums));
  return el(document, "tbody", {}, el(document, "tr", {}, head), ...lines);
}

/** Intentions of policy beside what gemeenten say that they do. */
export function policyCard(
  document: Document,
  rows: readonly PolicyRow[],
  { bron, aantallen }: { bron: TableMeta; aantallen: readonly SumRow[] },
): HTMLElement {
  const titel = "Wat nemen gemeenten zich voor, en wat doen zij?";
  const pairs = [
    ...groupBy(
      rows.toSorted((a, b) => a.volgorde - b.volgorde),
      ({ paar_label }) => paar_label,
    ),
  ];
  const heads = ["Voornemen of voorziening", "Soort", "Hoeveel gemeenten"].map((kop) =>
    el(document, "th", { scope: "col" }, kop),
  );
  const table = el(
    document,
    "table",
    {},
    el(document, "caption", { class: "alleen-voorlezen" }, titel),
    el(document, "thead", {}, el(document, "tr", {}, ...heads)),
    ...pairs.map(([paar, of]) => pairBody(document, paar, of, aantallen)),
  );
  return card(document, {
    id: "beleid",
    titel,
    vraag: policyAnswer(rows),
    niveau: "h3",
    beeld: scrollRegion(document, titel, table),
    noot: "Wij zochten zelf bij elk voornemen wat er in de scanner bij hoort. Een voornemen kan ook op een andere manier worden uitgevoerd.",
    bron,
  });
}

/** For tests and for whoever hears it: '8 van 9, 3 van 9 en 2–5 van 9'. */
export function pairText(rows: readonly PolicyRow[]): string {
  return list(rows.map(shareText));
}
