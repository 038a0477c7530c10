-- grain: one row per element, document and line that gives it a deadline
create table fct_actieplan_termijn as
with gelezen as (
  select
    *,
    try_cast(nullif(jaar_van, '') as integer) as van,
    try_cast(nullif(jaar_tot, '') as integer) as tot
  from ref_actieplan_termijnen
)
select
  g.element_id,
  g.volgorde,
  g.document,
  g.van as jaar_van,
  g.tot as jaar_tot,
  g.datum,
  g.precisie,
  g.standaard = 'ja' as is_standaard,
  -- no year, a first year and a threshold on the way contradict no deadline
  g.standaard = 'nee' and g.precisie not in ('geen', 'vanaf', 'tussendrempel')
    and coalesce(g.tot <> e.termijn, false) as wijkt_af,
  g.bron_regel,
from gelezen as g
join dim_actieplan_element as e using (element_id);
