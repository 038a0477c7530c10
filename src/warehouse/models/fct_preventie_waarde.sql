-- grain: one row per meting, item and gemeente that named a figure
create table fct_preventie_waarde as
select
  w.*,
  e.label as eenheid_label,
  e.telt_mensen = 'ja' as telt_mensen,
  d.blok_id,
  d.item,
  d.pijler,
  d.item_volgorde,
from stg_preventie_waarden as w
join dim_preventie_item as d using (item_id)
join ref_preventie_eenheden as e on e.eenheid = w.eenheid;
