-- grain: one row per element of the Actieplan (ambition, Lissabon, principle, goal, result, action)
create table dim_actieplan_element as
with standaardtermijnen as (
  -- Bijlage 2 is the default where it has a year; a threshold on the way is not the deadline
  select element_id, document, try_cast(jaar_tot as integer) as jaar, precisie, bron_regel
  from ref_actieplan_termijnen
  where standaard = 'ja' and precisie <> 'tussendrempel'
),
plannummers as (
  select element_id, try_cast(nummer as integer) as nummer
  from ref_actieplan_nummering
  where document = 'hoofdtekst'
),
afspraaknummers as (
  select element_id, try_cast(nummer as integer) as nummer
  from ref_actieplan_nummering
  where document = 'bestuurlijke_afspraken'
)
select
  e.element_id,
  e.volgorde,
  e.soort,
  e.document,
  e.actielijn,
  coalesce(a.naam, '') as actielijn_naam,
  a.volgorde as actielijn_volgorde,
  e.titel,
  e.meetbaarheid,
  e.norm,
  e.operator,
  try_cast(nullif(e.doelwaarde, '') as decimal(18, 4)) as doelwaarde,
  e.eenheid,
  try_cast(nullif(e.basisjaar, '') as integer) as basisjaar,
  e.richting,
  e.ethos_categorieen,
  t.jaar as termijn,
  coalesce(t.precisie, '') as termijn_precisie,
  coalesce(t.document, '') as termijn_document,
  p.nummer as nummer_plan,
  n.nummer as nummer_afspraken,
  e.bron_regel,
from ref_actieplan_elementen as e
left join ref_actieplan_actielijnen as a using (actielijn)
left join standaardtermijnen as t using (element_id)
left join plannummers as p using (element_id)
left join afspraaknummers as n using (element_id);
