import { type Indicator, text } from "./indicator.ts";
import { meldingPeildatum, meldingScope } from "./parts/meldingen.ts";

export const meldingenPerMaand: Indicator = {
  naam: "meldingen_per_maand",
  titel: "Meldingen per maand",
  uitleg: "Hoeveel meldingen er per maand en per jaar binnenkwamen.",
  vragen: ["Hoeveel meldingen komen er binnen?"],
  definitie_versie: "1",
  scope: meldingScope,
  richting: "geen",
  dimensies: ["periode_soort"],
  bescherming: "personen",
  bron: "meldingen",
  kolommen: [text("periode_soort", "maand of jaar")],
  waarde: "geheel",
  peildatum: meldingPeildatum,
  sql: `
with grenzen as (
  select gebied, min(date_trunc('month', datum_melding)) as van, max(date_trunc('month', datum_melding)) as tot
  from fct_melding
  group by gebied
),
maanden as (
  select gebied, strftime(unnest(generate_series(van, tot, interval 1 month)), '%Y-%m') as maand from grenzen
),
per_maand as (
  select m.gebied, m.maand, count(f.maand) as aantal
  from maanden as m
  left join fct_melding as f using (gebied, maand)
  group by all
),
beide as (
  select gebied, maand as periode, 'maand' as periode_soort, left(maand, 4) as jaar, aantal from per_maand
  union all
  select gebied, left(maand, 4), 'jaar', left(maand, 4), sum(aantal)::bigint from per_maand group by all
)
select
  gebied,
  periode,
  periode_soort,
  aantal as waarde,
  concat_ws('|', 'melding', gebied, periode) as cel,
  case when periode_soort = 'maand' then [concat_ws('|', 'melding', gebied, jaar)] else [] end as ouders,
from beide
order by gebied, jaar, periode_soort, periode`,
};
