-- grain: one row per meting, gemeente, item and route
create table fct_preventie_antwoord as
with uit_rapport as (
  -- a meting of which only the printed table was delivered: the listed numbers are the record
  select
    *,
    [n::bigint for n in regexp_extract_all(nrs, '[0-9]+') if n <> '0'] as nummers,
  from stg_preventie_totalen
  anti join (select distinct meting_id from stg_preventie_antwoorden) as geleverd using (meting_id)
),
gemeenten as (
  select meting_id, unnest(range(1, max(n_gemeenten) + 1)) as gemeente_nr
  from uit_rapport
  group by meting_id
),
vinkjes as (
  select u.*, g.gemeente_nr, d.blok_id, d.soort, list_contains(u.nummers, g.gemeente_nr) as genoemd,
  from uit_rapport as u
  join gemeenten as g using (meting_id)
  join dim_preventie_item as d using (item_id)
),
blokken as (
  select
    meting_id, blok_id, route, gemeente_nr,
    bool_or(genoemd and soort = 'onbekend') as weet_niet,
    bool_or(genoemd and soort = 'geen') as geen,
    bool_or(genoemd) as iets,
  from vinkjes
  group by all
),
uitgeschreven as (
  select
    v.meting_id, any_value(v.regio) as regio, any_value(v.maand) as maand, v.gemeente_nr, v.item_id, v.route,
    max(v.versie) as versie, bool_or(v.is_fictief) as is_fictief,
    case
      when bool_and(v.aantal is null and v.nrs = '') then 'niet_uitgevraagd'
      when bool_or(v.genoemd) then min(v.antwoord) filter (where v.genoemd)
      when any_value(v.soort) = 'ja_nee_onbekend' then 'geen_antwoord'
      when any_value(v.soort) <> 'keuzeoptie' then 'niet_aangevinkt'
      when bool_or(b.weet_niet) then 'onbekend'
      when bool_or(b.geen) then 'nee'
      when not bool_or(b.iets) then 'geen_antwoord'
      else 'niet_aangevinkt'
    end as antwoord,
  from vinkjes as v
  join blokken as b using (meting_id, blok_id, route, gemeente_nr)
  group by v.meting_id, v.gemeente_nr, v.item_id, v.route
),
alle as (
  select meting_id, regio, maand, gemeente_nr, item_id, route, versie, is_fictief, antwoord, heeft_toelichting,
  from stg_preventie_antwoorden
  union all
  select meting_id, regio, maand, gemeente_nr, item_id, route, versie, is_fictief, antwoord, null,
  from uitgeschreven
)
select
  a.*,
  case when a.antwoord = 'geen_antwoord' then 'onbekend' else a.antwoord end as stand,
  d.blok_id,
  d.soort,
  coalesce(f.formulering, '') as formulering,
from alle as a
join dim_preventie_item as d using (item_id)
left join dim_preventie_formulering as f using (versie, item_id);
