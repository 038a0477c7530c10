-- grain: one row per woonplek
create table stg_woonplekken as
select
  _levering as levering,
  _organisatie as gebied,
  woonpleknr as woonplek_pseudoniem,
  constructie as constructie_code,
  woonplek_eenheid as eenheid_code,
  datum_afspraak,
  datum_geleverd,
  datum_einde_plek,
  peildatum,
from raw_woonplekken;

-- grain: one row per plaatsing
create table stg_woonplaatsingen as
select
  _levering as levering,
  _organisatie as gebied,
  plaatsingnr as plaatsing_pseudoniem,
  constructie as constructie_code,
  woonpleknr as woonplek_pseudoniem,
  route as route_code,
  datum_einde_contract,
  datum_einde_indicatie,
  terug_in_opvang as is_terug_in_opvang,
  datum_terug_in_opvang,
  peildatum,
from raw_woonplaatsingen;

-- grain: one row per plaatsing, toestand and day
create table stg_woonstappen as
select
  _levering as levering,
  _organisatie as gebied,
  plaatsingnr as plaatsing_pseudoniem,
  constructie as constructie_code,
  vorige_toestand as vorige_toestand_code,
  toestand as toestand_code,
  datum_toestand as datum,
from raw_woonstappen;
