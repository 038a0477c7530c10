-- grain: one row per traject, status and day
create table fct_traject_status as
select
  s.traject_pseudoniem,
  s.gebied,
  coalesce(t.regeling_code, 'ONBEKEND') as regeling_code,
  s.status_code,
  s.datum,
  strftime(s.datum, '%Y-%m') as maand,
  strftime(s.datum, '%Y') as jaar,
  s.reden_code,
from stg_traject_statussen as s
left join stg_trajecten as t using (traject_pseudoniem, gebied);
