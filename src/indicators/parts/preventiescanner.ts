import type { Scope } from "../../scope/scope.ts";

/** Scope that counts of answers share. */
export const preventieScope: Scope = {
  telbegrip: "antwoord",
  eenheid: "gemeente",
  eenheid_meervoud: "gemeenten",
  soort: "aantal",
  populatie: "Gemeenten van de regio die de scanner invulden.",
  dekking: "gemeenten die de scanner invulden",
  tijdsbasis: "stand",
  blik: null,
  aard: "meting",
  ethos: [],
  ethos_uitleg: "niet van toepassing: de scanner telt voorzieningen, geen mensen",
  kleinste_niveau: null,
  is_indirect: false,
  deel_van: [],
};
