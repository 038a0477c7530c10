import type { Scope } from "../../scope/scope.ts";

/** Scope of refusals by landlords. */
export const weigeringScope: Scope = {
  telbegrip: "weigering",
  eenheid: "weigering",
  eenheid_meervoud: "weigeringen",
  soort: "aantal",
  populatie:
    "Weigeringen die het team van de Verhuisbox opschreef. Wat niet is opgeschreven, telt niet mee. Sommige kandidaten zochten zelf.",
  dekking: "het eigen register van het team",
  tijdsbasis: "stroom",
  blik: "periode",
  aard: "meting",
  ethos: [],
  ethos_uitleg: "niet ingedeeld: een weigering zegt niet waar iemand slaapt",
  kleinste_niveau: null,
  is_indirect: false,
  deel_van: [],
};
