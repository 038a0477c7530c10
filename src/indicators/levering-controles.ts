import { flag, type Indicator, text } from "./indicator.ts";
import { leveringScope, leveringTable } from "./parts/leveringen.ts";

/** Kinds and guidance only: how often a check offends may single a person out. */
export const leveringControles: Indicator = {
  ...leveringTable,
  naam: "levering_controles",
  titel: "Controles op de leveringen",
  uitleg:
    "Elke controle op de bestanden, of die iets vond, en wat de leverancier dan doet. Hoe vaak iets voorkomt staat er niet bij, want dat kan over een paar mensen gaan.",
  vragen: ["Wat is er mis met de leveringen?", "Wat moet een leverancier herstellen?"],
  scope: {
    ...leveringScope,
    ...{ telbegrip: "controle", eenheid: "controle", eenheid_meervoud: "controles" },
    populatie: "Controles op bestanden die meetellen; geen mensen.",
  },
  dimensies: ["bestandsoort_titel", "controle"],
  kolommen: [
    text("bron_titel", "bron waar het bestand bij hoort"),
    text("bestandsoort", "code van de soort bestand"),
    text("bestandsoort_titel", "soort bestand"),
    text("controle", "code van de controle"),
    text("plaats", "bestand, rij, of samen (leveringen naast elkaar)"),
    text("ernst", "fout of waarschuwing"),
    text("kolom", "kolom om naar te kijken; leeg als die niet in de afspraak staat"),
    text("uitleg", "wat er niet klopt"),
    text("hulp", "wat de leverancier doet"),
    text("uitkomst", "gevonden, niets_gevonden of niet_bekeken (er is geen levering)"),
    flag("is_fictief", "ja als het alleen in verzonnen rijen is gevonden"),
  ],
  waarde: "geheel",
  sql: `
with tellende_leveringen as (
  select l.levering, l.tabel, l.is_fictief
  from fct_levering as l
  where exists (from fct_levering_eenheid as e where e.levering = l.levering and e.telt_mee = 'ja')
),
gevonden as (
  select l.tabel, b.code, b.ernst, b.kolom, b.uitleg, b.hulp, bool_and(l.is_fictief = 'ja') as is_fictief
  from fct_levering_bevinding as b
  join tellende_leveringen as l using (levering)
  group by all
),
per_controle as (
  select tabel, code, bool_and(is_fictief) as is_fictief from gevonden group by tabel, code
),
alle as (
  select
    c.volgorde, c.tabel, c.code, c.plaats, c.ernst, c.kolom, c.uitleg, c.hulp,
    case
      when p.code is not null then 'gevonden'
      when exists (from tellende_leveringen as l where l.tabel = c.tabel) then 'niets_gevonden'
      else 'niet_bekeken'
    end as uitkomst,
    coalesce(p.is_fictief, false) as is_fictief,
  from dim_controle as c
  left join per_controle as p using (tabel, code)
  union all
  select 0, g.tabel, g.code, 'bestand', g.ernst, g.kolom, g.uitleg, g.hulp, 'gevonden', g.is_fictief
  from gevonden as g
  where not exists (from dim_controle as c where c.tabel = g.tabel and c.code = g.code)
)
select
  '' as gebied,
  '' as periode,
  s.bron_titel,
  s.tabel as bestandsoort,
  s.titel as bestandsoort_titel,
  a.code as controle,
  a.plaats,
  a.ernst,
  a.kolom,
  a.uitleg,
  a.hulp,
  a.uitkomst,
  a.is_fictief,
  null::bigint as waarde,
  'nvt' as status,
from alle as a
join dim_bestandsoort as s using (tabel)
order by s.volgorde, a.volgorde, a.code, a.kolom, a.uitleg`,
};
