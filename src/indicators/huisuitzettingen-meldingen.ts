import { type Indicator, text } from "./indicator.ts";
import {
  alleCel,
  plaats,
  uitzettingCel,
  uitzettingOuders,
  uitzettingScope,
  uitzettingTabel,
} from "./parts/huisuitzettingen.ts";

const samenCel = (...parts: readonly string[]): string =>
  `concat_ws('|', 'huisuitzetting', gebied, 'samen', jaar${parts.map((part) => `, ${part}`).join("")})`;
const huishoudensCel = uitzettingCel("'telling=huishoudens'");

/**
 * Meldingen and huishoudens apart: whoever was not reached by Vroeg Eropaf is reported again to Eropaf (004
 * L1188–1194), and a sentence that goes from one to the other makes another figure of it (L973–977).
 */
export const huisuitzettingenMeldingen: Indicator = {
  ...uitzettingTabel,
  naam: "huisuitzettingen_meldingen",
  titel: "Huisuitzettingen: meldingen en huishoudens",
  uitleg:
    "Hoeveel meldingen er in een jaar waren en van hoeveel huishoudens, per meldpunt, en hoeveel huishoudens bij meer dan één meldpunt zijn gemeld.",
  vragen: ["Hoeveel huishoudens zijn gemeld, als elk huishouden één keer telt?"],
  scope: {
    ...uitzettingScope,
    telbegrip: "melding of huishouden",
    populatie: "Meldingen bij een meldpunt voor dreigende huisuitzetting, en de huishoudens daarachter.",
  },
  dimensies: ["registratie_code", "telling_code"],
  kolommen: [
    text("registratie_code", "code van het meldpunt; samen is alle meldpunten"),
    text("registratie", "meldpunt"),
    text("sectordekking", "welke verhuurders het meldpunt ziet; leeg bij alle meldpunten"),
    text("telbegrip_label", "wat de rij telt"),
    text("eenheid_meervoud", "meldingen of huishoudens"),
    text(
      "telling_code",
      "meldingen, huishoudens, herhaald, zonder_nummer, of met een plus de meldpunten waar een huishouden stond",
    ),
    text("telling", "wat er is geteld"),
  ],
  sql: `
with meldingen as (
  select d.gebied, d.jaar, d.registratie_code, d.huishouden_pseudoniem, r.volgorde, r.naam, r.telt, r.sectordekking
  from fct_uitzettingsdossier as d
  join ref_uitzettingsregistraties as r using (registratie_code)
  where d.begin_code = 'gemeld'
),
per_meldpunt as (
  select gebied, jaar, registratie_code, volgorde, naam, telt, sectordekking, count(*) as meldingen,
    count(distinct huishouden_pseudoniem) as huishoudens, count(huishouden_pseudoniem) as met_nummer,
  from meldingen
  group by all
),
tellingen as (
  select *, unnest(['meldingen', 'huishoudens', 'herhaald', 'zonder_nummer']) as telling_code,
    unnest([meldingen, huishoudens, met_nummer - huishoudens, meldingen - met_nummer]) as aantal,
  from per_meldpunt
),
per_huishouden as (
  select gebied, jaar, huishouden_pseudoniem, list(distinct registratie_code order by registratie_code) as codes,
  from meldingen
  where huishouden_pseudoniem is not null
  group by all
),
samen as (
  select gebied, jaar, codes, count(*) as aantal from per_huishouden group by all
),
namen as (
  select gebied, jaar, codes, string_agg(r.naam, ' en ' order by r.volgorde) as wie
  from samen
  join ref_uitzettingsregistraties as r on list_contains(codes, r.registratie_code)
  group by all
),
-- one row per meldpunt of a combination: the same cell, once for each household count that it is a part of
delen as (
  select *, unnest(codes) as registratie_code from samen
),
rijen as (
  select gebied, jaar, volgorde, registratie_code, naam as registratie, sectordekking,
    if(telling_code = 'huishoudens', 'huishouden met een ' || telt, telt) as telbegrip_label,
    if(telling_code = 'huishoudens', 'huishoudens', 'meldingen') as eenheid_meervoud, telling_code,
    case telling_code when 'meldingen' then 'Meldingen' when 'huishoudens' then 'Huishoudens'
      when 'herhaald' then 'Meldingen van een huishouden dat al gemeld was' when 'zonder_nummer' then 'Meldingen zonder nummer van het huishouden'
    end as telling, aantal, false as hulpcel,
    if(telling_code = 'meldingen', ${alleCel}, ${uitzettingCel("'telling=' || telling_code")}) as cel,
    ${uitzettingOuders([plaats.melding, `if(telling_code = 'meldingen', null, ${alleCel})`])} as ouders,
  from tellingen
  union all
  select gebied, jaar, 1000, 'samen', 'Alle meldpunten', null, 'gemeld huishouden', 'huishoudens', 'huishoudens', 'Huishoudens',
    sum(aantal)::bigint, false, ${samenCel()}, ${uitzettingOuders()}
  from samen group by gebied, jaar
  union all
  select gebied, jaar, 1000, 'samen', 'Alle meldpunten', null, 'gemeld huishouden', 'huishoudens', array_to_string(codes, '+'),
    if(len(codes) = 1, 'Alleen bij ', 'Bij ') || wie, aantal, false, ${samenCel("array_to_string(codes, '+')")},
    ${uitzettingOuders([plaats.melding, samenCel()])}
  from samen join namen using (gebied, jaar, codes)
  union all
  select gebied, jaar, 1000, registratie_code, null, null, null, null, 'deel', null, aantal, true,
    ${samenCel("array_to_string(codes, '+')")}, ${uitzettingOuders([plaats.kruis, huishoudensCel])}
  from delen
)
select
  gebied,
  jaar as periode,
  registratie_code,
  registratie,
  sectordekking,
  telbegrip_label,
  eenheid_meervoud,
  telling_code,
  telling,
  aantal as waarde,
  cel,
  ouders,
  hulpcel,
from rijen
order by gebied, volgorde, jaar, hulpcel, list_position(['meldingen', 'huishoudens', 'herhaald', 'zonder_nummer'], telling_code),
  contains(telling_code, '+'), telling_code`,
};
