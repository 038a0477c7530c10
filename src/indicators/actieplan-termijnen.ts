import { flag, type Indicator, text, whole } from "./indicator.ts";
import { planList, planScope } from "./parts/actieplan.ts";

export const actieplanTermijnen: Indicator = {
  ...planList,
  naam: "actieplan_termijnen",
  titel: "Actieplan: wanneer moet het klaar zijn?",
  uitleg:
    "Elke termijn die een stuk noemt, met de regel. Waar stukken elkaar tegenspreken staan beide jaren er. Geen stuk zegt welk jaar voorgaat.",
  vragen: ["Voor welke resultaten noemen de stukken een verschillend jaar?"],
  scope: { ...planScope, telbegrip: "termijn", eenheid: "termijn", eenheid_meervoud: "termijnen" },
  dimensies: ["document", "precisie"],
  kolommen: [
    text("element_id", "vast nummer van het element"),
    text("document", "bijlage2, hoofdtekst of bestuurlijke_afspraken"),
    text("document_label", "document in woorden"),
    whole("jaar_van", "eerste jaar, als het stuk een periode noemt"),
    whole("jaar_tot", "laatste jaar; leeg als het stuk geen jaar noemt"),
    text("datum", "dag of maand, als het stuk die noemt"),
    text("precisie", "hoe precies het stuk het zegt"),
    flag("is_standaard", "of dit de termijn is die als eerste wordt getoond"),
    flag("wijkt_af", "of het jaar anders is dan de standaard"),
    text("bron_regel", "regel in het document"),
  ],
  sql: `
select
  'Nederland' as gebied,
  coalesce(t.jaar_tot::varchar, '') as periode,
  t.element_id,
  t.document,
  d.titel_kort as document_label,
  t.jaar_van,
  t.jaar_tot,
  t.datum,
  t.precisie,
  t.is_standaard,
  t.wijkt_af,
  t.bron_regel,
  null::bigint as waarde,
  'nvt' as status,
  d.titel as bron,
from fct_actieplan_termijn as t
join ref_actieplan_documenten as d using (document)
order by t.volgorde`,
};
