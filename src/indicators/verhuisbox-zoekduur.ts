import { decimal, type Indicator, whole } from "./indicator.ts";
import { kromme } from "./parts/standen.ts";
import { regelingKolommen, regelingLabel, trajectPeildatum } from "./parts/trajecten.ts";
import { zoekduurCellen, zoekduurScope, zoekduurSql } from "./parts/zoekduur.ts";

const { cte, volgt } = kromme(zoekduurCellen);

/**
 * A point gives away who had a home by its own and all earlier days, so it follows those counts. Whole
 * percents keep to themselves when somebody was lost from sight.
 */
export const verhuisboxZoekduur: Indicator = {
  naam: "verhuisbox_zoekduur",
  titel: "Verhuisbox: welk deel nog zoekt, dag na dag",
  uitleg:
    "Welk deel van de aangemelde huishoudens na een aantal dagen nog geen woning heeft, geschat volgens Kaplan en Meier. Wie nog zoekt, telt mee zolang er gezocht is.",
  vragen: ["Hoelang zoeken huishoudens naar een woning, ook als u wie nog zoekt meetelt?"],
  definitie_versie: "1",
  scope: { ...zoekduurScope, eenheid: "deel", eenheid_meervoud: "deel van de huishoudens", soort: "aandeel" },
  richting: "minder_is_beter",
  dimensies: ["regeling_code", "dag"],
  bescherming: "personen",
  bron: "verhuisbox",
  kolommen: [
    ...regelingKolommen,
    whole("dag", "dagen na de aanmelding"),
    decimal("ondergrens", "ondergrens van het 95%-interval, 0–1"),
    decimal("bovengrens", "bovengrens van het 95%-interval, 0–1"),
  ],
  waarde: "decimaal",
  peildatum: trajectPeildatum,
  sql: `
with ${zoekduurSql},
${cte}
select
  gebied,
  periode,
  regeling_code,
  ${regelingLabel} as regeling,
  dag,
  round(ondergrens, 2) as ondergrens,
  round(bovengrens, 2) as bovengrens,
  round(aandeel, 2) as waarde,
  null as cel,
  [] as ouders,
  ${volgt} as volgt,
  aantal as grondslag,
from plaatsen
order by gebied, regeling_code, periode, dag`,
};
