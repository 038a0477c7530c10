import { type Indicator, text, whole } from "./indicator.ts";
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

/** Days of about 3, 6, 12 and 24 months. */
const days = [91, 182, 365, 730];

const standCel = (dag: string, stand: string, jaar = "jaar"): string =>
  woonCel("'begin'", jaar, `${dag} || '=' || ${stand}`);
const stapCel = (jaar = "jaar"): string =>
  woonCel("'begin'", jaar, "dag || '=' || stand_code", "volgende_dag || '=' || volgende_stand");
const allYears = (cel: string): string => `if(jaar = 'alle', null, ${cel})`;

/**
 * Who began to live there in one year, and who still does after 3, 6, 12 and 24 months. Whoever has not
 * been there that long yet is a group of its own, so that early leavers do not weigh more. The steps from
 * one measuring day to the next follow from two days; they stand in the sums as `hulpcel`.
 */
export const wonenBewoning: Indicator = {
  naam: "wonen_bewoning",
  titel: "Wie er na 3, 6, 12 en 24 maanden nog woont",
  uitleg:
    "Van de bewoners die in één jaar in een woonvorm gingen wonen: hoeveel er na een aantal maanden nog wonen, hoeveel er verhuisden naar een andere woning, hoeveel er weg zijn zonder woning en hoeveel er nog niet zo lang wonen.",
  vragen: [
    "Hoeveel bewoners kregen een plek?",
    "Hoeveel bewoners wonen er na een half jaar of een jaar nog?",
  ],
  definitie_versie: "1",
  scope: { ...woonScope, blik: "cohort" },
  richting: "geen",
  dimensies: ["constructie_code", "dag", "stand_code"],
  bescherming: "personen",
  bron: "plaatsingen",
  kolommen: [
    ...constructieKolommen,
    text("jaar", "jaar waarin het wonen begon; alle is alle jaren"),
    whole("dag", "dagen na het begin; 0 is het begin"),
    text("stand_code", "totaal, woont, verhuisd, gestopt of nog_niet"),
    text("stand", "hoe het er op die dag voor staat"),
  ],
  waarde: "geheel",
  peildatum: woonPeildatum,
  sql: `
with bewoners as (
  select plaatsing_pseudoniem, gebied, constructie_code, unnest([jaar_bewoond, 'alle']) as jaar, datum_bewoond,
    datum_laatst_bekend, if(datum_einde >= datum_bewoond, datum_einde, null) as datum_einde, einde_code
  from fct_woonplaatsing
  where datum_bewoond is not null
),
meetdagen as (
  select *, unnest([${days.join(", ")}]) as dag from bewoners
),
standen as (
  select
    *,
    case
      when datum_bewoond + dag > datum_laatst_bekend then 'nog_niet'
      when datum_einde is null or datum_einde > datum_bewoond + dag then 'woont'
      when einde_code = 'elders' then 'verhuisd'
      else 'gestopt'
    end as stand_code,
  from meetdagen
),
opvolgend as (
  select
    *,
    lead(dag) over (partition by plaatsing_pseudoniem, gebied, jaar order by dag) as volgende_dag,
    lead(stand_code) over (partition by plaatsing_pseudoniem, gebied, jaar order by dag) as volgende_stand,
  from standen
),
cohorten as (
  select gebied, constructie_code, jaar, count(*) as aantal from bewoners group by all
),
rooster as (
  select c.* exclude (aantal), d.dag, s.stand_code
  from cohorten as c, (select unnest([${days.join(", ")}]) as dag) as d,
    (select unnest(['woont', 'verhuisd', 'gestopt', 'nog_niet']) as stand_code) as s
),
geteld as (
  select r.*, count(s.plaatsing_pseudoniem) as aantal
  from rooster as r
  left join standen as s using (gebied, constructie_code, jaar, dag, stand_code)
  group by all
),
rijen as (
  select gebied, constructie_code, jaar, 0 as dag, 'totaal' as stand_code, aantal, false as hulpcel,
    ${beginCel("jaar")} as cel, ${woonOuders([plaats.jaren, allYears(beginCel("'alle'"))])} as ouders
  from cohorten
  union all
  select gebied, constructie_code, jaar, dag, stand_code, aantal, false, ${standCel("dag", "stand_code")},
    ${woonOuders(
      [`list_position([${days.join(", ")}], dag) - 1`, beginCel("jaar")],
      [plaats.jaren, allYears(standCel("dag", "stand_code", "'alle'"))],
    )}
  from geteld
  union all
  select gebied, constructie_code, jaar, dag, stand_code, count(*), true, ${stapCel()},
    ${woonOuders(
      [plaats.ervoor, standCel("dag", "stand_code")],
      [plaats.erna, standCel("volgende_dag", "volgende_stand")],
      [plaats.jaren, allYears(stapCel("'alle'"))],
    )}
  from opvolgend
  where volgende_dag is not null
  group by gebied, constructie_code, jaar, dag, stand_code, volgende_dag, volgende_stand
),
grenzen as (
  select gebied, constructie_code, min(jaar) as van, max(jaar) as tot from cohorten where jaar <> 'alle' group by all
)
select
  gebied,
  case when jaar <> 'alle' then jaar when g.van = g.tot then g.van else g.van || ' t/m ' || g.tot end as periode,
  constructie_code,
  ${constructieLabel} as constructie,
  jaar,
  dag,
  stand_code,
  case stand_code when 'totaal' then 'Ging er wonen' when 'woont' then 'Woont er nog' when 'verhuisd' then 'Naar een andere woning'
    when 'gestopt' then 'Weg zonder andere woning' when 'nog_niet' then 'Woont er nog niet zo lang' end as stand,
  aantal as waarde,
  cel,
  ouders,
  hulpcel,
from rijen as t
join grenzen as g using (gebied, constructie_code)
order by gebied, constructie_code, jaar <> 'alle', jaar, dag,
  list_position(['totaal', 'woont', 'verhuisd', 'gestopt', 'nog_niet'], stand_code), hulpcel`,
};
