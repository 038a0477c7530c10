import { card } from "../card.js";
import { number } from "../format.js";
import { groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { responsive } from "../responsive.js";
import type { Ask } from "../scope.js";
import { dataTable } from "../table.js";
import { count, inSentence, isShown } from "../text.js";
import { dumbbell, type Pair } from "./dumbbell.js";
import type { TwiceRow } from "./rows.js";
import { vraag } from "./sentences.js";
import { type Share, shareOf, shareText, upper } from "./share.js";

/** What most gemeenten do on the first occasion comes first; what was not asked then comes last. */
export function byFirst(a: TwiceRow, b: TwiceRow): number {
  return (b.waarde ?? -1) - (a.waarde ?? -1) || a.item_volgorde - b.item_volgorde;
}

export function pairsOf(rows: readonly TwiceRow[]): Pair[] {
  return rows.toSorted(byFirst).map((row) => ({
    label: row.item,
    eerst: shareOf(row.waarde, row.n_gevraagd_links, row.n_onbekend_links),
    dan: shareOf(row.n_rechts, row.n_gevraagd_rechts, row.n_onbekend_rechts),
  }));
}

const isSurelyLess = (a: Share, b: Share): boolean => isShown(a) && isShown(b) && upper(a) < (b.waarde ?? 0);

interface Words {
  readonly titel: string;
  readonly kop: string;
  /** What goes before the name of an occasion in a sentence. */
  readonly voor: string;
}

const words: Readonly<Record<string, Words>> = {
  routes: { titel: "Maakt het uit hoe iemand zijn onderdak verloor?", kop: "Hulp bij onderdak", voor: "" },
  fasen: { titel: "Met wie werken gemeenten samen, voor en na?", kop: "Partner", voor: "bij " },
};

/** How a block that was asked twice is called, and its column. */
export function twiceWords(soort: string): Words {
  return words[soort] ?? { titel: soort, kop: "Vraag", voor: "bij " };
}

/** 'Op 4 van de 14 vragen zeggen bij nazorg zeker minder gemeenten ja dan bij voorzorg, op 1 zeker meer. …' */
export function twiceAnswer(rows: readonly TwiceRow[]): string {
  const [first] = rows;
  const asked = pairsOf(rows).filter(({ eerst, dan }) => isShown(eerst) && isShown(dan));
  if (first === undefined || asked.length === 0) return "Van deze vragen zijn geen antwoorden bekend.";
  const less = asked.filter(({ eerst, dan }) => isSurelyLess(dan, eerst)).length;
  const more = asked.filter(({ eerst, dan }) => isSurelyLess(eerst, dan)).length;
  const { voor } = twiceWords(first.soort);
  const [then, before] = [first.route_rechts, first.route_links].map((name) => voor + inSentence(name));
  const rest = asked.length - less - more;
  return `Op ${number(less)} van de ${count(asked.length, vraag)} zeggen ${then} zeker minder gemeenten ja dan ${before}, op ${number(more)} zeker meer. Op ${number(rest)} is het gelijk of niet te zeggen.`;
}

function twiceCard(
  document: Document,
  rows: readonly TwiceRow[],
  { bron, vraag_scope }: { bron: TableMeta; vraag_scope: Ask },
): HTMLElement {
  const [first] = rows;
  const namen = [first?.route_links ?? "", first?.route_rechts ?? ""] as const;
  const { titel, kop } = twiceWords(first?.soort ?? "");
  const pairs = pairsOf(rows);
  const verdict = vraag_scope("een_as", rows.filter(isShown));
  return card(document, {
    id: `twee-${first?.soort ?? ""}`,
    titel,
    vraag: twiceAnswer(rows),
    niveau: "h3",
    beeld: responsive(document, verdict, (width) => dumbbell(document, pairs, { titel, width, namen }), 1080),
    noot: "Een stippellijn loopt tot waar het aantal kan komen als iedereen die het niet weet ja had gezegd.",
    tabel: dataTable(
      document,
      pairs,
      [
        { kop, waarde: ({ label }) => label },
        { kop: namen[0], kort: true, waarde: ({ eerst }) => shareText(eerst) },
        { kop: namen[1], kort: true, waarde: ({ dan }) => shareText(dan) },
      ],
      { bijschrift: titel },
    ),
    bron,
  });
}

/** One card per way in which the scanner asked a block twice: routes and phases. */
export function twiceCards(
  document: Document,
  rows: readonly TwiceRow[],
  view: { bron: TableMeta; vraag_scope: Ask },
): HTMLElement[] {
  return [...groupBy(rows, ({ soort }) => soort).values()].map((of) => twiceCard(document, of, view));
}
