-- a status that is lost or doubled
select 'aantal' as wat
where (select count(*) from fct_traject_status) <> (select count(*) from stg_traject_statussen);
