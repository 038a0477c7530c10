-- grain: one row per gebied, peildatum, kind of opvang, aanbieder and unit
create table fct_opvang_capaciteit as
select
  gebied,
  peildatum,
  opvangtype_code,
  coalesce(aanbieder, 'Onbekend') as aanbieder,
  coalesce(dienst_code, 'ONBEKEND') as dienst_code,
  aantal,
  eenheid_code,
  telt_mee,
from stg_opvang_capaciteit;
