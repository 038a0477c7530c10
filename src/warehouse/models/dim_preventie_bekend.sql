-- grain: one row per known finding, code and item or block that it is about
create table dim_preventie_bekend as
with per_code as (
  select volgorde, bevinding, meting_id, waarover, unnest(string_split(code, ' ')) as code
  from ref_preventie_bekende_bevindingen
)
select volgorde, bevinding, meting_id, code, unnest(string_split(waarover, ' ')) as waarover,
from per_code;
