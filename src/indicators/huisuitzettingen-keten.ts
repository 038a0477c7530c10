import { type Indicator, text } from "./indicator.ts";
import {
  alleCel,
  lijst,
  ontruimdCel,
  plaats,
  registratieJoin,
  registratieKolommen,
  registratieSql,
  uitzettingCel,
  uitzettingOuders,
  uitzettingScope,
  uitzettingTabel,
  versteStap,
} from "./parts/huisuitzettingen.ts";

/** Steps that a dossier may pass or skip, each with its column. */
const stappen = ["tussenmelding", "terugmelding", "opgeschort", "vonnis", "aanzegging"] as const;
const verste = ["begin", "bereikt", "vonnis", "aanzegging", "ontruimd"] as const;
const bereik = ["bereikt", "niet_bereikt", "onbekend"] as const;
const volgorde = [
  ...["totaal", "zonder_stappen", "begin", "bereikt", "niet_bereikt", "bereik_onbekend"],
  ...[...stappen, "ontruimd"],
];

const stapCel = (stap: string, kwam: string): string =>
  uitzettingCel(`'stap=' || ${stap}`, `'kwam=' || ${kwam}`);
const versteCel = `if(verste = 'ontruimd', ${ontruimdCel}, ${uitzettingCel("'verste=' || verste")})`;
const bereikCel = uitzettingCel("'bereik=' || bereik_code");
const plek = (begin: number): string => `${begin} + list_position(${lijst(stappen)}, stap_code)`;

/**
 * How many dossiers came at each step, and which was the last. A registration that delivers no steps says
 * nothing about them: those rows are unknown, not zero. Steps overlap, so what a dossier passed and how far
 * it came stand in the sums as `hulpcel`.
 */
export const huisuitzettingenKeten: Indicator = {
  ...uitzettingTabel,
  naam: "huisuitzettingen_keten",
  titel: "Huisuitzettingen: hoe ver dossiers kwamen",
  uitleg:
    "Van de dossiers die in één jaar begonnen: bij hoeveel iemand is gesproken, hoeveel een vonnis of een aanzegging kregen en hoeveel huishoudens zijn ontruimd, en wat de verste stap was. Is een stap niet vastgelegd, dan is zij onbekend.",
  vragen: [
    "Hoeveel gemelde huishoudens zijn bereikt?",
    "Hoeveel vonnissen eindigen in een ontruiming?",
    "Bij welke stap stopte het?",
  ],
  scope: uitzettingScope,
  dimensies: ["registratie_code", "stap_code", "telling_code"],
  kolommen: [
    ...registratieKolommen,
    text(
      "stap_code",
      "totaal, zonder_stappen, begin, bereikt, niet_bereikt, bereik_onbekend of een stap van de keten",
    ),
    text("stap", "stap"),
    text("telling_code", "kwam: kwam bij deze stap; bleef: dit was de verste stap"),
    text("telling", "wat er is geteld"),
  ],
  sql: `
with dossiers as (
  select
    *,
    ${versteStap} as verste,
    datum_laatste_stap is not null as heeft_stappen,
    bool_or(datum_laatste_stap is not null) over (partition by gebied, registratie_code, jaar) as kent_stappen,
  from fct_uitzettingsdossier
),
cohorten as (
  select gebied, registratie_code, begin_code, jaar, kent_stappen, count(*) as aantal,
    count(*) filter (where heeft_stappen) as met_stappen, count(*) filter (where verste = 'ontruimd') as ontruimd,
  from dossiers
  group by all
),
gezet as (
  select d.* exclude (bereik_code), bereik_code, unnest(${lijst(stappen)}) as stap_code,
    unnest([${stappen.map((stap) => `is_${stap}`).join(", ")}]) as kwam,
  from dossiers as d
  where kent_stappen
),
per_stap as (
  select gebied, registratie_code, jaar, stap_code, unnest([true, false]) as kwam,
    unnest([count(*) filter (where kwam), count(*) filter (where not kwam)]) as aantal,
  from gezet
  group by gebied, registratie_code, jaar, stap_code
),
per_verste as (
  select gebied, registratie_code, jaar, unnest(${lijst(verste)}) as verste,
    unnest([${verste.map((stap) => `count(*) filter (where verste = '${stap}')`).join(", ")}]) as aantal,
  from dossiers
  where kent_stappen
  group by gebied, registratie_code, jaar
),
per_bereik as (
  select gebied, registratie_code, jaar, unnest(${lijst(bereik)}) as bereik_code,
    unnest([${bereik.map((code) => `count(*) filter (where bereik_code = '${code}')`).join(", ")}]) as aantal,
  from dossiers
  where kent_stappen and begin_code = 'gemeld'
  group by gebied, registratie_code, jaar
),
onbekend as (
  select gebied, registratie_code, jaar, unnest(if(begin_code = 'gemeld', ['bereikt', 'niet_bereikt'], []::varchar[])
    || list_filter(${lijst(stappen)}, lambda stap: stap <> begin_code)) as stap_code
  from cohorten
  where not kent_stappen
),
rijen as (
  select gebied, registratie_code, jaar, 'totaal' as stap_code, 'kwam' as telling_code, aantal, false as hulpcel, ${alleCel} as cel,
    ${uitzettingOuders()} as ouders
  from cohorten
  union all
  select gebied, registratie_code, jaar, 'zonder_stappen', 'kwam', aantal - met_stappen, false, ${uitzettingCel("'stappen=nee'")},
    ${uitzettingOuders([plaats.stap, alleCel])}
  from cohorten
  union all
  select gebied, registratie_code, jaar, 'zonder_stappen', 'kwam', met_stappen, true, ${uitzettingCel("'stappen=ja'")},
    ${uitzettingOuders([plaats.stap, alleCel])}
  from cohorten
  union all
  select gebied, registratie_code, jaar, 'ontruimd', 'kwam', ontruimd, false, ${ontruimdCel}, ${uitzettingOuders()} from cohorten
  union all
  select gebied, registratie_code, jaar, if(bereik_code = 'onbekend', 'bereik_onbekend', bereik_code), 'kwam', aantal, false,
    ${bereikCel}, ${uitzettingOuders([plaats.bereik, alleCel])}
  from per_bereik
  union all
  select gebied, registratie_code, jaar, stap_code, 'kwam', aantal, not kwam, ${stapCel("stap_code", "if(kwam, 'ja', 'nee')")},
    ${uitzettingOuders([plek(plaats.stap), alleCel])}
  from per_stap
  union all
  select gebied, registratie_code, jaar, verste, 'bleef', aantal, false, ${versteCel}, ${uitzettingOuders([plaats.verste, alleCel])}
  from per_verste
  union all
  select gebied, registratie_code, jaar, bereik_code, 'kruis', count(*), true,
    ${uitzettingCel("'bereik=' || bereik_code", "'verste=' || verste")},
    ${uitzettingOuders([plaats.bereik, versteCel], [plaats.verste, bereikCel])}
  from dossiers where kent_stappen and begin_code = 'gemeld' group by gebied, registratie_code, jaar, bereik_code, verste
  union all
  select gebied, registratie_code, jaar, stap_code, 'kruis', count(*), true,
    ${uitzettingCel("'stap=' || stap_code", "'kwam=' || if(kwam, 'ja', 'nee')", "'verste=' || verste")},
    ${uitzettingOuders([plek(plaats.stap_kruis), versteCel], [plaats.verste, stapCel("stap_code", "if(kwam, 'ja', 'nee')")])}
  from gezet group by gebied, registratie_code, jaar, stap_code, kwam, verste
  union all
  select gebied, registratie_code, jaar, stap_code, 'kwam', null, false, null, ${uitzettingOuders()} from onbekend
)
select
  t.gebied,
  t.jaar as periode,${registratieSql},
  t.stap_code,
  case t.stap_code when 'totaal' then 'Alle dossiers' when 'zonder_stappen' then 'Geen stappen vastgelegd' when 'begin' then 'Alleen begonnen'
    when 'bereikt' then 'Gesproken' when 'niet_bereikt' then 'Niet bereikt' when 'bereik_onbekend' then 'Niet bekend of iemand is bereikt'
    when 'opgeschort' then 'Innen uitgesteld' when 'ontruimd' then 'Ontruimd' else upper(left(t.stap_code, 1)) || t.stap_code[2:] end as stap,
  t.telling_code,
  case when t.telling_code = 'bleef' then 'Kwam niet verder' when t.stap_code in ('totaal', 'zonder_stappen') then 'Dossiers'
    else 'Kwam bij deze stap' end as telling,
  t.aantal as waarde,
  t.cel,
  t.ouders,
  t.hulpcel,
  if(t.cel is null, [${alleCel}], []) as volgt,
from rijen as t
${registratieJoin}
order by t.gebied, r.volgorde, t.jaar, t.hulpcel, t.telling_code desc, list_position(${lijst(volgorde)}, t.stap_code)`,
};
