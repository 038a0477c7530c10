import { decimal, type Indicator, text } from "./indicator.ts";
import { inzetScope } from "./parts/verhuisbox.ts";

/** Staff beside the norm for two sizes of instroom (L8147–8160); nothing is computed between those two. */
export const verhuisboxInzet: Indicator = {
  naam: "verhuisbox_inzet",
  titel: "Verhuisbox: personeel en norm",
  uitleg:
    "Hoeveel voltijdbanen (fte) er in een maand waren, hoeveel er gewenst waren, en hoeveel er volgens de gemeente nodig zijn bij een instroom van 180 en van 300 huishoudens.",
  vragen: ["Is er genoeg personeel voor de Verhuisbox?"],
  definitie_versie: "1",
  scope: inzetScope,
  richting: "geen",
  dimensies: ["functie_code"],
  bescherming: "organisaties",
  bron: "verstrekkingen",
  kolommen: [
    text("functie_code", "code van de functie; totaal is alle functies"),
    text("functie", "functie"),
    decimal("fte_gewenst", "gewenste fte; leeg als dat niet is geleverd"),
    decimal(
      "norm_180",
      "fte nodig bij een instroom van 180 in een jaar; leeg als er geen norm voor de functie is",
    ),
    decimal("norm_300", "fte nodig bij een instroom van 300 in een jaar"),
    decimal("kosten", "geraamde kosten in euro"),
    text("bron_regel", "regel van de norm in het document"),
  ],
  waarde: "decimaal",
  peildatum: "select max(maand) from fct_inzet",
  sql: `
with per_functie as (
  select gebied, maand, functie_code, sum(fte) as fte, sum(fte_gewenst) as fte_gewenst, sum(kosten) as kosten
  from fct_inzet
  group by all
),
met_totaal as (
  select * from per_functie
  union all
  -- an unknown part makes the whole unknown
  select gebied, maand, 'totaal', sum(fte), if(count(fte_gewenst) = count(*), sum(fte_gewenst), null),
    if(count(kosten) = count(*), sum(kosten), null)
  from per_functie
  group by all
),
normen as (
  select functie_code,
    any_value(fte::decimal(18, 2)) filter (where instroom = '180') as norm_180,
    any_value(fte::decimal(18, 2)) filter (where instroom = '300') as norm_300,
    string_agg(bron_regel, ', ' order by bron_regel) as bron_regel,
  from ref_fte_normen
  group by all
)
select
  m.gebied,
  m.maand as periode,
  m.functie_code,
  if(m.functie_code = 'totaal', 'Totaal', coalesce((select any_value(d.label) from dim_code as d
    where d.codelijst = 'functie' and d.code = m.functie_code), 'Onbekend')) as functie,
  m.fte_gewenst::decimal(18, 2) as fte_gewenst,
  n.norm_180,
  n.norm_300,
  m.kosten::decimal(18, 2) as kosten,
  n.bron_regel,
  m.fte::decimal(18, 2) as waarde,
from met_totaal as m
left join normen as n using (functie_code)
order by m.gebied, m.maand, m.functie_code = 'totaal', m.functie_code`,
};
