-- grain: one row per day, kind of opvang and aanbieder
create table stg_opvang_capaciteit as
select
  _levering as levering,
  _organisatie as gebied,
  peildatum,
  opvangtype as opvangtype_code,
  aanbieder_opvang as aanbieder,
  dienst as dienst_code,
  capaciteit::integer as aantal,
  eenheid as eenheid_code,
  telt_mee,
from raw_opvang_capaciteit;

-- grain: one row per stay
create table stg_opvang_plaatsingen as
select
  _levering as levering,
  _organisatie as gebied,
  plaatsingnr as plaatsing_pseudoniem,
  gezinnr as gezin_pseudoniem,
  opvangtype as opvangtype_code,
  datum_plaatsing,
  datum_vertrek,
  vertrek_naar as vertrek_code,
  huishouden as huishoudtype_code,
  aantal_kinderen::integer as aantal_kinderen,
  peildatum,
from raw_opvang_plaatsingen;

-- grain: one row per gezin and melding
create table stg_gezinsmeldingen as
select
  _levering as levering,
  _organisatie as gebied,
  gezinnr as gezin_pseudoniem,
  datum_gezinsmelding as datum_melding,
  huishouden as huishoudtype_code,
  aantal_kinderen::integer as aantal_kinderen,
  reden_melding as reden_code,
  uitkomst_melding as uitkomst_code,
from raw_gezinsmeldingen;
