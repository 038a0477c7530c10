-- a verstrekking or a cent that is lost or doubled
select 'aantal' as wat
where (select count(*) from fct_verstrekking) <> (select count(*) from stg_verstrekkingen)
union all
select 'bedrag'
where (select coalesce(sum(bedrag), 0) from fct_verstrekking) <> (select coalesce(sum(bedrag), 0) from stg_verstrekkingen);
