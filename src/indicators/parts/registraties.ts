import type { Scope } from "../../scope/scope.ts";

/** Scope of what registrations record: no counts of people. */
export const registratieScope: Scope = {
  telbegrip: "registratie",
  eenheid: "registratie",
  eenheid_meervoud: "registraties",
  soort: "overig",
  populatie: "Registraties die een onderzoek uit 2009 in vier steden en regio's beschrijft.",
  dekking: "registraties die het onderzoek beschrijft",
  tijdsbasis: "stand",
  blik: null,
  aard: "meting",
  ethos: [],
  ethos_uitleg: "niet van toepassing: dit telt geen mensen",
  kleinste_niveau: null,
  is_indirect: false,
  deel_van: [],
};

/** What both tables about registrations share: lists of words, with a source line each. */
export const registratieLijst = {
  definitie_versie: "1",
  scope: registratieScope,
  richting: "geen",
  bescherming: "openbaar",
  bron: "cijferregister",
  waarde: "geheel",
  peildatum: null,
} as const;
