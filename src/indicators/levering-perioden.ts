import { flag, type Indicator, text } from "./indicator.ts";
import { eenheden, leveringScope, leveringTable } from "./parts/leveringen.ts";

/**
 * A file covers every month from its first to its last row. A month between two files that neither covers is
 * missing. After the last file nothing is due from an invented source; of a real one the months up to that of
 * the newest delivery of all have not come in.
 */
export const leveringPerioden: Indicator = {
  ...leveringTable,
  naam: "levering_perioden",
  titel: "Perioden van de leveringen",
  uitleg:
    "Per soort bestand over welke maanden, dagen of jaren er een levering is. Een bestand dekt alle maanden van de eerste tot en met de laatste rij.",
  vragen: ["Over welke maanden is er een levering?", "Welke maanden ontbreken?"],
  scope: leveringScope,
  dimensies: ["bestandsoort_titel", "organisatie"],
  kolommen: [
    text("bron_titel", "bron waar het bestand bij hoort"),
    text("bestandsoort", "code van de soort bestand"),
    text("bestandsoort_titel", "soort bestand"),
    text("organisatie", "over wie het bestand gaat"),
    text("ritme", "maand als het bestand maanden beslaat, anders los"),
    text("dekking", "binnen, ontbreekt (tussen twee leveringen) of na_laatste"),
    flag("is_fictief", "ja als de rijen verzonnen zijn"),
  ],
  waarde: "geheel",
  sql: `
with ${eenheden},
gedekt as (
  select tabel, organisatie, periode, count(distinct levering) as bestanden, bool_or(is_fictief) as is_fictief
  from eenheden
  where telt_mee and periode <> ''
  group by tabel, organisatie, periode
),
grenzen as (
  select
    g.tabel,
    g.organisatie,
    min(g.periode) as eerste,
    max(g.periode) as laatste,
    bool_or(g.is_fictief) as is_fictief,
    case when bool_or(g.is_fictief) then max(g.periode)
      else greatest(max(g.periode), (select strftime(max(datum_ontvangst)::date - interval 1 month, '%Y-%m') from fct_levering))
    end as einde,
  from gedekt as g
  join dim_bestandsoort as s using (tabel)
  where s.is_per_maand = 'ja'
  group by g.tabel, g.organisatie
),
maanden as (
  select
    tabel,
    organisatie,
    laatste,
    is_fictief,
    strftime(unnest(generate_series((eerste || '-01')::date, (einde || '-01')::date, interval 1 month)), '%Y-%m') as periode,
  from grenzen
),
alle as (
  select
    m.tabel,
    m.organisatie,
    m.periode,
    case when g.bestanden is not null then 'binnen' when m.periode < m.laatste then 'ontbreekt' else 'na_laatste' end as dekking,
    coalesce(g.is_fictief, m.is_fictief) as is_fictief,
    coalesce(g.bestanden, 0) as bestanden,
  from maanden as m
  left join gedekt as g using (tabel, organisatie, periode)
  union all
  select g.tabel, g.organisatie, g.periode, 'binnen', g.is_fictief, g.bestanden
  from gedekt as g
  join dim_bestandsoort as s using (tabel)
  where s.is_per_maand = 'nee'
)
select
  '' as gebied,
  a.periode,
  s.bron_titel,
  s.tabel as bestandsoort,
  s.titel as bestandsoort_titel,
  a.organisatie,
  case s.is_per_maand when 'ja' then 'maand' else 'los' end as ritme,
  a.dekking,
  a.is_fictief,
  a.bestanden as waarde,
from alle as a
join dim_bestandsoort as s using (tabel)
order by s.volgorde, a.organisatie, a.periode`,
};
