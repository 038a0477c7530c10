import type { PublishedRow } from "../rows.js";

/** The columns of the tables about the Verhuisbox that the pages read. */
export interface RegelingRow extends PublishedRow {
  readonly regeling_code: string;
  readonly regeling: string;
}

export interface MaandRow extends RegelingRow {
  readonly telling_code: string;
  readonly telbegrip_label: string;
  readonly periode_soort: "maand" | "cumulatief";
  readonly maand: string;
}

export interface StandRow extends RegelingRow {
  readonly telling_code: "caseload" | "wachtlijst" | "in_begeleiding";
  readonly telbegrip_label: string;
  readonly peildag: string;
}

/** A period in which nobody could be reported. */
export interface StopRow extends RegelingRow {
  readonly vanaf: string;
  readonly tot: string;
}

/** A count by kenmerk; `<kenmerk>_code` and `<kenmerk>` hold the kenmerk itself. */
export interface KenmerkRow extends RegelingRow {
  readonly telling_code: string;
  readonly telbegrip_label: string;
  readonly groep_soort: "iedereen" | "begeleiding" | "doelgroep";
  readonly groep_code: string;
  readonly groep: string;
  readonly [column: string]: string | number | boolean | null;
}

export interface DoorstroomRow extends RegelingRow {
  readonly groep_code: string;
  readonly niveau: string;
  readonly stap_code: string;
  readonly stap: string;
  readonly reden_code: string;
  readonly reden: string;
}

export interface CohortRow extends RegelingRow {
  readonly telling_code: string;
  readonly telbegrip_label: string;
  readonly jaar_aanmelding: string;
}

/** A number of households with the mean and the median that it gives. */
export interface MaatRow extends PublishedRow {
  readonly groep_code: string;
  readonly groep: string;
  readonly maat_code: "n" | "gemiddelde" | "mediaan";
  readonly maat: string;
}

export interface DuurRow extends MaatRow {
  readonly regeling_code: string;
  readonly groep_soort: string;
}

export interface UitvalRow extends RegelingRow {
  readonly telling_code: string;
  readonly telbegrip_label: string;
  readonly reden_code: string;
  readonly reden: string;
}

export interface UitputtingRow extends RegelingRow {
  readonly periode_soort: "kwartaal" | "cumulatief" | "jaar";
  readonly post_code: string;
  readonly post: string;
  readonly vorm_code: string;
  readonly vorm: string;
  readonly maat_code: "aantal" | "bedrag" | "bedrag_met_personeel";
  readonly budget: number | null;
  readonly budget_soort: string;
}

export interface InzetRow extends PublishedRow {
  readonly functie_code: string;
  readonly functie: string;
  readonly fte_gewenst: number | null;
  readonly norm_180: number | null;
  readonly norm_300: number | null;
  readonly kosten: number | null;
}

export interface WeigeringRow extends PublishedRow {
  readonly indeling: "totaal" | "kandidaten" | "reden" | "provincie";
  readonly code: string;
  readonly label: string;
}

export interface AansluitingRow extends PublishedRow {
  readonly volgorde: number;
  readonly rapport: string;
  readonly tabel: string;
  readonly gedrukt_id: string;
  readonly gedrukt_titel: string;
  readonly categorie: string;
  readonly gedrukt: number | null;
  readonly maat: string;
  readonly eenheid_meervoud: string;
  readonly uitleg: string;
  readonly bron_regel: string;
}

export interface ControleRow extends PublishedRow {
  readonly controle: string;
  readonly titel: string;
  readonly soort: "som" | "product" | "versies" | "niet_aftrekken";
  readonly rol: "uitkomst" | "deel" | "af" | "factor" | "deler" | "versie";
  readonly cijfer_titel: string;
  readonly categorie: string;
  readonly peildatum: string | null;
  readonly herrekend: number | null;
  readonly verschil: number | null;
  readonly uitleg: string;
  readonly bron_regel: string;
}

export interface GezinRow extends PublishedRow {
  readonly periode_soort: "maand" | "jaar";
  readonly indeling: "totaal" | "reden" | "opvang" | "uitkomst";
  readonly code: string;
  readonly label: string;
}

export interface CapaciteitRow extends PublishedRow {
  readonly opvangtype_code: string;
  readonly opvangtype: string;
  readonly aanbieder: string;
  readonly eenheid_meervoud: string;
  readonly telt_mee: "ja" | "nee" | "onbekend";
}

export interface BezettingRow extends PublishedRow {
  readonly opvangtype_code: string;
  readonly opvangtype: string;
  readonly telling_code: "bezetting" | "aanwezig" | "geplaatst" | "vertrokken";
}

export interface VerblijfRow extends MaatRow {
  readonly opvangtype_code: string;
  readonly opvangtype: string;
}

export interface NormRow extends PublishedRow {
  readonly regel_code: string;
  readonly regel: string;
  readonly aantal_bewoners: number;
  readonly wie_code: string;
  readonly wie: string;
  readonly gedrukt: number | null;
  readonly bron_regel: string;
}
