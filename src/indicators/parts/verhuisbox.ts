import type { Scope } from "../../scope/scope.ts";

const noPeople: Pick<Scope, "ethos" | "ethos_uitleg" | "kleinste_niveau" | "is_indirect" | "deel_van"> = {
  ethos: [],
  ethos_uitleg: "niet van toepassing: dit telt geen mensen",
  kleinste_niveau: null,
  is_indirect: false,
  deel_van: [],
};

/** Scope of shares of the norm for a couple, computed from the rule itself. */
export const normScope: Scope = {
  ...noPeople,
  telbegrip: "norm",
  eenheid: "deel van de gezinsnorm",
  eenheid_meervoud: "delen van de gezinsnorm",
  soort: "aandeel",
  populatie: "Volwassenen met een bijstandsuitkering die samen wonen.",
  dekking: "de regel zelf, geen registratie",
  tijdsbasis: "stand",
  blik: null,
  aard: "raming",
};

/** Scope of a cost and benefit estimate, with the figures that it was made from. */
export const ramingScope: Scope = {
  ...noPeople,
  telbegrip: "bedrag",
  eenheid: "per rij verschillend",
  eenheid_meervoud: "per rij verschillend",
  soort: "bedrag",
  populatie: "Huishoudens die via de Verhuisbox een woning vonden, en hun uitkeringen.",
  dekking: "de stukken van de gemeente",
  tijdsbasis: "gemengd",
  blik: "periode",
  aard: "raming",
};

/** Scope of staff. */
export const inzetScope: Scope = {
  ...noPeople,
  telbegrip: "fte",
  eenheid: "fte",
  eenheid_meervoud: "fte",
  soort: "overig",
  populatie: "Medewerkers die voor de Verhuisbox werken.",
  dekking: "de Verhuisbox van de gemeente",
  tijdsbasis: "stand",
  blik: null,
  aard: "meting",
};
