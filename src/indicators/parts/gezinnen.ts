import type { Scope } from "../../scope/scope.ts";

/** Scope of families that reported at the loket; each counts once a year (L5582). */
export const gezinScope: Scope = {
  telbegrip: "melding",
  eenheid: "gezin",
  eenheid_meervoud: "gezinnen",
  soort: "aantal",
  populatie:
    "Gezinnen die zich meldden bij het loket, elk één keer per jaar. Ook gezinnen die dakloos dreigen te worden of bij anderen inwonen.",
  dekking: "meldingen bij het loket van de gemeente",
  tijdsbasis: "stroom",
  blik: "periode",
  aard: "meting",
  ethos: [],
  ethos_uitleg: "niet ingedeeld: een melding zegt niet waar een gezin slaapt",
  kleinste_niveau: null,
  is_indirect: false,
  deel_van: [],
};

/** Scope of stays in the opvang; a stay is one household in one place. */
export const plaatsingScope: Scope = {
  ...gezinScope,
  telbegrip: "bezetting",
  eenheid: "huishouden",
  eenheid_meervoud: "huishoudens",
  populatie: "Huishoudens met een plek in de opvang. Wie twee keer een plek kreeg, telt twee keer.",
  dekking: "plaatsingen in de opvang van de gemeente",
  ethos: [2, 3],
  ethos_uitleg: "noodopvang en opvang; welke van de twee, hangt van de voorziening af",
};
