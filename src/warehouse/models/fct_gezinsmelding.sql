-- grain: one row per gezin and year: each gezin counts once a year, with its first melding
create table fct_gezinsmelding as
select
  m.gezin_pseudoniem,
  m.gebied,
  m.datum_melding,
  strftime(m.datum_melding, '%Y-%m') as maand,
  strftime(m.datum_melding, '%Y') as jaar,
  coalesce(m.huishoudtype_code, 'ONBEKEND') as huishoudtype_code,
  m.aantal_kinderen,
  coalesce(m.reden_code, 'ONBEKEND') as reden_code,
  coalesce(m.uitkomst_code, 'ONBEKEND') as uitkomst_code,
  coalesce(d.soort, 'onbekend') as uitkomst_soort,
from stg_gezinsmeldingen as m
left join dim_code as d on d.codelijst = 'gezin_uitkomst' and d.code = m.uitkomst_code
qualify row_number() over (partition by m.gezin_pseudoniem, m.gebied, year(m.datum_melding) order by m.datum_melding) = 1;
