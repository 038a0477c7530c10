-- grain: one row per weigering
create table fct_weigering as
with plaatsen as (
  select lower(unnest(string_split(gemeente || case when aliassen = '' then '' else '|' || aliassen end, '|'))) as plaats,
    provincie,
  from ref_bestemmingen
),
-- a name that lies in two provincies says nothing
eenduidig as (
  select plaats, any_value(provincie) as provincie from plaatsen group by plaats having count(distinct provincie) = 1
)
select
  w.gebied,
  w.moment,
  case len(w.moment) when 10 then 'dag' when 7 then 'maand' when 4 then 'jaar' else 'onbekend' end as nauwkeurigheid,
  left(w.moment, 4) as jaar,
  case when len(w.moment) >= 7 then left(w.moment, 7) end as maand,
  w.aanbieder,
  w.website,
  -- "niet bekend" is how the log says that there is no place
  case when lower(w.plaats) <> 'niet bekend' then w.plaats end as plaats,
  coalesce(p.provincie, w.provincie_geleverd, 'ONBEKEND') as provincie,
  w.provincie_geleverd,
  w.reden_code,
  w.reden_2_code,
  w.kandidaat_pseudoniem,
  w.is_via_vhb_plus,
from stg_weigeringen as w
left join eenduidig as p on p.plaats = lower(w.plaats);
