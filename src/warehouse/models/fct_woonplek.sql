-- grain: one row per woonplek
create table fct_woonplek as
with laatste_datum as (
  select gebied, max(greatest(datum_afspraak, datum_geleverd, datum_einde_plek)) as datum
  from stg_woonplekken
  group by gebied
)
select
  p.woonplek_pseudoniem,
  p.gebied,
  p.constructie_code,
  p.eenheid_code,
  p.datum_afspraak,
  p.datum_geleverd,
  p.datum_einde_plek,
  coalesce(p.peildatum, l.datum) as datum_laatst_bekend,
from stg_woonplekken as p
join laatste_datum as l using (gebied);
