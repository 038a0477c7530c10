-- grain: one row per set of choices that the figures of the preventiescanner rest on; there is one set
create table dim_preventie_methode as
select
  max(waarde::bigint) filter (where kenmerk = 'kans_teller') as kans_teller,
  max(waarde::bigint) filter (where kenmerk = 'kans_noemer') as kans_noemer,
  max(waarde::bigint) filter (where kenmerk = 'hiaat_teller') as hiaat_teller,
  max(waarde::bigint) filter (where kenmerk = 'hiaat_noemer') as hiaat_noemer,
  max(waarde::bigint) filter (where kenmerk = 'kleine_regio_onder') as kleine_regio_onder,
  max(waarde::bigint) filter (where kenmerk = 'minste_verschil') as minste_verschil,
  max(waarde::bigint) filter (where kenmerk = 'referentie_regios') as referentie_regios,
  max(waarde::bigint) filter (where kenmerk = 'spreiding_factor') as spreiding_factor,
from ref_preventie_methode;
