import { type Indicator, text } from "./indicator.ts";
import { maatCellen, maatKolommen, maatVolgorde, maatWoorden, maten, matenSql } from "./parts/duurmaten.ts";
import {
  regelingKolommen,
  regelingLabel,
  trajectPeildatum,
  trajectPerPeriode,
  trajectScope,
} from "./parts/trajecten.ts";

const key = (telling: string, periode: string): string =>
  `concat_ws('|', 'traject', gebied, regeling_code, '${telling}', ${periode})`;

/**
 * Days from aanmelding to intake, counted in the month of the intake; and, for those who still wait at the
 * end of the month, how long they waited so far. The two are different groups and never one number.
 */
export const verhuisboxWachttijd: Indicator = {
  naam: "verhuisbox_wachttijd",
  titel: "Verhuisbox: wachten op het eerste gesprek",
  uitleg:
    "Het aantal dagen tussen aanmelding en eerste gesprek, van wie dat gesprek in de maand had. Daarnaast: hoelang wie op de wachtlijst staat al wacht.",
  vragen: ["Hoelang wachten huishoudens op een eerste gesprek?"],
  definitie_versie: "1",
  scope: {
    ...trajectScope,
    ...{ telbegrip: "wachttijd", soort: "duur", eenheid: "dag", eenheid_meervoud: "dagen", blik: null },
    populatie: "Huishoudens met een eerste gesprek in de maand, en huishoudens op de wachtlijst.",
  },
  richting: "minder_is_beter",
  dimensies: ["regeling_code", "groep_code", "maat_code"],
  bescherming: "personen",
  bron: "verhuisbox",
  kolommen: [
    ...regelingKolommen,
    text("groep_code", "intake: had het gesprek in de maand; wachtlijst: wacht aan het eind van de maand"),
    text("groep", "voor wie"),
    ...maatKolommen,
    text("tijdsbasis", "stroom in de maand, of stand op de laatste dag"),
  ],
  waarde: "decimaal",
  peildatum: trajectPeildatum,
  sql: `
with ${trajectPerPeriode},
kalendermaanden as (
  select distinct gebied, regeling_code, jaar, maand, laatste,
    least(last_day((maand || '-01')::date), (select max(datum_laatst_bekend) from fct_traject)) as peildag,
  from per_periode
),
wachttijden as (
  select k.gebied, k.regeling_code, k.jaar, k.maand, k.laatste, 'intake' as groep_code,
    datediff('day', t.datum_aanmelding, t.datum_intake) as dagen,
  from kalendermaanden as k
  join fct_traject as t on t.gebied = k.gebied and t.regeling_code = k.regeling_code
    and strftime(t.datum_intake, '%Y-%m') = k.maand
  union all
  select k.gebied, k.regeling_code, k.jaar, k.maand, k.laatste, 'wachtlijst', datediff('day', t.datum_aanmelding, k.peildag)
  from kalendermaanden as k
  join fct_traject as t on t.gebied = k.gebied and t.regeling_code = k.regeling_code
    and t.datum_wachtlijst_vanaf <= k.peildag and (t.datum_wachtlijst_tot is null or t.datum_wachtlijst_tot > k.peildag)
),
geteld as (
  select gebied, regeling_code, jaar, maand, laatste, groep_code, ${maten("dagen")},
  from wachttijden
  group by all
),
${matenSql},
met_cel as (
  select *, if(groep_code = 'intake', ${key("intake", "if(laatste = 1, jaar, maand)")}, ${key("wachtlijst", "maand")}) as n_cel
  from maten
)
select
  gebied,
  maand as periode,
  regeling_code,
  ${regelingLabel} as regeling,
  groep_code,
  case groep_code when 'intake' then 'Had het eerste gesprek' when 'wachtlijst' then 'Wacht nog' end as groep,
  maat_code,
  ${maatWoorden("huishoudens")},
  if(groep_code = 'intake', 'stroom', 'stand') as tijdsbasis,
  waarde,
  ${maatCellen("n_cel")},
  [] as ouders,
from met_cel
order by gebied, regeling_code, groep_code, maand, ${maatVolgorde}`,
};
