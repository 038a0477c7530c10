import { type Indicator, text } from "./indicator.ts";
import { cellKey, ethosScopes, ethosTable, people } from "./parts/ethos-telling.ts";

const cell = (betrokkenheid: string, leeftijdsgroep: string): string =>
  cellKey("zelf_dakloos", { betrokkenheid, leeftijdsgroep });

/**
 * Ages within adults and within children, and children and young people up to 27 together: a group that
 * overlaps both, and that adds up from the children and the adults of 18 to 26.
 */
export const ethosLeeftijd: Indicator = {
  ...ethosTable,
  naam: "ethos_leeftijd",
  titel: "Dakloze mensen naar leeftijd",
  uitleg:
    "Hoe oud de mensen waren die op de teldag dakloos waren. Kinderen en jongeren tot 27 jaar staan er ook samen; die groep overlapt met de andere.",
  vragen: ["Hoeveel jongeren zijn dakloos?", "Hoeveel mensen van 65 jaar en ouder zijn dakloos?"],
  scope: ethosScopes.zelf_dakloos,
  dimensies: ["leeftijdsgroep", "betrokkenheid"],
  kolommen: [
    text(
      "leeftijdsgroep_code",
      "code van de leeftijdsgroep; totaal is iedereen, tot_27 overlapt met andere groepen",
    ),
    text("leeftijdsgroep", "leeftijdsgroep"),
    text("betrokkenheid_code", "totaal, volwassene of kind"),
    text("betrokkenheid", "volwassenen of kinderen"),
  ],
  sql: `
with ${people("zelf_dakloos")},
betrokkenen as (
  select code, label, volgorde from dim_code where codelijst = 'ethos_betrokkenheid' and code in ('volwassene', 'kind')
),
leeftijden as (
  select code, label, volgorde, code in ('0-11', '12-17') as van_kinderen, code = 'onbekend' as van_beide
  from dim_code
  where codelijst = 'ethos_leeftijd'
),
rijen as (
  select t.gebied, t.periode, 'totaal' as betrokkenheid_code, 'Totaal' as betrokkenheid, -1 as eerst,
    'totaal' as leeftijdsgroep_code, 'Totaal' as leeftijdsgroep, -1 as daarna
  from tellingen as t
  union all
  select t.gebied, t.periode, 'totaal', 'Totaal', -1, 'tot_27', 'Kinderen en jongeren tot 27 jaar', 0
  from tellingen as t
  union all
  select t.gebied, t.periode, b.code, b.label, b.volgorde, 'totaal', 'Totaal', -1
  from tellingen as t
  cross join betrokkenen as b
  union all
  select t.gebied, t.periode, b.code, b.label, b.volgorde, l.code, l.label, l.volgorde
  from tellingen as t
  cross join betrokkenen as b
  join leeftijden as l on l.van_beide or l.van_kinderen = (b.code = 'kind')
),
gevuld as (
  select
    r.*,
    count(m.gebied) as aantal,
  from rijen as r
  left join mensen as m
    on m.gebied = r.gebied
    and m.periode = r.periode
    and (r.betrokkenheid_code = 'totaal' or m.betrokkenheid_code = r.betrokkenheid_code)
    and (
      r.leeftijdsgroep_code in ('totaal', m.leeftijdsgroep_code)
      or (r.leeftijdsgroep_code = 'tot_27' and (m.betrokkenheid_code = 'kind' or m.leeftijdsgroep_code = '18-26'))
    )
  group by all
)
select
  gebied,
  periode,
  leeftijdsgroep_code,
  leeftijdsgroep,
  betrokkenheid_code,
  betrokkenheid,
  aantal as waarde,
  ${cell("betrokkenheid_code", "leeftijdsgroep_code")} as cel,
  [
    case
      when leeftijdsgroep_code not in ('totaal', 'tot_27') then ${cell("betrokkenheid_code", "'totaal'")}
      when betrokkenheid_code <> 'totaal' then ${cell("'totaal'", "'totaal'")}
      else ''
    end,
    case
      when (betrokkenheid_code = 'kind' and leeftijdsgroep_code = 'totaal') or leeftijdsgroep_code = '18-26'
        then ${cell("'totaal'", "'tot_27'")}
      else ''
    end,
  ] as ouders,
from gevuld
order by gebied, periode, eerst, daarna`,
};
