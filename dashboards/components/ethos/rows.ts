import type { PublishedRow } from "../rows.js";

/** A row of a table of the telling that splits adults and children. */
export interface InvolvedRow extends PublishedRow {
  readonly betrokkenheid_code: "totaal" | "volwassene" | "kind";
  readonly betrokkenheid: string;
}

export interface CategoryRow extends InvolvedRow {
  readonly categorie_code: string;
  readonly categorie: string;
}

export interface ParentRow extends PublishedRow {
  readonly categorie_code: string;
  readonly categorie: string;
}

export interface AgeRow extends InvolvedRow {
  readonly leeftijdsgroep_code: string;
  readonly leeftijdsgroep: string;
}

export interface SexRow extends InvolvedRow {
  readonly geslacht_code: string;
  readonly geslacht: string;
}

export interface PlaceRow extends InvolvedRow {
  readonly gemeente_code: string;
  readonly gemeente: string;
}

export interface OrganisationRow extends PublishedRow {
  readonly organisatiesoort_code: string;
  readonly organisatiesoort: string;
}

export interface MeaningRow extends PublishedRow {
  readonly categorie_code: string;
  readonly categorie: string;
  readonly uitleg: string;
  readonly telt_als_dakloos: boolean;
  readonly in_zes: boolean;
}
