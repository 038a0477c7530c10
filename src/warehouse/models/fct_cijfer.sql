-- grain: one row per published figure
create table fct_cijfer as
with breuken as (
  -- the last break before the figure; a figure without a period belongs to no side of it
  select c.cijfer_id, max(b.vanaf) filter (where b.vanaf::date <= c.periode_van) as vanaf, count(*) as aantal
  from stg_cijfers as c
  join ref_reeksbreuken as b on b.register = c.register and b.reeks = c.reeks
  group by c.cijfer_id
),
met_sleutel as (
  select
    c.*,
    concat_ws(
      '|',
      c.reeks, c.gebied, c.periode_soort, coalesce(c.periode_van::varchar, ''), coalesce(c.periode_tot::varchar, ''),
      c.telbegrip, c.eenheid, c.dimensie, c.categorie
    ) as groep_sleutel,
  from stg_cijfers as c
)
select
  m.*,
  case when k.cijfer_id is null then '' else coalesce('vanaf ' || k.vanaf, 'voor de breuk') end as definitie,
  count(*) over (partition by m.groep_sleutel) as aantal_versies,
  case
    when m.periode_van is null and m.periode_tot is null then coalesce(left(m.peildatum::varchar, 10), '')
    when m.periode_van is null then 't/m ' || m.periode_tot
    when m.periode_tot is null then 'vanaf ' || m.periode_van
    when m.periode_van = m.periode_tot then m.periode_van::varchar
    when month(m.periode_van) = 1 and day(m.periode_van) = 1 and month(m.periode_tot) = 12
      and day(m.periode_tot) = 31 and year(m.periode_van) = year(m.periode_tot) then year(m.periode_van)::varchar
    else m.periode_van || ' t/m ' || m.periode_tot
  end as periode,
from met_sleutel as m
left join breuken as k using (cijfer_id);
