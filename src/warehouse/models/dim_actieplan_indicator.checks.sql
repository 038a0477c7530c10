-- offending keys: an indicator twice, with an unknown element, code, number or figure, or a target without a year
select indicator_id, 'staat er meer dan één keer in' as reden
from dim_actieplan_indicator
group by indicator_id
having count(*) > 1
union all
select indicator_id, 'onbekend element'
from ref_actieplan_indicatoren
where element_id <> '' and element_id not in (select element_id from ref_actieplan_elementen)
union all
select indicator_id, 'onbekende code'
from (
  select indicator_id, 'meting' as codelijst, meting as code from ref_actieplan_indicatoren
  union all
  select indicator_id, 'norm', norm from ref_actieplan_indicatoren
  union all
  select indicator_id, 'via', via from ref_actieplan_indicatoren where via <> ''
)
anti join ref_actieplan_codelijsten using (codelijst, code)
union all
select indicator_id, 'getal onleesbaar'
from ref_actieplan_indicatoren
where (doelwaarde <> '' and try_cast(doelwaarde as decimal(18, 4)) is null)
  or (doeldatum <> '' and try_cast(doeldatum as integer) is null)
  or (basisjaar <> '' and try_cast(basisjaar as integer) is null)
union all
select indicator_id, 'zegt niet wat er nodig is'
from ref_actieplan_indicatoren
where meting <> 'gemeten' and nodig = ''
union all
select indicator_id, 'norm zonder getal, of getal zonder norm'
from ref_actieplan_indicatoren
where norm = 'vastgesteld' and doelwaarde = ''
union all
select sleutel, 'onbekende code'
from (
  select element_id as sleutel, 'meting' as codelijst, klasse as code from ref_lissabon
  union all
  select budgetregel, 'bestemming', bestemming from ref_actieplan_budget
  union all
  select project, 'project_status', status from ref_vws_projecten
)
anti join ref_actieplan_codelijsten using (codelijst, code)
union all
select budgetregel, 'bedrag onleesbaar'
from ref_actieplan_budget
where bedrag_mln <> '' and try_cast(bedrag_mln as decimal(18, 4)) is null;
