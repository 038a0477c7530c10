-- grain: one row per meting of the preventiescanner
create table dim_preventie_meting as
with metingen as (
  select
    meting_id,
    min(regio) as regio,
    any_value(maand) as maand,
    bool_or(is_fictief) as is_fictief,
    count(distinct gemeente_nr) as n_gemeenten,
    count(*) as n_antwoorden,
    array_to_string(list_sort(list(distinct versie) filter (where versie <> '')), ', ') as versies,
  from fct_preventie_antwoord
  group by meting_id
)
select
  *,
  row_number() over (partition by regio order by maand desc, meting_id desc) = 1 as is_laatste,
from metingen;
