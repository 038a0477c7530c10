/** The only place with a threshold. Who decided, and when, stands beside it. */
export interface Policy {
  readonly versie: string;
  /** Counts of people or households from 1 up to and including this number are hidden; zero is shown. */
  readonly drempel: number;
  /**
   * How many values at least must stay possible for a hidden cell, minus one. With 2, a reader who knows
   * every published figure and this rule is still left with three possible values or more.
   */
  readonly bescherming: number;
  readonly besloten_door: string;
  readonly besloten_op: string;
  readonly toelichting: string;
}

export const openbaar: Policy = {
  versie: "1",
  drempel: 4,
  bescherming: 2,
  besloten_door:
    "voorstel van de makers, nog vast te stellen door de gemeente met haar functionaris gegevensbescherming",
  besloten_op: "2026-11-20",
  toelichting:
    "Aantallen van 1 tot en met 4 mensen of huishoudens zijn verborgen, en ook de cellen waarmee zij zijn uit te rekenen. Nul is zichtbaar. Cijfers die al openbaar waren, staan er zoals zij zijn gepubliceerd.",
};
