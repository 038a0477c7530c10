import type { PublishedTable, Row } from "../../../src/published/table.ts";
import { date } from "../../components/format.ts";
import { type Gemeente, gemeentenOf } from "../../components/preventie/choices.ts";
import { type Answers, answersByItem } from "../../components/preventie/items.ts";
import type { AnswerRow, GemeenteRow, ItemRow, MeasurementRow } from "../../components/preventie/rows.ts";
import { type Share, shareText, upper } from "../../components/preventie/share.ts";
import type { PublishedRow } from "../../components/rows.ts";
import { alinea, type Block, type DocumentCell, type DocumentRow, type Figure } from "../document.ts";
import { figureOfRow } from "../figures.ts";
import type { Release } from "../release.ts";
import type { Choice } from "./choice.ts";

/** All that the sections of an annex are made from. */
export interface View extends Choice {
  readonly release: Release;
  readonly meting: MeasurementRow;
  readonly gemeenten: readonly Gemeente[];
  readonly items: readonly ItemRow[];
  readonly answers: Answers;
  /** Rows of one published table about this measurement. */
  rows<T extends PublishedRow>(naam: string): readonly T[];
  table(naam: string): PublishedTable;
}

/** Rows of a published table with the columns that the pages know. */
export const typed = <T extends PublishedRow>(rows: readonly Row[]): readonly T[] =>
  rows as unknown as readonly T[];

/** @throws Error when a table was not released, which is a bug. */
export function viewOf(release: Release, choice: Choice): View {
  const { meting_id } = choice.hier;
  const rows = <T extends PublishedRow>(naam: string): readonly T[] =>
    typed<T>(release.rows(naam).filter((row) => row.meting_id === meting_id));
  const table = (naam: string): PublishedTable => {
    const one = release.table(naam);
    if (one === undefined) throw new Error(`De vrijgave heeft geen tabel ${naam}.`);
    return one;
  };
  const [meting] = rows<MeasurementRow>("preventie_metingen");
  if (meting === undefined) throw new Error(`De vrijgave heeft geen meting ${meting_id}.`);
  return {
    ...{ ...choice, release, meting, rows, table },
    gemeenten: gemeentenOf(rows<GemeenteRow>("preventie_gemeenten"), meting_id),
    items: rows<ItemRow>("preventie_items"),
    answers: answersByItem(rows<AnswerRow>("preventie_antwoorden")),
  };
}

/** A count of gemeenten as a figure: what it is, how it is told apart, and out of how many. */
export interface Counted {
  readonly tabel: string;
  readonly row: PublishedRow;
  /** The same for the same count wherever it stands. */
  readonly sleutel: string;
  readonly wat: string;
  readonly share: Share;
  readonly is_fictief: boolean;
  /** What the count is out of; gemeenten unless said otherwise. */
  readonly eenheid?: string;
}

/** '6–8 van 9' as a figure, with its bounds. */
export function shareFigure(view: View, one: Counted): Figure {
  const { share, row, eenheid = "gemeenten" } = one;
  const high = upper(share);
  return {
    ...figureOfRow(row as unknown as Row, view.table(one.tabel)),
    sleutel: `${one.tabel}|${one.sleutel}`,
    tekst: shareText(share).replaceAll(" ", "\u00a0"),
    waarde: share.waarde,
    waarde_hoog: share.waarde === null || high === share.waarde ? null : high,
    status: share.waarde === null ? "nvt" : share.status,
    eenheid: `${eenheid}, van ${share.n_gevraagd}`,
    wat: one.wat,
    is_fictief: one.is_fictief,
    peildatum: row.periode,
  };
}

/** 'Vraag (route)'. */
export const withRoute = (text: string, route: string): string =>
  route === "" ? text : `${text} (${route})`;

/** How many gemeenten said yes to an item, the same figure in every table of every annex. */
export function itemFigure(view: View, item: ItemRow, is_fictief = view.hier.is_fictief): Figure {
  return shareFigure(view, {
    ...{ tabel: "preventie_items", row: item, share: item, is_fictief },
    sleutel: `${item.meting_id}|${item.item_id}|${item.route}`,
    wat: `${withRoute(item.item, item.route)}: gemeenten die ja zeggen`,
  });
}

export const plainRow = (...cellen: DocumentCell[]): DocumentRow => ({ totaal: false, cellen });
export const headRow = (tekst: string): DocumentRow => ({ totaal: false, tussenkop: true, cellen: [tekst] });

/** 'Telt: … Bron: … Meting van april 2022.' under the figures of a table. */
export function originOf({ table, hier }: View, naam: string): Block {
  const { scope, bron_titel, definitie_versie } = table(naam);
  const telt = scope.populatie.replace(/\.$/, "");
  return alinea(
    `Telt: ${telt}. Bron: ${bron_titel}, meting van ${date(hier.periode)}. Definitie ${definitie_versie}.`,
    "bron",
  );
}

export const text = (kop: string): { kop: string; getal: boolean } => ({ kop, getal: false });
export const figures = (kop: string): { kop: string; getal: boolean } => ({ kop, getal: true });
