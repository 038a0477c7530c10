-- grain: one row per verstrekking
create table stg_verstrekkingen as
select
  _levering as levering,
  _organisatie as gebied,
  verstrekkingnr as verstrekking_pseudoniem,
  trajectnr as traject_pseudoniem,
  datum_besluit as datum,
  post as post_code,
  vorm as vorm_code,
  bedrag::decimal(18, 2) as bedrag,
  beschikking as heeft_beschikking,
  budgetbron as budgetbron_code,
from raw_verstrekkingen;

-- grain: one row per gebied, maand and functie
create table stg_personele_inzet as
select
  _levering as levering,
  _organisatie as gebied,
  strftime(maand_inzet, '%Y-%m') as maand,
  functie as functie_code,
  fte,
  fte_gewenst,
  kosten::decimal(18, 2) as kosten,
from raw_personele_inzet;
