import { type Indicator, text } from "./indicator.ts";
import { maatCellen, maatKolommen, maatVolgorde, maatWoorden, maten, matenSql } from "./parts/duurmaten.ts";
import { plaatsingScope } from "./parts/gezinnen.ts";

/**
 * How long a stay lasted, of households that left in the year, and how long the stays that still run have lasted on the
 * last day. Those who left quickly weigh more in the first; only both together show the whole.
 */
export const opvangVerblijfsduur: Indicator = {
  naam: "opvang_verblijfsduur",
  titel: "Hoelang huishoudens in de opvang blijven",
  uitleg:
    "Het gemiddelde en de middelste waarde van de verblijfsduur in dagen: van wie in het jaar vertrok, en van wie er nog is hoelang het verblijf al duurt.",
  vragen: ["Hoelang blijven gezinnen in de opvang?"],
  definitie_versie: "1",
  scope: {
    ...plaatsingScope,
    ...{ telbegrip: "duur", soort: "duur", eenheid: "dag", eenheid_meervoud: "dagen", blik: null },
  },
  richting: "minder_is_beter",
  dimensies: ["opvangtype_code", "groep_code", "maat_code"],
  bescherming: "personen",
  bron: "opvang",
  kolommen: [
    text("opvangtype_code", "code van de soort opvang; totaal is alle soorten"),
    text("opvangtype", "soort opvang"),
    text("groep_code", "vertrokken in het jaar, of nog aanwezig op de peildatum"),
    text("groep", "voor wie"),
    ...maatKolommen,
    text("tijdsbasis", "stroom in het jaar, of stand op de peildatum"),
  ],
  waarde: "decimaal",
  peildatum: "select max(datum_laatst_bekend)::varchar from fct_opvang_plaatsing",
  sql: `
with verblijven as (
  select gebied, unnest(['totaal', opvangtype_code]) as opvangtype_code, duur_dagen,
    if(datum_vertrek is null, 'aanwezig', 'vertrokken') as groep_code,
    if(datum_vertrek is null, (select max(datum_laatst_bekend)::varchar from fct_opvang_plaatsing), strftime(datum_vertrek, '%Y'))
      as periode,
  from fct_opvang_plaatsing
),
geteld as (
  select gebied, periode, opvangtype_code, groep_code, ${maten("duur_dagen")},
  from verblijven
  group by all
),
${matenSql},
met_cel as (
  select *, concat_ws('|', n_ouder, case when opvangtype_code <> 'totaal' then 'type=' || opvangtype_code end) as n_cel
  from (
    select *, concat_ws('|', 'plaatsing', gebied, if(groep_code = 'aanwezig', 'bezetting', groep_code), left(periode, 7)) as n_ouder
    from maten
  )
)
select
  gebied,
  periode,
  opvangtype_code,
  if(opvangtype_code = 'totaal', 'Alle soorten', coalesce((select any_value(d.label) from dim_code as d
    where d.codelijst = 'opvangtype' and d.code = opvangtype_code), 'Onbekend')) as opvangtype,
  groep_code,
  case groep_code when 'vertrokken' then 'Vertrok in het jaar' when 'aanwezig' then 'Is er nog' end as groep,
  maat_code,
  ${maatWoorden("huishoudens")},
  if(groep_code = 'vertrokken', 'stroom', 'stand') as tijdsbasis,
  waarde,
  if(maat_code = 'n', [if(opvangtype_code = 'totaal', '', n_ouder)], []) as ouders,
  ${maatCellen("n_cel")},
from met_cel
order by gebied, groep_code desc, periode, opvangtype_code <> 'totaal', opvangtype_code,
  ${maatVolgorde}`,
};
