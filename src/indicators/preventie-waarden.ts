import { decimal, type Indicator, text, whole } from "./indicator.ts";
import { gemeenteColumns, itemColumns, measurement, preventieBase } from "./parts/preventiescanner.ts";

/**
 * Homes and months per gemeente. What gemeenten named about people or households stands in
 * preventie_aantallen, for the region only (preventiescanner.md §6.4).
 */
export const preventieWaarden: Indicator = {
  ...preventieBase,
  naam: "preventie_waarden",
  titel: "Preventiescanner: woningen en wachttijd",
  uitleg:
    "Woningen en maanden die gemeenten noemden, met periode en basis. Zij tellen verschillend en worden niet opgeteld.",
  vragen: ["Hoeveel woningen zijn er afgesproken?", "Hoe lang wachten mensen met urgentie?"],
  definitie_versie: "2",
  scope: {
    ...preventieBase.scope,
    telbegrip: "genoemd aantal",
    eenheid: "per rij verschillend",
    eenheid_meervoud: "per rij verschillend",
    populatie: "Per gemeente verschillend; de gemeente bepaalt wat zij telt.",
    tijdsbasis: "gemengd",
    aard: "meting",
  },
  dimensies: ["item_id", "gemeente_nr"],
  kolommen: [
    ...measurement,
    whole("item_volgorde", "plaats van het item in het codeboek"),
    text("pijler", "pijler van de scanner"),
    text("blok_id", "vraagblok"),
    text("blok", "titel van het vraagblok"),
    ...itemColumns,
    ...gemeenteColumns,
    decimal("waarde_hoog", "hoogste waarde van het bereik"),
    text("kwalificatie", "exact, circa, minimaal of maximaal"),
    text("eenheid", "wat er is geteld"),
    text("waarde_periode", "periode zoals genoemd"),
    text("basis", "registratie, schatting of niet gezegd"),
  ],
  waarde: "decimaal",
  sql: `
select
  w.regio as gebied,
  w.maand as periode,
  w.meting_id,
  w.is_fictief,
  d.item_volgorde,
  d.pijler,
  d.blok_id,
  d.blok,
  w.item_id,
  d.item,
  w.gemeente_nr,
  coalesce(g.gemeente, 'Gemeente ' || w.gemeente_nr) as gemeente,
  w.waarde_max as waarde_hoog,
  w.kwalificatie,
  w.eenheid_label as eenheid,
  w.periode as waarde_periode,
  w.basis,
  w.waarde_min as waarde,
from fct_preventie_waarde as w
join dim_preventie_item as d using (item_id)
left join dim_preventie_gemeente as g using (meting_id, gemeente_nr)
where not w.telt_mensen
order by w.meting_id, d.item_volgorde, w.gemeente_nr`,
};
