import { type Indicator, text } from "./indicator.ts";
import {
  codeLabel,
  kenmerkSql,
  registratieJoin,
  registratieKolommen,
  registratieSql,
  uitzettingScope,
  uitzettingTabel,
} from "./parts/huisuitzettingen.ts";

/** Of 835 evictions in 2007, 642 were for huurschuld; the rest was not split up (004 L1028). */
export const huisuitzettingenRedenen: Indicator = {
  ...uitzettingTabel,
  naam: "huisuitzettingen_redenen",
  titel: "Huisuitzettingen: waarom",
  uitleg:
    "De reden van de dossiers die in één jaar begonnen, en van de dossiers die met ontruiming eindigden.",
  vragen: ["Waarom worden huishoudens uit hun huis gezet?"],
  scope: uitzettingScope,
  dimensies: ["registratie_code", "groep_code", "reden_code"],
  kolommen: [
    ...registratieKolommen,
    text("groep_code", "alle of ontruimd"),
    text("groep", "welke dossiers"),
    text("reden_code", "reden; totaal is alle redenen"),
    text("reden", "reden"),
  ],
  sql: `
with ${kenmerkSql("reden_code", "reden", "uitkomst_code <> 'ontruimd'")}
select
  t.gebied,
  t.jaar as periode,${registratieSql},
  t.groep_code,
  if(t.groep_code = 'alle', 'Alle dossiers', 'Ontruimd') as groep,
  t.code as reden_code,
  ${codeLabel("uitzetting_reden", "t.code", "Alle redenen")} as reden,
  t.aantal as waarde,
  t.cel,
  t.ouders,
  t.hulpcel,
from rijen as t
${registratieJoin}
order by t.gebied, r.volgorde, t.jaar, t.hulpcel, t.groep_code, t.code <> 'totaal', t.code = 'ONBEKEND', t.aantal desc, t.code`,
};
