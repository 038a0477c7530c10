-- grain: one row per stay
create table fct_opvang_plaatsing as
with laatste_datum as (
  select gebied, max(greatest(datum_plaatsing, coalesce(datum_vertrek, datum_plaatsing))) as datum
  from stg_opvang_plaatsingen
  group by gebied
)
select
  p.plaatsing_pseudoniem,
  p.gezin_pseudoniem,
  p.gebied,
  p.opvangtype_code,
  p.datum_plaatsing,
  strftime(p.datum_plaatsing, '%Y-%m') as maand_plaatsing,
  strftime(p.datum_plaatsing, '%Y') as jaar_plaatsing,
  p.datum_vertrek,
  case when p.datum_vertrek is not null then coalesce(p.vertrek_code, 'ONBEKEND') end as vertrek_code,
  coalesce(p.huishoudtype_code, 'ONBEKEND') as huishoudtype_code,
  p.aantal_kinderen,
  coalesce(p.peildatum, l.datum) as datum_laatst_bekend,
  date_diff('day', p.datum_plaatsing, coalesce(p.datum_vertrek, p.peildatum, l.datum)) as duur_dagen,
  p.datum_vertrek is null as is_lopend,
from stg_opvang_plaatsingen as p
join laatste_datum as l using (gebied);
