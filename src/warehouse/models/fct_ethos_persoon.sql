-- grain: one row per person counted; who may share a total is in telgroep
create table fct_ethos_persoon as
with opvolgers as (
  -- the gemeente that a former one had become by the day of the telling; a split one has none
  select t.formulier_pseudoniem, t.regio, t.teldag, arg_max(o.opvolger, o.vanaf) as opvolger, bool_and(o.is_heel) as is_heel
  from stg_ethos_telling as t
  join dim_opvolger as o on o.gemeente = t.gemeente and o.vanaf <= t.teldag
  group by all
)
select
  t.formulier_pseudoniem,
  t.regio as gebied,
  t.teldag,
  t.teldag::varchar as periode,
  t.schema,
  case
    when t.gemeente is null or not coalesce(o.is_heel, true) then 'onbekend'
    else coalesce(o.opvolger, t.gemeente)
  end as gemeente,
  t.categorie,
  t.betrokkenheid_code,
  concat(
    case when t.betrokkenheid_code = 'kind_indirect' then 'kind_indirect' else 'zelf' end,
    case c.telt_als_dakloos when 'ja' then '_dakloos' when 'nee' then '_dreigend' end
  ) as telgroep,
  coalesce(t.geslacht_code, 'onbekend') as geslacht_code,
  coalesce(t.leeftijdsgroep_code, 'onbekend') as leeftijdsgroep_code,
  coalesce(t.organisatiesoort_code, 'onbekend') as organisatiesoort_code,
from stg_ethos_telling as t
join ref_ethos_categorieen as c on c.categorie = t.categorie
left join opvolgers as o
  on o.formulier_pseudoniem = t.formulier_pseudoniem and o.regio = t.regio and o.teldag = t.teldag;
