-- an item of the codebook without its block
select i.item_id
from ref_preventie_items as i
anti join dim_preventie_item as d using (item_id);
