-- grain: one row per meting, item and gemeente that named a figure
create table fct_preventie_waarde as
with waarden as (
  select w.* replace (case when w.eenheid = 'codeboek' then d.eenheid else w.eenheid end as eenheid),
  from stg_preventie_waarden as w
  join dim_preventie_item as d using (item_id)
)
select
  w.*,
  coalesce(e.label, 'niet genoemd') as eenheid_label,
  -- what is not known to count homes or months is protected as if it counts people
  coalesce(e.telt_mensen, '') <> 'nee' as telt_mensen,
  d.blok_id,
  d.item,
  d.pijler,
  d.item_volgorde,
from waarden as w
join dim_preventie_item as d using (item_id)
left join ref_preventie_eenheden as e on e.eenheid = w.eenheid;
