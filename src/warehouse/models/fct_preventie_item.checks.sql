-- an answer that is lost, or more ticks than gemeenten were asked
select 'antwoorden' as wat
where (select coalesce(sum(n_gemeenten), 0) from fct_preventie_item) <> (select count(*) from fct_preventie_antwoord)
union all
select item_id from fct_preventie_item where n_ja + n_onbekend > n_gevraagd;
