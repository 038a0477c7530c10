import type { PublishedTable } from "../../../src/published/table.ts";
import type { Verdict } from "../../../src/scope/compare.ts";
import { date, period } from "../../components/format.ts";
import { hiddenNote } from "../../components/text.ts";
import { alinea, type Block, type ChartBlock, type Figure, kop, type TableBlock } from "../document.ts";

/** Part of a chapter: what it says, or that it has nothing new to say. */
export type Section =
  | {
      readonly nieuws: true;
      readonly titel: string;
      readonly antwoord: string;
      readonly is_fictief: boolean;
      readonly blokken: readonly Block[];
    }
  | { readonly nieuws: false; readonly titel: string; readonly laatste: string };

/** What a section says when its table never had a row. */
export const neverDelivered = "nog niets geleverd";

export const silent = (titel: string, laatste: string): Section => ({ nieuws: false, titel, laatste });

export function tableBlock(
  titel: string,
  kolommen: TableBlock["kolommen"],
  rijen: TableBlock["rijen"],
  is_fictief = false,
): TableBlock {
  return { soort: "tabel", nummer: 0, titel, kolommen, rijen, is_fictief };
}

/**
 * A chart of these figures, or the reason why they may not share an axis; nothing when there are too few to
 * compare.
 */
export function chartBlocks(
  chart: Pick<ChartBlock, "titel" | "vorm" | "punten">,
  { mag, redenen }: Verdict,
): Block[] {
  const { punten } = chart;
  if (punten.length < 2 || !punten.some(({ cijfer }) => cijfer.waarde !== null)) return [];
  if (!mag) return [alinea(`Geen grafiek. ${redenen[0] ?? ""}`.trim())];
  const is_fictief = punten.some(({ cijfer }) => cijfer.is_fictief);
  return [{ soort: "grafiek", nummer: 0, ...chart, is_fictief }];
}

/** 'Telt: … Bron: … Peildatum: … Definitie 2.' under the figures of a computed table. */
export function sourceNote(table: PublishedTable): Block {
  const peildatum = table.peildatum === null ? "per rij verschillend" : date(table.peildatum);
  const telt = table.scope.populatie.replace(/\.$/, "");
  return alinea(
    `Telt: ${telt}. Bron: ${table.bron_titel}. Peildatum: ${peildatum}. Definitie ${table.definitie_versie}.`,
    "bron",
  );
}

/** What stands under figures of which some are hidden. */
export function hiddenBlocks(figures: readonly Figure[]): Block[] {
  const note = hiddenNote(figures);
  return note === "" ? [] : [alinea(note)];
}

/** The blocks of a computed table in the order of reading: question, answer, picture, table, notes, source. */
export function tableSection(
  titel: string,
  antwoord: string,
  table: PublishedTable,
  blokken: readonly Block[],
): Section {
  return {
    ...{ nieuws: true, titel, antwoord, is_fictief: table.is_fictief },
    blokken: [kop(3, titel), alinea(antwoord, "antwoord"), ...blokken, sourceNote(table)],
  };
}

/** 'in september 2022', 'in 2022', 'op 18 oktober 2022', '1 januari t/m 21 september 2021'. */
export function when(periode: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(periode)) return `op ${period(periode)}`;
  return periode.includes("t/m") ? `van ${period(periode)}` : `in ${period(periode)}`;
}
