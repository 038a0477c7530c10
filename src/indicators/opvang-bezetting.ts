import { type Indicator, text } from "./indicator.ts";
import { plaatsingScope } from "./parts/gezinnen.ts";

const key = (telling: string, type: string, periode = "maand"): string =>
  `concat_ws('|', 'plaatsing', gebied, '${telling}', ${periode}, case when ${type} <> 'totaal' then 'type=' || ${type} end)`;

/** Stock at the start + arrived = stock at the end + left; who had a place in the month ties the two sides. */
export const opvangBezetting: Indicator = {
  naam: "opvang_bezetting",
  titel: "Huishoudens in de opvang",
  uitleg:
    "Hoeveel huishoudens aan het eind van een maand een plek in de opvang hebben, hoeveel er in de maand een plek kregen en hoeveel er weggingen, per soort opvang.",
  vragen: ["Hoeveel huishoudens zitten in de opvang?", "Hoeveel huishoudens verlaten de opvang?"],
  definitie_versie: "1",
  scope: { ...plaatsingScope, tijdsbasis: "stand", blik: null },
  richting: "geen",
  dimensies: ["opvangtype_code", "telling_code"],
  bescherming: "personen",
  bron: "opvang",
  kolommen: [
    text("opvangtype_code", "code van de soort opvang; totaal is alle soorten"),
    text("opvangtype", "soort opvang"),
    text("telling_code", "bezetting, aanwezig, geplaatst of vertrokken"),
    text("telbegrip_label", "wat er is geteld"),
    text("tijdsbasis", "stand op de laatste dag, ooit in de maand, of stroom in de maand"),
  ],
  waarde: "geheel",
  peildatum: "select max(datum_laatst_bekend)::varchar from fct_opvang_plaatsing",
  sql: `
with grenzen as (
  select gebied, date_trunc('month', min(datum_plaatsing)) as van, 
    date_trunc('month', greatest(max(datum_laatst_bekend), max(coalesce(datum_vertrek, datum_plaatsing)))) as tot,
  from fct_opvang_plaatsing
  group by gebied
),
maanden as (
  select gebied, strftime(unnest(generate_series(van, tot, interval 1 month)), '%Y-%m') as maand from grenzen
),
typen as (
  select distinct gebied, unnest(['totaal', opvangtype_code]) as opvangtype_code from fct_opvang_plaatsing
),
stromen as (
  select m.gebied, m.maand, t.opvangtype_code,
    count(*) filter (where p.maand_plaatsing = m.maand) as geplaatst,
    count(*) filter (where strftime(p.datum_vertrek, '%Y-%m') = m.maand) as vertrokken,
    count(*) filter (where p.maand_plaatsing <= m.maand
      and (p.datum_vertrek is null or strftime(p.datum_vertrek, '%Y-%m') > m.maand)) as bezetting,
    lead(m.maand) over (partition by m.gebied, t.opvangtype_code order by m.maand) as volgende,
  from maanden as m
  join typen as t using (gebied)
  left join fct_opvang_plaatsing as p
    on p.gebied = m.gebied and t.opvangtype_code in ('totaal', p.opvangtype_code)
  group by m.gebied, m.maand, t.opvangtype_code
),
met_jaar as (
  select *, left(maand, 4) as jaar,
    sum(vertrokken) over (partition by gebied, opvangtype_code, left(maand, 4)) as vertrokken_in_jaar,
  from stromen
),
cellen as (
  select *, 'bezetting' as telling_code, bezetting as waarde, ${key("bezetting", "opvangtype_code")} as cel,
    [if(opvangtype_code = 'totaal', '', ${key("bezetting", "'totaal'")}),
      if(volgende is null, '', ${key("aanwezig", "opvangtype_code", "volgende")}), ${key("aanwezig", "opvangtype_code")}] as ouders,
  from met_jaar
  union all
  select *, 'aanwezig', bezetting + vertrokken, ${key("aanwezig", "opvangtype_code")},
    [if(opvangtype_code = 'totaal', '', ${key("aanwezig", "'totaal'")})]
  from met_jaar
  union all
  select *, 'geplaatst', geplaatst, ${key("geplaatst", "opvangtype_code")},
    [if(opvangtype_code = 'totaal', '', ${key("geplaatst", "'totaal'")}), ${key("aanwezig", "opvangtype_code")}]
  from met_jaar
  union all
  select *, 'vertrokken', vertrokken, ${key("vertrokken", "opvangtype_code")},
    [if(opvangtype_code = 'totaal', '', ${key("vertrokken", "'totaal'")}), '', ${key("aanwezig", "opvangtype_code")},
      if(vertrokken_in_jaar = 0, '', ${key("vertrokken", "opvangtype_code", "jaar")})]
  from met_jaar
)
select
  gebied,
  maand as periode,
  opvangtype_code,
  if(opvangtype_code = 'totaal', 'Alle soorten', coalesce((select any_value(d.label) from dim_code as d
    where d.codelijst = 'opvangtype' and d.code = opvangtype_code), 'Onbekend')) as opvangtype,
  telling_code,
  case telling_code when 'bezetting' then 'In de opvang' when 'aanwezig' then 'Had een plek in de maand'
    when 'geplaatst' then 'Kreeg een plek' when 'vertrokken' then 'Ging weg' end as telbegrip_label,
  case telling_code when 'bezetting' then 'stand' when 'aanwezig' then 'ooit_in_periode' else 'stroom' end as tijdsbasis,
  waarde,
  cel,
  ouders,
from cellen
order by gebied, maand, opvangtype_code <> 'totaal', opvangtype_code,
  list_position(['bezetting', 'aanwezig', 'geplaatst', 'vertrokken'], telling_code)`,
};
