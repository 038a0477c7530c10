/** The columns of the published tables that the pages read; `waarde` is null unless `status` is getoond. */
export type CellStatus = "getoond" | "onderdrukt" | "onbekend" | "nvt";

/** One published figure: a value, or the reason why there is none. */
export interface Cell {
  readonly waarde: number | null;
  readonly status: CellStatus;
}

export interface PublishedRow extends Cell {
  readonly indicator: string;
  readonly gebied: string;
  readonly periode: string;
  readonly bron: string;
  readonly versie: string;
}

export interface MonthRow extends PublishedRow {
  readonly periode_soort: "maand" | "jaar";
}

export interface ResultRow extends PublishedRow {
  readonly resultaat_soort: "totaal" | "eind" | "tussen" | "geen";
  readonly resultaat_code: string;
  readonly resultaat: string;
}

/** A row of a table with one dimension, such as hulpvraag_code + hulpvraag. */
export interface DimensionRow extends PublishedRow {
  readonly [column: string]: string | number | boolean | null;
}

export type Qualification = "exact" | "schatting" | "circa" | "minimaal" | "maximaal" | "afgeleid";
export type FigureStatus = "gepubliceerd" | "voorlopig" | "raming" | "doel" | "norm" | "indruk";

/** What every figure needs to be written as text. */
export interface Figure extends PublishedRow {
  readonly cijfer_id: string;
  readonly waarde_hoog: number | null;
  readonly kwalificatie: Qualification;
  readonly cijfer_status: FigureStatus;
  readonly eenheid_enkelvoud: string;
  readonly eenheid_meervoud: string;
  readonly peildatum: string | null;
  readonly bron_datum: string;
  readonly bron_regel: string;
}

export interface FigureRow extends Figure {
  readonly register: string;
  readonly reeks: string;
  readonly reeks_titel: string;
  readonly groep: string;
  readonly titel: string;
  readonly periode_soort: string;
  readonly periode_van: string | null;
  readonly telbegrip: string;
  readonly telbegrip_label: string;
  readonly eenheid: string;
  readonly eenheid_soort: string;
  readonly dimensie: string;
  readonly categorie: string;
  readonly bron_id: string;
  /** Which landlords or people the source sees; empty or null when it does not say. */
  readonly sectordekking?: string | null;
  readonly zekerheid: "ok" | "ocr_onzeker" | "gereconstrueerd";
  readonly opmerking: string;
  readonly groep_sleutel: string;
  readonly aantal_versies: number;
  readonly aantal_bevindingen: number;
}

export interface FindingRow extends PublishedRow {
  readonly register: string;
  readonly bevinding_id: string;
  readonly soort: string;
  readonly soort_label: string;
  readonly regels: string;
  readonly uitleg: string;
  readonly advies: string;
}

export interface LinkRow extends PublishedRow {
  readonly bevinding_id: string;
  readonly cijfer_id: string;
  readonly grond: "genoemd" | "zelfde_regel";
}

export interface SourceRow extends PublishedRow {
  readonly register: string;
  readonly register_titel: string;
  readonly bron_id: string;
  readonly titel: string;
  readonly soort: string;
  readonly datum: string;
  readonly opsteller: string;
  readonly regels: string;
  readonly adres: string;
}

export interface KeyFigureRow extends Figure {
  readonly volgorde: number;
  readonly kerncijfer: string;
  readonly titel: string;
  readonly let_op: string;
  readonly punt_volgorde: number;
  readonly register: string;
  readonly reeks: string;
  readonly titel_cijfer: string;
}
