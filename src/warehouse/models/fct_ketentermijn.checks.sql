-- a termijn whose length cannot be read, or that is counted twice
select 'lengte' as wat from fct_ketentermijn where datum_termijn is null
union all
select 'dubbel' from fct_ketentermijn group by keten, termijn_code, dossier_pseudoniem, gebied having count(*) > 1;
