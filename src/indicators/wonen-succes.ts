import { decimal, type Indicator, text } from "./indicator.ts";
import { figureJoins, figureScopeColumns, figureScopeSql, registerScope } from "./parts/cijferregister.ts";

/**
 * Three figures with three definitions, groups and moments, and no number of people with any of them
 * (003 L1441, L1565, L1688). Each counts its own thing here, so that no chart or mean can hold two.
 */
export const wonenSucces: Indicator = {
  naam: "wonen_succes",
  titel: "Housing First: wat ‘succes’ in de stukken betekent",
  uitleg:
    "De percentages over Housing First, elk met de eigen definitie, groep en tijd. Bij geen van de drie staat over hoeveel mensen het gaat.",
  vragen: ["Werkt Housing First?"],
  definitie_versie: "1",
  scope: registerScope,
  richting: "geen",
  dimensies: ["cijfer_id"],
  bescherming: "openbaar",
  bron: "cijferregister",
  kolommen: [
    text("cijfer_id", "vast nummer van het cijfer"),
    ...figureScopeColumns,
    decimal("waarde_hoog", "bovenkant van een bereik"),
    text("bron_datum", "datum van het document"),
    text("bron_regel", "regel in het document"),
    text("definitie_succes", "wat er met succes wordt bedoeld"),
    text("groep_succes", "over wie het gaat"),
    text("wanneer", "hoelang na het begin"),
    text("bewijs", "hoe zeker het is"),
  ],
  waarde: "decimaal",
  peildatum: null,
  sql: `
with figuren as (
  select c.gebied, c.periode, c.cijfer_id,${figureScopeSql},
    c.waarde_hoog, b.datum as bron_datum, c.bron_regel, c.waarde, c.versie, b.titel as bron
  from fct_cijfer as c${figureJoins}
)
select
  f.gebied,
  f.periode,
  f.* exclude (gebied, periode, waarde, versie, bron) replace (s.definitie as telbegrip_label),
  s.definitie as definitie_succes,
  s.groep as groep_succes,
  s.wanneer,
  s.bewijs,
  f.waarde,
  f.bron,
  f.versie,
from ref_woonsuccescijfers as s
join figuren as f using (cijfer_id)
order by s.volgorde`,
};
