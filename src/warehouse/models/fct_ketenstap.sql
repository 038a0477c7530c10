-- grain: one row per keten, dossier, toestand and day, in order of time
create table fct_ketenstap as
with stappen as (
  select 'wonen' as keten, constructie_code as keten_code, plaatsing_pseudoniem as dossier_pseudoniem, levering, gebied,
    vorige_toestand_code, toestand_code, datum
  from stg_woonstappen
  union all
  select 'huisuitzetting', registratie_code, dossier_pseudoniem, levering, gebied, vorige_toestand_code, toestand_code, datum
  from stg_uitzettingsstappen
),
overgangen as (
  select 'wonen' as keten, constructie_code as keten_code, van, naar from ref_woonovergangen
  union all
  select 'huisuitzetting', r.registratie_code, o.van, o.naar from ref_uitzettingsovergangen as o, ref_uitzettingsregistraties as r
),
geordend as (
  select
    s.*,
    coalesce(t.soort, 'onbekend') as soort,
    coalesce(t.is_einde, false) as is_einde,
    row_number() over eigen as volgnummer,
    lag(s.toestand_code) over eigen as toestand_ervoor,
  from stappen as s
  left join dim_ketentoestand as t using (keten, keten_code, toestand_code)
  window eigen as (partition by s.keten, s.dossier_pseudoniem, s.gebied order by s.datum, t.volgorde)
)
select
  g.* exclude (toestand_ervoor),
  -- the chain knows this step
  exists (
    select 1 from overgangen as o
    where o.keten = g.keten and o.keten_code = g.keten_code and o.naar = g.toestand_code
      and o.van = coalesce(g.vorige_toestand_code, '')
  ) as is_in_keten,
  -- the step begins where the one before it ended
  coalesce(g.vorige_toestand_code, '') = coalesce(g.toestand_ervoor, '') as sluit_aan,
from geordend as g;
