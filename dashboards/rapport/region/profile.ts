import { groupBy } from "../../components/group.ts";
import { institutionAnswer } from "../../components/preventie/institutions.ts";
import { sumTexts } from "../../components/preventie/numbers.ts";
import { policyAnswer, policySides } from "../../components/preventie/policy.ts";
import {
  chancesAnswer,
  chancesOf,
  dutiesAnswer,
  dutyKinds,
  examplesText,
} from "../../components/preventie/region-lists.ts";
import type {
  DutyRow,
  InstitutionRow,
  PolicyRow,
  SumRow,
  TwiceRow,
} from "../../components/preventie/rows.ts";
import { shareOf } from "../../components/preventie/share.ts";
import { byFirst, twiceAnswer, twiceWords } from "../../components/preventie/twice.ts";
import { alinea, type Block, type DocumentCell, type DocumentRow, type Figure, kop } from "../document.ts";
import { tableBlock } from "../sections/section.ts";
import {
  figures,
  headRow,
  itemFigure,
  originOf,
  plainRow,
  shareFigure,
  text,
  type View,
  withRoute,
} from "./view.ts";

/** Rows under a heading for each group, in the order in which the groups come. */
export function grouped<R>(
  rows: readonly R[],
  head: (row: R) => string,
  line: (row: R) => DocumentRow,
): DocumentRow[] {
  return [...groupBy(rows, head)].flatMap(([name, of]) => [headRow(name), ...of.map(line)]);
}

/** What few gemeenten do, and which ones already do it. */
export function chanceBlocks(view: View): Block[] {
  const rows = chancesOf(view.items);
  const inOrder = [...groupBy(view.items, ({ pijler }) => pijler).keys()];
  const sorted = rows.toSorted((a, b) => inOrder.indexOf(a.pijler) - inOrder.indexOf(b.pijler));
  const lines = grouped(
    sorted,
    ({ pijler }) => pijler,
    (item) => plainRow(withRoute(item.item, item.route), itemFigure(view, item), examplesText(item)),
  );
  return [
    kop(2, "Kansen en voorbeelden"),
    alinea(chancesAnswer(rows), "antwoord"),
    ...(rows.length === 0
      ? []
      : [
          tableBlock(
            "Wat weinig gemeenten doen, en wie het al doet",
            [text("Vraag"), figures("Hoeveel gemeenten"), text("Wie doet dit al?")],
            lines,
            view.hier.is_fictief,
          ),
        ]),
    originOf(view, "preventie_items"),
  ];
}

type CountRow = InstitutionRow | PolicyRow | DutyRow;

const countFigure = (view: View, tabel: string, row: CountRow, key: string, wat: string): Figure =>
  shareFigure(view, {
    ...{ tabel, row, share: row, is_fictief: view.hier.is_fictief, wat },
    sleutel: `${row.meting_id}|${row.item_id}|${row.route}|${key}`,
  });

/** What a printed report says that its own list of gemeenten does not. */
function printedNote(rows: readonly InstitutionRow[]): Block[] {
  const differing = rows.filter(({ n_gedrukt, waarde }) => n_gedrukt !== null && n_gedrukt !== waarde);
  return differing.map(({ instelling_label, vraag_label, n_gedrukt, waarde }) =>
    alinea(
      `${instelling_label}, ${vraag_label.toLowerCase()}: in het rapport staat ${n_gedrukt}, maar er staan ${waarde} gemeenten bij.`,
      "let_op",
    ),
  );
}

/** Five kinds of institution under each other, three questions beside each other. */
export function institutionBlocks(view: View): Block[] {
  const tabel = "preventie_instellingen";
  const rows = view.rows<InstitutionRow>(tabel).toSorted((a, b) => a.volgorde - b.volgorde);
  if (rows.length === 0) return [];
  const questions = [...groupBy(rows, ({ vraag_label }) => vraag_label).keys()];
  const cell = (of: readonly InstitutionRow[], vraag: string): DocumentCell => {
    const row = of.find(({ vraag_label }) => vraag_label === vraag);
    if (row === undefined) return "–";
    return countFigure(view, tabel, row, row.instelling_label, `${row.instelling_label}: ${vraag}`);
  };
  return [
    kop(2, "Wie een instelling verlaat"),
    alinea(institutionAnswer(rows), "antwoord"),
    tableBlock(
      "Drie vragen over vijf soorten instellingen",
      [text("Wie vertrekt uit"), ...questions.map(figures)],
      [...groupBy(rows, ({ instelling_label }) => instelling_label)].map(([instelling, of]) =>
        plainRow(instelling, ...questions.map((vraag) => cell(of, vraag))),
      ),
      view.hier.is_fictief,
    ),
    ...printedNote(rows),
    originOf(view, tabel),
  ];
}

function twiceFigure(view: View, row: TwiceRow, side: "links" | "rechts"): DocumentCell {
  const [route, waarde] = side === "links" ? [row.route_links, row.waarde] : [row.route_rechts, row.n_rechts];
  const share = shareOf(waarde, row[`n_gevraagd_${side}`], row[`n_onbekend_${side}`]);
  if (share.waarde === null) return "–";
  return shareFigure(view, {
    ...{ tabel: "preventie_dubbele_vragen", row, share, is_fictief: view.hier.is_fictief },
    sleutel: `${row.meting_id}|${row.item_id}|${route}`,
    wat: `${row.item}: ${route.toLowerCase()}`,
  });
}

/** Questions that were asked for two routes, or before and after. */
export function twiceBlocks(view: View): Block[] {
  const rows = view.rows<TwiceRow>("preventie_dubbele_vragen");
  if (rows.length === 0) return [];
  const parts = [...groupBy(rows, ({ soort }) => soort)].flatMap(([soort, of]) => {
    const [first] = of;
    const { titel, kop: head } = twiceWords(soort);
    return [
      kop(3, titel),
      alinea(twiceAnswer(of), "antwoord"),
      tableBlock(
        titel,
        [text(head), figures(first?.route_links ?? ""), figures(first?.route_rechts ?? "")],
        of
          .toSorted(byFirst)
          .map((row) =>
            plainRow(row.item, twiceFigure(view, row, "links"), twiceFigure(view, row, "rechts")),
          ),
        view.hier.is_fictief,
      ),
    ];
  });
  return [kop(2, "Twee keer gevraagd"), ...parts, originOf(view, "preventie_dubbele_vragen")];
}

/** Intentions beside what gemeenten say that they do. */
function policyBlocks(view: View): Block[] {
  const tabel = "preventie_beleid_praktijk";
  const rows = view.rows<PolicyRow>(tabel).toSorted((a, b) => a.volgorde - b.volgorde);
  if (rows.length === 0) return [];
  const sums = view.rows<SumRow>("preventie_aantallen");
  const lines = grouped(
    rows,
    ({ paar_label }) => paar_label,
    (row) =>
      plainRow(
        withRoute(row.item, row.route),
        policySides[row.kant],
        countFigure(view, tabel, row, `${row.paar_label}|${row.kant}`, withRoute(row.item, row.route)),
        sumTexts(sums.filter(({ item_id }) => item_id === row.aantal_item_id)),
      ),
  );
  return [
    kop(3, "Wat nemen gemeenten zich voor, en wat doen zij?"),
    alinea(policyAnswer(rows), "antwoord"),
    tableBlock(
      "Voornemens en praktijk",
      [text("Voornemen of voorziening"), text("Soort"), figures("Hoeveel gemeenten"), text("Genoemd aantal")],
      lines,
      view.hier.is_fictief,
    ),
    alinea("Wij zochten zelf bij elk voornemen wat er in de scanner bij hoort."),
    originOf(view, tabel),
  ];
}

/** Tasks of the law beside what gemeenten say that they do. */
function dutyBlocks(view: View): Block[] {
  const tabel = "preventie_wettelijk";
  const rows = view.rows<DutyRow>(tabel).toSorted((a, b) => a.volgorde - b.volgorde);
  if (rows.length === 0) return [];
  const lines = grouped(
    rows,
    ({ wet }) => wet,
    (row) =>
      plainRow(
        withRoute(row.taak, row.route),
        dutyKinds[row.soort],
        countFigure(view, tabel, row, row.wet, withRoute(row.taak, row.route)),
      ),
  );
  return [
    kop(3, "Wat vraagt de wet, en wat doen gemeenten?"),
    alinea(dutiesAnswer(rows), "antwoord"),
    tableBlock(
      "Taken uit de wet",
      [text("Taak"), text("Waarom hier"), figures("Hoeveel gemeenten")],
      lines,
      view.hier.is_fictief,
    ),
    alinea(
      "Niet aangevinkt betekent niet dat een gemeente de wet niet uitvoert. De scanner vroeg naar één manier om het te doen.",
    ),
    originOf(view, tabel),
  ];
}

/** What gemeenten intend and what the law asks, beside what they do. */
export function policyAndLawBlocks(view: View): Block[] {
  const blocks = [...policyBlocks(view), ...dutyBlocks(view)];
  return blocks.length === 0 ? [] : [kop(2, "Voornemens, wet en praktijk"), ...blocks];
}
