-- grain: one row per melding
create table fct_melding as
select
  m.melding_pseudoniem,
  m.gebied,
  m.datum_melding,
  m.maand,
  left(m.maand, 4) as jaar,
  m.aanmelder_code,
  m.hulpvraag_code,
  m.inkomen_code,
  m.resultaat_code,
  coalesce(m.loket_code, 'ONBEKEND') as loket_code,
  coalesce(m.icp_uitkomst_code, 'ONBEKEND') as icp_uitkomst_code,
  m.datum_toets,
  m.criterium_code as toets_criterium_code,
  m.datum_wachtlijst_vanaf,
  m.datum_wachtlijst_tot,
  -- no result yet is not a result: kept apart, never an else
  case when m.resultaat_code is null then 'geen' else r.soort end as resultaat_soort,
  m.inkomen_code = 'PW' as heeft_pw,
  m.inkomen_code = 'PW' and m.pw_beeindigd_op is not null as is_pw_beeindigd,
from stg_meldingen as m
left join dim_code as r on r.codelijst = 'uitkomst_pilot' and r.code = m.resultaat_code;
