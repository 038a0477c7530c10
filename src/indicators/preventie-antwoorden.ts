import { type Indicator, text, whole } from "./indicator.ts";
import { preventieScope } from "./parts/preventiescanner.ts";

export const preventieAntwoorden: Indicator = {
  naam: "preventie_antwoorden",
  titel: "Preventiescanner: antwoorden per gemeente",
  uitleg:
    "Wat elke gemeente per item antwoordde. Gemeenten zijn nummers; niet aangevinkt is iets anders dan nee.",
  vragen: ["Wat doet een gemeente, en wat niet?"],
  definitie_versie: "1",
  scope: { ...preventieScope, telbegrip: "antwoord" },
  richting: "geen",
  dimensies: ["item_id", "route", "gemeente_nr"],
  bescherming: "organisaties",
  bron: "preventiescanner",
  kolommen: [
    text("meting_id", "de meting"),
    text("pijler", "pijler van de scanner"),
    text("blok_id", "vraagblok"),
    text("item_id", "item"),
    text("route", "route of fase, leeg als de vraag één keer is gesteld"),
    whole("gemeente_nr", "nummer van de gemeente binnen de meting"),
    text("antwoord", "ja, nee, niet_aangevinkt, onbekend, geen_antwoord of niet_uitgevraagd"),
  ],
  waarde: "geheel",
  peildatum: "select max(maand) from stg_preventie_antwoorden",
  sql: `
select
  a.regio as gebied,
  a.maand as periode,
  a.meting_id,
  d.pijler,
  d.blok_id,
  a.item_id,
  a.route,
  a.gemeente_nr,
  a.antwoord,
  1 as waarde,
from stg_preventie_antwoorden as a
join dim_preventie_item as d using (item_id)
order by a.meting_id, d.item_volgorde, a.route, a.gemeente_nr`,
};
