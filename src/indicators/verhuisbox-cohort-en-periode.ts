import { type Indicator, text } from "./indicator.ts";
import {
  gebeurtenissen,
  perJaarKolommen,
  regelingKolommen,
  trajectPeildatum,
  trajectScope,
} from "./parts/trajecten.ts";

const key = (...parts: string[]): string =>
  `concat_ws('|', 'traject', gebied, regeling_code, ${parts.join(", ")})`;

/** The bridge between the two views: homes found in a year, by the year in which the household was reported. */
export const verhuisboxCohortEnPeriode: Indicator = {
  naam: "verhuisbox_cohort_en_periode",
  titel: "Verhuisbox: jaar van aanmelding en jaar van de woning",
  uitleg:
    "Hoeveel huishoudens in een jaar begonnen of een woning vonden, naar het jaar waarin zij zijn aangemeld. Zo is te zien welk deel van een jaar nog van het jaar ervoor is.",
  vragen: ["Hoeveel van de gevonden woningen zijn voor huishoudens die een jaar eerder zijn aangemeld?"],
  definitie_versie: "1",
  scope: trajectScope,
  richting: "geen",
  dimensies: ["regeling_code", "telling_code", "jaar_aanmelding"],
  bescherming: "personen",
  bron: "verhuisbox",
  kolommen: [
    ...regelingKolommen,
    text("telling_code", "gestart of uitstroom"),
    text("telbegrip_label", "wat er is geteld"),
    text("jaar_aanmelding", "jaar van de aanmelding; totaal is alle jaren"),
  ],
  waarde: "geheel",
  peildatum: trajectPeildatum,
  sql: `
with ${gebeurtenissen},
per_jaar as (
  select e.gebied, e.regeling_code, e.telling as telling_code, e.jaar,
    unnest(['totaal', strftime(t.datum_aanmelding, '%Y')]) as jaar_aanmelding
  from gebeurtenissen as e
  join fct_traject as t using (traject_pseudoniem, gebied)
  where e.telling in ('gestart', 'uitstroom')
),
geteld as (
  select *, count(*) as aantal from per_jaar group by all
)
select
  ${perJaarKolommen},
  jaar_aanmelding,
  aantal as waarde,
  ${key("telling_code", "jaar", "case when jaar_aanmelding <> 'totaal' then 'aangemeld=' || jaar_aanmelding end")} as cel,
  if(jaar_aanmelding = 'totaal', [], [
    ${key("telling_code", "jaar")},
    ${key("'cohort'", "jaar_aanmelding", "'stap=' || if(telling_code = 'gestart', 'begonnen', 'uitgestroomd')")},
  ]) as ouders,
from geteld
order by gebied, regeling_code, telling_code, jaar, jaar_aanmelding <> 'totaal', jaar_aanmelding`,
};
