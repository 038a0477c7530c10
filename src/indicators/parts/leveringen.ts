import type { Scope } from "../../scope/scope.ts";
import type { Indicator } from "../indicator.ts";

/** Figures about files, not about what stands in them. */
export const leveringScope: Scope = {
  telbegrip: "levering",
  eenheid: "bestand",
  eenheid_meervoud: "bestanden",
  soort: "aantal",
  populatie: "Bestanden die zijn aanvaard; geen mensen.",
  dekking: "alle bestanden die thuismonitor heeft ingelezen",
  tijdsbasis: "stand",
  blik: null,
  aard: "meting",
  ethos: [],
  ethos_uitleg: "gaat over bestanden",
  kleinste_niveau: null,
  is_indirect: false,
  deel_van: [],
};

/** What every table about deliveries shares. */
export const leveringTable = {
  definitie_versie: "1",
  richting: "geen",
  bescherming: "organisaties",
  bron: "Ontvangstbewijzen",
  peildatum: "select max(datum_ontvangst) from fct_levering",
} as const satisfies Partial<Indicator>;

/** Units of a delivery, with the name of a register in the place of its code. */
export const eenheden = `
eenheden as (
  select e.levering, l.tabel, coalesce(r.titel, e.organisatie) as organisatie, e.eenheid, e.periode,
    e.telt_mee = 'ja' as telt_mee, l.is_fictief = 'ja' as is_fictief, l.datum_ontvangst,
  from fct_levering_eenheid as e
  join fct_levering as l using (levering)
  left join ref_registers as r on r.register = e.organisatie
)`;
