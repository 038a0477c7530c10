import { type Indicator, text } from "./indicator.ts";
import { leveringScope, leveringTable } from "./parts/leveringen.ts";

export const leveringSoorten: Indicator = {
  ...leveringTable,
  naam: "levering_soorten",
  titel: "Soorten bestanden",
  uitleg: "Elke soort bestand die thuismonitor kan lezen, en hoeveel bestanden daarvan meetellen.",
  vragen: ["Van welke bronnen is er nog niets binnen?", "Welke bronnen zijn verzonnen?"],
  scope: leveringScope,
  dimensies: ["bestandsoort_titel"],
  kolommen: [
    text("bron_titel", "bron waar het bestand bij hoort"),
    text("bestandsoort", "code van de soort bestand"),
    text("bestandsoort_titel", "soort bestand"),
    text("omschrijving", "wat er in het bestand staat"),
    text("ritme", "maand als het bestand maanden beslaat, anders los"),
    text("aard", "echt, fictief, gemengd, of leeg als er niets is"),
    text("laatste_ontvangst", "dag waarop de laatste levering kwam die meetelt"),
  ],
  waarde: "geheel",
  sql: `
with tellende_leveringen as (
  select l.tabel, l.levering, l.is_fictief, l.datum_ontvangst
  from fct_levering as l
  where exists (from fct_levering_eenheid as e where e.levering = l.levering and e.telt_mee = 'ja')
),
per_soort as (
  select
    tabel,
    count(*) as aantal,
    bool_or(is_fictief = 'ja') as heeft_fictief,
    bool_or(is_fictief = 'nee') as heeft_echt,
    max(datum_ontvangst) as laatste_ontvangst,
  from tellende_leveringen
  group by tabel
)
select
  '' as gebied,
  '' as periode,
  s.bron_titel,
  s.tabel as bestandsoort,
  s.titel as bestandsoort_titel,
  s.uitleg as omschrijving,
  case s.is_per_maand when 'ja' then 'maand' else 'los' end as ritme,
  case
    when p.aantal is null then ''
    when p.heeft_fictief and p.heeft_echt then 'gemengd'
    when p.heeft_fictief then 'fictief'
    else 'echt'
  end as aard,
  coalesce(p.laatste_ontvangst, '') as laatste_ontvangst,
  coalesce(p.aantal, 0) as waarde,
from dim_bestandsoort as s
left join per_soort as p using (tabel)
order by s.volgorde`,
};
