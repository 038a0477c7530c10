/** The only place with a threshold. Who decided, and when, stands beside it. */
export interface Policy {
  /** Who it is for: everyone, or the municipality's own staff. Only what everyone sees counts as known. */
  readonly profiel: "openbaar" | "intern";
  /** Stands on everything that is made under this policy. */
  readonly merk: string | null;
  readonly versie: string;
  /** Counts of people or households from 1 up to and including this number are hidden; zero is shown. */
  readonly drempel: number;
  /**
   * How many values at least must stay possible for a hidden cell, minus one. With 2, a reader who knows
   * every published figure and this rule is still left with three possible values or more.
   */
  readonly bescherming: number;
  /**
   * Whether a reader is taken to know, of a count that changed between releases, that it grew or that it
   * fell: a count since January only grows.
   */
  readonly kent_richting: boolean;
  /**
   * Smallest group whose course over time is shown. In a smaller one a point moves by more than a percent
   * with one person, so that rounding no longer covers when somebody was lost from sight.
   */
  readonly minimum_verloop: number;
  readonly besloten_door: string;
  readonly besloten_op: string;
  readonly toelichting: string;
}

/** True for a count that the policy hides for its own sake. */
export function isSmall(waarde: number, { drempel }: Policy): boolean {
  return waarde >= 1 && waarde <= drempel;
}

export const openbaar: Policy = {
  profiel: "openbaar",
  merk: null,
  versie: "1",
  drempel: 4,
  bescherming: 2,
  kent_richting: true,
  minimum_verloop: 100,
  besloten_door:
    "voorstel van de makers, nog vast te stellen door de gemeente met haar functionaris gegevensbescherming",
  besloten_op: "2026-11-20",
  toelichting:
    "Aantallen van 1 tot en met 4 mensen of huishoudens zijn verborgen, en ook de cellen waarmee zij zijn uit te rekenen. Nul is zichtbaar. Cijfers die al openbaar waren, staan er zoals zij zijn gepubliceerd.",
};

export const intern: Policy = {
  profiel: "intern",
  merk: "intern, niet delen",
  versie: "1",
  drempel: 0,
  bescherming: 0,
  kent_richting: false,
  minimum_verloop: 0,
  besloten_door:
    "voorstel van de makers, nog vast te stellen door de gemeente met haar functionaris gegevensbescherming",
  besloten_op: "2026-11-20",
  toelichting:
    "Alle aantallen zijn zichtbaar, ook die van 1 tot en met 4. Alleen voor eigen medewerkers die het voor hun werk nodig hebben; niet delen, niet publiceren.",
};
