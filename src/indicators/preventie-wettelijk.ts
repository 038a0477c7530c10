import { type Indicator, text, whole } from "./indicator.ts";
import { bounds, itemColumns, measurement, preventieBase, routeColumn } from "./parts/preventiescanner.ts";

export const preventieWettelijk: Indicator = {
  ...preventieBase,
  naam: "preventie_wettelijk",
  titel: "Preventiescanner: items die bij een wet horen",
  uitleg:
    "Items die het rapport een taak uit een wet noemt, of die in een wet zijn geregeld, met het aantal gemeenten dat ja zegt. Niet aangevinkt bewijst niet dat een gemeente een taak niet doet.",
  vragen: ["Welke wettelijke taken zijn niet bij elke gemeente aangevinkt?"],
  definitie_versie: "1",
  dimensies: ["wet", "item_id", "route"],
  kolommen: [
    ...measurement,
    text("wet", "de wet"),
    text("soort", "taak: het rapport noemt het een taak uit de wet; kader: de wet regelt het onderwerp"),
    text("taak", "waar het om gaat, in eigen woorden"),
    whole("volgorde", "plaats in de lijst; geen rangorde"),
    ...itemColumns,
    routeColumn,
    ...bounds,
    text("bron_regel", "regels in het brondocument"),
  ],
  sql: `
select
  f.regio as gebied,
  f.maand as periode,
  f.meting_id,
  f.is_fictief,
  r.wet,
  r.soort,
  r.taak,
  r.volgorde,
  f.item_id,
  d.item,
  f.route,
  f.n_gevraagd,
  f.n_onbekend,
  f.n_hoogstens,
  r.bron_regels as bron_regel,
  f.n_ja as waarde,
from ref_preventie_wettelijke_taken as r
join fct_preventie_item as f using (item_id)
join dim_preventie_item as d using (item_id)
order by f.meting_id, r.volgorde, f.route`,
};
