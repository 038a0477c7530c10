-- grain: one row per gebied, maand and functie
create table fct_inzet as
select
  gebied,
  maand,
  left(maand, 4) as jaar,
  functie_code,
  fte,
  fte_gewenst,
  kosten,
from stg_personele_inzet;
