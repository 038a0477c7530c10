/**
 * What a figure counts. Two figures may only stand in one sum, ratio or axis when their scopes allow it.
 */
export interface Scope {
  /** What is counted: melding, aanmelding, gestart, uitstroom, gemeente, … */
  readonly telbegrip: string;
  /** Unit, in the singular and the plural. */
  readonly eenheid: string;
  readonly eenheid_meervoud: string;
  /** Who is in: age, legal status, with or without BSN. */
  readonly populatie: string;
  /** A state on a day, a flow in a period, everyone ever in a period, or a register that holds all three. */
  readonly tijdsbasis: "stand" | "stroom" | "ooit_in_periode" | "gemengd";
  /** ETHOS Light categories that are covered, or why none apply. */
  readonly ethos: string;
}
