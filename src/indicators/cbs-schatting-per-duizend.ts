import { type Indicator, text, whole } from "./indicator.ts";
import { cbsSchattingScope, monitorTable } from "./parts/andere-monitors.ts";

/** Only with the inhabitants of the same area, day and ages; otherwise no value and the reason why. */
export const cbsSchattingPerDuizend: Indicator = {
  ...monitorTable,
  naam: "cbs_schatting_per_duizend",
  titel: "Dakloze mensen per 1.000 inwoners, schatting van het CBS",
  uitleg:
    "De schatting van het CBS gedeeld door de inwoners van 18 tot 65 jaar op dezelfde dag. Zonder die inwoners is er geen cijfer.",
  vragen: ["Hoeveel van de 1.000 inwoners zijn dakloos?"],
  scope: {
    ...cbsSchattingScope,
    telbegrip: "mensen die volgens een schatting dakloos zijn, per 1.000 inwoners",
    eenheid: "per 1.000 inwoners",
    eenheid_meervoud: "per 1.000 inwoners",
    soort: "verhouding",
  },
  dimensies: [],
  kolommen: [
    whole("inwoners", "inwoners van 18 tot 65 jaar op deze dag"),
    text("inwoners_bron", "StatLine-tabel met de inwoners"),
    text("reden", "waarom er geen cijfer is; leeg als er een is"),
  ],
  waarde: "decimaal",
  sql: `
with schattingen as (
  select * from fct_cijfer where reeks = 'cbs_schatting_dakloos' and kwalificatie = 'schatting'
)
select
  c.gebied,
  c.periode,
  n.inwoners,
  coalesce(n.tabellen, '') as inwoners_bron,
  case
    when c.waarde is null then 'Over dit jaar is er geen schatting.'
    when n.gebied_code is null then 'Er zijn geen inwoners van 18 tot 65 jaar op deze dag geleverd.'
    when n.inwoners is null then 'Twee tabellen van StatLine geven niet hetzelfde aantal inwoners.'
    when n.inwoners = 0 then 'Er zijn geen inwoners.'
    else ''
  end as reden,
  case when n.inwoners > 0 then round(c.waarde * 1000 / n.inwoners, 2) end::decimal(18, 2) as waarde,
  case when c.waarde is null or coalesce(n.inwoners, 0) = 0 then 'nvt' else 'getoond' end as status,
  b.titel as bron,
  c.definitie as versie,
from schattingen as c
join stg_bronnen as b using (bron_id)
left join dim_noemer as n
  on n.gebied_code = 'NL' and n.dag = c.periode_van and n.leeftijd_van = 18 and n.leeftijd_tot = 65
order by c.periode`,
};
