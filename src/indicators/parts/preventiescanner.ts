import type { Scope } from "../../scope/scope.ts";
import { flag, type Indicator, text, whole } from "../indicator.ts";

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

/** What the tables about answers share; the scanner has no norm, so no number is good or bad in itself. */
export const preventieBase = {
  scope: { ...preventieScope, telbegrip: "gemeente met ja" },
  richting: "geen",
  bescherming: "organisaties",
  bron: "preventiescanner",
  waarde: "geheel",
  peildatum: "select max(maand) from dim_preventie_meting",
} as const satisfies Partial<Indicator>;

/** Which measurement a row is of; a fictitious one is marked in every row. */
export const measurement: Indicator["kolommen"] = [
  text("meting_id", "de meting"),
  flag("is_fictief", "of de meting verzonnen is, om mee te proberen"),
];

/** How sure a count of gemeenten is: the lower bound is `waarde` of N, the upper bound `n_hoogstens` of N. */
export const bounds: Indicator["kolommen"] = [
  whole("n_gevraagd", "gemeenten aan wie het is gevraagd (N)"),
  whole("n_onbekend", "gemeenten die het niet weten of niet antwoordden"),
  whole("n_hoogstens", "gemeenten met ja als alle onbekende antwoorden ja zijn"),
];

export const itemColumns: Indicator["kolommen"] = [
  text("item_id", "item"),
  text("item", "het item in eigen woorden"),
];

export const routeColumn = text("route", "route of fase, leeg als de vraag één keer is gesteld");

export const gemeenteColumns: Indicator["kolommen"] = [
  whole("gemeente_nr", "nummer van de gemeente binnen de meting"),
  text("gemeente", "Gemeente en het nummer, of de naam als die is vrijgegeven"),
];
