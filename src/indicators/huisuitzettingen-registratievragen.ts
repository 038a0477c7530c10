import { type Indicator, text } from "./indicator.ts";
import { registratieLijst } from "./parts/registraties.ts";

/** What a registration must record before a question about huisuitzetting has an answer. */
export const huisuitzettingenRegistratievragen: Indicator = {
  ...registratieLijst,
  naam: "huisuitzettingen_registratievragen",
  titel: "Huisuitzettingen: welke vraag vraagt welke gegevens",
  uitleg:
    "Vragen over huisuitzettingen, met wat één registratie daarvoor zou moeten vastleggen. Een rij per vraag en kenmerk.",
  vragen: ["Welke vragen over huisuitzettingen zijn niet te beantwoorden, en waarom niet?"],
  dimensies: ["vraag_code", "kenmerk_code"],
  kolommen: [
    text("vraag_code", "code van de vraag"),
    text("vraag", "de vraag"),
    text("kenmerk_code", "code van een kenmerk dat ervoor nodig is"),
    text("kenmerk", "kenmerk"),
    text("predikaat", "wat een registratie doet die de vraag kan beantwoorden, als deel van een zin"),
    text("bron_regel", "regels in het onderzoek"),
  ],
  sql: `
with nodig as (
  select v.*, unnest(string_split(v.kenmerken, '|')) as kenmerk_code from ref_registratievragen as v
)
select
  'Nederland' as gebied,
  '2009' as periode,
  n.vraag_code,
  n.vraag,
  n.kenmerk_code,
  k.titel as kenmerk,
  n.predikaat,
  n.bron_regel,
  null::bigint as waarde,
  'nvt' as status,
from nodig as n
join ref_registratiekenmerken as k using (kenmerk_code)
order by n.volgorde, k.volgorde`,
};
