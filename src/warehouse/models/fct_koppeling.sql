-- grain: one row per finding and figure that it is about
create table fct_koppeling as
with genoemd as (
  select register, bevinding_id, cijfer_id_a as cijfer_id from stg_bevindingen
  union
  select register, bevinding_id, cijfer_id_b from stg_bevindingen
),
bereik as (
  select
    register,
    bevinding_id,
    regexp_extract(deel, '([0-9]+)', 1)::integer as regel_van,
    coalesce(nullif(regexp_extract(deel, '[0-9]+-L?([0-9]+)', 1), '')::integer, regel_van) as regel_tot,
  from (select register, bevinding_id, unnest(string_split(regels, ',')) as deel from stg_bevindingen)
  where regexp_matches(deel, '[0-9]')
),
regels as (
  select
    register,
    cijfer_id,
    regexp_extract(bron_regel, 'L([0-9]+)', 1)::integer as regel,
  from stg_cijfers
),
-- a range of more than three lines points at a passage, not at one figure
zelfde_regel as (
  select distinct b.register, b.bevinding_id, r.cijfer_id
  from bereik as b
  join regels as r on r.register = b.register and r.regel between b.regel_van and b.regel_tot
  where b.regel_tot - b.regel_van <= 3
)
select bevinding_id, cijfer_id, 'genoemd' as grond
from genoemd
semi join stg_cijfers using (cijfer_id)
union all
select z.bevinding_id, z.cijfer_id, 'zelfde_regel'
from zelfde_regel as z
anti join genoemd as g on g.bevinding_id = z.bevinding_id and g.cijfer_id = z.cijfer_id;
