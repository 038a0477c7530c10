-- a dossier that is lost or doubled, or whose outcome or way of averting is not one that is known
select 'aantal' as wat
where (select count(*) from fct_uitzettingsdossier) <> (select count(*) from stg_uitzettingsdossiers)
union all
select 'dubbel' from fct_uitzettingsdossier group by dossier_pseudoniem, gebied having count(*) > 1
union all
select 'uitkomst' from fct_uitzettingsdossier
where uitkomst_code not in ('niet_ontruimd', 'ontruimd', 'vertrokken', 'onbekend', 'ontbreekt', 'loopt_nog')
union all
select 'wijze' from fct_uitzettingsdossier where (wijze_code is null) <> (uitkomst_code <> 'niet_ontruimd')
union all
-- a case that still runs has no outcome, and one without outcome that is closed does not run
select 'loopt nog' from fct_uitzettingsdossier where uitkomst_code = 'loopt_nog' and datum_gesloten is not null
union all
select 'ontbreekt' from fct_uitzettingsdossier where uitkomst_code = 'ontbreekt' and datum_gesloten is null;
