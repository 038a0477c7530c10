-- grain: one row per area, day and age group that a rate asks for, with the inhabitants that belong to it
create table dim_noemer as
with gevraagd as (
  select * from (values (18, 65), (0, null)) as v(leeftijd_van, leeftijd_tot)
),
-- the group itself, or all single years of age that make it up, from one table
mogelijk as (
  select b.tabel, b.gebied_code, b.dag, g.leeftijd_van, g.leeftijd_tot, b.inwoners
  from fct_bevolking as b
  join gevraagd as g on g.leeftijd_van = b.leeftijd_van and g.leeftijd_tot is not distinct from b.leeftijd_tot
  union all
  select b.tabel, b.gebied_code, b.dag, g.leeftijd_van, g.leeftijd_tot, sum(b.inwoners)::bigint
  from fct_bevolking as b
  join gevraagd as g
    on b.leeftijd_van >= g.leeftijd_van and b.leeftijd_tot <= g.leeftijd_tot and b.leeftijd_tot = b.leeftijd_van + 1
  group by all
  having count(*) = g.leeftijd_tot - g.leeftijd_van
)
select
  gebied_code,
  dag,
  leeftijd_van,
  leeftijd_tot,
  -- tables that contradict each other give no denominator: nobody chose one
  case when count(distinct inwoners) = 1 then max(inwoners) end as inwoners,
  string_agg(distinct tabel, ', ' order by tabel) as tabellen,
from mogelijk
group by all;
