import { decimal, type Indicator, text } from "./indicator.ts";
import { cbsSchattingScope, figureColumns, figureSql, monitorTable } from "./parts/andere-monitors.ts";

/**
 * One row per year, 2019 without a value. `versie` is the side of a break, so that no line crosses one; other
 * versions of a year stand in the cijferregister.
 */
export const cbsSchatting: Indicator = {
  ...monitorTable,
  naam: "cbs_schatting",
  titel: "Dakloze mensen in Nederland, schatting van het CBS",
  uitleg:
    "Hoeveel mensen van 18 tot 65 jaar op 1 januari dakloos waren, volgens een schatting van het CBS. Alleen voor heel Nederland.",
  vragen: ["Hoeveel mensen zijn dakloos in Nederland?", "Gaat het aantal dakloze mensen omhoog of omlaag?"],
  scope: cbsSchattingScope,
  dimensies: [],
  kolommen: [
    decimal("marge_laag", "onderkant van de marge; leeg als die niet bekend is"),
    decimal("marge_hoog", "bovenkant van de marge; leeg als die niet bekend is"),
    text("breuk", "waarom dit jaar niet aansluit op het jaar ervoor; leeg als het wel aansluit"),
    ...figureColumns,
  ],
  waarde: "geheel",
  sql: `
with schattingen as (
  select * from fct_cijfer where reeks = 'cbs_schatting_dakloos' and kwalificatie = 'schatting'
),
eerste as (
  select reeks, definitie, min(periode) as periode from schattingen group by all
)
select
  c.gebied,
  c.periode,
  m.waarde as marge_laag,
  m.waarde_hoog as marge_hoog,
  coalesce(k.reden, '') as breuk,
  ${figureSql},
  c.waarde::bigint as waarde,
  b.titel as bron,
  c.definitie as versie,
from schattingen as c
join stg_bronnen as b using (bron_id)
left join fct_cijfer as m on m.reeks = 'cbs_schatting_marge' and m.periode = c.periode
left join eerste as e on e.definitie = c.definitie and e.periode = c.periode
left join ref_reeksbreuken as k on k.reeks = e.reeks and 'vanaf ' || k.vanaf = e.definitie
order by c.periode`,
};
