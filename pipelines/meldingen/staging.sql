-- grain: one row per melding
create table stg_meldingen as
select
  _levering as levering,
  meldingnr as melding_pseudoniem,
  datum_melding,
  strftime(datum_melding, '%Y-%m') as maand,
  loket as loket_code,
  aanmelder as aanmelder_code,
  hulpvraag as hulpvraag_code,
  inkomensbron as inkomen_code,
  huishouden as huishouden_code,
  leeftijdsgroep as leeftijdsgroep_code,
  icp_uitkomst as icp_uitkomst_code,
  datum_toets,
  toets_criterium as criterium_code,
  wachtlijst_vanaf as datum_wachtlijst_vanaf,
  wachtlijst_tot as datum_wachtlijst_tot,
  resultaat as resultaat_code,
  pw_beeindigd_op,
  _organisatie as gebied,
from raw_meldingen;
