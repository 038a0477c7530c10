-- a step that is lost
select 'aantal' as wat
where (select count(*) from fct_ketenstap)
  <> (select count(*) from stg_woonstappen) + (select count(*) from stg_uitzettingsstappen);
