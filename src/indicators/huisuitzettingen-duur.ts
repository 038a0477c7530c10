import { decimal, type Indicator, whole } from "./indicator.ts";
import {
  registratieJoin,
  registratieKolommen,
  registratieSql,
  uitzettingTabel,
} from "./parts/huisuitzettingen.ts";
import { kromme } from "./parts/standen.ts";
import { uitzettingsduurCellen, uitzettingsduurScope, uitzettingsduurSql } from "./parts/uitzettingsduur.ts";

const { cte, volgt } = kromme(uitzettingsduurCellen);

/** A point gives away whose outcome was known by its own and all earlier days, so it follows those counts. */
export const huisuitzettingenDuur: Indicator = {
  ...uitzettingTabel,
  naam: "huisuitzettingen_duur",
  titel: "Huisuitzettingen: welk deel nog loopt, dag na dag",
  uitleg:
    "Welk deel van de dossiers na een aantal dagen nog geen bekende uitkomst heeft, geschat volgens Kaplan en Meier. Wat nog loopt, telt mee zolang het loopt.",
  vragen: ["Hoelang lopen dossiers, ook als u meetelt wat nog niet klaar is?"],
  scope: {
    ...uitzettingsduurScope,
    ...{ eenheid: "deel", eenheid_meervoud: "deel van de dossiers", soort: "aandeel" },
  },
  dimensies: ["registratie_code", "dag"],
  kolommen: [
    ...registratieKolommen,
    whole("dag", "dagen na het begin"),
    whole("aantal", "dossiers die in het jaar begonnen"),
    decimal("ondergrens", "ondergrens van het 95%-interval, 0–1"),
    decimal("bovengrens", "bovengrens van het 95%-interval, 0–1"),
  ],
  waarde: "decimaal",
  sql: `
with ${uitzettingsduurSql},
${cte}
select
  t.gebied,
  t.periode,${registratieSql},
  t.dag,
  t.aantal,
  round(t.ondergrens, 2) as ondergrens,
  round(t.bovengrens, 2) as bovengrens,
  round(t.aandeel, 2) as waarde,
  null as cel,
  [] as ouders,
  ${volgt} as volgt,
  t.aantal as grondslag,
from plaatsen as t
${registratieJoin}
order by t.gebied, r.volgorde, t.periode, t.dag`,
};
