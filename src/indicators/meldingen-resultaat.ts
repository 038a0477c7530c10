import { type Indicator, text } from "./indicator.ts";
import { meldingPeildatum, meldingScope } from "./parts/meldingen.ts";

/** Intermediate and end results apart; no result yet is a group of its own (verhuisbox-en-loket-1.md §2.2). */
export const meldingenResultaat: Indicator = {
  naam: "meldingen_resultaat",
  titel: "Resultaat van meldingen",
  uitleg: "Wat er tot nu toe van de meldingen kwam: een eindresultaat, een tussenresultaat of nog niets.",
  vragen: ["Hoe liep een melding af?", "Van hoeveel meldingen is nog niets bekend?"],
  definitie_versie: "1",
  scope: meldingScope,
  richting: "geen",
  dimensies: ["resultaat_soort", "resultaat"],
  bescherming: "personen",
  bron: "meldingen",
  kolommen: [
    text("resultaat_soort", "totaal, eind, tussen of geen"),
    text("resultaat_code", "code van het resultaat; totaal is de hele soort"),
    text("resultaat", "resultaat"),
  ],
  waarde: "geheel",
  peildatum: meldingPeildatum,
  sql: `
with per_code as (
  select gebied, jaar, resultaat_soort as soort, coalesce(resultaat_code, 'totaal') as code, count(*) as aantal
  from fct_melding
  group by all
),
met_totalen as (
  select * from per_code where soort <> 'geen'
  union all
  select gebied, jaar, soort, 'totaal', sum(aantal)::bigint from per_code group by all
  union all
  select gebied, jaar, 'totaal', 'totaal', sum(aantal)::bigint from per_code group by all
)
select
  m.gebied,
  m.jaar as periode,
  m.soort as resultaat_soort,
  m.code as resultaat_code,
  coalesce(d.label, case m.soort when 'eind' then 'Eindresultaat' when 'tussen' then 'Tussenresultaat'
    when 'geen' then 'Nog geen resultaat' when 'totaal' then 'Totaal' end) as resultaat,
  m.aantal as waarde,
  concat_ws('|', 'melding', m.gebied, m.jaar, case when m.soort <> 'totaal' then 'soort=' || m.soort end,
    case when m.code <> 'totaal' then 'resultaat=' || m.code end) as cel,
  case
    when m.soort = 'totaal' then []
    when m.code = 'totaal' then [concat_ws('|', 'melding', m.gebied, m.jaar)]
    else [concat_ws('|', 'melding', m.gebied, m.jaar, 'soort=' || m.soort)]
  end as ouders,
from met_totalen as m
left join dim_code as d on d.codelijst = 'uitkomst_pilot' and d.code = m.code
order by m.gebied, m.jaar,
  case m.soort when 'totaal' then 0 when 'eind' then 1 when 'tussen' then 2 else 3 end, m.code <> 'totaal', d.volgorde`,
};
