-- a weigering that is lost or doubled
select 'aantal' as wat
where (select count(*) from fct_weigering) <> (select count(*) from stg_weigeringen);
