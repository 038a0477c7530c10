-- one table that gives two numbers for the same people
select tabel || ' ' || gebied_code from fct_bevolking
group by tabel, gebied_code, dag, leeftijd_van, leeftijd_tot
having count(*) > 1
union all
select tabel || ' ' || gebied_code from fct_bevolking where inwoners < 0;
