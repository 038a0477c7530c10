import type { Scope } from "../../scope/scope.ts";

/** Scope of what was paid; each row says whether it is a number of payments or euro. */
export const verstrekkingScope: Scope = {
  telbegrip: "bedrag",
  eenheid: "euro",
  eenheid_meervoud: "euro",
  soort: "bedrag",
  populatie:
    "Uitgaven voor huishoudens in de Verhuisbox, op de dag van het besluit. Een huishouden kan meer uitgaven hebben.",
  dekking: "het budget van de Verhuisbox; niet het maatwerkbudget en niet de andere bijzondere bijstand",
  tijdsbasis: "stroom",
  blik: "periode",
  aard: "meting",
  ethos: [],
  ethos_uitleg: "niet van toepassing: dit telt uitgaven",
  kleinste_niveau: null,
  is_indirect: false,
  deel_van: [],
};
