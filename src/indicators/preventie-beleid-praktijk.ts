import { type Indicator, text, whole } from "./indicator.ts";
import { bounds, itemColumns, measurement, preventieBase, routeColumn } from "./parts/preventiescanner.ts";

export const preventieBeleidPraktijk: Indicator = {
  ...preventieBase,
  naam: "preventie_beleid_praktijk",
  titel: "Preventiescanner: beleid en praktijk naast elkaar",
  uitleg:
    "Een doel uit het beleid naast wat gemeenten ervoor doen. Welke vragen bij elkaar horen is onze keuze.",
  vragen: ["Doen gemeenten wat hun beleid zegt?"],
  definitie_versie: "1",
  dimensies: ["paar", "kant", "item_id"],
  kolommen: [
    ...measurement,
    text("paar", "code van het paar"),
    text("paar_label", "waar het paar over gaat"),
    whole("volgorde", "plaats in de lijst; geen rangorde"),
    text("kant", "beleid of praktijk"),
    ...itemColumns,
    routeColumn,
    ...bounds,
    text("aantal_item_id", "item van preventie_aantallen dat ernaast hoort, leeg als er geen is"),
    text("koppeling_bron", "eigen: wij zetten deze vragen naast elkaar"),
    text("bron_regel", "regels in het brondocument"),
  ],
  sql: `
select
  f.regio as gebied,
  f.maand as periode,
  f.meting_id,
  f.is_fictief,
  r.paar,
  r.titel as paar_label,
  r.volgorde,
  r.kant,
  f.item_id,
  d.item,
  f.route,
  f.n_gevraagd,
  f.n_onbekend,
  f.n_hoogstens,
  r.aantal_item_id,
  r.koppeling_bron,
  r.bron_regels as bron_regel,
  f.n_ja as waarde,
from ref_preventie_beleid_praktijk as r
join fct_preventie_item as f using (item_id)
join dim_preventie_item as d using (item_id)
order by f.meting_id, r.volgorde, f.route`,
};
