import { type Indicator, text } from "./indicator.ts";
import {
  lijst,
  plaats,
  registratieJoin,
  registratieKolommen,
  registratieSql,
  uitkomsten,
  uitkomstLabel,
  uitzettingCel,
  uitzettingOuders,
  uitzettingScope,
  uitzettingTabel,
} from "./parts/huisuitzettingen.ts";

const gezinCel = uitzettingCel("'huishouden=GEZIN'");

/**
 * Families with children apart: evictions of families and those of all households are two populations
 * (004 L239–251), so they have another unit and never stand on one axis.
 */
export const huisuitzettingenGezinnen: Indicator = {
  ...uitzettingTabel,
  naam: "huisuitzettingen_gezinnen",
  titel: "Huisuitzettingen: wat er werd van gezinnen met kinderen",
  uitleg:
    "Van de dossiers van gezinnen met ten minste één kind onder de 18 jaar: hoe het afliep. Gezinnen van wie dat niet is opgegeven, staan hier niet bij.",
  vragen: ["Hoeveel gezinnen met kinderen zijn uit hun huis gezet?"],
  scope: {
    ...uitzettingScope,
    ...{ telbegrip: "gezin met een dossier", eenheid: "gezin", eenheid_meervoud: "gezinnen" },
    populatie:
      "Gezinnen met ten minste één kind onder de 18 jaar, zoals opgegeven. Wie twee keer is gemeld, telt twee keer.",
  },
  dimensies: ["registratie_code", "uitkomst_code"],
  kolommen: [
    ...registratieKolommen,
    text("uitkomst_code", `totaal, ${uitkomsten.join(", ")}`),
    text("uitkomst", "hoe het afliep"),
  ],
  sql: `
with gezinnen as (
  select * from fct_uitzettingsdossier where huishouden_code = 'GEZIN'
),
rooster as (
  select *, unnest(${lijst(["totaal", ...uitkomsten])}) as uitkomst_code
  from (select distinct gebied, registratie_code, jaar from gezinnen)
),
geteld as (
  select r.*, count(g.dossier_pseudoniem) as aantal
  from rooster as r
  left join gezinnen as g
    on g.gebied = r.gebied and g.registratie_code = r.registratie_code and g.jaar = r.jaar
      and r.uitkomst_code in ('totaal', g.uitkomst_code)
  group by all
)
select
  t.gebied,
  t.jaar as periode,${registratieSql.replace("r.telt", "'gezin met een ' || r.telt")},
  t.uitkomst_code,
  if(t.uitkomst_code = 'totaal', 'Alle gezinnen', ${uitkomstLabel}) as uitkomst,
  t.aantal as waarde,
  if(t.uitkomst_code = 'totaal', ${gezinCel}, ${uitzettingCel("'uitkomst=' || uitkomst_code", "'huishouden=GEZIN'")}) as cel,
  ${uitzettingOuders([plaats.uitkomst, `if(t.uitkomst_code = 'totaal', null, ${gezinCel})`])} as ouders,
from geteld as t
${registratieJoin}
order by t.gebied, r.volgorde, t.jaar, list_position(${lijst(["totaal", ...uitkomsten])}, t.uitkomst_code)`,
};
