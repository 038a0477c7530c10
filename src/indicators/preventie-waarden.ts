import { decimal, type Indicator, text, whole } from "./indicator.ts";

export const preventieWaarden: Indicator = {
  naam: "preventie_waarden",
  titel: "Preventiescanner: genoemde aantallen",
  uitleg:
    "De getallen die gemeenten noemden, met eenheid, periode en basis. Zij tellen verschillend en worden niet opgeteld.",
  definitie_versie: "1",
  scope: {
    telbegrip: "genoemd aantal",
    eenheid: "per rij verschillend",
    eenheid_meervoud: "per rij verschillend",
    populatie: "Per gemeente verschillend; de gemeente bepaalt wat zij telt.",
    tijdsbasis: "gemengd",
    ethos: "niet ingedeeld in de bron",
  },
  bescherming: "openbaar",
  bron: "preventiescanner",
  kolommen: [
    text("meting_id", "de meting"),
    whole("item_volgorde", "plaats van het item in het codeboek"),
    text("pijler", "pijler van de scanner"),
    text("blok_id", "vraagblok"),
    text("blok", "titel van het vraagblok"),
    text("item_id", "item"),
    text("item", "het item in eigen woorden"),
    whole("gemeente_nr", "nummer van de gemeente binnen de meting"),
    decimal("waarde_hoog", "hoogste waarde van het bereik"),
    text("kwalificatie", "exact, circa, minimaal of maximaal"),
    text("eenheid", "wat er is geteld"),
    text("waarde_periode", "periode zoals genoemd"),
    text("basis", "registratie, schatting of niet gezegd"),
    text("toelichting", "korte toelichting"),
  ],
  waarde: "decimaal",
  peildatum: "select max(maand) from stg_preventie_waarden",
  sql: `
select
  w.regio as gebied,
  w.maand as periode,
  w.meting_id,
  d.item_volgorde,
  d.pijler,
  d.blok_id,
  d.blok,
  w.item_id,
  d.item,
  w.gemeente_nr,
  w.waarde_max as waarde_hoog,
  w.kwalificatie,
  w.eenheid,
  w.periode as waarde_periode,
  w.basis,
  w.toelichting,
  w.waarde_min as waarde,
from stg_preventie_waarden as w
join dim_preventie_item as d using (item_id)
order by w.meting_id, d.item_volgorde, w.gemeente_nr`,
};
