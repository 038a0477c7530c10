-- an answer that is not in the list, a cell that is there twice, a system in two areas, and a kenmerk or question that names no kenmerk
select systeem || ': ' || antwoord as wat from dim_registratie
where antwoord not in ('ja', 'nee', 'deels', 'onbekend', 'nvt')
union all
select systeem || kenmerk_code from dim_registratie group by all having count(*) > 1
union all
select systeem from ref_registratiesystemen group by systeem having count(distinct gebied) > 1
union all
select kenmerk_code from (
  select kenmerk_code from ref_registratiesystemen
  union all
  select unnest(string_split(kenmerken, '|')) from ref_registratievragen
) where kenmerk_code not in (select kenmerk_code from ref_registratiekenmerken);
