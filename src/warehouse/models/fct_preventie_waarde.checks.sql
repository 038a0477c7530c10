-- a figure that is lost because its item or unit is not known
select s.meting_id, s.item_id, s.gemeente_nr
from stg_preventie_waarden as s
anti join fct_preventie_waarde as f using (meting_id, item_id, gemeente_nr);
