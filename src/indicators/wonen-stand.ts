import { type Indicator, text } from "./indicator.ts";
import {
  beginCel,
  constructieKolommen,
  constructieLabel,
  plaats,
  soortCel,
  woonCel,
  woonOuders,
  woonPeildatum,
  woonScope,
} from "./parts/wonen.ts";

const eigenCel = woonCel("'eigen_naam'");

/**
 * Where every plaatsing stands on the last day, in whose name the lease is, and whether who got the lease in
 * their own name came back to the opvang. Who ever lived there and who ever got the lease are counted in
 * other tables too; what they share with a standing ties them for the door.
 */
export const wonenStand: Indicator = {
  naam: "wonen_stand",
  titel: "Waar bewoners nu staan",
  uitleg:
    "Hoeveel aangemelde bewoners er wachten, wonen, een contract op eigen naam hebben of weg zijn, op wiens naam het contract staat, en hoeveel er na een contract op eigen naam terugkwamen in de opvang.",
  vragen: [
    "Hoeveel bewoners hebben een contract op eigen naam?",
    "Hoeveel mensen staan op een wachtlijst voor een woonvorm?",
    "Hoeveel bewoners kwamen terug in de opvang?",
  ],
  definitie_versie: "1",
  scope: { ...woonScope, tijdsbasis: "stand", blik: null },
  richting: "geen",
  dimensies: ["constructie_code", "indeling", "code"],
  bescherming: "personen",
  bron: "plaatsingen",
  kolommen: [
    ...constructieKolommen,
    text("indeling", "totaal, soort, contract (van wie er woont) of terug (na een contract op eigen naam)"),
    text("code", "code binnen de indeling; totaal is alles"),
    text("label", "waar het om gaat"),
  ],
  waarde: "geheel",
  peildatum: woonPeildatum,
  sql: `
with bewoners as (
  select *, if(datum_bewoond is null, 'nee', 'ja') as begon, if(datum_eigen_naam is null, 'nee', 'ja') as eigen,
    max(datum_laatst_bekend) over (partition by gebied)::varchar as dag
  from fct_woonplaatsing
),
rijen as (
  select gebied, constructie_code, dag, 'totaal' as indeling, 'totaal' as code, count(*) as aantal, false as hulpcel,
    ${woonCel("'stand'")} as cel, ${woonOuders()} as ouders
  from bewoners group by gebied, constructie_code, dag
  union all
  select gebied, constructie_code, dag, 'soort', soort, count(*), false, ${soortCel("soort")},
    ${woonOuders([plaats.dag, woonCel("'stand'")])}
  from bewoners group by gebied, constructie_code, dag, soort
  union all
  select gebied, constructie_code, dag, 'contract', coalesce(huurder_code, 'onbekend'), count(*), false,
    ${woonCel("'stand'", "'soort=bewoond'", "'huurder=' || coalesce(huurder_code, 'onbekend')")},
    ${woonOuders([plaats.dag, soortCel("'bewoond'")])}
  from bewoners where soort = 'bewoond' group by gebied, constructie_code, dag, huurder_code
  union all
  select gebied, constructie_code, dag, 'terug', 'totaal', count(*), false, ${eigenCel}, ${woonOuders()}
  from bewoners where eigen = 'ja' group by gebied, constructie_code, dag
  union all
  select gebied, constructie_code, dag, 'terug', terug, count(*), false, ${woonCel("'eigen_naam'", "'terug=' || terug")},
    ${woonOuders([plaats.dag, eigenCel])}
  from (
    select *, case is_terug_in_opvang when true then 'ja' when false then 'nee' else 'onbekend' end as terug from bewoners
  ) where eigen = 'ja' group by gebied, constructie_code, dag, terug
  union all
  select gebied, constructie_code, dag, 'soort', soort, count(*), true, ${woonCel("'begon=' || begon", "'soort=' || soort")},
    ${woonOuders([plaats.begonnen, soortCel("soort")], [plaats.dag + 4, `if(begon = 'ja', ${beginCel("'alle'")}, null)`])}
  from bewoners group by gebied, constructie_code, dag, begon, soort
  union all
  select gebied, constructie_code, dag, 'soort', soort, count(*), true, ${woonCel("'eigen=' || eigen", "'soort=' || soort")},
    ${woonOuders([plaats.eigen_naam, soortCel("soort")], [plaats.begonnen, `if(eigen = 'ja', ${eigenCel}, null)`])}
  from bewoners group by gebied, constructie_code, dag, eigen, soort
)
select
  gebied,
  dag as periode,
  constructie_code,
  ${constructieLabel} as constructie,
  indeling,
  code,
  case indeling || ':' || code
    when 'totaal:totaal' then 'Alle plaatsingen' when 'soort:voor' then 'Aangemeld, woont er nog niet'
    when 'soort:wachtlijst' then 'Op de wachtlijst' when 'soort:niet_begonnen' then 'Niet toegelaten'
    when 'soort:bewoond' then 'Woont er' when 'soort:eigen_naam' then 'Woont er met een contract op eigen naam'
    when 'soort:elders' then 'Naar een andere woning' when 'soort:gestopt' then 'Weg zonder andere woning'
    when 'contract:gemeente' then 'Contract op naam van de gemeente'
    when 'contract:zorgaanbieder' then 'Contract op naam van de zorgaanbieder'
    when 'contract:client' then 'Tijdelijk contract op eigen naam'
    when 'terug:totaal' then 'Kreeg ooit een contract op eigen naam' when 'terug:ja' then 'Kwam terug in de opvang'
    when 'terug:nee' then 'Kwam niet terug' else 'Onbekend' end as label,
  aantal as waarde,
  cel,
  ouders,
  hulpcel,
from rijen as t
order by gebied, constructie_code, list_position(['totaal', 'soort', 'contract', 'terug'], indeling), code <> 'totaal',
  list_position(['voor', 'wachtlijst', 'bewoond', 'eigen_naam', 'elders', 'gestopt', 'niet_begonnen'], code), code, hulpcel`,
};
