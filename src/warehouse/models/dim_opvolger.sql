-- grain: one row per former gemeente and gemeente that its area went to, with the day from which
create table dim_opvolger as
with recursive keten as (
  select van as gemeente, naar as opvolger, datum::date as vanaf, soort = 'samenvoeging' as is_heel
  from ref_gemeente_wijzigingen
  union all
  select k.gemeente, w.naar, greatest(k.vanaf, w.datum::date), k.is_heel and w.soort = 'samenvoeging'
  from keten as k
  join ref_gemeente_wijzigingen as w on w.van = k.opvolger and w.datum::date >= k.vanaf
)
select gemeente, opvolger, vanaf, is_heel from keten;
