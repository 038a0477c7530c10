-- a traject that falls in no class or in two of one list, or a class that the list does not have
select 'aantal' as wat
where (select count(*) from fct_traject_indeling) <> (select count(*) from stg_trajecten) * (
  (select count(distinct codelijst) from ref_leeftijdsbanden) + (select count(distinct codelijst) from ref_inkomen_herleiding)
)
union all
select 'dubbel' from fct_traject_indeling group by traject_pseudoniem, gebied, codelijst having count(*) > 1
union all
select i.code from fct_traject_indeling as i anti join dim_code as d on d.code = i.code and d.codelijst in (i.codelijst, 'onbekend');
