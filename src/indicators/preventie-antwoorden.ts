import { type Indicator, text } from "./indicator.ts";
import { gemeenteColumns, measurement, preventieBase, routeColumn } from "./parts/preventiescanner.ts";

export const preventieAntwoorden: Indicator = {
  ...preventieBase,
  naam: "preventie_antwoorden",
  titel: "Preventiescanner: antwoorden per gemeente",
  uitleg:
    "Wat elke gemeente per item antwoordde. Gemeenten zijn nummers, tenzij een naam is vrijgegeven; niet aangevinkt is iets anders dan nee.",
  vragen: ["Wat antwoordde elke gemeente?"],
  definitie_versie: "2",
  scope: { ...preventieBase.scope, telbegrip: "antwoord" },
  dimensies: ["item_id", "route", "gemeente_nr"],
  kolommen: [
    ...measurement,
    text("pijler", "pijler van de scanner"),
    text("blok_id", "vraagblok"),
    text("item_id", "item"),
    routeColumn,
    ...gemeenteColumns,
    text("antwoord", "ja, nee, niet_aangevinkt, onbekend, geen_antwoord of niet_uitgevraagd"),
    text("stand", "hetzelfde, met geen_antwoord bij onbekend"),
  ],
  sql: `
select
  a.regio as gebied,
  a.maand as periode,
  a.meting_id,
  a.is_fictief,
  d.pijler,
  a.blok_id,
  a.item_id,
  a.route,
  a.gemeente_nr,
  g.gemeente,
  a.antwoord,
  a.stand,
  1 as waarde,
from fct_preventie_antwoord as a
join dim_preventie_item as d using (item_id)
join dim_preventie_gemeente as g using (meting_id, gemeente_nr)
order by a.meting_id, d.item_volgorde, a.route, a.gemeente_nr`,
};
