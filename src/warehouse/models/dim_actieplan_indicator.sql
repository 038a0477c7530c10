-- grain: one row per indicator of the Actieplan
create table dim_actieplan_indicator as
with beginwaarden as (
  -- a baseline is a published figure with its own source, never a number of ours
  select
    c.cijfer_id,
    c.waarde,
    c.waarde_hoog,
    c.periode_van,
    c.cijfer_status,
    b.titel as bron,
    c.bron_regel,
  from fct_cijfer as c
  join stg_bronnen as b using (bron_id)
)
select
  i.indicator_id,
  i.volgorde,
  i.element_id,
  coalesce(e.actielijn, '') as actielijn,
  i.naam,
  i.eenheid,
  i.richting,
  i.teller,
  i.noemer,
  i.bron as bron_genoemd,
  i.meting,
  i.via,
  i.register,
  i.reeks,
  i.reeks_telt_dit = 'ja' as reeks_telt_dit,
  i.nodig,
  try_cast(nullif(i.basisjaar, '') as integer) as basisjaar,
  i.basis_cijfer_id,
  b.waarde as basis_waarde,
  b.waarde_hoog as basis_waarde_hoog,
  b.periode_van as basis_datum,
  coalesce(b.cijfer_status, '') as basis_status,
  coalesce(b.bron, '') as basis_bron,
  coalesce(b.bron_regel, '') as basis_bron_regel,
  try_cast(nullif(i.doelwaarde, '') as decimal(18, 4)) as doelwaarde,
  try_cast(nullif(i.doeldatum, '') as integer) as doeljaar,
  i.norm,
  i.opmerking,
  -- only from one exact baseline to one exact norm; everything else would be a path that we made up
  i.norm = 'vastgesteld' and i.doelwaarde <> '' and i.doeldatum <> ''
    and b.waarde is not null and b.waarde_hoog is null as heeft_pad,
from ref_actieplan_indicatoren as i
left join dim_actieplan_element as e using (element_id)
left join beginwaarden as b on b.cijfer_id = i.basis_cijfer_id;
