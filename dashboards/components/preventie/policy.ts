import { card } from "../card.js";
import { number } from "../format.js";
import { groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { isShown } from "../text.js";
import { below, groupedTable } from "./grouped-table.js";
import { sumTexts } from "./numbers.js";
import type { PolicyRow, SumRow } from "./rows.js";
import { shareNode } from "./share.js";

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

/** What a row of a pair is. */
export const policySides = { beleid: "Voornemen", praktijk: "Praktijk" } as const;

/** Intentions of policy beside what gemeenten say that they do. */
export function policyCard(
  document: Document,
  rows: readonly PolicyRow[],
  { bron, aantallen }: { bron: TableMeta; aantallen: readonly SumRow[] },
): HTMLElement {
  const titel = "Wat nemen gemeenten zich voor, en wat doen zij?";
  const ordered = rows.toSorted((a, b) => a.volgorde - b.volgorde);
  const beside = (id: string): string => sumTexts(aantallen.filter(({ item_id }) => item_id === id));
  const groups = [...groupBy(ordered, ({ paar_label }) => paar_label)].map(([kop, of]) => ({
    kop,
    rijen: of.map((row) => ({
      kop: [row.item, below(document, row.route), below(document, beside(row.aantal_item_id))],
      cellen: [policySides[row.kant], shareNode(document, row)],
    })),
  }));
  return card(document, {
    id: "beleid",
    titel,
    vraag: policyAnswer(rows),
    niveau: "h3",
    beeld: groupedTable(document, groups, {
      titel,
      koppen: ["Voornemen of voorziening", "Soort", "Hoeveel gemeenten"],
    }),
    noot: "Wij zochten zelf bij elk voornemen wat er in de scanner bij hoort. Een voornemen kan ook op een andere manier worden uitgevoerd.",
    bron,
  });
}
