-- a month and function that stands there twice
select 'dubbel' as wat from fct_inzet group by gebied, maand, functie_code having count(*) > 1;
