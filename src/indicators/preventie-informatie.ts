import { type Indicator, text, whole } from "./indicator.ts";
import { gemeenteColumns, measurement, preventieBase } from "./parts/preventiescanner.ts";

/** What a gemeente knows about itself: the questions of the annex, without the rows anders, geen and onbekend. */
export const preventieInformatie: Indicator = {
  ...preventieBase,
  naam: "preventie_informatie",
  titel: "Preventiescanner: wat gemeenten weten",
  uitleg: "Per gemeente en blok op hoeveel vragen naar cijfers het antwoord ja, nee of onbekend is.",
  vragen: ["Waarover hebben gemeenten cijfers?", "Waar is het antwoord vooral onbekend?"],
  definitie_versie: "1",
  scope: { ...preventieBase.scope, telbegrip: "antwoord ja", eenheid: "vraag", eenheid_meervoud: "vragen" },
  dimensies: ["blok_id", "gemeente_nr"],
  kolommen: [
    ...measurement,
    text("blok_id", "vraagblok"),
    text("blok", "titel van het vraagblok"),
    whole("blok_volgorde", "plaats van het blok in het codeboek"),
    ...gemeenteColumns,
    whole("n_vragen", "vragen die zijn gesteld"),
    whole("n_nee", "vragen met nee of niet aangevinkt"),
    whole("n_onbekend", "vragen met onbekend of zonder antwoord"),
  ],
  sql: `
select
  m.regio as gebied,
  m.maand as periode,
  m.meting_id,
  m.is_fictief,
  d.blok_id,
  d.blok,
  d.blok_volgorde,
  a.gemeente_nr,
  g.gemeente,
  count(*) as n_vragen,
  count(*) filter (where a.stand in ('nee', 'niet_aangevinkt')) as n_nee,
  count(*) filter (where a.stand = 'onbekend') as n_onbekend,
  count(*) filter (where a.stand = 'ja') as waarde,
from fct_preventie_antwoord as a
join dim_preventie_item as d using (item_id)
join dim_preventie_meting as m using (meting_id)
join dim_preventie_gemeente as g using (meting_id, gemeente_nr)
where d.pijler = 'Inzicht' and d.soort in ('keuzeoptie', 'ja_nee_onbekend', 'aantal') and a.stand <> 'niet_uitgevraagd'
group by all
order by m.meting_id, d.blok_volgorde, a.gemeente_nr`,
};
