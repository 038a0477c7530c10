-- grain: one row per meting and place where the running text of a report contradicts its tables: rule V9
create table fct_preventie_tekst as
with tellingen as (
  select meting_id, item_id, '' as blok_id, route, stand as antwoord, list_sort(list(gemeente_nr)) as gemeenten,
  from fct_preventie_antwoord
  group by all
  union all by name
  select meting_id, '' as item_id, blok_id, route, 'ja' as antwoord, list_sort(list(gemeente_nr)) as gemeenten,
  from fct_preventie_blok
  where n_ja > 0
  group by all
),
vragen as (
  select distinct meting_id, item_id, '' as blok_id, route from fct_preventie_antwoord
  union all
  select distinct meting_id, '', blok_id, route from fct_preventie_blok
),
uitspraken as (
  -- a text that names no route is held against each
  select
    t.*,
    v.route as tabel_route,
    coalesce(n.gemeenten, []) as gemeenten,
    list_sort([n::bigint for n in regexp_extract_all(t.nrs, '[0-9]+')]) as nummers,
  from stg_preventie_tekstcijfers as t
  join vragen as v
    on v.meting_id = t.meting_id and v.item_id = t.item_id and v.blok_id = t.blok_id and t.route in ('', v.route)
  left join tellingen as n
    on n.meting_id = v.meting_id and n.item_id = v.item_id and n.blok_id = v.blok_id and n.route = v.route
    and n.antwoord = t.antwoord
),
bevonden as (
  select *, 'tekst_wijkt_af' as code,
    'De tekst noemt ' || case when aantal_min = aantal_max then aantal_min::varchar else aantal_min || ' tot ' || aantal_max end
      || ', de tabel ' || len(gemeenten) || '.' as wat,
  from uitspraken
  where soort = 'aantal' and len(gemeenten) not between aantal_min and aantal_max
  union all by name
  select *, 'tekst_andere_gemeenten' as code, '' as wat,
  from uitspraken
  where len(nummers) > 0 and nummers <> gemeenten
  union all by name
  select *, 'tekst_telt_niet_op' as code, 'De tekst noemt ' || aantal_min || ' en ' || len(nummers) || ' nummers.' as wat,
  from uitspraken
  where len(nummers) > 0 and len(nummers) not between aantal_min and aantal_max
  union all by name
  select u.*, 'tekst_andere_eenheid' as code, '' as wat,
  from uitspraken as u
  semi join fct_preventie_waarde as w on w.meting_id = u.meting_id and w.item_id = u.item_id and w.eenheid <> u.eenheid
  where u.eenheid <> ''
  union all by name
  select k.*, 'kracht_en_kans' as code, len(k.gemeenten) || ' gemeenten doen het al.' as wat,
  from uitspraken as k
  semi join uitspraken as a on a.meting_id = k.meting_id and a.item_id = k.item_id and a.soort = 'kans'
  where k.soort = 'kracht'
)
select
  meting_id,
  code,
  case when item_id = '' then blok_id end as blok_id,
  nullif(item_id, '') as item_id,
  tabel_route as route,
  concat_ws(' ', nullif(wat, ''), 'Regel ' || nullif(bron_regels, '') || '.') as wat,
from bevonden;
