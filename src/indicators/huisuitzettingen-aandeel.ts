import { decimal, type Indicator, text, whole } from "./indicator.ts";
import {
  alleCel,
  registratieJoin,
  registratieKolommen,
  registratieSql,
  uitkomstCel,
  uitkomsten,
  uitzettingScope,
  uitzettingTabel,
} from "./parts/huisuitzettingen.ts";

const cellen = uitkomsten.map((uitkomst) => uitkomstCel(`'${uitkomst}'`)).join(", ");

/**
 * One count over three denominators: 806 is 59,6% of 1353 reported, 78,3% of the 1029 with a registered
 * outcome and 93,0% of the 867 of whom the outcome is known (004 L973–979). Each share carries its
 * denominator and what is not known.
 */
export const huisuitzettingenAandeel: Indicator = {
  ...uitzettingTabel,
  naam: "huisuitzettingen_aandeel",
  titel: "Huisuitzettingen: welk deel is afgewend, over welke noemer",
  uitleg:
    "Welk deel van de dossiers van één jaar niet of wel is ontruimd: van alle dossiers, van de dossiers met een ingevulde uitkomst en van de dossiers waarvan de uitkomst bekend is.",
  vragen: [
    "Welk deel van de meldingen eindigt zonder huisuitzetting?",
    "Maakt het uit over welke meldingen het percentage gaat?",
  ],
  scope: {
    ...uitzettingScope,
    ...{ eenheid: "deel", eenheid_meervoud: "deel van de dossiers", soort: "aandeel" },
  },
  dimensies: ["registratie_code", "deel_code", "noemer_code"],
  kolommen: [
    ...registratieKolommen,
    text("deel_code", "niet_ontruimd of ontruimd"),
    text("deel", "welk deel"),
    text("noemer_code", "alle, ingevuld (ook onbekend) of bekend"),
    text("noemer", "van welke dossiers"),
    whole("teller", "dossiers in het deel"),
    whole("aantal", "dossiers in de noemer"),
    whole("aantal_onbekend", "dossiers met de uitkomst onbekend"),
    whole("aantal_ontbreekt", "gesloten dossiers zonder uitkomst"),
    whole("aantal_loopt_nog", "dossiers die nog lopen"),
    decimal(
      "aandeel_zonder_uitkomst",
      "deel van alle dossiers met een onbekende of ontbrekende uitkomst, 0–1",
    ),
  ],
  waarde: "decimaal",
  sql: `
with geteld as (
  select
    gebied,
    registratie_code,
    jaar,
    count(*) as alle,
    count(*) filter (where uitkomst_code not in ('ontbreekt', 'loopt_nog')) as ingevuld,
    count(*) filter (where uitkomst_code not in ('ontbreekt', 'loopt_nog', 'onbekend')) as bekend,
    count(*) filter (where uitkomst_code = 'niet_ontruimd') as niet_ontruimd,
    count(*) filter (where uitkomst_code = 'ontruimd') as ontruimd,
    count(*) filter (where uitkomst_code = 'onbekend') as aantal_onbekend,
    count(*) filter (where uitkomst_code = 'ontbreekt') as aantal_ontbreekt,
    count(*) filter (where uitkomst_code = 'loopt_nog') as aantal_loopt_nog,
  from fct_uitzettingsdossier
  group by all
),
delen as (
  select
    *,
    unnest(['niet_ontruimd', 'ontruimd']) as deel_code,
    unnest([niet_ontruimd, ontruimd]) as teller,
  from geteld
),
breuken as (
  select
    *,
    unnest(['alle', 'ingevuld', 'bekend']) as noemer_code,
    unnest([alle, ingevuld, bekend]) as aantal,
  from delen
)
select
  t.gebied,
  t.jaar as periode,${registratieSql},
  t.deel_code,
  if(t.deel_code = 'ontruimd', 'Ontruimd', 'Niet ontruimd') as deel,
  t.noemer_code,
  case t.noemer_code when 'alle' then 'Van alle dossiers' when 'ingevuld' then 'Van de dossiers met een ingevulde uitkomst'
    when 'bekend' then 'Van de dossiers met een bekende uitkomst' end as noemer,
  t.teller,
  t.aantal,
  t.aantal_onbekend,
  t.aantal_ontbreekt,
  t.aantal_loopt_nog,
  round((t.aantal_onbekend + t.aantal_ontbreekt) / t.alle, 3) as aandeel_zonder_uitkomst,
  round(t.teller / t.aantal, 3) as waarde,
  null as cel,
  [] as ouders,
  [${alleCel}, ${cellen}] as volgt,
from breuken as t
${registratieJoin}
where t.aantal > 0
order by t.gebied, r.volgorde, t.jaar, t.deel_code, list_position(['alle', 'ingevuld', 'bekend'], t.noemer_code)`,
};
