import { type Indicator, text } from "./indicator.ts";
import {
  plaats,
  registratieJoin,
  registratieKolommen,
  registratieSql,
  uitkomstCel,
  uitzettingCel,
  uitzettingOuders,
  uitzettingScope,
  uitzettingTabel,
} from "./parts/huisuitzettingen.ts";

const afgewendCel = uitkomstCel("'niet_ontruimd'");

/**
 * How an eviction was averted. For Boedelbeheer these are afgemeld, betaald and niet, so that offered less
 * those three is evicted (004 L870–876). Before 2004 it counted afgemeld as niet, so those two have another
 * definition on either side of that year (L872–890).
 */
export const huisuitzettingenAfgewend: Indicator = {
  ...uitzettingTabel,
  naam: "huisuitzettingen_afgewend",
  titel: "Huisuitzettingen: hoe zij zijn afgewend",
  uitleg:
    "Van de dossiers waarin niet is ontruimd: hoe dat kwam. Bijvoorbeeld doordat de schuld is betaald, door een regeling of door hulp.",
  vragen: ["Waardoor is een huisuitzetting niet doorgegaan?"],
  scope: { ...uitzettingScope, deel_van: ["dossier van een huisuitzetting"] },
  dimensies: ["registratie_code", "wijze_code"],
  kolommen: [
    ...registratieKolommen,
    text("wijze_code", "hoe de uitzetting is afgewend; totaal is alle dossiers waarin niet is ontruimd"),
    text("wijze", "hoe de uitzetting is afgewend"),
  ],
  sql: `
with afgewend as (
  select gebied, registratie_code, jaar, unnest(['totaal', wijze_code]) as wijze_code
  from fct_uitzettingsdossier
  where uitkomst_code = 'niet_ontruimd'
),
geteld as (
  select *, count(*) as aantal from afgewend group by all
)
select
  t.gebied,
  t.jaar as periode,${registratieSql},
  t.wijze_code,
  case t.wijze_code when 'totaal' then 'Niet ontruimd' when 'onbekend' then 'Niet bekend hoe' else w.label end as wijze,
  t.aantal as waarde,
  if(t.jaar < r.breuk_vanaf and list_contains(string_split(r.breuk_wijzen, '|'), t.wijze_code), '1, voor ' || r.breuk_vanaf, '1')
    as versie,
  if(t.wijze_code = 'totaal', ${afgewendCel}, ${uitzettingCel("'uitkomst=niet_ontruimd'", "'wijze=' || wijze_code")}) as cel,
  ${uitzettingOuders([plaats.wijze, `if(t.wijze_code = 'totaal', null, ${afgewendCel})`])} as ouders,
from geteld as t
${registratieJoin}
left join ref_uitzettingstoestanden as w on w.toestand_code = t.wijze_code
order by t.gebied, r.volgorde, t.jaar, t.wijze_code <> 'totaal', t.wijze_code = 'onbekend', w.volgorde`,
};
