-- grain: one row per dossier and termijn
create table fct_uitzettingstermijn as
with gemeten as (
  select
    k.termijn_code,
    k.dossier_pseudoniem,
    k.gebied,
    -- whoever's dossier ended after the term had its chance; whoever's ended before did not need it any more
    case
      when k.stand_code in ('op_tijd', 'later') then k.stand_code
      when coalesce(k.datum_anders, d.datum_gesloten) <= k.datum_termijn then 'anders_geeindigd'
      when k.stand_code = 'anders_geeindigd' then 'voorbij'
      else k.stand_code
    end as stand_code,
  from fct_ketentermijn as k
  join fct_uitzettingsdossier as d using (dossier_pseudoniem, gebied)
  where k.keten = 'huisuitzetting'
),
-- a threshold: reported at so many months of arrears, not so many days after something
drempels as (
  select
    t.termijn_code,
    d.dossier_pseudoniem,
    d.gebied,
    case
      when d.maanden_achterstand is null or d.maanden_achterstand < 0 then 'onbekend'
      when d.maanden_achterstand < t.aantal::integer then 'eerder'
      when d.maanden_achterstand = t.aantal::integer then 'op_tijd'
      else 'later'
    end as stand_code,
  from ref_uitzettingstermijnen as t
  join fct_uitzettingsdossier as d using (registratie_code)
  where t.soort = 'drempel'
),
termijnen as (
  select * from gemeten
  union all
  select * from drempels
)
select
  t.*,
  d.registratie_code,
  d.jaar,
  d.is_tussenmelding,
  d.is_terugmelding,
  d.is_opgeschort,
from termijnen as t
join fct_uitzettingsdossier as d using (dossier_pseudoniem, gebied);
