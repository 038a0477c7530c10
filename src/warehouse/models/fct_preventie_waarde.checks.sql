-- a figure that is lost or doubled
select s.meting_id, s.item_id, s.gemeente_nr
from stg_preventie_waarden as s
anti join fct_preventie_waarde as f using (meting_id, item_id, gemeente_nr)
union all
select meting_id, item_id, gemeente_nr from fct_preventie_waarde group by all having count(*) > 1;
