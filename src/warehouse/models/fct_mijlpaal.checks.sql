-- offending keys: a delivered row that is lost or doubled, a milestone with an unknown element or kind of area
select 'aantal' as sleutel
where (select count(*) from fct_mijlpaal) <> (select count(*) from stg_mijlpalen)
union all
select mijlpaal
from ref_actieplan_mijlpalen
where gebied_soort not in ('gemeente', 'regio', 'land')
  or (element_id <> '' and element_id not in (select element_id from ref_actieplan_elementen))
union all
select mijlpaal from ref_actieplan_mijlpalen group by mijlpaal having count(*) > 1
union all
select m.mijlpaal
from (select mijlpaal, unnest(string_split(indicatoren, '|')) as indicator_id from ref_actieplan_mijlpalen) as m
where m.indicator_id <> '' and m.indicator_id not in (select indicator_id from ref_actieplan_indicatoren);
