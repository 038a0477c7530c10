import type { Scope } from "../../scope/scope.ts";
import { text } from "../indicator.ts";

/** Scope that counts of plaatsingen share. */
export const woonScope: Scope = {
  telbegrip: "plaatsing",
  eenheid: "plaatsing",
  eenheid_meervoud: "plaatsingen",
  soort: "aantal",
  populatie:
    "Bewoners die zijn aangemeld voor een woonvorm. Wie in twee woonvormen is geplaatst, telt twee keer.",
  dekking: "de woonvormen in het bestand van de gemeente",
  tijdsbasis: "stroom",
  blik: "periode",
  aard: "meting",
  ethos: [],
  ethos_uitleg: "niet ingedeeld: een woonvorm zegt niet hoe vast iemand woont",
  kleinste_niveau: null,
  is_indirect: false,
  deel_van: [],
};

/** Scope of what the publication says about woonvormen: no counts of people. */
export const woonvormScope: Scope = {
  ...woonScope,
  ...{ telbegrip: "woonvorm", eenheid: "woonvorm", eenheid_meervoud: "woonvormen", soort: "overig" },
  populatie: "Woonvormen en huurconstructies die een VNG-publicatie van 2015 beschrijft.",
  dekking: "praktijken die de publicatie beschrijft",
  ...{ tijdsbasis: "stand", blik: null },
  ethos_uitleg: "niet van toepassing: dit telt geen mensen",
};

/** SQL for the name of the woonvorm; every table keeps woonvormen apart and never adds them up. */
export const constructieLabel = `coalesce((select any_value(r.naam) from ref_woonconstructies as r
    where r.constructie_code = t.constructie_code), t.constructie_code)`;

export const constructieKolommen = [
  text("constructie_code", "code van de woonvorm; woonvormen worden nooit opgeteld"),
  text("constructie", "woonvorm"),
];

export const woonPeildatum = "select max(datum_laatst_bekend)::varchar from fct_woonplaatsing";

/** SQL for the key of a cell that counts plaatsingen in one woonvorm of one gemeente. */
export const woonCel = (...parts: readonly string[]): string =>
  `concat_ws('|', 'woning', gebied, constructie_code, ${parts.join(", ")})`;

/** Everybody who began to live in the woonvorm in the year `jaar`; `'alle'` is in all years. */
export const beginCel = (jaar: string): string => woonCel("'begin'", jaar);

/** Where plaatsingen stand on the last day, of kind `soort`. */
export const soortCel = (soort: string): string => woonCel("'stand'", `'soort=' || ${soort}`);

/**
 * Places in `ouders`. The children of one cell that share a place are one sum; a cell that is split up in
 * several ways has a place for each. `dag` takes one place per measuring day, `termijn` one per termijn.
 */
export const plaats = {
  dag: 0,
  route: 4,
  jaren: 5,
  begonnen: 6,
  eigen_naam: 7,
  ervoor: 8,
  erna: 9,
  termijn: 10,
};

/** SQL for `ouders` from pairs of a place (SQL) and the key of the whole (SQL, null for none). */
export function woonOuders(...pairs: readonly (readonly [place: string | number, key: string])[]): string {
  if (pairs.length === 0) return "[]::varchar[]";
  const cases = pairs.map(([place, key]) => `when plek = ${place} then coalesce(${key}, '')`);
  return `list_transform(range(0, 20), lambda plek: case ${cases.join(" ")} else '' end)`;
}

/** What tables about the publication itself share: lists of words, with a source line each. */
export const woonvormLijst = {
  definitie_versie: "1",
  richting: "geen",
  bescherming: "openbaar",
  bron: "cijferregister",
  waarde: "geheel",
  peildatum: null,
} as const;
