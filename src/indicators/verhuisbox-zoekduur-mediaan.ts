import { type Indicator, whole } from "./indicator.ts";
import { plaatsSql } from "./parts/standen.ts";
import { regelingKolommen, regelingLabel, trajectPeildatum } from "./parts/trajecten.ts";
import { aangemeldCel, uitgestroomdCel, zoekduurScope, zoekduurSql } from "./parts/zoekduur.ts";

/** Without a median half of them still searched when they were last seen: that is `nvt`, not unknown. */
export const verhuisboxZoekduurMediaan: Indicator = {
  naam: "verhuisbox_zoekduur_mediaan",
  titel: "Verhuisbox: na hoeveel dagen de helft een woning heeft",
  uitleg:
    "De dag waarop de helft van de aangemelde huishoudens een woning heeft, met wie nog zoekt meegeteld. Leeg als de helft er nog niet is.",
  vragen: ["Na hoeveel dagen heeft de helft een woning?"],
  definitie_versie: "1",
  scope: { ...zoekduurScope, eenheid: "dag", eenheid_meervoud: "dagen", soort: "duur" },
  richting: "minder_is_beter",
  dimensies: ["regeling_code"],
  bescherming: "personen",
  bron: "verhuisbox",
  kolommen: [
    ...regelingKolommen,
    whole("vroegst", "ondergrens van het 95%-interval in dagen; leeg als die er niet is"),
    whole("laatst", "bovengrens van het 95%-interval in dagen; leeg als die nog niet bereikt is"),
  ],
  waarde: "geheel",
  peildatum: trajectPeildatum,
  sql: `
with ${zoekduurSql},
plaatsen as (
  select ${plaatsSql("regeling_code")}, * exclude (gebied) from medianen
)
select
  gebied,
  periode,
  regeling_code,
  ${regelingLabel} as regeling,
  vroegst,
  laatst,
  mediaan as waarde,
  if(mediaan is null, 'nvt', 'getoond') as status,
  null as cel,
  [] as ouders,
  [${aangemeldCel}, ${uitgestroomdCel}] as volgt,
from plaatsen
order by gebied, regeling_code, periode`,
};
