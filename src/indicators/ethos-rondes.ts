import { type Indicator, text, whole } from "./indicator.ts";
import { ethosRondeScope, figureColumns, figureSql, monitorTable } from "./parts/andere-monitors.ts";

/** Totals as others published them; a telling that was delivered row by row stands in ethos_dakloos. */
export const ethosRondes: Indicator = {
  ...monitorTable,
  naam: "ethos_rondes",
  titel: "Rondes van de ETHOS-telling, zoals gepubliceerd",
  uitleg:
    "Hoeveel mensen in elke ronde zijn geteld en hoeveel gemeenten meededen. Elke ronde was in andere regio's: de rondes zijn geen reeks in de tijd.",
  vragen: ["Hoeveel mensen zijn in de ETHOS-tellingen geteld?"],
  scope: ethosRondeScope,
  dimensies: ["soort"],
  kolommen: [
    text("soort", "ronde of regio"),
    whole("gemeenten", "gemeenten die meededen"),
    whole("regios", "regio's die meededen"),
    ...figureColumns,
  ],
  waarde: "geheel",
  sql: `
with deelnemers as (
  select
    gebied,
    periode,
    max(waarde) filter (where telbegrip = 'gemeente')::bigint as gemeenten,
    max(waarde) filter (where telbegrip = 'regio')::bigint as regios,
  from fct_cijfer
  where reeks = 'ethos_telling_deelnemers'
  group by all
)
select
  c.gebied,
  c.periode,
  case c.reeks when 'ethos_telling_totaal' then 'ronde' when 'ethos_telling_regio' then 'regio' end as soort,
  d.gemeenten,
  d.regios,
  ${figureSql},
  c.waarde::bigint as waarde,
  b.titel as bron,
  c.versie,
from fct_cijfer as c
join stg_bronnen as b using (bron_id)
left join deelnemers as d using (gebied, periode)
where c.reeks in ('ethos_telling_totaal', 'ethos_telling_regio')
order by soort desc, c.periode, c.cijfer_id`,
};
