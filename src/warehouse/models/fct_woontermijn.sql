-- grain: one row per plaatsing and termijn: the first time that the clock started
create table fct_woontermijn as
select
  termijn_code,
  keten_code as constructie_code,
  dossier_pseudoniem as plaatsing_pseudoniem,
  gebied,
  datum_begin,
  strftime(datum_begin, '%Y') as jaar_begin,
  datum_termijn,
  datum_gehaald,
  datum_laatst_bekend,
  stand_code,
from fct_ketentermijn
where keten = 'wonen';
