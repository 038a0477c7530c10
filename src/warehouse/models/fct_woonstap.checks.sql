-- a step that is lost
select 'aantal' as wat
where (select count(*) from fct_woonstap) <> (select count(*) from stg_woonstappen);
