import { type Indicator, text } from "./indicator.ts";
import { gezinScope } from "./parts/gezinnen.ts";

const key = (...parts: string[]): string =>
  `concat_ws('|', 'gezin', gebied, periode_sleutel, ${parts.join(", ")})`;
const split = "case when code <> 'totaal' then indeling || '=' || code end";

/** Reported is not the same as homeless (L5780–5784); refused families are not followed (L9071). */
export const gezinnenMeldingen: Indicator = {
  naam: "gezinnen_meldingen",
  titel: "Gezinnen die zich meldden",
  uitleg: "Hoeveel gezinnen zich per maand en per jaar meldden, waarom, en of zij daarna opvang kregen.",
  vragen: [
    "Hoeveel gezinnen meldden zich bij het loket?",
    "Hoeveel gezinnen kregen opvang, en hoeveel niet?",
  ],
  definitie_versie: "1",
  scope: gezinScope,
  richting: "geen",
  dimensies: ["indeling", "code"],
  bescherming: "personen",
  bron: "opvang",
  kolommen: [
    text("periode_soort", "maand of jaar"),
    text("indeling", "totaal, reden, opvang of uitkomst"),
    text("code", "code binnen de indeling; totaal is alle gezinnen"),
    text("label", "reden of uitkomst"),
  ],
  waarde: "geheel",
  peildatum: "select max(datum_melding)::varchar from fct_gezinsmelding",
  sql: `
with gezinnen as (
  select *, uitkomst_soort as opvang_code from fct_gezinsmelding
),
grenzen as (
  select gebied, date_trunc('month', min(datum_melding)) as van, date_trunc('month', max(datum_melding)) as tot
  from gezinnen
  group by gebied
),
maanden as (
  select gebied, strftime(unnest(generate_series(van, tot, interval 1 month)), '%Y-%m') as maand from grenzen
),
per_maand as (
  select m.gebied, m.maand as periode_sleutel, 'maand' as periode_soort, 'totaal' as indeling, 'totaal' as code,
    count(g.gezin_pseudoniem) as aantal
  from maanden as m
  left join gezinnen as g using (gebied, maand)
  group by all
),
per_jaar as (
  select gebied, jaar as periode_sleutel, 'jaar' as periode_soort,
    unnest([
      {'indeling': 'totaal', 'code': 'totaal'},
      {'indeling': 'reden', 'code': reden_code},
      {'indeling': 'opvang', 'code': opvang_code},
      {'indeling': 'uitkomst', 'code': uitkomst_code},
    ]) as deel,
    opvang_code as soort,
  from gezinnen
),
geteld as (
  select *, '' as soort from per_maand
  union all
  select gebied, periode_sleutel, periode_soort, deel.indeling, deel.code, count(*),
    if(deel.indeling = 'uitkomst', any_value(soort), '')
  from per_jaar
  group by gebied, periode_sleutel, periode_soort, deel.indeling, deel.code
)
select
  gebied,
  periode_sleutel as periode,
  periode_soort,
  indeling,
  code,
  case
    when indeling = 'totaal' then 'Alle gezinnen'
    when indeling = 'opvang' then case code when 'opgevangen' then 'Kreeg opvang' when 'niet_opgevangen' then 'Kreeg geen opvang'
      else 'Onbekend' end
    else coalesce((select any_value(d.label) from dim_code as d where d.codelijst = 'gezin_' || indeling and d.code = geteld.code),
      'Onbekend')
  end as label,
  aantal as waarde,
  concat_ws('|', 'gezin', gebied, periode_sleutel, ${split}) as cel,
  [
    case when periode_soort = 'maand' then concat_ws('|', 'gezin', gebied, left(periode_sleutel, 4)) else '' end,
    if(indeling = 'reden', concat_ws('|', 'gezin', gebied, periode_sleutel), ''),
    if(indeling = 'opvang', concat_ws('|', 'gezin', gebied, periode_sleutel), ''),
    if(indeling = 'uitkomst', ${key("'opvang=' || soort")}, ''),
  ] as ouders,
from geteld
order by gebied, left(periode_sleutel, 4), periode_soort, periode_sleutel,
  list_position(['totaal', 'opvang', 'uitkomst', 'reden'], indeling), code in ('ONBEKEND', 'onbekend'), code`,
};
