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

/** One run of the scanner in one region; `waarde` is how many gemeenten took part. */
export interface MeasurementRow extends PublishedRow {
  readonly meting_id: string;
  readonly is_fictief: boolean;
  /** The newest of its region. */
  readonly is_laatste: boolean;
  /** Versions of the questions that occur in it; '' when they were not named. */
  readonly versies: string;
  readonly n_antwoorden: number;
  readonly n_namen_vrijgegeven: number;
  /** Printed totals that were counted again, and how many of them came out otherwise. */
  readonly n_totalen_nagerekend: number;
  readonly n_totalen_anders: number;
}

/** A gemeente of a measurement: a number, and its name only where that was released. */
export interface GemeenteRow extends PublishedRow {
  readonly meting_id: string;
  readonly gemeente_nr: number;
  readonly gemeente: string;
  readonly is_vrijgegeven: boolean;
}

/** What all rows about one item of one measurement say of it. */
interface CountRow extends PublishedRow {
  readonly meting_id: string;
  readonly item_id: string;
  readonly route: string;
  readonly n_gevraagd: number;
  readonly n_onbekend: number;
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
  /** Version in which the question was put this way; '' when it is not known. */
  readonly formulering: string;
  /** A pijler of the scanner; false for Beleid and Inzicht. */
  readonly is_pijler: boolean;
  /** True when few gemeenten say yes; the rule stands with the figures, not here. */
  readonly is_kans: boolean;
  /** Who can serve as an example: '2, 3, 7', or released names. */
  readonly voorbeelden: string;
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

/** One of the three questions about one kind of institution. */
export interface InstitutionRow extends CountRow {
  readonly instelling_label: string;
  readonly vraag_label: string;
  readonly volgorde: number;
  readonly n_gedrukt: number | null;
}

/** One item of a block that was asked twice; `waarde` counts the first time, and nobody asked is N = 0. */
export interface TwiceRow extends PublishedRow {
  readonly meting_id: string;
  readonly soort: string;
  readonly blok_id: string;
  readonly item_id: string;
  readonly item: string;
  readonly item_volgorde: number;
  readonly telt_mee: boolean;
  readonly route_links: string;
  readonly kort_links: string;
  readonly n_gevraagd_links: number;
  readonly n_onbekend_links: number;
  readonly route_rechts: string;
  readonly kort_rechts: string;
  readonly n_rechts: number | null;
  readonly n_gevraagd_rechts: number;
  readonly n_onbekend_rechts: number;
}

/** One side of a pair: an intention of policy, or what is done about it. */
export interface PolicyRow extends CountRow {
  readonly paar_label: string;
  readonly volgorde: number;
  readonly kant: "beleid" | "praktijk";
  readonly item: string;
  /** Item of preventie_aantallen that belongs beside it, or ''. */
  readonly aantal_item_id: string;
}

/** What one gemeente says it knows about one subject; `waarde` is how many questions it answers with yes. */
export interface KnowledgeRow extends PublishedRow {
  readonly meting_id: string;
  readonly gemeente_nr: number;
  readonly blok_id: string;
  readonly blok: string;
  readonly n_vragen: number;
  readonly n_nee: number;
  readonly n_onbekend: number;
}

/** An item that carries out a task of a law. */
export interface DutyRow extends CountRow {
  readonly item: string;
  readonly wet: string;
  /** taak: the report calls it a task of the law; kader: the law is about it. */
  readonly soort: "taak" | "kader";
  readonly volgorde: number;
  readonly taak: string;
}

/** How many of the questions of a pijler or block are ticked, by one gemeente or by all (`gemeente_nr` null). */
export interface CoverageRow extends PublishedRow {
  readonly meting_id: string;
  readonly niveau: "pijler" | "blok";
  readonly pijler: string;
  readonly blok_id: string;
  readonly route: string;
  readonly gemeente_nr: number | null;
  readonly n_vragen: number;
  readonly reden: string;
  readonly berekening: string;
}

/** Something that most gemeenten of the region have and this one does not; `waarde` counts the region. */
export interface GapRow extends CountRow {
  readonly gemeente_nr: number;
  readonly pijler: string;
  readonly blok_id: string;
  readonly item: string;
  readonly stand: Answer;
}

/** People or homes that gemeenten named, summed over the region; `waarde` is the sum. */
export interface SumRow extends PublishedRow {
  readonly meting_id: string;
  readonly item_id: string;
  readonly item: string;
  readonly eenheid: string;
  readonly waarde_periode: string;
  readonly basis: string;
  readonly grens: "laagste" | "hoogste";
  /** How many gemeenten gave a number, of how many; null where the sum is hidden. */
  readonly n_gemeenten: number | null;
  readonly n_gevraagd: number | null;
}

/** What a check found in a measurement; `gemeente_nr` is null when it is about all of them. */
export interface ScanFindingRow extends PublishedRow {
  readonly meting_id: string;
  readonly blok: string;
  readonly item: string;
  readonly route: string;
  readonly gemeente_nr: number | null;
  readonly bevonden: string;
  readonly hulp: string;
}

/** What was known of a printed report; `waarde` is how often the checks found it. */
export interface KnownRow extends PublishedRow {
  readonly meting_id: string;
  readonly bevinding: string;
  readonly omschrijving: string;
  readonly uitkomst: "gevonden" | "deels" | "niet_gevonden" | "niet_te_berekenen";
  /** Why a part of it or all of it cannot be computed; '' when it can. */
  readonly reden: string;
  readonly bron_regel: string;
}

export type Outcome = "a_hoger" | "b_hoger" | "niet_te_onderscheiden" | "niet_vergeleken";

/** The verdict on one item in two measurements; in time, a is the earlier. `waarde` counts yes in a. */
export interface ComparisonRow extends PublishedRow {
  readonly soort: "regio" | "tijd";
  readonly meting_a: string;
  readonly regio_a: string;
  readonly maand_a: string;
  readonly meting_b: string;
  readonly regio_b: string;
  readonly maand_b: string;
  readonly is_fictief: boolean;
  readonly pijler: string;
  readonly blok_id: string;
  readonly item_id: string;
  readonly item: string;
  readonly item_volgorde: number;
  readonly route: string;
  readonly n_gevraagd_a: number | null;
  readonly n_onbekend_a: number | null;
  readonly n_ja_b: number | null;
  readonly n_gevraagd_b: number | null;
  readonly n_onbekend_b: number | null;
  readonly uitkomst: Outcome;
  readonly reden: string;
}

/** All regions together; only where enough of them took part. */
export interface ReferenceRow extends PublishedRow {
  readonly is_fictief: boolean;
  readonly item_id: string;
  readonly route: string;
  readonly n_regios: number;
  readonly formulering: string;
  readonly n_gevraagd: number;
  readonly n_onbekend: number;
}
