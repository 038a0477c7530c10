-- a termijn that is counted twice for a dossier
select concat_ws('|', termijn_code, dossier_pseudoniem) as wat from fct_uitzettingstermijn
group by termijn_code, dossier_pseudoniem, gebied having count(*) > 1;
