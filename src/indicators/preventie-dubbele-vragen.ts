import { flag, type Indicator, text, whole } from "./indicator.ts";
import { itemColumns, measurement, preventieBase } from "./parts/preventiescanner.ts";

/** Blocks that are asked twice: woonopties for two routes to homelessness, partners for two phases. */
export const preventieDubbeleVragen: Indicator = {
  ...preventieBase,
  naam: "preventie_dubbele_vragen",
  titel: "Preventiescanner: twee routes en twee fasen naast elkaar",
  uitleg:
    "Vragen die twee keer zijn gesteld: woonopties na een gebeurtenis en na een instelling, en partners bij voorzorg en bij nazorg.",
  vragen: [
    "Is er hetzelfde aanbod na een gebeurtenis als na een instelling?",
    "Met welke partners werken gemeenten bij voorzorg, en met welke bij nazorg?",
  ],
  definitie_versie: "1",
  dimensies: ["soort", "item_id"],
  kolommen: [
    ...measurement,
    text("soort", "routes of fasen"),
    text("blok_id", "vraagblok"),
    text("blok", "titel van het vraagblok"),
    whole("item_volgorde", "plaats van het item in het codeboek"),
    ...itemColumns,
    flag("telt_mee", "of ja beter is dan nee"),
    text("route_links", "eerste route of fase"),
    text("kort_links", "korte naam van de eerste"),
    whole("n_gevraagd_links", "gemeenten aan wie het is gevraagd, eerste; 0 is niet gevraagd"),
    whole("n_onbekend_links", "gemeenten die het niet weten, eerste"),
    text("route_rechts", "tweede route of fase"),
    text("kort_rechts", "korte naam van de tweede"),
    whole("n_gevraagd_rechts", "gemeenten aan wie het is gevraagd, tweede; 0 is niet gevraagd"),
    whole("n_onbekend_rechts", "gemeenten die het niet weten, tweede"),
    whole("n_rechts", "gemeenten met ja, tweede; leeg als het niet is gevraagd"),
  ],
  sql: `
with routes as (
  select
    blok_id,
    soort,
    max(route) filter (where volgorde_route = '1') as links,
    max(kort) filter (where volgorde_route = '1') as kort_links,
    max(route) filter (where volgorde_route = '2') as rechts,
    max(kort) filter (where volgorde_route = '2') as kort_rechts,
  from ref_preventie_routes
  group by blok_id, soort
)
select
  l.regio as gebied,
  l.maand as periode,
  l.meting_id,
  l.is_fictief,
  r.soort,
  d.blok_id,
  d.blok,
  d.item_volgorde,
  l.item_id,
  d.item,
  d.telt_mee,
  r.links as route_links,
  r.kort_links,
  l.n_gevraagd as n_gevraagd_links,
  l.n_onbekend as n_onbekend_links,
  r.rechts as route_rechts,
  r.kort_rechts,
  v.n_gevraagd as n_gevraagd_rechts,
  v.n_onbekend as n_onbekend_rechts,
  case when v.n_gevraagd > 0 then v.n_ja end as n_rechts,
  case when l.n_gevraagd > 0 then l.n_ja end as waarde,
  case when l.n_gevraagd > 0 then 'getoond' else 'nvt' end as status,
from routes as r
join dim_preventie_item as d on d.blok_id = r.blok_id and d.soort = 'keuzeoptie'
join fct_preventie_item as l on l.item_id = d.item_id and l.route = r.links
join fct_preventie_item as v on v.meting_id = l.meting_id and v.item_id = d.item_id and v.route = r.rechts
order by l.meting_id, r.soort desc, d.item_volgorde`,
};
