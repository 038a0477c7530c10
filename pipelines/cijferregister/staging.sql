-- grain: one row per published figure
create table stg_cijfers as
select
  register,
  cijfer_id,
  reeks,
  titel,
  gebied,
  periode_soort,
  periode_van,
  periode_tot,
  peildatum,
  telbegrip,
  eenheid,
  coalesce(dimensie, '') as dimensie,
  coalesce(categorie, '') as categorie,
  waarde,
  waarde_hoog,
  kwalificatie,
  status as cijfer_status,
  coalesce(versie, '') as versie,
  bron_id,
  bron_regel,
  zekerheid,
  coalesce(opmerking, '') as opmerking,
from raw_cijfers;

-- grain: one row per finding in the documents
create table stg_bevindingen as
select
  register,
  bevinding_id,
  soort,
  cijfer_id_a,
  cijfer_id_b,
  coalesce(regels, '') as regels,
  uitleg,
  advies,
from raw_bevindingen;

-- grain: one row per document
create table stg_bronnen as
select
  register,
  bron_id,
  titel,
  soort,
  coalesce(datum, '') as datum,
  coalesce(opsteller, '') as opsteller,
  coalesce(sectordekking, '') as sectordekking,
  coalesce(adres, '') as adres,
  regel_van,
  regel_tot,
from raw_bronnen;
