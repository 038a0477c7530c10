import { type Indicator, text } from "./indicator.ts";
import { meldingenPerMaandSql, meldingPeildatum, meldingScope } from "./parts/meldingen.ts";

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
with ${meldingenPerMaandSql},
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
