import type { PublishedRow, Qualification } from "../rows.js";

export type Answer = "ja" | "nee" | "niet_aangevinkt" | "onbekend" | "geen_antwoord" | "niet_uitgevraagd";

/** One answer of one gemeente; `waarde` is always 1. */
export interface AnswerRow extends PublishedRow {
  readonly meting_id: string;
  readonly pijler: string;
  readonly blok_id: string;
  readonly item_id: string;
  readonly route: string;
  readonly gemeente_nr: number;
  readonly antwoord: Answer;
}

/** One item of one measurement, per route; `waarde` is how many gemeenten said yes. */
export interface ItemRow extends PublishedRow {
  readonly meting_id: string;
  readonly item_volgorde: number;
  readonly pijler: string;
  readonly blok_volgorde: number;
  readonly blok_id: string;
  readonly blok: string;
  readonly conditie: string;
  readonly conditie_bron: string;
  readonly item_id: string;
  readonly item: string;
  readonly soort: string;
  readonly telt_mee: boolean;
  readonly route: string;
  readonly n_gevraagd: number;
  readonly n_onbekend: number;
  readonly n_gemeenten: number;
  readonly n_gedrukt: number | null;
  readonly verschil: number | null;
}

/** A number that a gemeente gave; `waarde` is the lower end of its range. */
export interface ValueRow extends PublishedRow {
  readonly meting_id: string;
  readonly item_volgorde: number;
  readonly pijler: string;
  readonly blok_id: string;
  readonly blok: string;
  readonly item_id: string;
  readonly item: string;
  readonly gemeente_nr: number;
  readonly waarde_hoog: number | null;
  readonly kwalificatie: Qualification;
  readonly eenheid: string;
  readonly waarde_periode: string;
  readonly basis: string;
}
