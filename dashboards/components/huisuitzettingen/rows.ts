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
  readonly vraag: string;
  readonly vorm: "jaren" | "bronnen" | "lijst" | "";
  readonly reeks: string;
  readonly getekend: string;
  readonly uitspraak: string;
  readonly bron_regel: string;
  readonly noot: string;
}
