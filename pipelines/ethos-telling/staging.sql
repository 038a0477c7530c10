-- grain: one row per person counted
create table stg_ethos_telling as
select
  formuliernr as formulier_pseudoniem,
  _organisatie as regio,
  gemeente,
  teldag,
  schema,
  categorie,
  betrokkenheid as betrokkenheid_code,
  geslacht as geslacht_code,
  leeftijdsgroep as leeftijdsgroep_code,
  organisatiesoort as organisatiesoort_code,
from raw_ethos_telling;
