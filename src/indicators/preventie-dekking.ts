import { type Indicator, text, whole } from "./indicator.ts";
import { gemeenteColumns, measurement, preventieBase, routeColumn } from "./parts/preventiescanner.ts";

/**
 * Ticked options of those that were asked: preventiescanner.md §3.7. A block that a gemeente does not know,
 * left empty or answered with a contradiction is left out for that gemeente, and says so. It is a count of
 * ticks without weights, not a score: nothing is sorted by it.
 */
export const preventieDekking: Indicator = {
  ...preventieBase,
  naam: "preventie_dekking",
  titel: "Preventiescanner: aangevinkte opties per pijler en blok",
  uitleg:
    "Hoeveel van de gevraagde opties zijn aangevinkt, per gemeente en voor de regio samen. Eigen berekening, ongewogen: het zegt niet hoe goed een gemeente het doet.",
  vragen: ["Welk deel van de opties is aangevinkt?", "Welke blokken zijn niet te tellen, en waarom?"],
  definitie_versie: "1",
  scope: {
    ...preventieBase.scope,
    telbegrip: "aangevinkte optie",
    eenheid: "optie",
    eenheid_meervoud: "opties",
  },
  dimensies: ["niveau", "pijler", "blok_id", "route", "gemeente_nr"],
  kolommen: [
    ...measurement,
    text("niveau", "pijler of blok"),
    text("pijler", "pijler van de scanner"),
    text("blok_id", "vraagblok, leeg bij een pijler"),
    text("blok", "titel van het vraagblok, leeg bij een pijler"),
    routeColumn,
    ...gemeenteColumns,
    whole("n_vragen", "opties die zijn gevraagd en te tellen zijn"),
    text("reden", "waarom niet te tellen: onbekend, leeg of tegenstrijdig"),
    text("berekening", "wat voor berekening het is"),
  ],
  sql: `
with blokken as (
  select f.*, b.titel as blok, b.pijler, b.volgorde as blok_volgorde, p.volgorde as pijler_volgorde,
  from fct_preventie_blok as f
  join ref_preventie_blokken as b using (blok_id)
  join ref_preventie_pijlers as p on p.pijler = b.pijler
),
rijen as (
  select meting_id, 'blok' as niveau, pijler, pijler_volgorde, blok_volgorde, blok_id, blok, route, gemeente_nr,
    case when reden = '' then n_vragen else 0 end as n_vragen, reden, case when reden = '' then n_ja end as n_ja,
  from blokken
),
alles as (
  select * from rijen
  union all by name
  select meting_id, 'blok' as niveau, pijler, pijler_volgorde, blok_volgorde, blok_id, blok, route,
    sum(n_vragen)::bigint as n_vragen, '' as reden, sum(n_ja)::bigint as n_ja,
  from rijen
  group by all
  union all by name
  select meting_id, 'pijler' as niveau, pijler, pijler_volgorde, gemeente_nr, sum(n_vragen)::bigint as n_vragen,
    case when sum(n_vragen) = 0 then 'onbekend' else '' end as reden, sum(n_ja)::bigint as n_ja,
  from rijen
  group by all
  union all by name
  select meting_id, 'pijler' as niveau, pijler, pijler_volgorde, sum(n_vragen)::bigint as n_vragen, '' as reden,
    sum(n_ja)::bigint as n_ja,
  from rijen
  group by all
)
select
  m.regio as gebied,
  m.maand as periode,
  m.meting_id,
  m.is_fictief,
  a.niveau,
  a.pijler,
  coalesce(a.blok_id, '') as blok_id,
  coalesce(a.blok, '') as blok,
  coalesce(a.route, '') as route,
  a.gemeente_nr,
  coalesce(g.gemeente, 'Alle gemeenten') as gemeente,
  a.n_vragen,
  a.reden,
  'eigen berekening, ongewogen' as berekening,
  a.n_ja as waarde,
from alles as a
join dim_preventie_meting as m using (meting_id)
left join dim_preventie_gemeente as g using (meting_id, gemeente_nr)
order by m.meting_id, a.niveau desc, a.pijler_volgorde, a.blok_volgorde, a.route, a.gemeente_nr nulls first`,
};
