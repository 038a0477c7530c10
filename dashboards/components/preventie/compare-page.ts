import { card, empty } from "../card.js";
import { type CsvFile, fileName } from "../csv-button.js";
import type { CsvValue } from "../csv-text.js";
import { el } from "../dom.js";
import { date, number } from "../format.js";
import type { TableMeta } from "../published.js";
import { type Column, dataTable } from "../table.js";
import type { Measurement } from "./choices.js";
import { type Compared, isDifferent, tally } from "./compare.js";
import { type ConditionMeans, conditionMeans } from "./compare-means.js";
import { type CompareView, compareTable } from "./compare-table.js";
import { verdictText } from "./compare-text.js";
import { meanText, ownSum } from "./means.js";
import type { ItemRow } from "./rows.js";
import { upper } from "./share.js";

/** A comparison is fictitious as soon as one of its measurements is. */
function isFictitious({ hier, anderen }: CompareView): boolean {
  return [hier, ...anderen].some(({ is_fictief }) => is_fictief);
}

/** The months of the measurements that are compared, and the tag as soon as one is fictitious. */
function sourceOf(bron: TableMeta, view: CompareView): TableMeta {
  const months = [view.hier, ...view.anderen].map(({ periode }) => periode).sort();
  const [first = "", last = first] = [months[0], months.at(-1)];
  const peildatum = first === last ? first : `${date(first)} t/m ${date(last)}`;
  return { ...bron, peildatum, is_fictief: isFictitious(view) };
}

/** Per other measurement on how many questions there is a difference; it does not say in whose favour. */
export function overviewCard(
  document: Document,
  rows: readonly Compared[],
  { bron, view }: { bron: TableMeta; view: CompareView },
): HTMLElement {
  const titel = "Waarover is iets te zeggen?";
  const of = ({ meting_id }: Measurement): Compared[] => rows.filter(({ ander }) => ander === meting_id);
  const columns: Column<Measurement>[] = [
    {
      kop: `${view.hier.regio} naast`,
      waarde: ({ regio, is_fictief }) => regio + (is_fictief ? " (fictief)" : ""),
    },
    { kop: "Vragen", getal: true, waarde: (meting) => number(of(meting).length) },
    { kop: "Zeker verschil", getal: true, waarde: (meting) => number(of(meting).filter(isDifferent).length) },
    {
      kop: "Niet te onderscheiden",
      getal: true,
      waarde: (meting) => number(tally(of(meting)).niet_te_onderscheiden),
    },
    { kop: "Niet vergeleken", getal: true, waarde: (meting) => number(tally(of(meting)).niet_vergeleken) },
  ];
  return card(document, {
    id: "overzicht",
    titel,
    vraag: "Hoe groter het aantal onbekende antwoorden, hoe minder er te zeggen is.",
    niveau: "h2",
    beeld: dataTable(document, view.anderen, columns, { bijschrift: titel, stapel: true }),
    noot: "Een verschil zegt niet welke regio het beter doet. Daarom staat er geen volgorde.",
    bron: sourceOf(bron, view),
  });
}

/** What each conditie comes to on average in each measurement: our own sum, and no verdict. */
export function meansCard(
  document: Document,
  rows: readonly Compared[],
  { bron, view, items }: { bron: TableMeta; view: CompareView; items: readonly ItemRow[] },
): HTMLElement {
  const titel = "Gemiddeld per conditie";
  const found = conditionMeans(rows, items, view.anderen);
  const head = ({ regio, periode, n_gemeenten, is_fictief }: Measurement): string =>
    `${regio}, ${date(periode)}, ${number(n_gemeenten)} gemeenten${is_fictief ? " (fictief)" : ""}`;
  const columns: Column<ConditionMeans>[] = [
    { kop: "Conditie of blok", waarde: ({ label }) => label },
    { kop: "Vragen", getal: true, waarde: ({ n_vragen }) => number(n_vragen) },
    ...[view.hier, ...view.anderen].map((one, i) => ({
      kop: head(one),
      getal: true,
      waarde: ({ gemiddelden }: ConditionMeans) => meanText(gemiddelden[i]),
    })),
  ];
  const summary = "Hoeveel gemeenten gemiddeld ja zeggen, per conditie";
  const table = el(
    document,
    "details",
    {},
    el(document, "summary", {}, summary),
    dataTable(document, found, columns, { bijschrift: titel, stapel: true }),
  );
  return card(document, {
    id: "gemiddeld",
    titel,
    vraag: "Alleen over vragen die in al deze metingen op dezelfde manier zijn gesteld.",
    niveau: "h2",
    tags: [ownSum],
    beeld: found.length === 0 ? empty(document, "Geen vraag is in al deze metingen gesteld.") : table,
    noot: "Elke vraag telt even zwaar. Een gemiddelde verbergt waarin regio’s verschillen. Het is geen score en geen oordeel.",
    bron: sourceOf(bron, view),
  });
}

/** The items of one pijler beside each other. */
export function compareCard(
  document: Document,
  rows: readonly Compared[],
  { bron, view }: { bron: TableMeta; view: CompareView },
): HTMLElement {
  return card(document, {
    id: "vergelijking",
    titel: view.titel,
    vraag: "Een volle balk is iedereen aan wie het is gevraagd. Het gestippelde stuk kan ja of nee zijn.",
    niveau: "h2",
    beeld:
      rows.length > 0
        ? compareTable(document, rows, view)
        : empty(document, "Over dit onderwerp is nergens een verschil te zeggen."),
    noot:
      view.anderen.length > 1 ? "Staat er geen woord onder een balk, dan is het niet te onderscheiden." : "",
    bron: sourceOf(bron, view),
  });
}

const columns = [
  ...[
    "meting",
    "regio",
    "periode",
    "fictief",
    "naast meting",
    "naast regio",
    "naast periode",
    "naast fictief",
  ],
  ...["pijler", "blok", "item", "vraag", "route", "ja", "onbekend", "gevraagd", "ondergrens", "bovengrens"],
  ...["naast ja", "naast onbekend", "naast gevraagd", "naast ondergrens", "naast bovengrens"],
  ...["samen regio’s", "samen ja", "samen onbekend", "samen gevraagd", "uitkomst"],
];

/** All regions together on this question, always with how many they are; empty where there is none. */
function togetherOf({ key }: Compared, { referentie }: CompareView): CsvValue[] {
  const row = referentie.get(key);
  return row === undefined
    ? [null, null, null, null]
    : [row.n_regios, row.waarde, row.n_onbekend, row.n_gevraagd];
}

/** The comparison as a file: a row per question and other measurement, with the verdict in words. */
export function compareFile(rows: readonly Compared[], view: CompareView): CsvFile {
  const { hier } = view;
  const line = (row: Compared, daar: Measurement): CsvValue[] => [
    ...[hier, daar].flatMap((m) => [m.meting_id, m.regio, m.periode, m.is_fictief]),
    ...[row.pijler, view.blokken.get(row.blok_id) ?? "", row.item_id, row.item, row.route],
    ...[row.hier, row.daar].flatMap((share) => {
      if (share.waarde === null) return [null, null, share.n_gevraagd, null, null];
      return [share.waarde, share.n_onbekend, share.n_gevraagd, share.waarde, upper(share)];
    }),
    ...togetherOf(row, view),
    verdictText(row, hier, daar),
  ];
  const fictief = isFictitious(view) ? ["fictief"] : [];
  return {
    naam: fileName("preventiescanner vergelijking", view.hier.regio, view.hier.periode, ...fictief),
    titel: view.titel,
    kop: columns,
    rijen: () =>
      rows.flatMap((row) => {
        const daar = view.anderen.find(({ meting_id }) => meting_id === row.ander);
        return daar === undefined ? [] : [line(row, daar)];
      }),
  };
}
