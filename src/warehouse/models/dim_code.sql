-- grain: one row per code list and code
create table dim_code as
select
  codelijst,
  code,
  label,
  soort,
  row_number() over (partition by codelijst order by volgorde) as volgorde,
from ref_codelijsten;
