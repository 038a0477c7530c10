import { decimal, type Indicator, text, whole } from "./indicator.ts";
import { normScope } from "./parts/verhuisbox.ts";

/**
 * What sharing a home does to a uitkering, as part of the norm for a couple. Every resident counts as an
 * adult with a uitkering of 21 or older. Rules: verhuisbox-en-loket-1.md §5.5 (L3057–3131); the shares that
 * the document prints stand beside the computed ones.
 */
export const kostendelersnorm: Indicator = {
  naam: "kostendelersnorm",
  titel: "Uitkering bij samen wonen: twee regels",
  uitleg:
    "Welk deel van de gezinsnorm iemand krijgt als mensen met een uitkering samen wonen, volgens de kostendelersnorm en volgens het voorstel voor een medebewonersnorm.",
  vragen: ["Wat gebeurt er met een uitkering als iemand erbij komt wonen?"],
  definitie_versie: "1",
  scope: normScope,
  richting: "geen",
  dimensies: ["regel_code", "aantal_bewoners", "wie_code"],
  bescherming: "openbaar",
  bron: "cijferregister",
  kolommen: [
    text("regel_code", "KOSTENDELERS of MEDEBEWONERS"),
    text("regel", "naam van de regel"),
    whole("aantal_bewoners", "hoeveel mensen met een uitkering in de woning wonen"),
    text("wie_code", "HUISHOUDEN, HOOFDBEWONER of MEDEBEWONER"),
    text("wie", "voor wie het deel is"),
    decimal("gedrukt", "het deel zoals het document het noemt; leeg als het daar niet staat"),
    text("bron_regel", "regel in het document"),
  ],
  waarde: "decimaal",
  peildatum: null,
  sql: `
with aantallen as (
  select unnest(generate_series(2, 5)) as n
),
huishouden as (
  -- 100% for two, 30% for each one more
  select n, (40 + 30 * n)::decimal(18, 6) / 100 as aandeel from aantallen
),
berekend as (
  select 'KOSTENDELERS' as regel_code, n, 'HUISHOUDEN' as wie_code, aandeel from huishouden
  union all
  select 'KOSTENDELERS', n, unnest(['HOOFDBEWONER', 'MEDEBEWONER']), aandeel / n from huishouden
  union all
  select 'MEDEBEWONERS', n, 'HOOFDBEWONER', 0.70 from aantallen
  union all
  select 'MEDEBEWONERS', n, 'MEDEBEWONER', 0.30 from aantallen
  union all
  select 'MEDEBEWONERS', n, 'HUISHOUDEN', 0.70 + 0.30 * (n - 1) from aantallen
),
gedrukt as (
  select 'KOSTENDELERS' as regel_code, categorie::integer as n, unnest(['HOOFDBEWONER', 'MEDEBEWONER']) as wie_code,
    waarde, bron_regel
  from fct_cijfer
  where reeks = 'kostendelersnorm_individueel'
  union all
  select 'KOSTENDELERS', categorie::integer, 'HUISHOUDEN', waarde, bron_regel
  from fct_cijfer
  where reeks = 'kostendelersnorm_huishouden'
  union all
  select 'MEDEBEWONERS', n, case reeks when 'medebewonersnorm_aandeel' then 'MEDEBEWONER' else 'HOOFDBEWONER' end,
    waarde, bron_regel
  from fct_cijfer, aantallen
  where reeks in ('medebewonersnorm_aandeel', 'hoofdbewoner_norm_aandeel')
)
select
  'Nederland' as gebied,
  '' as periode,
  b.regel_code,
  case b.regel_code when 'KOSTENDELERS' then 'Kostendelersnorm' when 'MEDEBEWONERS' then 'Medebewonersnorm (voorstel)' end
    as regel,
  b.n as aantal_bewoners,
  b.wie_code,
  case b.wie_code when 'HUISHOUDEN' then 'Alle bewoners samen' when 'HOOFDBEWONER' then 'De hoofdbewoner'
    when 'MEDEBEWONER' then 'Ieder die erbij woont' end as wie,
  (g.waarde / 100)::decimal(18, 4) as gedrukt,
  g.bron_regel,
  b.aandeel::decimal(18, 4) as waarde,
from berekend as b
left join gedrukt as g using (regel_code, n, wie_code)
order by b.regel_code, b.n, b.wie_code`,
};
