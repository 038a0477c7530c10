import type { Indicator } from "./indicator.ts";
import {
  constructieKolommen,
  constructieLabel,
  soortCel,
  woonCel,
  woonPeildatum,
  woonScope,
} from "./parts/wonen.ts";

/** The list on the last day of each year, and on the last day that the file knows, which is a standing too. */
export const wonenWachtlijst: Indicator = {
  naam: "wonen_wachtlijst",
  titel: "Wachtlijst voor een woonvorm",
  uitleg: "Hoeveel mensen op de laatste dag van een jaar op de wachtlijst van een woonvorm staan.",
  vragen: ["Wordt de wachtlijst voor een woonvorm langer of korter?"],
  definitie_versie: "1",
  scope: { ...woonScope, telbegrip: "op de wachtlijst", tijdsbasis: "stand", blik: null },
  richting: "minder_is_beter",
  dimensies: ["constructie_code"],
  bescherming: "personen",
  bron: "plaatsingen",
  kolommen: constructieKolommen,
  waarde: "geheel",
  peildatum: woonPeildatum,
  sql: `
with grenzen as (
  select gebied, constructie_code, min(datum_wachtlijst_vanaf) as van, max(datum_laatst_bekend) as tot
  from fct_woonplaatsing
  group by all
  having van is not null
),
dagen as (
  select *, unnest(list_append([make_date(jaar::integer, 12, 31) for jaar in range(year(van), year(tot))], tot)) as dag
  from grenzen
),
geteld as (
  select d.gebied, d.constructie_code, d.tot, d.dag, count(p.plaatsing_pseudoniem) as aantal
  from dagen as d
  left join fct_woonplaatsing as p
    on p.gebied = d.gebied and p.constructie_code = d.constructie_code and p.datum_wachtlijst_vanaf <= d.dag
      and (p.datum_wachtlijst_tot is null or p.datum_wachtlijst_tot > d.dag)
  group by all
)
select
  gebied,
  dag::varchar as periode,
  constructie_code,
  ${constructieLabel} as constructie,
  aantal as waarde,
  if(dag = tot, ${soortCel("'wachtlijst'")}, ${woonCel("'wachtlijst'", "dag::varchar")}) as cel,
  [] as ouders,
from geteld as t
order by gebied, constructie_code, dag`,
};
