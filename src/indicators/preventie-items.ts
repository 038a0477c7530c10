import { flag, type Indicator, text, whole } from "./indicator.ts";
import { bounds, itemColumns, measurement, preventieBase, routeColumn } from "./parts/preventiescanner.ts";

export const preventieItems: Indicator = {
  ...preventieBase,
  naam: "preventie_items",
  titel: "Preventiescanner: hoeveel gemeenten per item",
  uitleg: "Per item hoeveel gemeenten ja antwoordden, van hoeveel gevraagd, en hoeveel onbekend zijn.",
  vragen: [
    "Hoeveel gemeenten van de regio doen dit?",
    "Wat doen weinig gemeenten, en welke gemeente kan een voorbeeld zijn?",
  ],
  definitie_versie: "2",
  dimensies: ["item_id", "route"],
  kolommen: [
    ...measurement,
    text("formulering", "versie waarin deze vraag zo is gesteld; leeg als die niet bekend is"),
    whole("item_volgorde", "plaats van het item in het codeboek"),
    text("pijler", "pijler van de scanner"),
    flag("is_pijler", "of het een van de vier pijlers is; beleid en inzicht zijn dat niet"),
    whole("blok_volgorde", "plaats van het blok in het codeboek"),
    text("blok_id", "vraagblok"),
    text("blok", "titel van het vraagblok"),
    text("conditie", "conditie, leeg als er geen is"),
    text("conditie_bron", "bron of eigen: wie de conditie toewees"),
    text("domein", "onderwerp binnen het blok, leeg als er geen is"),
    ...itemColumns,
    text("soort", "keuzeoptie, anders, geen, onbekend, ja_nee_onbekend, aantal of tekst"),
    flag("telt_mee", "of ja beter is dan nee"),
    routeColumn,
    ...bounds,
    whole("n_bekend", "gemeenten van wie het antwoord bekend is"),
    whole("n_nee", "gemeenten die nee zeiden; niet aangevinkt is geen nee"),
    whole("n_gemeenten", "gemeenten in de meting"),
    whole("n_gedrukt", "aantal zoals gedrukt in het rapport"),
    whole("verschil", "gedrukt aantal min het aantal genoemde gemeenten"),
    flag("is_kans", "of hoogstens een derde van de gemeenten ja zegt, bij een item waar ja beter is"),
    text("voorbeelden", "bij een kans: de gemeenten die het al doen"),
  ],
  sql: `
with voorbeelden as (
  select
    meting_id,
    item_id,
    route,
    string_agg(case when is_vrijgegeven then gemeente else gemeente_nr::varchar end, ', ' order by gemeente_nr) as voorbeelden,
  from fct_preventie_antwoord
  join dim_preventie_gemeente using (meting_id, gemeente_nr)
  where stand = 'ja'
  group by all
)
select
  f.regio as gebied,
  f.maand as periode,
  f.meting_id,
  f.is_fictief,
  f.formulering,
  d.item_volgorde,
  d.pijler,
  d.is_pijler,
  d.blok_volgorde,
  d.blok_id,
  d.blok,
  d.conditie,
  d.conditie_bron,
  d.domein,
  f.item_id,
  d.item,
  d.soort,
  d.telt_mee,
  f.route,
  f.n_gevraagd,
  f.n_onbekend,
  f.n_hoogstens,
  f.n_bekend,
  f.n_nee,
  f.n_gemeenten,
  f.n_gedrukt,
  f.verschil,
  f.is_kans,
  case when f.is_kans then coalesce(v.voorbeelden, '') else '' end as voorbeelden,
  f.n_ja as waarde,
from fct_preventie_item as f
join dim_preventie_item as d using (item_id)
left join voorbeelden as v using (meting_id, item_id, route)
order by f.meting_id, d.item_volgorde, f.route`,
};
