-- a woonplek that is lost or doubled
select 'aantal' as wat
where (select count(*) from fct_woonplek) <> (select count(*) from stg_woonplekken)
union all
select 'dubbel' from fct_woonplek group by woonplek_pseudoniem, gebied having count(*) > 1;
