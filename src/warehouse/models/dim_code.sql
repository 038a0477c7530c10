-- grain: one row per code list and code
create table dim_code as
select
  codelijst,
  code,
  label,
  soort,
  -- a month or year stands for its first day as a beginning, for its last as an end
  case len(geldig_van) when 10 then geldig_van when 7 then geldig_van || '-01' when 4 then geldig_van || '-01-01' end::date
    as geldig_van,
  case len(geldig_tot) when 10 then geldig_tot::date when 7 then last_day((geldig_tot || '-01')::date)
    when 4 then (geldig_tot || '-12-31')::date end as geldig_tot,
  row_number() over (partition by codelijst order by volgorde) as volgorde,
from ref_codelijsten;
