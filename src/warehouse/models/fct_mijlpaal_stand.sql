-- grain: one row per milestone, region and day on which a status in that region changed
create table fct_mijlpaal_stand as
with geldig as (
  select * from fct_mijlpaal where plaats = 'geplaatst' and status_code <> 'ingetrokken'
),
dagen as (
  -- a day on which a row was withdrawn is a day on which the count changed, too
  select distinct mijlpaal, gebied_soort, regio, peildatum from fct_mijlpaal where plaats = 'geplaatst'
),
leden as (
  select d.mijlpaal, d.regio, d.peildatum, m.gemeente as gebied
  from dagen as d
  join dim_regio_gemeente as m
    on m.indeling = 'opvangregio' and m.regio = d.regio and d.peildatum between m.geldig_van and m.geldig_tot
  where d.gebied_soort = 'gemeente'
  union all
  select mijlpaal, regio, peildatum, regio from dagen where gebied_soort <> 'gemeente'
),
laatste as (
  -- what was last said of each member by that day
  select l.mijlpaal, l.regio, l.peildatum, l.gebied, arg_max(g.status_code, g.peildatum) as status_code
  from leden as l
  left join geldig as g on g.mijlpaal = l.mijlpaal and g.gebied = l.gebied and g.peildatum <= l.peildatum
  group by all
)
select
  mijlpaal,
  regio,
  peildatum,
  count(*) as n,
  count(*) filter (where status_code = 'gereed') as n_gereed,
  count(*) filter (where status_code = 'in_uitvoering') as n_in_uitvoering,
  count(*) filter (where status_code = 'niet_gestart') as n_niet_gestart,
  count(*) filter (where status_code is null) as n_onbekend,
  peildatum = max(peildatum) over (partition by mijlpaal, regio) as is_laatste,
from laatste
group by mijlpaal, regio, peildatum;
