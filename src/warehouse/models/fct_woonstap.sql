-- grain: one row per plaatsing, toestand and day, in order of time
create table fct_woonstap as
with geordend as (
  select
    s.*,
    row_number() over eigen as volgnummer,
    lag(s.toestand_code) over eigen as toestand_ervoor,
  from stg_woonstappen as s
  left join ref_woontoestanden as t on t.constructie_code = s.constructie_code and t.toestand_code = s.toestand_code
  window eigen as (partition by s.plaatsing_pseudoniem, s.gebied order by s.datum, t.volgorde)
)
select
  g.plaatsing_pseudoniem,
  g.gebied,
  g.constructie_code,
  g.volgnummer,
  g.vorige_toestand_code,
  g.toestand_code,
  coalesce(d.soort, 'onbekend') as soort,
  coalesce(d.woont_er, false) as woont_er,
  d.huurder_code,
  g.datum,
  strftime(g.datum, '%Y') as jaar,
  -- the chain of the constructie knows this step
  exists (
    select 1 from ref_woonovergangen as o
    where o.constructie_code = g.constructie_code and o.naar = g.toestand_code
      and o.van = coalesce(g.vorige_toestand_code, '')
  ) as is_in_keten,
  -- the step begins where the one before it ended
  coalesce(g.vorige_toestand_code, '') = coalesce(g.toestand_ervoor, '') as sluit_aan,
from geordend as g
left join dim_woontoestand as d using (constructie_code, toestand_code);
