-- offending keys: a deadline that is lost, whose years cannot be read, or without the year that it says it has
select element_id, bron_regel
from ref_actieplan_termijnen
where (jaar_van <> '' and try_cast(jaar_van as integer) is null)
  or (jaar_tot <> '' and try_cast(jaar_tot as integer) is null)
  or standaard not in ('ja', 'nee')
  or (jaar_tot = '' and precisie not in ('geen', 'vanaf', 'jaarlijks'))
union all
select element_id, bron_regel
from ref_actieplan_termijnen
anti join fct_actieplan_termijn using (volgorde);
