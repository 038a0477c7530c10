import type { Indicator } from "./indicator.ts";
import { standenSql, standGewicht, standKolommen, standVolgorde } from "./parts/standen.ts";
import { regelingKolommen, regelingLabel, trajectPeildatum } from "./parts/trajecten.ts";
import { zoekduurCellen, zoekduurScope, zoekduurSql } from "./parts/zoekduur.ts";

/** Who had a home, who was not followed any longer and who was still waiting at each measuring day. */
export const verhuisboxZoekduurStanden: Indicator = {
  naam: "verhuisbox_zoekduur_standen",
  titel: "Verhuisbox: wie er na 3, 6, 9, 12, 18 en 24 maanden nog zoekt",
  uitleg:
    "Van de huishoudens die in één jaar zijn aangemeld: hoeveel er na een aantal dagen een woning hadden, hoeveel er nog zochten en hoeveel er niet meer gevolgd zijn.",
  vragen: ["Hoeveel huishoudens hadden binnen drie, zes of meer maanden een woning?"],
  definitie_versie: "1",
  scope: zoekduurScope,
  richting: "geen",
  dimensies: ["regeling_code", "dag", "stand_code"],
  bescherming: "personen",
  bron: "verhuisbox",
  kolommen: [...regelingKolommen, ...standKolommen("de aanmelding")],
  waarde: "geheel",
  peildatum: trajectPeildatum,
  sql: `
with ${zoekduurSql},
${standenSql(zoekduurCellen)}
select
  gebied,
  periode,
  regeling_code,
  ${regelingLabel} as regeling,
  dag,
  stand_code,
  case stand_code when 'totaal' then 'Aangemeld' when 'gebeurd' then 'Heeft een woning' when 'wachtend' then 'Zoekt nog'
    when 'niet_gevolgd' then 'Gestopt, of nog niet zo lang geleden aangemeld' end as stand,
  aantal as waarde,
  cel,
  ouders,
  hulpcel,
  ${standGewicht},
from rijen
order by gebied, regeling_code, periode, dag, ${standVolgorde}, hulpcel`,
};
