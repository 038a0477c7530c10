import type { Scope } from "../../scope/scope.ts";
import type { Indicator } from "../indicator.ts";

/** What the tables about the plan are made from: a document that was taken over, not a delivery. */
export const planBron = "Nationaal Actieplan Dakloosheid";

/** Day of the plan's own overview of results, which gives the default deadlines. */
export const planPeildatum =
  "select max(datum) from ref_actieplan_documenten where document in ('bijlage2', 'hoofdtekst')";

/** Scope of lists of what was promised: rows of a document, not counts of people. */
export const planScope: Scope = {
  telbegrip: "afspraak",
  eenheid: "afspraak",
  eenheid_meervoud: "afspraken",
  soort: "overig",
  populatie:
    "Het plan gaat over mensen die hier wettig verblijven. Mensen zonder verblijfsvergunning vallen erbuiten.",
  dekking: "het plan van november 2022 en de afspraken van december 2022",
  tijdsbasis: "stand",
  blik: null,
  aard: "doel",
  ethos: [],
  ethos_uitleg: "niet van toepassing: afspraken, geen tellingen van mensen",
  kleinste_niveau: null,
  is_indirect: false,
  deel_van: [],
};

/** What every list from the plan has in common: rows of a public document, without a value of their own. */
export const planList = {
  definitie_versie: "1",
  richting: "geen",
  bescherming: "openbaar",
  bron: planBron,
  waarde: "geheel",
  peildatum: planPeildatum,
} as const satisfies Partial<Indicator>;

/** Last day of which a region gave a status. */
export const milestonePeildatum = "select max(peildatum)::varchar from stg_mijlpalen";

/** Scope of what regions keep about their milestones: organisations, never people. */
export const milestoneScope: Scope = {
  ...planScope,
  telbegrip: "gemeente die klaar is",
  eenheid: "gemeente",
  eenheid_meervoud: "gemeenten",
  soort: "aantal",
  populatie:
    "De gemeenten die samen een regionaal plan maken. Bij een regio of het land telt dat gebied zelf.",
  dekking: "wat een regio zelf bijhoudt",
  aard: "meting",
};
