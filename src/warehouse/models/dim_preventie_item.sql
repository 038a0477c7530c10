-- grain: one row per item of the preventiescanner
create table dim_preventie_item as
select
  i.item_id,
  i.volgorde as item_volgorde,
  i.pijler,
  p.soort = 'pijler' as is_pijler,
  i.conditie,
  i.conditie_bron,
  i.domein,
  i.label as item,
  i.soort,
  i.antwoordtype,
  i.telt_mee = 'ja' as telt_mee,
  i.valentie::integer as valentie,
  i.valentie_reden,
  i.eenheid,
  i.bron_regels,
  b.blok_id,
  b.volgorde as blok_volgorde,
  b.titel as blok,
from ref_preventie_items as i
join ref_preventie_blokken as b using (blok_id)
join ref_preventie_pijlers as p on p.pijler = i.pijler;
