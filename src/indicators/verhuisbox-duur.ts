import { type Indicator, text } from "./indicator.ts";
import { maatCellen, maatKolommen, maatVolgorde, maatWoorden, maten, matenSql } from "./parts/duurmaten.ts";
import {
  regelingKolommen,
  regelingLabel,
  trajectCel,
  trajectPeildatum,
  trajectScope,
} from "./parts/trajecten.ts";

const groups = [
  ["begeleiding", "if(groep_soort = 'begeleiding', groep_code, 'totaal')"],
  ["doelgroep", "if(groep_soort = 'doelgroep', groep_code, 'totaal')"],
] as const;

/**
 * Days from aanmelding to a home, of households that found one. Who still searches is not in it, so a year
 * in which many still search looks faster than it is; the survival curve counts them.
 */
export const verhuisboxDuur: Indicator = {
  naam: "verhuisbox_duur",
  titel: "Verhuisbox: dagen tot een woning, van wie er een vond",
  uitleg:
    "Het gemiddelde en de middelste waarde van het aantal dagen tussen aanmelding en woning, van huishoudens die in een jaar een woning vonden. Wie nog zoekt, telt hier niet mee.",
  vragen: ["Hoelang duurt het tot een huishouden met de Verhuisbox een woning heeft?"],
  definitie_versie: "1",
  scope: {
    ...trajectScope,
    ...{ telbegrip: "duur", soort: "duur", eenheid: "dag", eenheid_meervoud: "dagen" },
    populatie: "Huishoudens die in dat jaar een woning vonden. Wie nog zoekt of stopte, telt niet mee.",
  },
  richting: "minder_is_beter",
  dimensies: ["regeling_code", "groep_code", "maat_code"],
  bescherming: "personen",
  bron: "verhuisbox",
  kolommen: [
    ...regelingKolommen,
    text("groep_soort", "iedereen, begeleiding of doelgroep"),
    text("groep_code", "code van de groep; totaal is iedereen"),
    text("groep", "voor wie"),
    ...maatKolommen,
  ],
  waarde: "decimaal",
  peildatum: trajectPeildatum,
  sql: `
with klaar as (
  select gebied, regeling_code, strftime(datum_uitstroom, '%Y') as jaar, duur_dagen,
    unnest([
      {'soort': 'iedereen', 'code': 'totaal'},
      {'soort': 'begeleiding', 'code': begeleiding_code},
      {'soort': 'doelgroep', 'code': doelgroep_code},
    ]) as groep,
  from fct_traject
  where datum_uitstroom is not null
),
geteld as (
  select gebied, regeling_code, jaar, groep.soort as groep_soort, groep.code as groep_code, ${maten("duur_dagen")},
  from klaar
  group by all
),
${matenSql}
select
  gebied,
  jaar as periode,
  regeling_code,
  ${regelingLabel} as regeling,
  groep_soort,
  groep_code,
  if(groep_code = 'totaal', 'Iedereen', coalesce((select any_value(d.label) from dim_code as d
    where d.codelijst = groep_soort and d.code = groep_code), 'Onbekend')) as groep,
  maat_code,
  ${maatWoorden("huishoudens")},
  waarde,
  ${maatCellen(trajectCel("'uitstroom'", "jaar", groups))},
  [] as ouders,
from maten
order by gebied, regeling_code, jaar, list_position(['iedereen', 'begeleiding', 'doelgroep'], groep_soort), groep_code,
  ${maatVolgorde}`,
};
