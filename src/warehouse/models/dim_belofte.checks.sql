-- a target of a belofte that is not in the list of targets or whose belofte has no card, and one that is there twice
select belofte || ' ' || doel_id as wat from ref_belofte_doelen
where (belofte, doel_id) not in (select (belofte, doel_id) from dim_belofte)
union all
select belofte || ' ' || doel_id from ref_belofte_doelen group by all having count(*) > 1;
