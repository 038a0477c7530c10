import { type Indicator, text, whole } from "./indicator.ts";
import {
  gemeenteColumns,
  itemColumns,
  measurement,
  preventieBase,
  routeColumn,
} from "./parts/preventiescanner.ts";

/** Where most of the region says yes and a gemeente does not: preventiescanner.md §8.3 question 3. */
export const preventieHiaten: Indicator = {
  ...preventieBase,
  naam: "preventie_hiaten",
  titel: "Preventiescanner: eigen gemeente naast de regio",
  uitleg:
    "Per gemeente de items waarop minstens twee van de drie gemeenten in de regio ja zeggen en deze gemeente niet.",
  vragen: ["Wat doen de meeste gemeenten in de regio, en mijn gemeente niet?"],
  definitie_versie: "1",
  dimensies: ["gemeente_nr", "item_id", "route"],
  kolommen: [
    ...measurement,
    ...gemeenteColumns,
    text("pijler", "pijler van de scanner"),
    text("blok_id", "vraagblok"),
    text("blok", "titel van het vraagblok"),
    whole("item_volgorde", "plaats van het item in het codeboek"),
    ...itemColumns,
    routeColumn,
    text("stand", "niet_aangevinkt, nee of onbekend"),
    whole("n_gevraagd", "gemeenten aan wie het is gevraagd (N)"),
    whole("n_onbekend", "gemeenten die het niet weten of niet antwoordden"),
  ],
  sql: `
select
  f.regio as gebied,
  f.maand as periode,
  f.meting_id,
  f.is_fictief,
  a.gemeente_nr,
  g.gemeente,
  d.pijler,
  d.blok_id,
  d.blok,
  d.item_volgorde,
  f.item_id,
  d.item,
  f.route,
  a.stand,
  f.n_gevraagd,
  f.n_onbekend,
  f.n_ja as waarde,
from fct_preventie_item as f
join dim_preventie_item as d using (item_id)
join fct_preventie_antwoord as a using (meting_id, item_id, route)
join dim_preventie_gemeente as g using (meting_id, gemeente_nr)
cross join dim_preventie_methode as m
where d.telt_mee and a.stand in ('niet_aangevinkt', 'nee', 'onbekend')
  and f.n_ja * m.hiaat_noemer >= f.n_gevraagd * m.hiaat_teller
order by f.meting_id, a.gemeente_nr, d.item_volgorde, f.route`,
};
