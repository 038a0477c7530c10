-- grain: one row per meting and gemeente that filled it in; a number, unless its name was released
create table dim_preventie_gemeente as
with deelnemers as (select distinct meting_id, gemeente_nr from fct_preventie_antwoord),
namen as (
  select meting_id, gemeente_nr, vrijgegeven_naam
  from stg_preventie_gemeenten
  where is_vrijgegeven and vrijgegeven_naam is not null
)
select
  d.meting_id,
  d.gemeente_nr,
  coalesce(n.vrijgegeven_naam, 'Gemeente ' || d.gemeente_nr) as gemeente,
  n.vrijgegeven_naam is not null as is_vrijgegeven,
from deelnemers as d
left join namen as n using (meting_id, gemeente_nr);
