import type { FigureRow, PublishedRow } from "../rows.js";

interface OfWoonvorm extends PublishedRow {
  readonly constructie_code: string;
  readonly constructie: string;
}

export interface PlekRow extends OfWoonvorm {
  readonly telling_code: "afgesproken" | "geleverd" | "zonder_afspraak" | "nog_niet";
  readonly telling: string;
  readonly eenheid_meervoud: string;
}

export interface BewoningRow extends OfWoonvorm {
  readonly jaar: string;
  readonly dag: number;
  readonly stand_code: "totaal" | "woont" | "verhuisd" | "gestopt" | "nog_niet";
  readonly stand: string;
}

export interface StandRow extends OfWoonvorm {
  readonly indeling: "totaal" | "soort" | "contract" | "terug";
  readonly code: string;
  readonly label: string;
}

export interface TermijnRow extends OfWoonvorm {
  readonly termijn_code: string;
  readonly termijn: string;
  readonly aantal: number;
  readonly aantal_hoog: number | null;
  readonly eenheid_termijn: "week" | "maand";
  readonly soort: string;
  readonly bron_regel: string;
  readonly opmerking: string;
  readonly stand_code: "totaal" | "op_tijd" | "later" | "loopt_nog" | "voorbij" | "anders_geeindigd";
  readonly stand: string;
}

export interface RouteRow extends OfWoonvorm {
  readonly route_code: string;
  readonly route: string;
}

export type WachtlijstRow = OfWoonvorm;

export interface KetenRow extends OfWoonvorm {
  readonly plaats: string;
  readonly start: string;
  readonly staat: string;
  readonly constructie_opmerking: string;
  readonly van_code: string | null;
  readonly van: string | null;
  readonly naar_code: string | null;
  readonly naar: string | null;
  readonly naar_soort: string | null;
  readonly naar_huurder: string | null;
  readonly voorwaarde: string | null;
  readonly termijn: string | null;
  readonly is_letterlijk: boolean | null;
  readonly bron_regel: string;
}

export interface OvereenkomstRow extends OfWoonvorm {
  readonly overeenkomst_code: string;
  readonly rubriek: string;
  readonly overeenkomst: string;
  readonly antwoord: "ja" | "nee" | "is mogelijk";
  readonly toevoeging: string;
  readonly bevinding_id: string;
  readonly tabel_zegt: string | null;
  readonly tekst_zegt: string | null;
  readonly hoe_lezen: string | null;
  readonly tegenspraak_regel: string | null;
}

export interface SuccesRow extends Omit<FigureRow, "register" | "reeks"> {
  readonly definitie_succes: string;
  readonly groep_succes: string;
  readonly wanneer: string;
  readonly bewijs: string;
}

/** One woonvorm in one gemeente: what a reader chooses, and what is never added up with another. */
export const choiceOf = ({ gebied, constructie_code }: OfWoonvorm): string => `${gebied}|${constructie_code}`;

export function ofChoice<R extends OfWoonvorm>(rows: readonly R[], keuze: string): R[] {
  return rows.filter((row) => choiceOf(row) === keuze);
}
