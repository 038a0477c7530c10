-- grain: one row per keten (what is followed), keten_code (woonvorm or registratie) and toestand
create table dim_ketentoestand as
with toestanden as (
  select 'wonen' as keten, constructie_code as keten_code, toestand_code, soort, volgorde from dim_woontoestand
  union all
  -- one chain fits all registrations of evictions
  select 'huisuitzetting', r.registratie_code, t.toestand_code, t.soort, t.volgorde
  from ref_uitzettingstoestanden as t, ref_uitzettingsregistraties as r
)
select
  *,
  soort in ('gestopt', 'elders', 'niet_begonnen', 'afgewend', 'ontruimd', 'vertrokken') as is_einde,
from toestanden;
