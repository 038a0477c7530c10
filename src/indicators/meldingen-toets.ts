import { type Indicator, text } from "./indicator.ts";
import { meldingPeildatum, meldingScope } from "./parts/meldingen.ts";

const key = (...parts: string[]): string => `concat_ws('|', 'melding', gebied, jaar, ${parts.join(", ")})`;

/** What the contact point did with a melding; for what went back, the condition that was not met (L853–854). */
export const meldingenToets: Indicator = {
  naam: "meldingen_toets",
  titel: "Wat het contactpunt met de meldingen deed",
  uitleg:
    "Hoeveel meldingen na de toets verder gingen, op de wachtlijst kwamen of teruggingen, en aan welke voorwaarde niet was voldaan.",
  vragen: ["Hoeveel meldingen gaan verder na de toets, en waarom andere niet?"],
  definitie_versie: "1",
  scope: meldingScope,
  richting: "geen",
  dimensies: ["toets_code", "criterium_code"],
  bescherming: "personen",
  bron: "meldingen",
  kolommen: [
    text("toets_code", "DOORGEZET, WACHTLIJST, RETOUR of ONBEKEND; totaal is het hele jaar"),
    text("toets", "wat het contactpunt deed"),
    text("criterium_code", "voorwaarde waaraan niet was voldaan; totaal is alle"),
    text("criterium", "voorwaarde"),
  ],
  waarde: "geheel",
  peildatum: meldingPeildatum,
  sql: `
with per_melding as (
  select gebied, jaar, icp_uitkomst_code as toets_code, coalesce(toets_criterium_code, 'ONBEKEND') as criterium_code
  from fct_melding
),
geteld as (
  select gebied, jaar, 'totaal' as toets_code, 'totaal' as criterium_code, count(*) as aantal from per_melding group by all
  union all
  select gebied, jaar, toets_code, 'totaal', count(*) from per_melding group by all
  union all
  select gebied, jaar, toets_code, criterium_code, count(*) from per_melding where toets_code = 'RETOUR' group by all
)
select
  gebied,
  jaar as periode,
  toets_code,
  if(toets_code = 'totaal', 'Totaal', coalesce((select any_value(d.label) from dim_code as d
    where d.codelijst = 'icp_uitkomst' and d.code = toets_code), 'Onbekend')) as toets,
  criterium_code,
  if(criterium_code = 'totaal', 'Totaal', coalesce((select any_value(c.naam) from ref_criteria as c
    where c.criterium_code = geteld.criterium_code), 'Onbekend')) as criterium,
  aantal as waarde,
  ${key("case when toets_code <> 'totaal' then 'toets=' || toets_code end", "case when criterium_code <> 'totaal' then 'criterium=' || criterium_code end")} as cel,
  case when toets_code = 'totaal' then [] when criterium_code = 'totaal' then [concat_ws('|', 'melding', gebied, jaar)]
    else [${key("'toets=' || toets_code")}] end as ouders,
from geteld
order by gebied, jaar, toets_code <> 'totaal', toets_code = 'ONBEKEND', toets_code, criterium_code <> 'totaal', criterium_code`,
};
