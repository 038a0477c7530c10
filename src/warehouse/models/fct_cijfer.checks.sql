-- a figure that is lost or has no document
select 'aantal' as wat
where (select count(*) from fct_cijfer) <> (select count(*) from stg_cijfers)
union all
select c.cijfer_id from fct_cijfer as c anti join stg_bronnen as b using (bron_id);
