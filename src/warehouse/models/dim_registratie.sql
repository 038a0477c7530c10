-- grain: one row per registration and kenmerk; what the file leaves out is unknown
create table dim_registratie as
with systemen as (
  select systeem, any_value(gebied) as gebied, min(volgorde) as plek from ref_registratiesystemen group by systeem
)
select
  s.systeem,
  s.gebied,
  k.kenmerk_code,
  k.titel as kenmerk,
  k.vraag as kenmerk_vraag,
  coalesce(r.antwoord, 'onbekend') as antwoord,
  coalesce(r.toelichting, '') as toelichting,
  coalesce(r.bron_regel, '') as bron_regel,
  row_number() over (order by s.plek, k.volgorde) as volgorde,
from systemen as s
cross join ref_registratiekenmerken as k
left join ref_registratiesystemen as r on r.systeem = s.systeem and r.kenmerk_code = k.kenmerk_code;
