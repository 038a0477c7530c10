import { decimal, type Indicator, text } from "./indicator.ts";
import { regelingKolommen, regelingLabel } from "./parts/trajecten.ts";
import { verstrekkingScope } from "./parts/verstrekkingen.ts";

const key = (periode: string, ...groups: string[]): string =>
  `concat_ws('|', 'verstrekking', gebied, regeling_code, ${[periode, ...groups].join(", ")})`;
const post = "case when post_code <> 'totaal' then 'post=' || post_code end";
const vorm = "case when vorm_code <> 'totaal' then 'vorm=' || vorm_code end";
const since = (kwartaal: string): string =>
  `case when ${kwartaal} = laatste then jaar when ${kwartaal} = 1 then jaar || '-Q1'
    else jaar || '-Q1 t/m ' || jaar || '-Q' || ${kwartaal} end`;
const own = `case soort when 'jaar' then jaar when 'cumulatief' then ${since("kwartaal")}
    else if(laatste = 1, jaar, jaar || '-Q' || kwartaal) end`;
const isFirst = `(case soort when 'jaar' then true when 'kwartaal' then laatste > 1
    else kwartaal > 1 and kwartaal < laatste end)`;

/**
 * What was paid from the budget of the Verhuisbox, by the day of the besluit. The printed tables give five
 * posten without personnel (L9269–9282); other budgets (maatwerk, bijzondere bijstand) are not in it.
 */
export const verhuisboxUitputting: Indicator = {
  naam: "verhuisbox_uitputting",
  titel: "Verhuisbox: wat er van het budget is uitgegeven",
  uitleg:
    "Hoeveel er uit het budget van de Verhuisbox is betaald, per soort uitgave, in een kwartaal en sinds 1 januari. Personeel telt niet mee, behalve waar dat erbij staat.",
  vragen: ["Hoeveel geld van de Verhuisbox is uitgegeven, en waaraan?", "Past dat binnen het budget?"],
  definitie_versie: "1",
  scope: verstrekkingScope,
  richting: "geen",
  dimensies: ["regeling_code", "post_code", "vorm_code", "maat_code"],
  bescherming: "personen",
  bron: "verstrekkingen",
  kolommen: [
    ...regelingKolommen,
    text("periode_soort", "kwartaal, cumulatief (sinds 1 januari) of jaar"),
    text("post_code", "code van de soort uitgave; totaal is alles"),
    text("post", "soort uitgave"),
    text("vorm_code", "GIFT, LENING of totaal"),
    text("vorm", "gift of lening"),
    text("maat_code", "aantal verstrekkingen, bedrag, of bedrag_met_personeel"),
    text("eenheid_meervoud", "eenheid van de waarde"),
    decimal("budget", "budget van het jaar voor deze maat, als dat bekend is"),
    text("budget_soort", "wat het budget is: exclusief_fte, inclusief_fte, toegekend of raming"),
  ],
  waarde: "decimaal",
  peildatum: "select max(datum)::varchar from fct_verstrekking",
  sql: `
with uit_budget as (
  select gebied, regeling_code, jaar, quarter(datum) as kwartaal, post_code, vorm_code, bedrag
  from fct_verstrekking
  where budgetbron_code = 'VERHUISBOX' and regeling_code <> 'ONBEKEND'
),
jaren as (
  select gebied, regeling_code, jaar, max(kwartaal) as laatste from uit_budget group by all
),
kwartalen as (
  select *, unnest(generate_series(1, laatste)) as kwartaal from jaren
),
perioden as (
  select *, unnest(['kwartaal', 'cumulatief']) as soort from kwartalen
  union all
  select *, laatste, 'jaar' from jaren
),
indelingen as (
  select distinct gebied, regeling_code, jaar, unnest(['totaal', post_code]) as post_code, 'totaal' as vorm_code from uit_budget
  union
  select distinct gebied, regeling_code, jaar, unnest(['totaal', post_code]), vorm_code from uit_budget
),
geteld as (
  select p.*, i.post_code, i.vorm_code, count(u.bedrag)::decimal(18, 2) as aantal,
    coalesce(sum(u.bedrag), 0)::decimal(18, 2) as bedrag,
  from perioden as p
  join indelingen as i using (gebied, regeling_code, jaar)
  left join uit_budget as u
    on u.gebied = p.gebied and u.regeling_code = p.regeling_code and u.jaar = p.jaar
    and (u.kwartaal = p.kwartaal or (p.soort <> 'kwartaal' and u.kwartaal < p.kwartaal))
    and i.post_code in ('totaal', u.post_code) and i.vorm_code in ('totaal', u.vorm_code)
  where p.soort = 'jaar' or i.vorm_code = 'totaal'
  group by all
),
personeel as (
  -- personnel is not booked per regeling, so it counts only in a year with one of them
  select i.gebied, i.jaar, any_value(j.regeling_code) as regeling_code, any_value(i.kosten) as kosten
  from (select gebied, jaar, sum(kosten)::decimal(18, 2) as kosten from fct_inzet group by all) as i
  join jaren as j using (gebied, jaar)
  group by i.gebied, i.jaar
  having count(*) = 1 and any_value(i.kosten) is not null
),
maten as (
  select *, 'aantal' as maat_code, aantal as waarde from geteld
  union all
  select *, 'bedrag', bedrag from geteld
  union all
  select g.*, 'bedrag_met_personeel', g.bedrag + p.kosten
  from geteld as g
  join personeel as p using (gebied, jaar, regeling_code)
  where g.soort = 'jaar' and g.post_code = 'totaal' and g.vorm_code = 'totaal'
),
budgetten as (
  select regeling_code, jaar, if(soort = 'inclusief_fte', 'bedrag_met_personeel', 'bedrag') as maat_code,
    any_value(bedrag::decimal(18, 2) order by soort <> 'exclusief_fte') as budget,
    any_value(soort order by soort <> 'exclusief_fte') as budget_soort,
  from ref_budgetten
  where post = 'totaal' and soort <> 'fte'
  group by all
)
select
  gebied,
  case soort when 'jaar' then jaar when 'cumulatief' then jaar || '-01 t/m ' || jaar || '-' || lpad((kwartaal * 3)::varchar, 2, '0')
    else jaar || '-Q' || kwartaal end as periode,
  regeling_code,
  ${regelingLabel} as regeling,
  soort as periode_soort,
  post_code,
  if(post_code = 'totaal', 'Totaal', coalesce((select any_value(d.label) from dim_code as d
    where d.codelijst = 'verstrekking_post' and d.code = post_code), 'Onbekend')) as post,
  vorm_code,
  if(vorm_code = 'totaal', 'Gift en lening', coalesce((select any_value(d.label) from dim_code as d
    where d.codelijst = 'verstrekking_vorm' and d.code = vorm_code), 'Onbekend')) as vorm,
  maat_code,
  if(maat_code = 'aantal', 'uitgaven', 'euro') as eenheid_meervoud,
  if(soort = 'jaar' and post_code = 'totaal' and vorm_code = 'totaal', b.budget, null) as budget,
  if(soort = 'jaar' and post_code = 'totaal' and vorm_code = 'totaal', coalesce(b.budget_soort, ''), '') as budget_soort,
  waarde,
  if(maat_code = 'aantal', ${key(own, post, vorm)}, null) as cel,
  -- a cell that stands in two rows gives its sums once: the year, not its last sum since January
  if(maat_code <> 'aantal' or not ${isFirst}, [], [
    if(post_code = 'totaal', '', ${key(own, vorm)}),
    if(vorm_code = 'totaal', '', ${key(own, post)}),
    case soort when 'kwartaal' then ${key(since("greatest(kwartaal, 2)"), post)}
      when 'cumulatief' then ${key(since("(kwartaal + 1)"), post)} else '' end,
  ]) as ouders,
  if(maat_code = 'aantal', [], [${key(own, post, vorm)}]) as volgt,
from maten
left join budgetten as b using (regeling_code, jaar, maat_code)
order by gebied, regeling_code, jaar, list_position(['jaar', 'cumulatief', 'kwartaal'], soort), kwartaal, vorm_code <> 'totaal',
  vorm_code, post_code = 'totaal', (select any_value(d.volgorde) from dim_code as d
    where d.codelijst = 'verstrekking_post' and d.code = post_code), maat_code`,
};
