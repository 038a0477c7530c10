import { type Indicator, text } from "./indicator.ts";
import { constructieKolommen, constructieLabel, woonScope } from "./parts/wonen.ts";

/** Places are no people; more can be delivered than was agreed (003 L1895–1899), so the two overlap. */
export const wonenPlekken: Indicator = {
  naam: "wonen_plekken",
  titel: "Woonplekken: afgesproken en geleverd",
  uitleg:
    "Hoeveel woonplekken er zijn afgesproken en hoeveel er zijn, per woonvorm. Er kunnen er meer zijn dan afgesproken.",
  vragen: ["Hoeveel woonplekken zijn er beloofd, en hoeveel zijn er geleverd?"],
  definitie_versie: "1",
  scope: {
    ...woonScope,
    ...{ telbegrip: "woonplek", eenheid: "woonplek", eenheid_meervoud: "woonplekken" },
    populatie: "Woonplekken die zijn afgesproken of er zijn; geen mensen.",
    ...{ tijdsbasis: "stand", blik: null },
    ethos_uitleg: "niet van toepassing: dit telt geen mensen",
  },
  richting: "meer_is_beter",
  dimensies: ["constructie_code", "telling_code"],
  bescherming: "organisaties",
  bron: "plaatsingen",
  kolommen: [
    ...constructieKolommen,
    text("telling_code", "afgesproken, geleverd, zonder_afspraak of nog_niet"),
    text("telling", "wat er is geteld"),
    text("eenheid_meervoud", "eenheid van de waarde"),
  ],
  waarde: "geheel",
  peildatum: "select max(datum_laatst_bekend)::varchar from fct_woonplek",
  sql: `
with plekken as (
  select *, max(datum_laatst_bekend) over (partition by gebied) as dag from fct_woonplek
),
standen as (
  select
    *,
    datum_geleverd <= dag as is_er,
    datum_afspraak <= dag as is_afgesproken,
  from plekken
  where datum_einde_plek is null or datum_einde_plek > dag
),
geteld as (
  select
    gebied,
    constructie_code,
    eenheid_code,
    dag,
    count(*) filter (where is_afgesproken) as afgesproken,
    count(*) filter (where is_er) as geleverd,
    count(*) filter (where is_er and is_afgesproken is not true) as zonder_afspraak,
    count(*) filter (where is_afgesproken and is_er is not true) as nog_niet,
  from standen
  group by all
),
rijen as (
  unpivot geteld on afgesproken, geleverd, zonder_afspraak, nog_niet into name telling_code value aantal
)
select
  gebied,
  dag::varchar as periode,
  constructie_code,
  ${constructieLabel} as constructie,
  telling_code,
  case telling_code when 'afgesproken' then 'Afgesproken' when 'geleverd' then 'Geleverd'
    when 'zonder_afspraak' then 'Geleverd zonder afspraak' when 'nog_niet' then 'Afgesproken, nog niet geleverd' end as telling,
  lower(coalesce((select any_value(d.label) from dim_code as d where d.codelijst = 'woonplek_eenheid' and d.code = eenheid_code),
    'woonplekken')) as eenheid_meervoud,
  aantal as waarde,
from rijen as t
order by gebied, constructie_code, eenheid_code,
  list_position(['afgesproken', 'geleverd', 'zonder_afspraak', 'nog_niet'], telling_code)`,
};
