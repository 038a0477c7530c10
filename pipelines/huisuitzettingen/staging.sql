-- grain: one row per dossier
create table stg_uitzettingsdossiers as
select
  _levering as levering,
  _organisatie as gebied,
  dossiernr as dossier_pseudoniem,
  huishoudennr as huishouden_pseudoniem,
  registratie as registratie_code,
  datum_begin,
  sector as sector_code,
  reden as reden_code,
  huishouden as huishouden_code,
  aantal_kinderen,
  huishouden_bron as huishouden_bron_code,
  datum_huishouden,
  maanden_achterstand,
  uitkomst as uitkomst_code,
  wijze_afgewend as wijze_code,
  datum_gesloten,
  peildatum,
from raw_uitzettingsdossiers;

-- grain: one row per dossier, toestand and day
create table stg_uitzettingsstappen as
select
  _levering as levering,
  _organisatie as gebied,
  dossiernr as dossier_pseudoniem,
  registratie as registratie_code,
  vorige_toestand as vorige_toestand_code,
  toestand as toestand_code,
  datum_toestand as datum,
from raw_uitzettingsstappen;
