import { type Indicator, text } from "./indicator.ts";
import { meldingenPerMaandSql, meldingPeildatum, meldingScope } from "./parts/meldingen.ts";

const since = (nummer: string): string =>
  `case when ${nummer} = aantal_maanden then jaar when ${nummer} = 1 then eerste
    else eerste || ' t/m ' || jaar || '-' || lpad((eerste_nummer + ${nummer} - 1)::varchar, 2, '0') end`;
const key = (periode: string): string => `concat_ws('|', 'melding', gebied, ${periode})`;

/** A growing sum over the months of a year; the last sum of a year is that year. */
export const meldingenSindsJanuari: Indicator = {
  naam: "meldingen_sinds_januari",
  titel: "Meldingen sinds 1 januari",
  uitleg: "Hoeveel meldingen er sinds 1 januari binnenkwamen, tot en met elke maand.",
  vragen: ["Hoeveel meldingen zijn er dit jaar tot nu toe?"],
  definitie_versie: "1",
  scope: meldingScope,
  richting: "geen",
  dimensies: [],
  bescherming: "personen",
  bron: "meldingen",
  kolommen: [text("maand", "de laatste maand van de som")],
  waarde: "geheel",
  peildatum: meldingPeildatum,
  sql: `
with ${meldingenPerMaandSql},
genummerd as (
  select
    *,
    row_number() over jaar_tot_nu as nummer,
    count(*) over heel_jaar as aantal_maanden,
    min(maand) over heel_jaar as eerste,
    min(right(maand, 2)::integer) over heel_jaar as eerste_nummer,
    sum(aantal) over jaar_tot_nu as tot_nu,
  from per_maand
  window
    jaar_tot_nu as (partition by gebied, jaar order by maand),
    heel_jaar as (partition by gebied, jaar)
),
cellen as (
  select *, tot_nu::bigint as waarde, false as hulpcel, ${key(since("nummer"))} as cel,
    [if(nummer = 1 or nummer = aantal_maanden, '', ${key(since("(nummer + 1)"))})] as ouders,
  from genummerd
  union all
  select *, aantal, true, ${key("maand")}, [if(aantal_maanden = 1, '', ${key(since("greatest(nummer, 2)"))})]
  from genummerd
)
select
  gebied,
  if(right(maand, 2) = '01', maand, jaar || '-01 t/m ' || maand) as periode,
  maand,
  waarde,
  hulpcel,
  cel,
  ouders,
from cellen
order by gebied, maand, hulpcel`,
};
