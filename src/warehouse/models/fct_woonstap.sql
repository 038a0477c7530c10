-- grain: one row per plaatsing, toestand and day, in order of time
create table fct_woonstap as
select
  k.dossier_pseudoniem as plaatsing_pseudoniem,
  k.gebied,
  k.keten_code as constructie_code,
  k.volgnummer,
  k.vorige_toestand_code,
  k.toestand_code,
  k.soort,
  coalesce(d.woont_er, false) as woont_er,
  d.huurder_code,
  k.datum,
  strftime(k.datum, '%Y') as jaar,
  k.is_in_keten,
  k.sluit_aan,
from fct_ketenstap as k
left join dim_woontoestand as d on d.constructie_code = k.keten_code and d.toestand_code = k.toestand_code
where k.keten = 'wonen';
