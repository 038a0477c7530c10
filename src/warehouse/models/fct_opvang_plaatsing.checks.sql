-- a stay that is lost or doubled
select 'aantal' as wat
where (select count(*) from fct_opvang_plaatsing) <> (select count(*) from stg_opvang_plaatsingen)
union all
select 'dubbel' from fct_opvang_plaatsing group by plaatsing_pseudoniem, gebied having count(*) > 1;
