import type { PublishedRow } from "../rows.js";

export type Antwoord = "ja" | "deels" | "nee" | "onbekend" | "nvt";

export interface RegistratieRow extends PublishedRow {
  readonly systeem: string;
  readonly kenmerk_code: string;
  readonly kenmerk: string;
  readonly kenmerk_vraag: string;
  readonly antwoord: Antwoord;
  readonly toelichting: string;
  readonly bron_regel: string;
}

export interface RegistratievraagRow extends PublishedRow {
  readonly vraag_code: string;
  readonly vraag: string;
  readonly kenmerk_code: string;
  readonly kenmerk: string;
  readonly predikaat: string;
  readonly bron_regel: string;
}

/** One series of a published count, or something that a document says without a number. */
export interface ReeksRow extends PublishedRow {
  readonly volgorde: number;
  readonly kaart: string;
  readonly titel: string;
  readonly wie: string;
  readonly vraag: string;
  readonly vorm: "jaren" | "bronnen" | "lijst" | "";
  readonly reeks: string;
  readonly getekend: string;
  readonly uitspraak: string;
  readonly bron_regel: string;
  readonly noot: string;
}

/** Dossiers of one registration that began in one year; registrations are never added up. */
export interface DossierRow extends PublishedRow {
  readonly registratie_code: string;
  readonly registratie: string;
  readonly sectordekking: string;
  readonly telbegrip_label: string;
}

export interface UitkomstRow extends DossierRow {
  readonly sector_code: string;
  readonly sector: string;
  readonly uitkomst_code: string;
  readonly uitkomst: string;
}

export interface AandeelRow extends DossierRow {
  readonly deel_code: "niet_ontruimd" | "ontruimd";
  readonly deel: string;
  readonly noemer_code: "alle" | "ingevuld" | "bekend";
  readonly noemer: string;
  readonly teller: number | null;
  readonly aantal: number | null;
  readonly aantal_onbekend: number | null;
  readonly aantal_ontbreekt: number | null;
  readonly aantal_loopt_nog: number | null;
  readonly aandeel_zonder_uitkomst: number | null;
}

export interface StapRow extends DossierRow {
  readonly stap_code: string;
  readonly stap: string;
  readonly telling_code: "kwam" | "bleef";
}

export interface WijzeRow extends DossierRow {
  readonly wijze_code: string;
  readonly wijze: string;
}

export interface RedenRow extends DossierRow {
  readonly groep_code: "alle" | "ontruimd";
  readonly groep: string;
  readonly reden_code: string;
  readonly reden: string;
}

export interface HuishoudenRow extends DossierRow {
  readonly groep_code: "alle" | "ontruimd";
  readonly groep: string;
  readonly huishouden_code: string;
  readonly huishouden: string;
}

export interface GezinUitkomstRow extends DossierRow {
  readonly uitkomst_code: string;
  readonly uitkomst: string;
}

export interface MeldingRow extends DossierRow {
  readonly telling_code: string;
  readonly telling: string;
}

export interface TermijnRow extends DossierRow {
  readonly termijn_code: string;
  readonly termijn: string;
  readonly aantal: number;
  readonly eenheid_termijn: "dag" | "week" | "maand";
  readonly soort: string;
  readonly bron_regel: string;
  readonly opmerking: string;
  readonly stand_code: string;
  readonly stand: string;
}
