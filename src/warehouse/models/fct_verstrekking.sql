-- grain: one row per verstrekking
create table fct_verstrekking as
select
  v.verstrekking_pseudoniem,
  v.traject_pseudoniem,
  v.gebied,
  coalesce(t.regeling_code, 'ONBEKEND') as regeling_code,
  v.datum,
  strftime(v.datum, '%Y-%m') as maand,
  strftime(v.datum, '%Y') as jaar,
  v.post_code,
  coalesce(v.vorm_code, 'ONBEKEND') as vorm_code,
  v.bedrag,
  v.heeft_beschikking,
  -- the contract says what an empty cell means: the budget of the Verhuisbox
  coalesce(v.budgetbron_code, 'VERHUISBOX') as budgetbron_code,
from stg_verstrekkingen as v
left join stg_trajecten as t using (traject_pseudoniem, gebied);
