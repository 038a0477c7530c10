import type { Indicator } from "./indicator.ts";
import { controleKolommen, controleLijst, controleSql } from "./parts/controles.ts";

export const verhuisboxControles: Indicator = {
  ...controleLijst,
  naam: "verhuisbox_controles",
  titel: "Verhuisbox: kloppen de gedrukte cijfers met elkaar?",
  uitleg:
    "Gedrukte totalen die opnieuw zijn uitgerekend uit hun gedrukte delen, en cijfers waarvan meer dan één versie is gedrukt, met uitleg.",
  vragen: [
    "Kloppen de cijfers in de rapporten over de Verhuisbox met elkaar?",
    "Waarom noemen twee rapporten een ander aantal?",
  ],
  kolommen: controleKolommen,
  sql: controleSql("ref_verhuisbox_controles"),
};
