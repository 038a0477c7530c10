-- grain: one row per meting, item and route
create table fct_preventie_item as
with per_item as (
  select
    meting_id,
    item_id,
    route,
    count(*) as n_gemeenten,
    count(*) filter (where stand <> 'niet_uitgevraagd') as n_gevraagd,
    count(*) filter (where stand = 'ja') as n_ja,
    count(*) filter (where stand = 'nee') as n_nee,
    count(*) filter (where stand = 'onbekend') as n_onbekend,
    -- two wordings in one meting are as good as none: nothing may be compared with them
    case when count(distinct formulering) = 1 then any_value(formulering) else '' end as formulering,
  from fct_preventie_antwoord
  group by all
),
gedrukt as (
  select meting_id, item_id, route, sum(aantal)::bigint as n_gedrukt
  from stg_preventie_totalen
  where antwoord = 'ja'
  group by all
)
select
  p.*,
  m.regio,
  m.maand,
  m.is_fictief,
  m.is_laatste,
  p.n_gevraagd - p.n_onbekend as n_bekend,
  p.n_ja + p.n_onbekend as n_hoogstens,
  g.n_gedrukt,
  g.n_gedrukt - p.n_ja as verschil,
  d.telt_mee and p.n_gevraagd > 0 and p.n_ja * k.kans_noemer <= p.n_gevraagd * k.kans_teller as is_kans,
from per_item as p
join dim_preventie_meting as m using (meting_id)
join dim_preventie_item as d using (item_id)
cross join dim_preventie_methode as k
left join gedrukt as g using (meting_id, item_id, route);
