-- a gezin that counts twice in a year or is lost
select 'dubbel' as wat from fct_gezinsmelding group by gezin_pseudoniem, gebied, jaar having count(*) > 1
union all
select 'aantal'
where (select count(*) from fct_gezinsmelding)
  <> (select count(distinct (gezin_pseudoniem, gebied, year(datum_melding))) from stg_gezinsmeldingen);
