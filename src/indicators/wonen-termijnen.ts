import { type Indicator, text, whole } from "./indicator.ts";
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

const standCel = woonCel("'termijn'", "termijn_code", "'stand=' || stand_code");
const own = `${plaats.termijn} + nummer`;

/**
 * Whether a step came within its termijn; late is a finding about time, nobody is turned away for it. A
 * clock that starts when somebody begins to live there counts the same people as wonen_bewoning, and then
 * has the same cell.
 */
export const wonenTermijnen: Indicator = {
  naam: "wonen_termijnen",
  titel: "Termijnen: op tijd, later of nog bezig",
  uitleg:
    "Van de plaatsingen waarvoor een termijn begon te lopen: hoeveel op tijd verder gingen, hoeveel later, hoeveel er anders eindigden, en bij hoeveel de termijn nog loopt of voorbij is.",
  vragen: [
    "Lukt het binnen drie maanden een woning te vinden?",
    "Hoeveel contracten zijn op tijd omgeklapt?",
  ],
  definitie_versie: "1",
  scope: { ...woonScope, telbegrip: "termijn", blik: "cohort" },
  richting: "geen",
  dimensies: ["constructie_code", "termijn_code", "stand_code"],
  bescherming: "personen",
  bron: "plaatsingen",
  kolommen: [
    ...constructieKolommen,
    text("termijn_code", "code van de termijn"),
    text("termijn", "waar de termijn over gaat"),
    whole("aantal", "lengte van de termijn"),
    whole("aantal_hoog", "langste lengte, als het stuk een bereik noemt"),
    text("eenheid_termijn", "week of maand"),
    text("soort", "hoogstens, precies, ongeveer, gemiddeld of streven"),
    text("bron_regel", "regel in het document"),
    text("opmerking", "wat erbij gezegd moet worden"),
    text("stand_code", "totaal, op_tijd, later, loopt_nog, voorbij of anders_geeindigd"),
    text("stand", "hoe het ervoor staat"),
  ],
  waarde: "geheel",
  peildatum: woonPeildatum,
  sql: `
with genummerd as (
  select *, row_number() over (partition by constructie_code order by volgorde) as nummer from ref_woontermijnen
),
lopend as (
  select f.*, n.nummer, p.soort as soort_nu, f.datum_begin = p.datum_bewoond as is_begin,
  from fct_woontermijn as f
  join genummerd as n using (termijn_code, constructie_code)
  join fct_woonplaatsing as p using (plaatsing_pseudoniem, gebied, constructie_code)
),
begonnen as (
  select gebied, constructie_code, count(datum_bewoond) as aantal from fct_woonplaatsing group by all
),
totalen as (
  select l.gebied, l.constructie_code, l.termijn_code, l.nummer, count(*) as aantal,
    bool_and(l.is_begin is true) and count(*) = any_value(b.aantal) as is_begin
  from lopend as l
  join begonnen as b using (gebied, constructie_code)
  group by l.gebied, l.constructie_code, l.termijn_code, l.nummer
),
cellen as (
  select *, if(is_begin, ${beginCel("'alle'")}, ${woonCel("'termijn'", "termijn_code")}) as totaal_cel from totalen
),
rooster as (
  select c.*, unnest(['op_tijd', 'later', 'loopt_nog', 'voorbij', 'anders_geeindigd']) as stand_code from cellen as c
),
rijen as (
  select gebied, constructie_code, termijn_code, 'totaal' as stand_code, aantal, false as hulpcel, totaal_cel as cel,
    ${woonOuders()} as ouders
  from cellen
  union all
  select gebied, constructie_code, termijn_code, stand_code, (
      select count(*) from lopend as l where l.gebied = r.gebied and l.termijn_code = r.termijn_code and l.stand_code = r.stand_code
    ), false, ${standCel}, ${woonOuders([own, "totaal_cel"])}
  from rooster as r
  union all
  select gebied, constructie_code, termijn_code, stand_code, count(*), true,
    ${woonCel("'termijn'", "termijn_code", "'stand=' || stand_code", "'soort=' || soort_nu")},
    ${woonOuders([own, soortCel("soort_nu")], [plaats.begonnen, standCel])}
  from lopend group by gebied, constructie_code, termijn_code, nummer, stand_code, soort_nu
  union all
  select gebied, constructie_code, termijn_code, 'geen', count(*), true,
    ${woonCel("'termijn'", "termijn_code", "'geen'", "'soort=' || soort")}, ${woonOuders([own, soortCel("soort")])}
  from (
    select c.gebied, c.constructie_code, c.termijn_code, c.nummer, p.soort
    from cellen as c
    join fct_woonplaatsing as p using (gebied, constructie_code)
    where not exists (select 1 from fct_woontermijn as f where f.termijn_code = c.termijn_code
      and f.plaatsing_pseudoniem = p.plaatsing_pseudoniem and f.gebied = p.gebied)
  ) group by gebied, constructie_code, termijn_code, nummer, soort
),
jaren as (
  select gebied, termijn_code, min(jaar_begin) as van, max(jaar_begin) as tot from fct_woontermijn group by all
)
select
  gebied,
  if(j.van = j.tot, j.van, j.van || ' t/m ' || j.tot) as periode,
  constructie_code,
  ${constructieLabel} as constructie,
  termijn_code,
  n.titel as termijn,
  n.aantal::bigint as aantal,
  nullif(n.aantal_hoog, '')::bigint as aantal_hoog,
  n.eenheid as eenheid_termijn,
  n.soort,
  n.bron_regel,
  n.opmerking,
  stand_code,
  case stand_code when 'totaal' then 'Termijn begon' when 'op_tijd' then 'Binnen de termijn' when 'later' then 'Later'
    when 'loopt_nog' then 'Termijn loopt nog' when 'voorbij' then 'Termijn voorbij, nog niet gebeurd'
    when 'anders_geeindigd' then 'Anders geëindigd' end as stand,
  t.aantal as waarde,
  cel,
  ouders,
  hulpcel,
from rijen as t
join jaren as j using (gebied, termijn_code)
join genummerd as n using (termijn_code, constructie_code)
order by gebied, n.volgorde,
  list_position(['totaal', 'op_tijd', 'later', 'loopt_nog', 'voorbij', 'anders_geeindigd'], stand_code), hulpcel`,
};
