-- grain: one row per target of a belofte
create table dim_belofte as
select
  d.gebied,
  b.pagina,
  b.belofte,
  b.kop,
  b.titel,
  b.vraag,
  b.noot,
  b.bron_datum,
  x.doel_id,
  x.cijfer_ids,
  x.getekend,
  row_number() over (order by b.volgorde, x.volgorde) as volgorde,
from ref_belofte_doelen as x
join ref_beloften as b using (belofte)
join ref_doelen as d using (doel_id);
