-- grain: one row per meting and thing that a rule of preventiescanner.md §9.2 finds
create table fct_preventie_bevinding as
with gedrukt as (
  select
    t.*,
    [n::bigint for n in regexp_extract_all(t.nrs, '[0-9]+') if t.nrs <> '0'] as nummers,
    case t.antwoord when 'nee' then f.n_nee when 'onbekend' then f.n_onbekend else f.n_ja end as geteld,
  from stg_preventie_totalen as t
  left join fct_preventie_item as f using (meting_id, item_id, route)
),
totalen as (
  select meting_id, 'totaal_wijkt_af' as code, item_id, route, 'Gedrukt ' || aantal || ', genoemd ' || geteld || '.' as wat,
  from gedrukt
  where aantal <> geteld
  union all by name
  select meting_id, 'nummer_buiten_bereik' as code, item_id, route, '' as wat,
  from gedrukt
  where len(list_filter(nummers, lambda n: n not between 1 and n_gemeenten)) > 0
    or len(list_distinct(nummers)) <> len(nummers)
),
blokken as (
  select meting_id, 'onbekend_met_vinkje' as code, blok_id, route, gemeente_nr, 'Vinkjes erbij: ' || (n_vinkjes - 1) || '.' as wat,
  from fct_preventie_blok
  where (weet_niet or geen) and n_vinkjes > 1
  union all by name
  select meting_id, 'blok_zonder_antwoord' as code, blok_id, route, gemeente_nr, '' as wat,
  from fct_preventie_blok
  where reden = 'leeg'
),
antwoorden as (
  select meting_id, 'ja_nee_onvolledig' as code, item_id, route, gemeente_nr, '' as wat,
  from fct_preventie_antwoord
  where soort = 'ja_nee_onbekend' and antwoord = 'geen_antwoord'
  union all by name
  -- what a gemeente wrote belongs to the block, whichever route it is asked for
  select
    meting_id,
    case when bool_or(antwoord = 'ja') then 'anders_zonder_toelichting' else 'toelichting_zonder_anders' end as code,
    item_id,
    gemeente_nr,
    '' as wat,
  from fct_preventie_antwoord
  where soort = 'anders'
  group by meting_id, item_id, gemeente_nr
  having bool_or(antwoord = 'ja') <> bool_or(heeft_toelichting)
),
tegenspraak as (
  select l.meting_id, k.code, l.blok_id, l.route, l.gemeente_nr, 'Toch aangevinkt in ' || r.blok_id || ': ' || r.n_ja || '.' as wat,
  from ref_preventie_kruisregels as k
  join fct_preventie_blok as l on l.blok_id = k.links
  join fct_preventie_blok as r
    on r.meting_id = l.meting_id and r.blok_id = k.rechts and r.route = k.route and r.gemeente_nr = l.gemeente_nr
  where k.code = 'spreekt_ander_blok_tegen' and (l.weet_niet or l.geen) and r.n_ja > 0
  union all by name
  select l.meting_id, k.code, l.item_id, l.route, l.gemeente_nr, 'Anders dan bij ' || r.item_id || '.' as wat,
  from ref_preventie_kruisregels as k
  join fct_preventie_antwoord as l on l.item_id = k.links
  join fct_preventie_antwoord as r
    on r.meting_id = l.meting_id and r.item_id = k.rechts and r.gemeente_nr = l.gemeente_nr
  where (k.code = 'bijna_zelfde_maatregel' and l.stand in ('ja', 'niet_aangevinkt') and r.stand in ('ja', 'niet_aangevinkt')
      and l.stand <> r.stand)
    or (k.code = 'cijfers_zonder_getal' and l.stand = 'ja' and r.stand <> 'ja')
),
waarden as (
  select meting_id, 'waarde_ontbreekt' as code, item_id, gemeente_nr, '' as wat,
  from fct_preventie_waarde
  where waarde_min is null
  union all by name
  select w.meting_id, 'eenheid_anders' as code, w.item_id, w.gemeente_nr, '' as wat,
  from fct_preventie_waarde as w
  join dim_preventie_item as d using (item_id)
  where w.eenheid <> d.eenheid
  union all by name
  select meting_id, 'basis_niet_gezegd' as code, item_id, 'Aantal gemeenten: ' || count(*) || '.' as wat,
  from fct_preventie_waarde
  where basis in ('', 'niet gezegd') and waarde_min is not null
  group by meting_id, item_id
  union all by name
  select meting_id, 'periode_verschilt' as code, item_id, count(distinct periode) || ' verschillende.' as wat,
  from fct_preventie_waarde
  where waarde_min is not null
  group by meting_id, item_id
  having count(distinct periode) > 1
  union all by name
  select meting_id, 'grote_spreiding' as code, item_id, '' as wat,
  from fct_preventie_waarde
  where waarde_min > 0
  group by meting_id, item_id, eenheid, periode, basis
  having max(waarde_max) >= min(waarde_min) * (select spreiding_factor from dim_preventie_methode)
),
metingen as (
  select meting_id, 'aantal_gemeenten_verschilt' as code, 'Gedrukt ' || t.n || ', in de antwoorden ' || m.n_gemeenten || '.' as wat,
  from (select distinct meting_id, n_gemeenten as n from stg_preventie_totalen) as t
  join dim_preventie_meting as m using (meting_id)
  where t.n <> m.n_gemeenten
  union all by name
  select meting_id, 'versie_onbekend' as code, 'Bij ' || count(*) || ' antwoorden.' as wat,
  from fct_preventie_antwoord
  where formulering = ''
  group by meting_id
),
alle as (
  from totalen
  union all by name from blokken
  union all by name from antwoorden
  union all by name from tegenspraak
  union all by name from waarden
  union all by name from fct_preventie_tekst
  union all by name from metingen
)
select
  m.meting_id,
  r.regel,
  a.code,
  r.ernst,
  coalesce(a.blok_id, d.blok_id, '') as blok_id,
  coalesce(a.item_id, '') as item_id,
  coalesce(a.route, '') as route,
  a.gemeente_nr,
  a.wat,
  r.titel,
  r.hulp,
  r.volgorde as regel_volgorde,
from alle as a
join dim_preventie_meting as m using (meting_id)
join ref_preventie_regels as r using (code)
left join dim_preventie_item as d on d.item_id = a.item_id;
