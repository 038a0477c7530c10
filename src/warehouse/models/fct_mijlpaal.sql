-- grain: one row per milestone, area and day on which its status was given
create table fct_mijlpaal as
with gebieden as (
  select 'land' as gebied_soort, 'Nederland' as gebied
  union all
  select 'regio', regio from ref_regios where indeling = 'opvangregio'
  union all
  select 'gemeente', gemeente from ref_gemeenten
)
select
  s.mijlpaal,
  m.volgorde,
  m.naam,
  m.element_id,
  m.indicatoren,
  m.gebied_soort,
  m.gereed_als,
  m.let_op,
  m.bron_regel,
  s.gebied,
  -- the region whose plan the gemeente shares on that day; a region and the country are their own
  case
    when g.gebied is null then ''
    when m.gebied_soort = 'gemeente' then coalesce(r.regio, '')
    else s.gebied
  end as regio,
  case
    when g.gebied is null then 'ander_gebied'
    when m.gebied_soort = 'gemeente' and r.regio is null then 'geen_regio'
    else 'geplaatst'
  end as plaats,
  s.peildatum,
  s.status_code,
  s.bewijs,
  s.toelichting,
from stg_mijlpalen as s
join ref_actieplan_mijlpalen as m using (mijlpaal)
left join gebieden as g on g.gebied_soort = m.gebied_soort and g.gebied = s.gebied
left join dim_regio_gemeente as r
  on r.indeling = 'opvangregio' and r.gemeente = s.gebied and s.peildatum between r.geldig_van and r.geldig_tot;
