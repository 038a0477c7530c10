-- grain: one row per StatLine table, measure, region, period and breakdown
create table stg_statline as
select
  tabel,
  coalesce(tabel_titel, '') as tabel_titel,
  indeling,
  onderwerp,
  coalesce(onderwerp_code, '') as onderwerp_code,
  coalesce(eenheid, '') as eenheid,
  coalesce(regio_code, '') as regio_code,
  coalesce(regio, '') as regio,
  coalesce(periode, '') as periode,
  coalesce(periode_code, '') as periode_code,
  coalesce(uitsplitsing, '') as uitsplitsing,
  waarde,
  coalesce(teken, '') as teken,
  coalesce(cijfer_status, '') as cijfer_status,
from raw_statline;

-- grain: one row per StatLine table, dimension and code
create table stg_statline_labels as
select
  tabel,
  dimensie,
  code,
  coalesce(titel, '') as titel,
  coalesce(eenheid, '') as eenheid,
  coalesce(omschrijving, '') as omschrijving,
  coalesce(status, '') as status,
from raw_statline_labels;
