import { type Indicator, text, whole } from "./indicator.ts";
import {
  alleCel,
  lijst,
  plaats,
  registratieJoin,
  registratieKolommen,
  registratieSql,
  uitzettingCel,
  uitzettingOuders,
  uitzettingScope,
  uitzettingTabel,
} from "./parts/huisuitzettingen.ts";

const standen = [
  "eerder",
  "op_tijd",
  "later",
  "voorbij",
  "loopt_nog",
  "anders_geeindigd",
  "onbekend",
] as const;

const termijnCel = uitzettingCel("'termijn=' || termijn_code");
const geenCel = uitzettingCel("'geen_termijn=' || termijn_code");
const standCel = uitzettingCel("'termijn=' || termijn_code", "'stand=' || stand_code");
const kruisCel = uitzettingCel(
  ...["'termijn=' || termijn_code", "'stand=' || stand_code", "'kwam=' || kwam", "'stappen=' || stappen"],
);
const stappenCel = uitzettingCel("'stappen=' || stappen");
const stapCel = uitzettingCel("'stap=' || stap_code", "'kwam=' || kwam");

/**
 * Whether a step came within its term. Late says something about time and turns nobody away. Who had the
 * step within the term or later is who came at that step in the chain, and no clock runs without steps;
 * `hulpcel` rows tie those.
 */
export const huisuitzettingenTermijnen: Indicator = {
  ...uitzettingTabel,
  naam: "huisuitzettingen_termijnen",
  titel: "Huisuitzettingen: op tijd, later of nog niet nodig",
  uitleg:
    "Van de dossiers waarvoor een termijn geldt: hoeveel op tijd waren, hoeveel later, bij hoeveel het niet gebeurde, en bij hoeveel de termijn nog loopt of het dossier eerder klaar was.",
  vragen: [
    "Horen verhuurders binnen 14 en 28 dagen hoe het staat?",
    "Komen meldingen bij twee maanden huurachterstand?",
  ],
  scope: { ...uitzettingScope, telbegrip: "termijn" },
  dimensies: ["registratie_code", "termijn_code", "stand_code"],
  kolommen: [
    ...registratieKolommen,
    text("termijn_code", "code van de termijn"),
    text("termijn", "waar de termijn over gaat"),
    whole("aantal", "lengte van de termijn"),
    text("eenheid_termijn", "dag of maand"),
    text("soort", "hoogstens, of drempel: bij zoveel maanden huurachterstand"),
    text("bron_regel", "regel in het document"),
    text("opmerking", "wat erbij gezegd moet worden"),
    text("stand_code", `totaal, ${standen.join(", ")}`),
    text("stand", "hoe het ervoor staat"),
  ],
  sql: `
with termijnen as (
  select *, row_number() over (order by volgorde) as nummer,
    case when van = 'incasso_opgeschort' then 'opgeschort' when naar = 'terugmelding' then 'terugmelding'
      when starts_with(naar, 'tussenmelding') then 'tussenmelding' end as stap_code,
  from ref_uitzettingstermijnen
),
dossiers as (
  select d.gebied, d.registratie_code, d.jaar, t.termijn_code, t.soort, t.nummer, t.stap_code,
    coalesce(f.stand_code, 'geen') as stand_code,
    if(case t.stap_code when 'opgeschort' then d.is_opgeschort when 'terugmelding' then d.is_terugmelding
      when 'tussenmelding' then d.is_tussenmelding end, 'ja', 'nee') as kwam,
    if(d.datum_laatste_stap is null, 'nee', 'ja') as stappen,
  from fct_uitzettingsdossier as d
  join termijnen as t using (registratie_code)
  left join fct_uitzettingstermijn as f using (termijn_code, dossier_pseudoniem, gebied)
),
-- a term of a cohort of which no step was delivered says nothing
cohorten as (
  select gebied, registratie_code, jaar, termijn_code, soort, nummer, count(*) as alle,
    count(*) filter (where stand_code <> 'geen') as begonnen,
  from dossiers
  group by all
  having begonnen > 0
),
rooster as (
  select *, unnest(if(soort = 'drempel', ['eerder', 'op_tijd', 'later', 'onbekend'],
    ['op_tijd', 'later', 'voorbij', 'loopt_nog', 'anders_geeindigd'])) as stand_code
  from cohorten
),
rijen as (
  select gebied, registratie_code, jaar, termijn_code, 'totaal' as stand_code, begonnen as aantal, false as hulpcel,
    ${termijnCel} as cel, ${uitzettingOuders([`${plaats.termijn} + nummer`, alleCel])} as ouders
  from cohorten
  union all
  select gebied, registratie_code, jaar, termijn_code, 'geen', alle - begonnen, true, ${geenCel},
    ${uitzettingOuders([`${plaats.termijn} + nummer`, alleCel])}
  from cohorten
  union all
  select gebied, registratie_code, jaar, termijn_code, stand_code, (
      select count(*) from dossiers as d where d.gebied = r.gebied and d.registratie_code = r.registratie_code
        and d.jaar = r.jaar and d.termijn_code = r.termijn_code and d.stand_code = r.stand_code
    ), false, ${standCel}, ${uitzettingOuders([plaats.uitkomst, termijnCel])}
  from rooster as r
  union all
  select gebied, registratie_code, jaar, termijn_code, stand_code, count(*), true, ${kruisCel},
    ${uitzettingOuders(
      [plaats.kruis, `if(stand_code = 'geen', ${geenCel}, ${standCel})`],
      [`${plaats.stap_kruis} + nummer`, stapCel],
      [`${plaats.termijn_kruis} + nummer`, stappenCel],
    )}
  from dossiers
  join cohorten as c using (gebied, registratie_code, jaar, termijn_code, nummer)
  where stap_code is not null
  group by gebied, registratie_code, jaar, termijn_code, nummer, stap_code, stand_code, kwam, stappen
)
select
  t.gebied,
  t.jaar as periode,${registratieSql},
  t.termijn_code,
  n.titel as termijn,
  n.aantal::bigint as aantal,
  n.eenheid as eenheid_termijn,
  n.soort,
  n.bron_regel,
  n.opmerking,
  t.stand_code,
  case t.stand_code when 'totaal' then 'Termijn geldt' when 'eerder' then 'Eerder gemeld' when 'later' then 'Later'
    when 'op_tijd' then 'Op tijd' when 'voorbij' then 'Niet gebeurd, termijn voorbij' when 'loopt_nog' then 'Nog niet nodig'
    when 'anders_geeindigd' then 'Dossier was eerder klaar' when 'onbekend' then 'Huurachterstand onbekend' end as stand,
  t.aantal as waarde,
  t.cel,
  t.ouders,
  t.hulpcel,
from rijen as t
${registratieJoin}
join termijnen as n using (termijn_code, registratie_code)
order by t.gebied, r.volgorde, t.jaar, n.nummer, t.hulpcel, list_position(${lijst(["totaal", ...standen])}, t.stand_code)`,
};
