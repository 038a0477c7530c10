import { type Indicator, text } from "./indicator.ts";
import {
  beginCel,
  constructieKolommen,
  constructieLabel,
  plaats,
  woonCel,
  woonOuders,
  woonPeildatum,
  woonScope,
} from "./parts/wonen.ts";

const routeCel = woonCel("'woning'", "jaar", "'route=' || route_code");

/**
 * Homes found per route, always all routes together: counted alone, one route says nothing about who goes
 * around it (003 L628–652), and ombouw never shows in één route (L797–801). Who lives in the woonvorm
 * itself is counted by year of beginning too; the parts tie the two.
 */
export const wonenRoutes: Indicator = {
  naam: "wonen_routes",
  titel: "Langs welke route mensen een woning vonden",
  uitleg:
    "Hoeveel mensen in een jaar een woning kregen via één route, via urgentie of door ombouw van de plek waar zij al woonden. De routes staan altijd samen.",
  vragen: ["Hoeveel mensen kregen een woning via urgentie, en hoeveel via één route?"],
  definitie_versie: "1",
  scope: { ...woonScope, telbegrip: "woning gevonden" },
  richting: "geen",
  dimensies: ["constructie_code", "route_code"],
  bescherming: "personen",
  bron: "plaatsingen",
  kolommen: [
    ...constructieKolommen,
    text("route_code", "code van de route; totaal is alle routes"),
    text("route", "route"),
  ],
  waarde: "geheel",
  peildatum: woonPeildatum,
  sql: `
with woningen as (
  select gebied, constructie_code, strftime(datum_woning, '%Y') as jaar, route_code,
    if(datum_bewoond is null, 'nee', 'ja') as begon
  from fct_woonplaatsing
  where datum_woning is not null and constructie_code in (
    select constructie_code from fct_woonplaatsing where route_code <> 'ONBEKEND'
  )
),
rijen as (
  select gebied, constructie_code, jaar, 'totaal' as route_code, count(*) as aantal, false as hulpcel,
    ${woonCel("'woning'", "jaar")} as cel, ${woonOuders()} as ouders
  from woningen group by gebied, constructie_code, jaar
  union all
  select gebied, constructie_code, jaar, route_code, count(*), false, ${routeCel},
    ${woonOuders([plaats.route, woonCel("'woning'", "jaar")])}
  from woningen group by gebied, constructie_code, jaar, route_code
  union all
  select gebied, constructie_code, jaar, route_code, count(*), true,
    ${woonCel("'woning'", "jaar", "'route=' || route_code", "'begon=' || begon")},
    ${woonOuders([plaats.begonnen, routeCel], [plaats.route, `if(begon = 'ja', ${beginCel("jaar")}, null)`])}
  from woningen group by gebied, constructie_code, jaar, route_code, begon
)
select
  gebied,
  jaar as periode,
  constructie_code,
  ${constructieLabel} as constructie,
  route_code,
  if(route_code = 'totaal', 'Alle routes', coalesce((select any_value(d.label) from dim_code as d
    where d.codelijst = 'uitstroomroute' and d.code = route_code), 'Route onbekend')) as route,
  aantal as waarde,
  cel,
  ouders,
  hulpcel,
from rijen as t
order by gebied, constructie_code, jaar, route_code <> 'totaal', route_code = 'ONBEKEND', route_code, hulpcel`,
};
