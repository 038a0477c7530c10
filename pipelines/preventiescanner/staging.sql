-- grain: one row per meting, gemeente, item and route
create table stg_preventie_antwoorden as
select
  meting_id,
  regio,
  left(meting_id, 7) as maand,
  gemeente_nr,
  item_id,
  coalesce(route, '') as route,
  antwoord,
from raw_preventie_antwoorden;

-- grain: one row per meting, item and route
create table stg_preventie_totalen as
select
  meting_id,
  regio,
  item_id,
  coalesce(route, '') as route,
  aantal,
  n_gemeenten,
  nrs,
from raw_preventie_totalen;

-- grain: one row per meting, item and gemeente
create table stg_preventie_waarden as
select
  meting_id,
  regio,
  left(meting_id, 7) as maand,
  item_id,
  gemeente_nr,
  coalesce(waarde_min, waarde.laag) as waarde_min,
  coalesce(waarde_max, waarde.hoog) as waarde_max,
  coalesce(waarde.kwalificatie, 'exact') as kwalificatie,
  eenheid,
  coalesce(periode, '') as periode,
  coalesce(basis, '') as basis,
  coalesce(toelichting, '') as toelichting,
from raw_preventie_waarden;
