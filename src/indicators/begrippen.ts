import { type Indicator, text } from "./indicator.ts";
import { registerScope } from "./parts/cijferregister.ts";

/** The words of the reference files in one list: what is counted, in which unit, and other words to know. */
export const begrippen: Indicator = {
  naam: "begrippen",
  titel: "Begrippen",
  uitleg:
    "Wat elk woord op deze site betekent: wat er wordt geteld, in welke eenheid, en andere woorden. De waarde is het aantal cijfers in het cijferregister dat het woord gebruikt.",
  vragen: ["Wat betekent dit woord?", "Wat telt mee in dit cijfer?"],
  definitie_versie: "1",
  scope: { ...registerScope, telbegrip: "begrip", eenheid: "begrip", eenheid_meervoud: "begrippen" },
  richting: "geen",
  dimensies: ["soort"],
  bescherming: "openbaar",
  bron: "Begrippenlijst",
  kolommen: [
    text("soort", "telbegrip, eenheid of woord"),
    text("begrip", "het woord"),
    text("uitleg", "wat het betekent"),
    text("bron_regel", "waar de uitleg vandaan komt"),
  ],
  waarde: "geheel",
  peildatum: null,
  sql: `
with cijfers_per_telbegrip as (
  select telbegrip, count(*) as aantal from fct_cijfer group by telbegrip
),
cijfers_per_eenheid as (
  select eenheid, count(*) as aantal from fct_cijfer group by eenheid
),
soorten_eenheid as (
  select * from (values
    ('aantal', 'Hoeveel er zijn.'), ('aandeel', 'Een deel van een geheel; delen zijn niet op te tellen.'),
    ('bedrag', 'Geld.'), ('duur', 'Hoelang iets duurt.'), ('verhouding', 'Hoeveel van het een bij het ander hoort.'),
    ('jaartal', 'Een jaar.')
  ) as s(soort, uitleg)
),
alle as (
  select 1 as groep, volgorde, 'telbegrip' as soort, label as begrip, uitleg, 'telbegrippen.csv' as bron_regel,
    coalesce(c.aantal, 0) as aantal,
  from ref_telbegrippen left join cijfers_per_telbegrip as c using (telbegrip)
  union all
  select 2, min(e.volgorde), 'eenheid', e.meervoud,
    coalesce(min(s.uitleg), 'Telt iets wat niet in een van de andere soorten past.')
      || if(min(e.enkelvoud) = e.meervoud, '', ' Bij één: ' || min(e.enkelvoud) || '.'),
    'eenheden.csv', coalesce(sum(c.aantal), 0)::bigint,
  from ref_eenheden as e
  left join soorten_eenheid as s on s.soort = e.soort
  left join cijfers_per_eenheid as c on c.eenheid = e.eenheid
  group by e.meervoud
  union all
  select case soort when 'telbegrip' then 1 when 'eenheid' then 2 else 3 end, 1000 + volgorde, soort, begrip, uitleg,
    bron_regel, 0,
  from ref_begrippen
)
select '' as gebied, '' as periode, soort, begrip, uitleg, bron_regel, aantal as waarde
from alle
order by groep, lower(begrip), volgorde`,
};
