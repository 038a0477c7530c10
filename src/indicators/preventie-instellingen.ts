import { type Indicator, text, whole } from "./indicator.ts";
import { bounds, itemColumns, measurement, preventieBase } from "./parts/preventiescanner.ts";

export const preventieInstellingen: Indicator = {
  ...preventieBase,
  naam: "preventie_instellingen",
  titel: "Preventiescanner: vertrek uit vijf instellingen",
  uitleg:
    "Hoeveel gemeenten na vertrek uit een instelling hulp bieden, voor onderdak zorgen, en weten hoeveel mensen zonder onderdak vertrekken.",
  vragen: [
    "Na vertrek uit welke instelling is er hulp en onderdak?",
    "Weten gemeenten wie zonder onderdak vertrekt?",
  ],
  definitie_versie: "1",
  dimensies: ["instelling", "vraag"],
  kolommen: [
    ...measurement,
    text("instelling", "code van de instelling"),
    text("instelling_label", "soort instelling"),
    text("vraag", "nazorg, onderdak of informatie"),
    text("vraag_label", "waar de vraag over gaat"),
    whole("volgorde", "plaats in de lijst van de scanner; geen rangorde"),
    ...itemColumns,
    ...bounds,
    whole("n_gedrukt", "aantal zoals gedrukt in het rapport"),
  ],
  sql: `
select
  f.regio as gebied,
  f.maand as periode,
  f.meting_id,
  f.is_fictief,
  r.instelling,
  r.label as instelling_label,
  r.vraag,
  r.vraag_label,
  r.volgorde,
  f.item_id,
  d.item,
  f.n_gevraagd,
  f.n_onbekend,
  f.n_hoogstens,
  f.n_gedrukt,
  f.n_ja as waarde,
from ref_preventie_instellingen as r
join fct_preventie_item as f using (item_id)
join dim_preventie_item as d using (item_id)
order by f.meting_id, r.volgorde`,
};
