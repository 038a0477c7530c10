import { type Indicator, text, whole } from "./indicator.ts";
import { measuringDays } from "./parts/kaplan-meier.ts";
import { regelingKolommen, regelingLabel, trajectPeildatum } from "./parts/trajecten.ts";
import {
  aangemeldCel,
  standCel,
  uitgestroomdCel,
  zoekduurPlaats,
  zoekduurScope,
  zoekduurSql,
} from "./parts/zoekduur.ts";

const days = measuringDays.join(", ");

/** The sum over the standings of each day, one place in the list per measuring day; then the chain of days. */
const parents = (chain: string): string =>
  `list_concat(list_transform([${days}], lambda meetdag: if(dag = meetdag, ${aangemeldCel}, '')), [${chain}])`;

/** Only the chain, at the same place in the list. */
const chained = (whole: string): string =>
  `list_concat(list_transform([${days}], lambda meetdag: ''), [${whole}])`;

/**
 * Who had a home, who was not followed any longer and who was still waiting at each measuring day: together
 * everybody who was reported. The steps between two days are counts too that a reader can make; they stand
 * in the sums as `hulpcel`.
 */
export const verhuisboxZoekduurStanden: Indicator = {
  naam: "verhuisbox_zoekduur_standen",
  titel: "Verhuisbox: wie er na 3, 6, 9, 12, 18 en 24 maanden nog zoekt",
  uitleg:
    "Van de huishoudens die in één jaar zijn aangemeld: hoeveel er na een aantal dagen een woning hadden, hoeveel er nog zochten en hoeveel er niet meer gevolgd zijn.",
  vragen: ["Hoeveel huishoudens hadden binnen drie, zes of meer maanden een woning?"],
  definitie_versie: "1",
  scope: zoekduurScope,
  richting: "geen",
  dimensies: ["regeling_code", "dag", "stand_code"],
  bescherming: "personen",
  bron: "verhuisbox",
  kolommen: [
    ...regelingKolommen,
    whole("dag", "dagen na de aanmelding; 0 is de aanmelding zelf, leeg is tot nu toe"),
    text("stand_code", "totaal, gebeurd, niet_gevolgd of wachtend"),
    text("stand", "hoe het er op die dag voor staat"),
  ],
  waarde: "geheel",
  peildatum: trajectPeildatum,
  sql: `
with ${zoekduurSql},
totalen as (
  select gebied, periode, count(*) as aantal, count(*) filter (where is_gebeurd) as ooit_gebeurd from duren group by all
),
plaatsen as (
  select ${zoekduurPlaats}, * exclude (gebied),
    lead(dag) over buur as volgende_dag,
    lag(gebeurd) over buur as gebeurd_ervoor,
    lag(niet_gevolgd) over buur as niet_gevolgd_ervoor,
  from standen
  join totalen using (gebied, periode)
  window buur as (partition by gebied, periode order by dag)
),
rijen as (
  select gebied, regeling_code, periode, 0 as dag, 'totaal' as stand_code, aantal, ${aangemeldCel} as cel, [] as ouders,
    false as hulpcel
  from (select ${zoekduurPlaats}, * exclude (gebied) from totalen)
  union all
  select gebied, regeling_code, periode, null, 'gebeurd', ooit_gebeurd, ${uitgestroomdCel}, [], false
  from (select ${zoekduurPlaats}, * exclude (gebied) from totalen)
  union all
  select gebied, regeling_code, periode, dag, 'gebeurd', gebeurd, ${standCel("'gebeurd'", "dag")},
    ${parents(`if(volgende_dag is null, ${uitgestroomdCel}, ${standCel("'gebeurd'", "volgende_dag")})`)}, false
  from plaatsen
  union all
  select gebied, regeling_code, periode, dag, 'niet_gevolgd', niet_gevolgd, ${standCel("'niet_gevolgd'", "dag")},
    ${parents(`if(volgende_dag is null, '', ${standCel("'niet_gevolgd'", "volgende_dag")})`)}, false
  from plaatsen
  union all
  select gebied, regeling_code, periode, dag, 'wachtend', wachtend, ${standCel("'wachtend'", "dag")}, ${parents("''")}, false
  from plaatsen
  union all
  select gebied, regeling_code, periode, dag, 'gebeurd', gebeurd - gebeurd_ervoor, ${standCel("'gebeurd_erbij'", "dag")},
    ${chained(standCel("'gebeurd'", "dag"))}, true
  from plaatsen
  where gebeurd_ervoor is not null
  union all
  select gebied, regeling_code, periode, dag, 'niet_gevolgd', niet_gevolgd - niet_gevolgd_ervoor,
    ${standCel("'niet_gevolgd_erbij'", "dag")}, ${chained(standCel("'niet_gevolgd'", "dag"))}, true
  from plaatsen
  where niet_gevolgd_ervoor is not null
  union all
  select gebied, regeling_code, periode, dag, 'gebeurd', ooit_gebeurd - gebeurd, ${standCel("'gebeurd_na'", "dag")},
    ${chained(uitgestroomdCel)}, true
  from plaatsen
  where volgende_dag is null
)
select
  gebied,
  periode,
  regeling_code,
  ${regelingLabel} as regeling,
  dag,
  stand_code,
  case stand_code when 'totaal' then 'Aangemeld' when 'gebeurd' then 'Heeft een woning' when 'wachtend' then 'Zoekt nog'
    when 'niet_gevolgd' then 'Gestopt, of nog niet zo lang geleden aangemeld' end as stand,
  aantal as waarde,
  cel,
  ouders,
  hulpcel,
  -- the curve leans on who had a home by each day, and every later point on all earlier ones
  case when stand_code = 'gebeurd' and not hulpcel then 20 - dag // 91 else 1 end as gewicht,
from rijen
order by gebied, regeling_code, periode, dag, list_position(['totaal', 'gebeurd', 'wachtend', 'niet_gevolgd'], stand_code), hulpcel`,
};
