import { type Indicator, text } from "./indicator.ts";
import {
  kenmerkSql,
  registratieJoin,
  registratieKolommen,
  registratieSql,
  uitzettingScope,
  uitzettingTabel,
} from "./parts/huisuitzettingen.ts";

/** The kind of household is a claim, often not known before somebody visits (004 L989–1008); unknown is a group. */
export const huisuitzettingenHuishoudens: Indicator = {
  ...uitzettingTabel,
  naam: "huisuitzettingen_huishoudens",
  titel: "Huisuitzettingen: welke huishoudens",
  uitleg:
    "Het soort huishouden in de dossiers die in één jaar begonnen, en in de dossiers die met ontruiming eindigden, zoals iemand dat opgaf. Van veel huishoudens is het niet bekend.",
  vragen: ["Hoeveel gezinnen met kinderen dreigen hun huis te verliezen?"],
  scope: uitzettingScope,
  dimensies: ["registratie_code", "groep_code", "huishouden_code"],
  kolommen: [
    ...registratieKolommen,
    text("groep_code", "alle of ontruimd"),
    text("groep", "welke dossiers"),
    text(
      "huishouden_code",
      "GEZIN (met kinderen), ECHTPAAR, ALLEENSTAAND of ONBEKEND; totaal is alle huishoudens",
    ),
    text("huishouden", "soort huishouden"),
  ],
  sql: `
with ${kenmerkSql("huishouden_code", "huishouden", "uitkomst_code <> 'ontruimd'")}
select
  t.gebied,
  t.jaar as periode,${registratieSql},
  t.groep_code,
  if(t.groep_code = 'alle', 'Alle dossiers', 'Ontruimd') as groep,
  t.code as huishouden_code,
  case t.code when 'totaal' then 'Alle huishoudens' when 'GEZIN' then 'Gezin met kinderen' when 'ECHTPAAR' then 'Stel zonder kinderen'
    when 'ALLEENSTAAND' then 'Alleenstaand' else 'Onbekend' end as huishouden,
  t.aantal as waarde,
  t.cel,
  t.ouders,
  t.hulpcel,
from rijen as t
${registratieJoin}
order by t.gebied, r.volgorde, t.jaar, t.hulpcel, t.groep_code, t.code <> 'totaal',
  list_position(['GEZIN', 'ECHTPAAR', 'ALLEENSTAAND', 'ONBEKEND'], t.code)`,
};
