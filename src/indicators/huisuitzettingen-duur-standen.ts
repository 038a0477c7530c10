import type { Indicator } from "./indicator.ts";
import {
  cohortCel,
  registratieJoin,
  registratieKolommen,
  registratieSql,
  uitzettingOuders,
  uitzettingTabel,
} from "./parts/huisuitzettingen.ts";
import { naStanden, standenSql, standGewicht, standKolommen, standVolgorde } from "./parts/standen.ts";
import { uitzettingsduurCellen, uitzettingsduurScope, uitzettingsduurSql } from "./parts/uitzettingsduur.ts";

const uitkomst = cohortCel("periode", "'uitkomst=' || uitkomst_code");

/**
 * Of how many dossiers the outcome was known at each measuring day. Whoever ever has one follows from the
 * outcomes too; a `hulpcel` per outcome ties the two.
 */
export const huisuitzettingenDuurStanden: Indicator = {
  ...uitzettingTabel,
  naam: "huisuitzettingen_duur_standen",
  titel: "Huisuitzettingen: van hoeveel dossiers de uitkomst na 3, 6, 9, 12, 18 en 24 maanden bekend is",
  uitleg:
    "Van de dossiers die in één jaar begonnen: van hoeveel na een aantal dagen de uitkomst bekend was, hoeveel er nog liepen en hoeveel er niet meer gevolgd zijn.",
  vragen: ["Hoelang duurt het voordat bekend is of een huishouden in huis kan blijven?"],
  scope: uitzettingsduurScope,
  dimensies: ["registratie_code", "dag", "stand_code"],
  kolommen: [...registratieKolommen, ...standKolommen("het begin")],
  sql: `
with ${uitzettingsduurSql},
${standenSql(uitzettingsduurCellen)},
bekend as (
  select gebied, registratie_code, jaar as periode, uitkomst_code, datum_einde is not null as met_datum, count(*) as aantal
  from fct_uitzettingsdossier
  where uitkomst_code in ('niet_ontruimd', 'ontruimd', 'vertrokken')
  group by all
),
alles as (
  select * from rijen
  union all
  select gebied, registratie_code, periode, null, uitkomst_code, aantal,
    ${cohortCel("periode", "'uitkomst=' || uitkomst_code", "'datum=' || met_datum")},
    ${uitzettingOuders([naStanden, uitkomst], [naStanden + 1, `if(met_datum, ${uitzettingsduurCellen.ooit}, null)`])}, true
  from bekend
)
select
  t.gebied,
  t.periode,${registratieSql},
  t.dag,
  t.stand_code,
  case t.stand_code when 'totaal' then 'Begonnen' when 'gebeurd' then 'Uitkomst bekend' when 'wachtend' then 'Loopt nog'
    when 'niet_gevolgd' then 'Gesloten zonder uitkomst, of nog niet zo lang geleden begonnen' end as stand,
  t.aantal as waarde,
  t.cel,
  t.ouders,
  t.hulpcel,
  ${standGewicht},
from alles as t
${registratieJoin}
order by t.gebied, r.volgorde, t.periode, t.dag, ${standVolgorde}, t.hulpcel, t.cel`,
};
