import { type Indicator, text } from "./indicator.ts";
import {
  regelingKolommen,
  regelingLabel,
  trajectCel,
  trajectPeildatum,
  trajectPerPeriode,
  trajectScope,
} from "./parts/trajecten.ts";

const cel = (telling: string, maand = "maand"): string => trajectCel(`'${telling}'`, maand);

/**
 * Who is being helped and who waits, at the end of a month. Stock at the start + begun = stock at the end +
 * home found + stopped; the households helped at some time in the month tie the two sides.
 */
export const verhuisboxStand: Indicator = {
  naam: "verhuisbox_stand",
  titel: "Verhuisbox: wie hulp krijgt en wie wacht",
  uitleg:
    "Hoeveel huishoudens aan het eind van een maand hulp krijgen bij het zoeken en hoeveel er op de wachtlijst staan. Wie wacht, telt niet mee bij wie hulp krijgt.",
  vragen: [
    "Hoeveel huishoudens staan op de wachtlijst voor de Verhuisbox?",
    "Hoeveel huishoudens krijgen nu hulp?",
  ],
  definitie_versie: "1",
  scope: { ...trajectScope, tijdsbasis: "stand", blik: null },
  richting: "geen",
  dimensies: ["regeling_code", "telling_code"],
  bescherming: "personen",
  bron: "verhuisbox",
  kolommen: [
    ...regelingKolommen,
    text("telling_code", "caseload, wachtlijst of in_begeleiding"),
    text("telbegrip_label", "wat er is geteld"),
    text("tijdsbasis", "stand op de laatste dag, of ooit in de maand"),
    text("peildag", "dag waarop is geteld"),
  ],
  waarde: "geheel",
  peildatum: trajectPeildatum,
  sql: `
with ${trajectPerPeriode},
stromen as (
  select
    gebied, regeling_code, jaar, maand, laatste,
    any_value(last_day((maand || '-01')::date)) as einde,
    coalesce(sum(aantal) filter (where telling_code = 'gestart'), 0)::bigint as gestart,
    coalesce(sum(aantal) filter (where telling_code = 'uitstroom'), 0)::bigint as uitstroom,
    coalesce(sum(aantal) filter (where telling_code = 'gestaakt'), 0)::bigint as gestaakt,
  from per_periode
  where periode_soort = 'maand'
  group by all
),
standen as (
  select
    *,
    sum(gestart - uitstroom - gestaakt) over (
      partition by gebied, regeling_code order by maand
    )::bigint as caseload,
    lead(maand) over (partition by gebied, regeling_code order by maand) as volgende,
    least(einde, (select max(datum_laatst_bekend) from fct_traject)) as peildag,
  from stromen
),
wachtenden as (
  select s.gebied, s.regeling_code, s.maand, count(t.traject_pseudoniem) as wachtlijst
  from standen as s
  left join fct_traject as t
    on t.gebied = s.gebied and t.regeling_code = s.regeling_code and t.datum_wachtlijst_vanaf <= s.peildag
    and (t.datum_wachtlijst_tot is null or t.datum_wachtlijst_tot > s.peildag)
  group by all
),
met_wachtlijst as (
  select *, if(laatste = 1, jaar, maand) as stroom_maand from standen join wachtenden using (gebied, regeling_code, maand)
),
cellen as (
  select *, 'caseload' as telling_code, caseload as waarde, false as hulpcel, ${cel("caseload")} as cel,
    [if(volgende is null, '', ${cel("in_begeleiding", "volgende")}), ${cel("in_begeleiding")}] as ouders,
  from met_wachtlijst
  union all
  select *, 'in_begeleiding', caseload + uitstroom + gestaakt, false, ${cel("in_begeleiding")}, []
  from met_wachtlijst
  union all
  -- without a date of anybody's waiting the file says nothing about a list; that is not an empty list
  select *, 'wachtlijst', wachtlijst, false, ${cel("wachtlijst")}, []
  from met_wachtlijst
  semi join (select gebied, regeling_code from fct_traject where datum_wachtlijst_vanaf is not null) using (gebied, regeling_code)
  union all
  select *, 'gestart', gestart, true, ${cel("gestart", "stroom_maand")}, [${cel("in_begeleiding")}]
  from met_wachtlijst
  union all
  select *, 'uitstroom', uitstroom, true, ${cel("uitstroom", "stroom_maand")}, ['', ${cel("in_begeleiding")}]
  from met_wachtlijst
  union all
  select *, 'gestaakt', gestaakt, true, ${cel("gestaakt", "stroom_maand")}, ['', ${cel("in_begeleiding")}]
  from met_wachtlijst
)
select
  gebied,
  maand as periode,
  regeling_code,
  ${regelingLabel} as regeling,
  telling_code,
  case telling_code when 'caseload' then 'Krijgt hulp' when 'in_begeleiding' then 'Kreeg hulp in de maand'
    when 'wachtlijst' then 'Op de wachtlijst' end as telbegrip_label,
  if(telling_code = 'in_begeleiding', 'ooit_in_periode', 'stand') as tijdsbasis,
  peildag::varchar as peildag,
  waarde,
  hulpcel,
  cel,
  ouders,
from cellen
order by gebied, regeling_code, telling_code, maand`,
};
