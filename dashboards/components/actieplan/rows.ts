import type { PublishedRow } from "../rows.js";

export type DocumentCode = "bijlage2" | "hoofdtekst" | "bestuurlijke_afspraken";
export type Measured = "gemeten" | "benadering" | "niet_gemeten";
export type Norm = "vastgesteld" | "richting" | "ontbreekt";

/** A row of actieplan_elementen: an ambition, promise, principle, goal, result or action. */
export interface ElementRow extends PublishedRow {
  readonly element_id: string;
  readonly soort: "ambitie" | "lissabon" | "principe" | "doelstelling" | "resultaat" | "actie";
  readonly document: DocumentCode;
  readonly document_label: string;
  readonly actielijn: string;
  readonly actielijn_naam: string;
  readonly titel: string;
  readonly meetbaarheid: string;
  readonly meetbaarheid_label: string;
  readonly norm: Norm;
  readonly norm_label: string;
  readonly termijn: number | null;
  readonly termijn_precisie: string;
  readonly nummer_plan: number | null;
  readonly nummer_afspraken: number | null;
  readonly bron_regel: string;
}

export interface DeadlineRow extends PublishedRow {
  readonly element_id: string;
  readonly document: DocumentCode;
  readonly document_label: string;
  readonly jaar_van: number | null;
  readonly jaar_tot: number | null;
  readonly datum: string;
  readonly precisie: string;
  readonly is_standaard: boolean;
  readonly wijkt_af: boolean;
  readonly bron_regel: string;
}

export interface OwnerRow extends PublishedRow {
  readonly element_id: string;
  readonly eigenaar: string;
  readonly document: DocumentCode;
  readonly document_label: string;
}

export interface LinkRow extends PublishedRow {
  readonly element_id: string;
  readonly relatie: "komt_overeen" | "lissabon" | "valt_onder";
  readonly naar_element_id: string;
}

export interface IndicatorRow extends PublishedRow {
  readonly indicator_id: string;
  readonly element_id: string;
  readonly actielijn: string;
  readonly naam: string;
  readonly eenheid: string;
  readonly richting: string;
  readonly bron_genoemd: string;
  readonly meting: Measured;
  readonly meting_label: string;
  readonly via: string;
  readonly via_label: string;
  readonly register: string;
  readonly reeks: string;
  readonly reeks_telt_dit: boolean;
  readonly nodig: string;
  readonly basisjaar: number | null;
  readonly basis_cijfer_id: string;
  readonly basis_waarde: number | null;
  readonly basis_datum: string | null;
  readonly basis_status: string;
  readonly basis_bron: string;
  readonly doelwaarde: number | null;
  readonly doeljaar: number | null;
  readonly norm: Norm;
  readonly norm_label: string;
  readonly heeft_pad: boolean;
  readonly opmerking: string;
}

export interface BudgetRow extends PublishedRow {
  readonly budgetregel: string;
  readonly departement: string;
  readonly bestemming: "dakloosheid" | "draagt_bij";
  readonly bestemming_label: string;
  readonly bron_regel: string;
}

export interface ProjectRow extends PublishedRow {
  readonly project: string;
  readonly titel: string;
  readonly thema: string;
  readonly thema_titel: string;
  readonly doel: string;
  readonly planning: string;
  readonly kosten_cijfers: string;
  readonly project_status: "akkoord" | "in_overzicht" | "niet_in_overzicht";
  readonly project_status_label: string;
  readonly titel_2021: string;
  readonly dienst_2021: string;
}

export interface PromiseRow extends PublishedRow {
  readonly element_id: string;
  readonly belofte: string;
  readonly maat: string;
  readonly klasse: Measured;
  readonly klasse_label: string;
  readonly telt: string;
  readonly zegt_niet: string;
  readonly indicator_id: string;
  readonly ethos_categorie: string;
  readonly register: string;
  readonly reeks: string;
}

/** How many areas of a region were done by a day; `waarde` is the number that is done. */
export interface CoverageRow extends PublishedRow {
  readonly mijlpaal: string;
  readonly naam: string;
  readonly element_id: string;
  readonly indicatoren: string;
  readonly gebied_soort: "gemeente" | "regio" | "land";
  readonly gereed_als: string;
  readonly let_op: string;
  readonly n: number;
  readonly n_in_uitvoering: number;
  readonly n_niet_gestart: number;
  readonly n_onbekend: number;
}

export interface MilestoneRow extends PublishedRow {
  readonly mijlpaal: string;
  readonly naam: string;
  readonly gebied_soort: "gemeente" | "regio" | "land";
  readonly regio: string;
  readonly plaats: "geplaatst" | "ander_gebied" | "geen_regio";
  readonly mijlpaal_status: "gereed" | "in_uitvoering" | "niet_gestart" | "ingetrokken";
  readonly mijlpaal_status_label: string;
  readonly bewijs: string;
  readonly toelichting: string;
}
