-- a traject that is lost, doubled, ends before it begins, or ends in two ways
select 'aantal' as wat
where (select count(*) from fct_traject) <> (select count(*) from stg_trajecten)
union all
select 'dubbel' from fct_traject group by traject_pseudoniem, gebied having count(*) > 1
union all
select 'twee keer einde' from fct_traject where datum_uitstroom is not null and datum_uitval is not null
union all
select 'uitval zonder soort' from fct_traject where (datum_uitval is null) <> (uitval_code is null)
union all
select 'verhuisd zonder gebiedstype' from fct_traject where (datum_uitstroom is null) <> (gebiedstype_code is null)
union all
select 'uitstroom zonder begin' from fct_traject where datum_uitstroom is not null and coalesce(datum_start > datum_uitstroom, true)
union all
select 'gestopt voor het begin' from fct_traject where datum_start > datum_uitval
union all
select 'niet gestart maar begonnen' from fct_traject where uitval_code = 'niet_gestart' and datum_start is not null;
