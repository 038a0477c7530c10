-- grain: one row per indeling, regio and gemeente, with the days on which that held
create table dim_regio_gemeente as
select
  i.indeling,
  r.regio,
  r.is_volledig = 'ja' as is_volledig,
  m.gemeente,
  nullif(g.cbs_code, '') as cbs_code,
  coalesce(try_cast(nullif(m.geldig_van, '') as date), try_cast(nullif(i.geldig_van, '') as date), date '0001-01-01')
    as geldig_van,
  coalesce(try_cast(nullif(m.geldig_tot, '') as date), try_cast(nullif(i.geldig_tot, '') as date), date '9999-12-31')
    as geldig_tot,
  m.bron_regel,
from ref_regio_gemeenten as m
join ref_regios as r on r.indeling = m.indeling and r.regio = m.regio
join ref_regio_indelingen as i on i.indeling = m.indeling
join ref_gemeenten as g on g.gemeente = m.gemeente;
