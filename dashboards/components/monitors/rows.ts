import type { FigureStatus, PublishedRow, Qualification } from "../rows.js";

/** One way to count homeless people: what it counts and where its figures stand. */
export interface MeasureRow extends PublishedRow {
  readonly maat: string;
  readonly titel: string;
  readonly kort: string;
  readonly wat_telt: string;
  readonly wie_niet: string;
  readonly moment: string;
  readonly leeftijd: string;
  readonly eenheid: string;
  readonly ethos: string;
  readonly kleinste_gebied: string;
  readonly maker: string;
  readonly hoe_vaak: string;
  readonly eigen_tabel: string;
  readonly gepubliceerde_tabel: string;
  readonly register: string;
  readonly reeks: string;
}

/** A figure of another monitor, with the document that it comes from. */
export interface MonitorRow extends PublishedRow {
  readonly register: string;
  readonly reeks: string;
  readonly peildatum: string | null;
  readonly kwalificatie: Qualification;
  readonly cijfer_status: FigureStatus;
  readonly bron_datum: string;
  readonly bron_regel: string;
  readonly adres: string;
  readonly opmerking: string;
}

export interface EstimateRow extends MonitorRow {
  readonly marge_laag: number | null;
  readonly marge_hoog: number | null;
  readonly breuk: string;
}

export interface RateRow extends PublishedRow {
  readonly inwoners: number | null;
  readonly inwoners_bron: string;
  readonly reden: string;
}

export interface ShelterRow extends MonitorRow {
  readonly centrumgemeente: string;
  readonly per_1000: number | null;
  readonly per_1000_kwalificatie: Qualification | "";
}

export interface RoundRow extends MonitorRow {
  readonly soort: "ronde" | "regio";
  readonly gemeenten: number | null;
  readonly regios: number | null;
}

export interface RegionRow extends PublishedRow {
  readonly indeling: string;
  readonly indeling_titel: string;
  readonly aantal_regios: number | null;
  readonly regio: string;
  readonly centrumgemeente: string;
  readonly is_volledig: boolean;
  readonly gemeente: string;
}
