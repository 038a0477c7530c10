-- grain: one row per milestone, area and day
create table stg_mijlpalen as
select
  element as mijlpaal,
  _organisatie as gebied,
  peildatum,
  status as status_code,
  coalesce(bewijs, '') as bewijs,
  coalesce(toelichting, '') as toelichting,
from raw_mijlpalen;
