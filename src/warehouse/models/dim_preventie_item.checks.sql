-- an item of the codebook without its block, pijler, conditie or unit
select i.item_id
from ref_preventie_items as i
anti join dim_preventie_item as d using (item_id)
union all
select i.item_id
from ref_preventie_items as i
anti join ref_preventie_condities as c on c.conditie = i.conditie and c.pijler = i.pijler
where i.conditie <> ''
union all
select i.item_id
from ref_preventie_items as i
anti join ref_preventie_eenheden as e using (eenheid)
where i.eenheid <> ''
union all
-- an item that another list names and the codebook does not have
select v.item_id
from (
  select item_id from ref_preventie_instellingen
  union all select item_id from ref_preventie_beleid_praktijk
  union all select item_id from ref_preventie_wettelijke_taken
  union all select item_id from ref_preventie_wijzigingen
) as v
anti join dim_preventie_item as d using (item_id);
