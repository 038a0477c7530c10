import type { PublishedRow } from "../rows.js";

interface FileKind extends PublishedRow {
  readonly bron_titel: string;
  readonly bestandsoort: string;
  readonly bestandsoort_titel: string;
}

export interface DeliveryRow extends FileKind {
  readonly levering: string;
  readonly organisatie: string;
  readonly datum_ontvangst: string;
  readonly gebruik: "telt_mee" | "deels_vervangen" | "vervangen" | "opzij";
  readonly vervangen_op: string;
  readonly is_fictief: boolean;
}

export interface FileKindRow extends FileKind {
  readonly omschrijving: string;
  readonly ritme: "maand" | "los";
  readonly aard: "echt" | "fictief" | "gemengd" | "";
  readonly laatste_ontvangst: string;
}

export interface CoverRow extends FileKind {
  readonly organisatie: string;
  readonly ritme: "maand" | "los";
  readonly dekking: "binnen" | "ontbreekt" | "na_laatste";
  readonly is_fictief: boolean;
}

export interface CheckRow extends FileKind {
  readonly controle: string;
  readonly plaats: "bestand" | "rij" | "samen";
  readonly ernst: "fout" | "waarschuwing";
  readonly kolom: string;
  readonly uitleg: string;
  readonly hulp: string;
  readonly uitkomst: "gevonden" | "niets_gevonden" | "niet_bekeken";
  readonly is_fictief: boolean;
}
