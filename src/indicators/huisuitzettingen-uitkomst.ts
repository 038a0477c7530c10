import { type Indicator, text } from "./indicator.ts";
import {
  alleCel,
  codeLabel,
  lijst,
  plaats,
  registratieJoin,
  registratieKolommen,
  registratieSql,
  uitkomstCel,
  uitkomsten,
  uitkomstLabel,
  uitzettingCel,
  uitzettingOuders,
  uitzettingScope,
  uitzettingTabel,
} from "./parts/huisuitzettingen.ts";

const sectorCel = uitzettingCel("'sector=' || sector_code");

/**
 * What became of who was reported in one year. Registered as unknown, nothing filled in and still running
 * are three groups of their own and stay in the total (004 L973–979).
 */
export const huisuitzettingenUitkomst: Indicator = {
  ...uitzettingTabel,
  naam: "huisuitzettingen_uitkomst",
  titel: "Huisuitzettingen: wat er werd van wie is gemeld",
  uitleg:
    "Van de dossiers die in één jaar begonnen: hoeveel huishoudens niet zijn ontruimd, hoeveel wel, hoeveel al weg waren, en van hoeveel de uitkomst onbekend is, niet is ingevuld of er nog niet is.",
  vragen: [
    "Hoeveel dreigende huisuitzettingen zijn afgewend?",
    "Van hoeveel meldingen is de uitkomst niet bekend?",
  ],
  scope: uitzettingScope,
  dimensies: ["registratie_code", "sector_code", "uitkomst_code"],
  kolommen: [
    ...registratieKolommen,
    text("sector_code", "van wie de woning is; totaal is alle woningen"),
    text("sector", "van wie de woning is"),
    text(
      "uitkomst_code",
      "totaal, niet_ontruimd, ontruimd, vertrokken, onbekend, ontbreekt (niets ingevuld) of loopt_nog",
    ),
    text("uitkomst", "hoe het afliep"),
  ],
  sql: `
with cohorten as (
  select gebied, registratie_code, jaar, unnest(list_distinct(list_concat(['totaal'], list(sector_code)))) as sector_code
  from fct_uitzettingsdossier
  group by all
),
rooster as (
  select *, unnest(${lijst(["totaal", ...uitkomsten])}) as uitkomst_code from cohorten
),
geteld as (
  select r.*, count(d.dossier_pseudoniem) as aantal
  from rooster as r
  left join fct_uitzettingsdossier as d
    on d.gebied = r.gebied and d.registratie_code = r.registratie_code and d.jaar = r.jaar
      and (r.sector_code = 'totaal' or d.sector_code = r.sector_code)
      and (r.uitkomst_code = 'totaal' or d.uitkomst_code = r.uitkomst_code)
  group by all
),
cellen as (
  select
    *,
    case when sector_code = 'totaal' and uitkomst_code = 'totaal' then ${alleCel}
      when sector_code = 'totaal' then ${uitkomstCel("uitkomst_code")}
      when uitkomst_code = 'totaal' then ${sectorCel}
      else ${uitzettingCel("'sector=' || sector_code", "'uitkomst=' || uitkomst_code")} end as cel,
    if(uitkomst_code = 'totaal', null, if(sector_code = 'totaal', ${alleCel}, ${sectorCel})) as alle_uitkomsten,
    if(sector_code = 'totaal', null, if(uitkomst_code = 'totaal', ${alleCel}, ${uitkomstCel("uitkomst_code")})) as alle_sectoren,
  from geteld
)
select
  t.gebied,
  t.jaar as periode,${registratieSql},
  t.sector_code,
  ${codeLabel("verhuurder_sector", "t.sector_code", "Alle woningen")} as sector,
  t.uitkomst_code,
  ${uitkomstLabel} as uitkomst,
  t.aantal as waarde,
  t.cel,
  ${uitzettingOuders([plaats.uitkomst, "t.alle_uitkomsten"], [plaats.sector, "t.alle_sectoren"])} as ouders,
from cellen as t
${registratieJoin}
order by t.gebied, r.volgorde, t.jaar, t.sector_code <> 'totaal', t.sector_code = 'ONBEKEND', t.sector_code,
  list_position(${lijst(["totaal", ...uitkomsten])}, t.uitkomst_code)`,
};
