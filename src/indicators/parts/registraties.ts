import type { Scope } from "../../scope/scope.ts";
import { woonvormLijst } from "./wonen.ts";

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

/** What the tables about registrations share: lists of words, with a source line each. */
export const registratieLijst = { ...woonvormLijst, scope: registratieScope } as const;
