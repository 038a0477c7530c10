-- a termijn whose length cannot be read, or that is counted twice
select 'lengte' as wat from fct_woontermijn where datum_termijn is null
union all
select 'dubbel' from fct_woontermijn group by termijn_code, plaatsing_pseudoniem, gebied having count(*) > 1;
