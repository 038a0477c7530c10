import { type Indicator, text } from "./indicator.ts";
import {
  datumBegonnen,
  regelingKolommen,
  regelingLabel,
  trajectPeildatum,
  trajectScope,
} from "./parts/trajecten.ts";

const key = (...parts: string[]): string =>
  `concat_ws('|', 'traject', gebied, regeling_code, ${parts.join(", ")})`;
const group = "case when groep_code <> 'totaal' then 'doelgroep=' || groep_code end";
const reported = (groep: string): string => key("'aanmelding'", "jaar", groep);
const step = (stap: string, groep: string): string => key("'cohort'", "jaar", groep, `'stap=' || ${stap}`);

/**
 * Cohort view: what became of the households that were reported in a year, up to the peildatum. It never
 * compares with a period: of the homes found in 2022, 37 were of households reported in 2021 (L9400).
 */
export const verhuisboxDoorstroom: Indicator = {
  naam: "verhuisbox_doorstroom",
  titel: "Verhuisbox: wat er werd van wie in een jaar is aangemeld",
  uitleg:
    "Van de huishoudens die in één jaar zijn aangemeld: hoeveel er tot nu toe begonnen, een woning vonden, stopten of nog bezig zijn, en waarom zij stopten of niet begonnen.",
  vragen: [
    "Hoeveel van de aangemelde huishoudens vonden een woning?",
    "Waarom begonnen huishoudens niet of stopten zij?",
  ],
  definitie_versie: "1",
  scope: { ...trajectScope, telbegrip: "aanmelding", blik: "cohort" },
  richting: "geen",
  dimensies: ["regeling_code", "groep_code", "stap_code", "reden_code"],
  bescherming: "personen",
  bron: "verhuisbox",
  kolommen: [
    ...regelingKolommen,
    text("groep_code", "doelgroep; totaal is iedereen"),
    text("groep", "voor wie"),
    text("niveau", "0 is aangemeld, 1 een deel daarvan, 2 en 3 een deel van dat deel"),
    text(
      "stap_code",
      "aangemeld, begonnen, niet_begonnen, wacht, uitgestroomd, gestaakt of lopend; totaal is aangemeld",
    ),
    text("stap", "stap"),
    text("reden_code", "reden van niet beginnen of stoppen; totaal is alle redenen"),
    text("reden", "reden"),
  ],
  waarde: "geheel",
  peildatum: trajectPeildatum,
  sql: `
with stappen as (
  select
    gebied,
    regeling_code,
    strftime(datum_aanmelding, '%Y') as jaar,
    doelgroep_code,
    case when ${datumBegonnen} is not null then 'begonnen' when uitval_code is not null then 'niet_begonnen' else 'wacht' end
      as begin_code,
    case when ${datumBegonnen} is null then null when datum_uitstroom is not null then 'uitgestroomd'
      when uitval_code is not null then 'gestaakt' else 'lopend' end as einde_code,
    case when uitval_code is not null and datum_uitstroom is null then coalesce(reden_code, 'ONBEKEND') end as reden_code,
  from fct_traject as t
),
per_stap as (
  select gebied, regeling_code, jaar, unnest(['totaal', doelgroep_code]) as groep_code, 0 as niveau, 'aangemeld' as stap_code,
    'totaal' as reden_code
  from stappen
  union all
  select gebied, regeling_code, jaar, unnest(['totaal', doelgroep_code]), 1, begin_code, 'totaal'
  from stappen
  union all
  select gebied, regeling_code, jaar, unnest(['totaal', doelgroep_code]), 2, einde_code, 'totaal'
  from stappen
  where einde_code is not null
  union all
  select gebied, regeling_code, jaar, 'totaal', if(einde_code is null, 2, 3), coalesce(einde_code, begin_code), reden_code
  from stappen
  where reden_code is not null
),
geteld as (
  select gebied, regeling_code, jaar, groep_code, niveau, stap_code, reden_code, count(*) as aantal
  from per_stap
  group by all
)
select
  gebied,
  jaar as periode,
  regeling_code,
  ${regelingLabel} as regeling,
  groep_code,
  if(groep_code = 'totaal', 'Iedereen', coalesce((select any_value(d.label) from dim_code as d
    where d.codelijst = 'doelgroep' and d.code = groep_code), 'Onbekend')) as groep,
  niveau::varchar as niveau,
  stap_code,
  case stap_code when 'aangemeld' then 'Aangemeld' when 'begonnen' then 'Begonnen' when 'niet_begonnen' then 'Niet begonnen'
    when 'wacht' then 'Wacht nog' when 'uitgestroomd' then 'Woning gevonden' when 'gestaakt' then 'Gestopt na het begin'
    when 'lopend' then 'Zoekt nog' end as stap,
  reden_code,
  if(reden_code = 'totaal', 'Totaal', coalesce((select any_value(d.label) from dim_code as d
    where d.codelijst = 'reden_uitval' and d.code = reden_code), 'Onbekend')) as reden,
  aantal as waarde,
  case when stap_code = 'aangemeld' then ${reported(group)}
    when reden_code <> 'totaal' then ${key("'cohort'", "jaar", "'stap=' || stap_code", "'reden=' || reden_code")}
    else ${step("stap_code", group)} end as cel,
  case
    when reden_code <> 'totaal' then [${step("stap_code", "null")}]
    else [
      case when niveau = 1 then ${reported(group)} when niveau = 2 then ${step("'begonnen'", group)} else '' end,
      case when groep_code = 'totaal' then '' when niveau = 0 then ${reported("null")} else ${step("stap_code", "null")} end,
    ]
  end as ouders,
from geteld
order by gebied, regeling_code, jaar, groep_code <> 'totaal', groep_code, reden_code <> 'totaal',
  list_position(['aangemeld', 'niet_begonnen', 'wacht', 'begonnen', 'gestaakt', 'lopend', 'uitgestroomd'], stap_code),
  reden_code = 'ONBEKEND', (select any_value(d.volgorde) from dim_code as d where d.codelijst = 'reden_uitval' and d.code = reden_code), reden_code`,
};
