-- grain: one row per weigering
create table stg_weigeringen as
select
  _levering as levering,
  _organisatie as gebied,
  datum as moment,
  website,
  plaats,
  provincie as provincie_geleverd,
  aanbieder,
  reden as reden_code,
  reden_2 as reden_2_code,
  kandidaat as kandidaat_pseudoniem,
  via_vhb_plus as is_via_vhb_plus,
from raw_weigeringen;
