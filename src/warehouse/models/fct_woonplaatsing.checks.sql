-- a plaatsing that is lost or doubled, ends before it begins, or ends without saying how
select 'aantal' as wat
where (select count(*) from fct_woonplaatsing) <> (select count(*) from stg_woonplaatsingen)
union all
select 'dubbel' from fct_woonplaatsing group by plaatsing_pseudoniem, gebied having count(*) > 1
union all
select 'einde voor begin' from fct_woonplaatsing where datum_einde < datum_begin
union all
select 'einde zonder soort' from fct_woonplaatsing where (datum_einde is null) <> (einde_code is null)
union all
select 'wachtlijst loopt terug' from fct_woonplaatsing where datum_wachtlijst_tot < datum_wachtlijst_vanaf;
