-- grain: one row per meting, item and route
create table fct_preventie_item as
with per_item as (
  select
    meting_id,
    regio,
    maand,
    item_id,
    route,
    count(*) as n_gemeenten,
    count(*) filter (where antwoord <> 'niet_uitgevraagd') as n_gevraagd,
    count(*) filter (where antwoord = 'ja') as n_ja,
    count(*) filter (where antwoord in ('onbekend', 'geen_antwoord')) as n_onbekend,
  from stg_preventie_antwoorden
  group by all
)
select
  p.*,
  t.aantal as n_gedrukt,
  t.aantal - p.n_ja as verschil,
from per_item as p
left join stg_preventie_totalen as t using (meting_id, item_id, route);
