-- a melding that is lost, doubled, or has a result without a kind
select 'aantal' as wat
where (select count(*) from fct_melding) <> (select count(*) from stg_meldingen)
union all
select 'dubbel' from fct_melding group by melding_pseudoniem, gebied having count(*) > 1
union all
select 'resultaat zonder soort' from fct_melding where resultaat_soort is null or resultaat_soort = '';
