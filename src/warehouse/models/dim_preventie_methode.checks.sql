-- a choice that is missing: no figure may rest on nothing
select kenmerk
from (unpivot (select columns(*)::varchar from dim_preventie_methode) on columns(*) into name kenmerk value waarde) as er
right join (
  select unnest(['kans_teller', 'kans_noemer', 'hiaat_teller', 'hiaat_noemer', 'kleine_regio_onder', 'minste_verschil',
    'referentie_regios', 'spreiding_factor']) as kenmerk
) as nodig using (kenmerk)
where er.waarde is null;
