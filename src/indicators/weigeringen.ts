import { type Indicator, text } from "./indicator.ts";
import { weigeringScope } from "./parts/weigeringen.ts";

const key = (...parts: string[]): string => `concat_ws('|', 'weigering', gebied, ${parts.join(", ")})`;
const group = "case when code <> 'totaal' then indeling || '=' || code end";

/**
 * Refusals and the candidates whom they hit are two units: one candidate can be refused four times
 * (verhuisbox-en-loket-2.md §2.6), in one year or in two. The refusals after the first tie the two for the door.
 */
export const weigeringen: Indicator = {
  naam: "weigeringen",
  titel: "Weigeringen door verhuurders",
  uitleg:
    "Hoe vaak een verhuurder of gemeente een kandidaat weigerde, om welke reden en in welke provincie, en hoeveel kandidaten dat overkwam.",
  vragen: [
    "Waarom weigeren verhuurders kandidaten?",
    "Hoeveel kandidaten zijn geweigerd?",
    "Waar worden kandidaten geweigerd?",
  ],
  definitie_versie: "1",
  scope: weigeringScope,
  richting: "minder_is_beter",
  dimensies: ["indeling", "code"],
  bescherming: "personen",
  bron: "weigeringen",
  kolommen: [
    text("jaar", "jaar van de weigering; totaal is alle jaren, onbekend als het register geen datum heeft"),
    text("indeling", "totaal, kandidaten (alleen over alle jaren), reden of provincie"),
    text("code", "code van de reden of de provincie; totaal is alles"),
    text("label", "reden, provincie of wat er is geteld"),
    text("eenheid_meervoud", "weigeringen of kandidaten: dat zijn verschillende eenheden"),
  ],
  waarde: "geheel",
  peildatum: "select max(moment)::varchar from fct_weigering",
  sql: `
with per_jaar as (
  select *, unnest(['totaal', coalesce(jaar, 'onbekend')]) as periode_code from fct_weigering
),
geteld as (
  select gebied, periode_code, 'totaal' as indeling, 'totaal' as code, count(*) as aantal from per_jaar group by all
  union all
  select gebied, periode_code, 'kandidaten', 'totaal', count(distinct kandidaat_pseudoniem)
  from per_jaar
  where periode_code = 'totaal'
  group by all
  union all
  select gebied, periode_code, 'herhaald', 'totaal', count(*) - count(distinct kandidaat_pseudoniem)
  from per_jaar
  where periode_code = 'totaal'
  group by all
  union all
  select gebied, periode_code, 'reden', coalesce(reden_code, 'ONBEKEND'), count(*) from per_jaar group by all
  union all
  select gebied, periode_code, 'provincie', coalesce(nullif(provincie, ''), 'ONBEKEND'), count(*) from per_jaar group by all
),
jaren as (
  select gebied, min(jaar) || ' t/m ' || max(jaar) as alle_jaren from fct_weigering where jaar is not null group by gebied
)
select
  gebied,
  case periode_code when 'totaal' then coalesce(j.alle_jaren, '') when 'onbekend' then '' else periode_code end as periode,
  periode_code as jaar,
  indeling,
  code,
  case indeling when 'totaal' then 'Alle weigeringen' when 'kandidaten' then 'Kandidaten die zijn geweigerd'
    when 'provincie' then if(code = 'ONBEKEND', 'Onbekend', code)
    else coalesce((select any_value(d.label) from dim_code as d where d.codelijst = 'weigering_reden' and d.code = geteld.code),
      'Onbekend') end as label,
  if(indeling = 'kandidaten', 'kandidaten', 'weigeringen') as eenheid_meervoud,
  aantal as waarde,
  indeling = 'herhaald' as hulpcel,
  if(indeling in ('kandidaten', 'herhaald'), ${key("periode_code", "indeling")}, ${key("periode_code", group)}) as cel,
  [
    case when indeling in ('kandidaten', 'herhaald') or periode_code = 'totaal' then '' else ${key("'totaal'", group)} end,
    case indeling when 'reden' then ${key("periode_code")} else '' end,
    case indeling when 'provincie' then ${key("periode_code")} else '' end,
    case when indeling in ('kandidaten', 'herhaald') then ${key("periode_code")} else '' end,
  ] as ouders,
from geteld
left join jaren as j using (gebied)
order by gebied, periode_code = 'totaal', periode_code, list_position(['totaal', 'kandidaten', 'reden', 'provincie'], indeling),
  code = 'ONBEKEND', (select any_value(d.volgorde) from dim_code as d where d.codelijst = 'weigering_reden' and d.code = geteld.code), code`,
};
