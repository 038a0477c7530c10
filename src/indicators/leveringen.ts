import { flag, type Indicator, text } from "./indicator.ts";
import { eenheden, leveringScope, leveringTable } from "./parts/leveringen.ts";

/**
 * A unit that no longer counts was replaced by a later delivery, or it was invented and stepped aside for
 * real rows. An invented file was never due, so it has no days.
 */
export const leveringen: Indicator = {
  ...leveringTable,
  naam: "leveringen",
  titel: "Leveringen",
  uitleg:
    "Elk bestand dat is aanvaard: van wie, over welke periode, wanneer het binnenkwam en of het nog meetelt. De waarde is het aantal dagen tussen het einde van de periode en de ontvangst.",
  vragen: ["Welke bestanden zijn binnen?", "Hoe snel komen de bestanden binnen?"],
  scope: { ...leveringScope, eenheid: "dag", eenheid_meervoud: "dagen", soort: "duur" },
  dimensies: ["bestandsoort_titel", "organisatie"],
  kolommen: [
    text("levering", "vast nummer van de levering"),
    text("bron_titel", "bron waar het bestand bij hoort"),
    text("bestandsoort", "code van de soort bestand"),
    text("bestandsoort_titel", "soort bestand"),
    text("organisatie", "over wie het bestand gaat"),
    text("datum_ontvangst", "dag waarop het bestand binnenkwam"),
    text("gebruik", "telt_mee, deels_vervangen, vervangen of opzij (verzonnen rijen die weken voor echte)"),
    text("vervangen_op", "dag van de levering die ervoor in de plaats kwam; leeg als die er niet is"),
    flag("is_fictief", "ja als de rijen verzonnen zijn"),
  ],
  waarde: "geheel",
  sql: `
with ${eenheden},
winnaars as (
  select tabel, organisatie, eenheid, datum_ontvangst, is_fictief from eenheden where telt_mee
),
beoordeeld as (
  select e.*, w.datum_ontvangst as vervangen_op,
    not e.telt_mee and e.is_fictief and coalesce(not w.is_fictief, true) as is_opzij,
  from eenheden as e
  left join winnaars as w
    on not e.telt_mee and w.tabel = e.tabel and w.organisatie = e.organisatie and w.eenheid = e.eenheid
),
per_levering as (
  select
    levering,
    string_agg(distinct organisatie, ', ' order by organisatie) as organisatie,
    min(nullif(periode, '')) as van,
    max(nullif(periode, '')) as tot,
    bool_and(telt_mee) as is_heel,
    bool_or(telt_mee) as is_deels,
    bool_or(is_opzij) as is_opzij,
    max(vervangen_op) as vervangen_op,
  from beoordeeld
  group by levering
),
einden as (
  select *,
    case length(tot)
      when 4 then make_date(tot::int, 12, 31)
      when 7 then last_day((tot || '-01')::date)
      when 10 then tot::date
    end as einde,
  from per_levering
)
select
  '' as gebied,
  coalesce(case when e.van = e.tot then e.van else e.van || ' t/m ' || e.tot end, '') as periode,
  l.levering,
  s.bron_titel,
  s.tabel as bestandsoort,
  s.titel as bestandsoort_titel,
  e.organisatie,
  l.datum_ontvangst,
  case
    when e.is_heel then 'telt_mee'
    when e.is_opzij then 'opzij'
    when e.is_deels then 'deels_vervangen'
    else 'vervangen'
  end as gebruik,
  coalesce(e.vervangen_op, '') as vervangen_op,
  l.is_fictief = 'ja' as is_fictief,
  case when l.is_fictief = 'nee' then date_diff('day', e.einde, l.datum_ontvangst::date) end as waarde,
  case when l.is_fictief = 'ja' or e.einde is null then 'nvt' else 'getoond' end as status,
from fct_levering as l
join dim_bestandsoort as s using (tabel)
join einden as e using (levering)
order by s.volgorde, e.organisatie, e.van, l.datum_ontvangst, l.levering`,
};
