-- grain: one row per constructie and toestand
create table dim_woontoestand as
select
  constructie_code,
  toestand_code,
  label,
  soort,
  nullif(huurder, '') as huurder_code,
  soort in ('bewoond', 'eigen_naam') as woont_er,
  letterlijk = 'ja' as is_letterlijk,
  volgorde,
from ref_woontoestanden;
