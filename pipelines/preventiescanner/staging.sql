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
  heeft_toelichting,
  coalesce(instrument_versie, '') as versie,
  coalesce(is_fictief, false) as is_fictief,
from raw_preventie_antwoorden;

-- grain: one row per meting, item, route and answer
create table stg_preventie_totalen as
select
  meting_id,
  regio,
  left(meting_id, 7) as maand,
  item_id,
  coalesce(route, '') as route,
  coalesce(antwoord, 'ja') as antwoord,
  aantal,
  n_gemeenten,
  coalesce(nrs, '') as nrs,
  coalesce(instrument_versie, '') as versie,
  coalesce(is_fictief, false) as is_fictief,
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
  coalesce(is_fictief, false) as is_fictief,
from raw_preventie_waarden;

-- grain: one row per meting and gemeente of which something was said about its name
create table stg_preventie_gemeenten as
select
  meting_id,
  regio,
  gemeente_nr,
  is_vrijgegeven,
  vrijgegeven_naam,
  coalesce(is_fictief, false) as is_fictief,
from raw_preventie_gemeenten;

-- grain: one row per meting, statement in the text, and block, item or route that it is about
create table stg_preventie_tekstcijfers as
select
  meting_id,
  regio,
  tekst_nr,
  soort,
  coalesce(blok_id, '') as blok_id,
  coalesce(item_id, '') as item_id,
  coalesce(route, '') as route,
  coalesce(antwoord, 'ja') as antwoord,
  aantal.laag::bigint as aantal_min,
  aantal.hoog::bigint as aantal_max,
  coalesce(nrs, '') as nrs,
  coalesce(eenheid, '') as eenheid,
  coalesce(bron_regels, '') as bron_regels,
from raw_preventie_tekstcijfers;
