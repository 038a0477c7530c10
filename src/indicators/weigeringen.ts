import { type Indicator, text } from "./indicator.ts";
import { weigeringScope } from "./parts/weigeringen.ts";

const key = (...parts: string[]): string =>
  `concat_ws('|', ${["'weigering'", "gebied", ...parts].join(", ")})`;

/**
 * Refusals and the candidates whom they hit are two units: one candidate can be refused four times
 * (verhuisbox-en-loket-2.md §2.6). The refusals after the first tie the two for the door. All years together: the
 * register is small and part of its dates is a year only or missing, so a series would say nothing.
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
    text("indeling", "totaal, kandidaten, reden of provincie"),
    text("code", "code van de reden of de provincie; totaal is alles"),
    text("label", "reden, provincie of wat er is geteld"),
    text("eenheid_meervoud", "weigeringen of kandidaten: dat zijn verschillende eenheden"),
  ],
  waarde: "geheel",
  peildatum: "select max(moment)::varchar from fct_weigering",
  sql: `
with geteld as (
  select gebied, 'totaal' as indeling, 'totaal' as code, count(*) as aantal from fct_weigering group by all
  union all
  select gebied, 'kandidaten', 'totaal', count(distinct kandidaat_pseudoniem) from fct_weigering group by all
  union all
  select gebied, 'herhaald', 'totaal', count(*) - count(distinct kandidaat_pseudoniem) from fct_weigering group by all
  union all
  select gebied, 'reden', coalesce(reden_code, 'ONBEKEND'), count(*) from fct_weigering group by all
  union all
  select gebied, 'provincie', coalesce(nullif(provincie, ''), 'ONBEKEND'), count(*) from fct_weigering group by all
),
jaren as (
  select gebied, min(jaar) as van, max(jaar) as tot from fct_weigering where jaar is not null group by gebied
)
select
  gebied,
  case when j.van is null then '' when j.van = j.tot then j.van else j.van || ' t/m ' || j.tot end as periode,
  indeling,
  code,
  case indeling when 'totaal' then 'Alle weigeringen' when 'kandidaten' then 'Kandidaten die zijn geweigerd'
    when 'provincie' then if(code = 'ONBEKEND', 'Onbekend', code)
    else coalesce((select any_value(d.label) from dim_code as d where d.codelijst = 'weigering_reden' and d.code = geteld.code),
      'Onbekend') end as label,
  if(indeling = 'kandidaten', 'kandidaten', 'weigeringen') as eenheid_meervoud,
  aantal as waarde,
  indeling = 'herhaald' as hulpcel,
  if(indeling = 'totaal', ${key()}, ${key("indeling || '=' || code")}) as cel,
  [
    if(indeling = 'reden', ${key()}, ''),
    if(indeling = 'provincie', ${key()}, ''),
    if(indeling in ('kandidaten', 'herhaald'), ${key()}, ''),
  ] as ouders,
from geteld
left join jaren as j using (gebied)
order by gebied, list_position(['totaal', 'kandidaten', 'reden', 'provincie'], indeling), code = 'ONBEKEND',
  (select any_value(d.volgorde) from dim_code as d where d.codelijst = 'weigering_reden' and d.code = geteld.code), code`,
};
