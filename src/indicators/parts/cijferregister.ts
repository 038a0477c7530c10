import type { Scope } from "../../scope/scope.ts";

/** Scope of lists of figures from documents, where each row says for itself what it counts. */
export const registerScope: Scope = {
  telbegrip: "per rij verschillend",
  eenheid: "per rij verschillend",
  eenheid_meervoud: "per rij verschillend",
  soort: "overig",
  populatie: "Per document verschillend.",
  dekking: "per document verschillend",
  tijdsbasis: "gemengd",
  blik: null,
  aard: "meting",
  ethos: [],
  ethos_uitleg: "niet ingedeeld in de bronnen",
  kleinste_niveau: null,
  is_indirect: false,
  deel_van: [],
};
