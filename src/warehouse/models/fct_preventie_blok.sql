-- grain: one row per meting, block with options, route and gemeente
create table fct_preventie_blok as
with geteld as (
  select
    meting_id,
    blok_id,
    route,
    gemeente_nr,
    count(*) filter (where soort = 'keuzeoptie' and stand <> 'niet_uitgevraagd') as n_vragen,
    count(*) filter (where soort = 'keuzeoptie' and stand = 'ja') as n_ja,
    count(*) filter (where stand = 'ja') as n_vinkjes,
    coalesce(bool_or(soort = 'onbekend' and stand = 'ja'), false) as weet_niet,
    coalesce(bool_or(soort = 'geen' and stand = 'ja'), false) as geen,
  from fct_preventie_antwoord
  group by all
)
select
  *,
  -- what cannot be counted, and why: preventiescanner.md §3.7
  case
    when weet_niet and n_vinkjes > 1 then 'tegenstrijdig'
    when weet_niet then 'onbekend'
    when n_vinkjes = 0 then 'leeg'
    else ''
  end as reden,
from geteld
where n_vragen > 0;
