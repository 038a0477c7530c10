import { date, number } from "../../components/format.ts";
import { distinct, groupBy } from "../../components/group.ts";
import type { Measurement } from "../../components/preventie/choices.ts";
import {
  type Compared,
  comparedWith,
  isDifferent,
  referenceFor,
  tally,
} from "../../components/preventie/compare.ts";
import { conditionMeans } from "../../components/preventie/compare-means.ts";
import { compareAnswer, verdictsText } from "../../components/preventie/compare-text.ts";
import { itemKey } from "../../components/preventie/items.ts";
import { meanText, ownSum } from "../../components/preventie/means.ts";
import type { ComparisonRow, ItemRow, ReferenceRow } from "../../components/preventie/rows.ts";
import { vraag } from "../../components/preventie/sentences.ts";
import { capital, count, list } from "../../components/text.ts";
import {
  alinea,
  type Block,
  type DocumentCell,
  type DocumentColumn,
  type DocumentRow,
  kop,
  lijst,
} from "../document.ts";
import { tableBlock } from "../sections/section.ts";
import { grouped } from "./profile.ts";
import {
  figures,
  headRow,
  itemFigure,
  originOf,
  plainRow,
  shareFigure,
  text,
  typed,
  type View,
  withRoute,
} from "./view.ts";

const tabel = "preventie_vergelijking";

/** All that the tables of the comparison share. */
export interface Comparison {
  readonly view: View;
  readonly rows: readonly Compared[];
  readonly referentie: ReadonlyMap<string, ReferenceRow>;
  /** Items of a measurement by item and route. */
  items(meting_id: string): ReadonlyMap<string, ItemRow>;
}

export function comparisonOf(view: View): Comparison {
  const { release, hier, anderen } = view;
  const chosen = new Set(anderen.map(({ meting_id }) => meting_id));
  const all = typed<ComparisonRow>(release.rows(tabel));
  const found = new Map<string, ReadonlyMap<string, ItemRow>>();
  for (const { meting_id } of [hier, ...anderen]) {
    const own = typed<ItemRow>(release.rows("preventie_items").filter((row) => row.meting_id === meting_id));
    found.set(meting_id, new Map(own.map((item) => [itemKey(item), item])));
  }
  return {
    view,
    rows: comparedWith(all, hier.meting_id).filter(({ ander }) => chosen.has(ander)),
    referentie: referenceFor(typed<ReferenceRow>(release.rows("preventie_referentie")), view.items, hier),
    items: (meting_id) => found.get(meting_id) ?? new Map(),
  };
}

const tagged = ({ regio, is_fictief }: Measurement): string => (is_fictief ? `${regio} (fictief)` : regio);

/** 'Regio, april 2022, 9 gemeenten'. */
const headOf = (one: Measurement): string =>
  `${tagged(one)}, ${date(one.periode)}, ${number(one.n_gemeenten)} gemeenten`;

const isInvented = ({ hier, anderen }: View): boolean =>
  [hier, ...anderen].some(({ is_fictief }) => is_fictief);

/** Per other measurement on how many questions something can be said; not in whose favour. */
function overview({ view, rows }: Comparison): Block {
  const of = ({ meting_id }: Measurement): Compared[] => rows.filter(({ ander }) => ander === meting_id);
  const heads = ["Vragen", "Zeker verschil", "Niet te onderscheiden", "Niet vergeleken"];
  return tableBlock(
    "Waarover is iets te zeggen?",
    [text(`${view.hier.regio} naast`), ...heads.map(figures)],
    view.anderen.map((one) => {
      const own = of(one);
      const { niet_te_onderscheiden, niet_vergeleken } = tally(own);
      const counts = [own.length, own.filter(isDifferent).length, niet_te_onderscheiden, niet_vergeleken];
      return plainRow(`${tagged(one)}, ${date(one.periode)}`, ...counts.map((n) => number(n)));
    }),
    isInvented(view),
  );
}

/** What each conditie comes to in each measurement, over the questions that all of them share. */
function means(comparison: Comparison): Block[] {
  const { view, rows } = comparison;
  const found = conditionMeans(rows, view.items, view.anderen);
  if (found.length === 0) return [];
  const columns = [text("Conditie of blok"), figures("Vragen")];
  return [
    kop(3, "Gemiddeld per conditie"),
    tableBlock(
      `Gemiddeld aantal gemeenten dat ja zegt (${ownSum})`,
      [...columns, ...[view.hier, ...view.anderen].map((one) => figures(headOf(one)))],
      found.map(({ label, n_vragen, gemiddelden }) =>
        plainRow(label, number(n_vragen), ...gemiddelden.map((mean) => meanText(mean))),
      ),
      isInvented(view),
    ),
    alinea(
      "Een gemiddelde telt elke vraag even zwaar en verbergt waar regio’s verschillen. Het is geen score en geen oordeel: kijk per vraag.",
    ),
  ];
}

/** Columns of regions that still can be read beside each other. */
const most = 6;

/** From this many others a verdict names them by their letter, or it would be longer than its row. */
const lettered = 3;

/** 'A', 'B': the place of a measurement among the others, the same in every table; '' where names fit. */
function letterOf({ anderen }: View, one: Measurement): string {
  const place = anderen.indexOf(one);
  return anderen.length < lettered || place === -1 ? "" : String.fromCharCode(65 + place);
}

/** 'A: Regio, april 2022, 9 gemeenten'. */
function columnOf(view: View, one: Measurement): DocumentColumn {
  const letter = letterOf(view, one);
  return figures(letter === "" ? headOf(one) : `${letter}: ${headOf(one)}`);
}

function cellsOf(
  { view, items }: Comparison,
  of: readonly Compared[],
  anderen: readonly Measurement[],
): DocumentCell[] {
  const key = of[0]?.key ?? "";
  const cell = (one: Measurement): DocumentCell => {
    const item = items(one.meting_id).get(key);
    return item === undefined || item.n_gevraagd === 0 ? "–" : itemFigure(view, item, one.is_fictief);
  };
  return [view.hier, ...anderen].map(cell);
}

function referenceCell({ view, referentie }: Comparison, key: string): DocumentCell[] {
  if (referentie.size === 0) return [];
  const row = referentie.get(key);
  if (row === undefined) return ["–"];
  return [
    shareFigure(view, {
      ...{ tabel: "preventie_referentie", row, share: row, is_fictief: row.is_fictief },
      sleutel: `${row.is_fictief ? "fictief" : "echt"}|${row.item_id}|${row.route}|${row.formulering}`,
      wat: `${withRoute(row.item_id, row.route)}: ${row.n_regios} regio’s samen`,
    }),
  ];
}

/** Questions of one pijler, with a heading for each block: bounds beside each other, then the verdict in words. */
function subjectTable(
  comparison: Comparison,
  pijler: string,
  anderen: readonly Measurement[],
  part: string,
): Block {
  const { view, referentie } = comparison;
  const own = comparison.rows.filter(
    (row) => row.pijler === pijler && anderen.some(({ meting_id }) => meting_id === row.ander),
  );
  const blocks = new Map(view.items.map(({ blok_id, blok }) => [blok_id, blok]));
  const line = (of: readonly Compared[]): DocumentRow => {
    const [first] = of;
    if (first === undefined) return headRow("");
    return plainRow(
      withRoute(first.item, first.route),
      ...cellsOf(comparison, of, anderen),
      ...referenceCell(comparison, first.key),
      verdictsText(of, view.hier, anderen, (one) => letterOf(view, one) || one.regio),
    );
  };
  const questions = [...groupBy(own, ({ key }) => key).values()];
  return tableBlock(
    `${pijler}, vraag voor vraag${part}`,
    [
      text("Vraag"),
      ...[view.hier, ...anderen].map((one) => columnOf(view, one)),
      ...(referentie.size === 0 ? [] : [figures(referenceHead(referentie))]),
      text("Wat is te zeggen?"),
    ],
    grouped(questions, ([first]) => blocks.get(first?.blok_id ?? "") ?? "", line),
    isInvented(view),
  );
}

/** 'Alle regio’s samen (3 regio’s)': an item may be known of fewer. */
function referenceHead(rows: ReadonlyMap<string, ReferenceRow>): string {
  const counts = [...rows.values()].map(({ n_regios }) => n_regios);
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  return `Alle regio’s samen (${low === high ? low : `${low}–${high}`} regio’s)`;
}

/** Parts of at most {@link most} regions, so that every column can be read on paper. */
function partsOf(anderen: readonly Measurement[]): Measurement[][] {
  const n = Math.ceil(anderen.length / most);
  const size = Math.ceil(anderen.length / n);
  return Array.from({ length: n }, (_, i) => anderen.slice(i * size, (i + 1) * size));
}

function subjects(comparison: Comparison): Block[] {
  const parts = partsOf(comparison.view.anderen);
  return distinct(comparison.rows, ({ pijler }) => pijler).flatMap((pijler) => [
    kop(3, `${pijler}: vraag voor vraag`),
    ...parts.map((anderen, i) =>
      subjectTable(
        comparison,
        pijler,
        anderen,
        parts.length === 1 ? "" : ` (deel ${i + 1} van ${parts.length})`,
      ),
    ),
  ]);
}

/** What was not compared, and why. */
function refused({ view, rows }: Comparison): Block[] {
  const own = rows.filter(({ lezing }) => lezing === "niet_vergeleken");
  if (own.length === 0) return [alinea("Alle vragen zijn vergeleken.")];
  const nameOf = (id: string): string => {
    const one = view.anderen.find(({ meting_id }) => meting_id === id);
    return one === undefined ? id : `${one.regio}, ${date(one.periode)}`;
  };
  const besideText = (ids: readonly string[]): string =>
    ids.length > 1 && ids.length === view.anderen.length ? "alle andere regio’s" : list(ids.map(nameOf));
  const reasons = [...groupBy(own, ({ reden }) => reden)].map(([reden, of]) =>
    plainRow(
      reden,
      list(distinct(of, ({ item, route }) => withRoute(item, route))),
      besideText(distinct(of, ({ ander }) => ander)),
    ),
  );
  return [
    kop(3, "Wat is niet vergeleken, en waarom?"),
    tableBlock(
      `${capital(count(distinct(own, ({ key }) => key).length, vraag))} niet vergeleken`,
      [text("Waarom niet"), text("Vraag"), text("Naast")],
      reasons,
      isInvented(view),
    ),
  ];
}

const rules: readonly string[] = [
  "Een verschil staat er alleen als de grenzen elkaar niet raken. De ondergrens telt wie zeker ja zegt. De bovengrens telt ook wie het niet weet.",
  "In een kleine regio moet het verschil ook groot genoeg zijn: één gemeente meer of minder zegt te weinig.",
  "Is een vraag in een andere versie van de scanner anders gesteld, dan is zij niet vergeleken.",
  "De regio’s staan op alfabet. Een verschil zegt niet welke regio het beter doet.",
];

/** Regions or moments beside each other, question by question; none when nothing is compared. */
export function comparisonBlocks(view: View): Block[] {
  if (view.anderen.length === 0) return [];
  const comparison = comparisonOf(view);
  const isInTime = comparison.rows.some((row) => row.isInTime);
  return [
    kop(2, isInTime && view.anderen.length === 1 ? "Toen en later" : "Naast andere regio’s"),
    alinea(compareAnswer(comparison.rows, view.hier, view.anderen), "antwoord"),
    overview(comparison),
    kop(3, "Wanneer is het een verschil?"),
    lijst(rules),
    ...means(comparison),
    ...subjects(comparison),
    ...refused(comparison),
    originOf(view, tabel),
  ];
}
