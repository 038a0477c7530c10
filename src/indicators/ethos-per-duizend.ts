import { type Indicator, text, whole } from "./indicator.ts";
import { ethosScopes, ethosTable } from "./parts/ethos-telling.ts";

/**
 * Only with the inhabitants of all gemeenten that belonged to the region on the day, on 1 January of that year;
 * otherwise no value and the reason why. All ages over all ages.
 */
export const ethosPerDuizend: Indicator = {
  ...ethosTable,
  naam: "ethos_per_duizend",
  titel: "Dakloze mensen per 1.000 inwoners, ETHOS-telling",
  uitleg:
    "De dakloze mensen van een telling gedeeld door de inwoners van de regio op 1 januari van dat jaar. Zonder die inwoners is er geen cijfer.",
  vragen: ["Hoeveel van de 1.000 inwoners zijn dakloos?"],
  scope: {
    ...ethosScopes.zelf_dakloos,
    telbegrip: "mensen die op de teldag dakloos waren, per 1.000 inwoners",
    eenheid: "per 1.000 inwoners",
    eenheid_meervoud: "per 1.000 inwoners",
    soort: "verhouding",
  },
  dimensies: [],
  kolommen: [
    whole("inwoners", "inwoners van alle gemeenten van de regio op 1 januari"),
    text("inwoners_bron", "StatLine-tabel met de inwoners"),
    text("reden", "waarom er geen cijfer is; leeg als er een is"),
  ],
  waarde: "decimaal",
  sql: `
with tellingen as (
  select gebied, teldag, periode, count(*) filter (where telgroep = 'zelf_dakloos') as mensen
  from fct_ethos_persoon
  group by all
),
leden as (
  select t.gebied, t.periode, t.teldag, m.gemeente, m.cbs_code, bool_and(m.is_volledig) as is_volledig
  from tellingen as t
  join dim_regio_gemeente as m on m.regio = t.gebied and t.teldag between m.geldig_van and m.geldig_tot
  group by all
),
regios as (
  select
    l.gebied,
    l.periode,
    bool_and(l.is_volledig) as is_volledig,
    count(l.gemeente) = count(n.inwoners) as is_compleet,
    sum(n.inwoners)::bigint as inwoners,
    string_agg(distinct n.tabellen, ', ' order by n.tabellen) as tabellen,
  from leden as l
  left join dim_noemer as n
    on n.gebied_code = l.cbs_code
    and n.dag = make_date(year(l.teldag), 1, 1)
    and n.leeftijd_van = 0
    and n.leeftijd_tot is null
  group by all
),
oordelen as (
  select
    t.*,
    r.inwoners,
    r.tabellen,
    case
      when r.gebied is null or not r.is_volledig then 'Niet bekend is welke gemeenten bij deze regio horen.'
      when not r.is_compleet then 'Niet van alle gemeenten van deze regio zijn de inwoners op 1 januari geleverd.'
      when r.inwoners = 0 then 'Er zijn geen inwoners.'
      else ''
    end as reden,
  from tellingen as t
  left join regios as r using (gebied, periode)
)
select
  gebied,
  periode,
  case when reden = '' then inwoners end as inwoners,
  case when reden = '' then tabellen else '' end as inwoners_bron,
  reden,
  case when reden = '' then round(mensen::decimal(18, 4) * 1000 / inwoners, 2) end::decimal(18, 2) as waarde,
  case when reden = '' then 'getoond' else 'nvt' end as status,
  null::varchar as cel,
  []::varchar[] as ouders,
  [concat_ws('|', 'ethos', gebied, periode, 'zelf_dakloos')] as volgt,
from oordelen
order by gebied, periode`,
};
