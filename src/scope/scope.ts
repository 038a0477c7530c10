import type { AreaLevel, FigureScope } from "./compare.ts";

/**
 * What the figures of a table count. Area, period, group, source and version stand in each row; with them
 * this becomes the {@link FigureScope} that the rules of compare.ts judge. Two figures may only stand in one
 * sum, ratio or axis when their scopes allow it.
 */
export interface Scope {
  /** What is counted: melding, aanmelding, gestart, uitstroom, gemeente, … */
  readonly telbegrip: string;
  /** Unit, in the singular and the plural. */
  readonly eenheid: string;
  readonly eenheid_meervoud: string;
  readonly soort: FigureScope["soort"];
  /** Who is in: age, legal status, with or without BSN. */
  readonly populatie: string;
  /** Which part of the field the registration sees: the loket of one gemeente, corporaties, … */
  readonly dekking: string;
  /** A state on a day, a flow in a period, everyone ever in a period, or a register that holds all three. */
  readonly tijdsbasis: FigureScope["tijdsbasis"] | "gemengd";
  /** Followed from the year of start, or counted in a period; null when that makes no difference. */
  readonly blik: FigureScope["blik"];
  readonly aard: FigureScope["aard"];
  /** ETHOS Light categories 1 to 7 that are covered; empty when it was not counted by them. */
  readonly ethos: readonly number[];
  /** Why no category applies, or what the categories leave out. */
  readonly ethos_uitleg: string;
  /** Smallest area for which it may be used; null when any will do. */
  readonly kleinste_niveau: AreaLevel | null;
  /** Counted because of somebody else, such as children of a homeless parent who are not homeless themselves. */
  readonly is_indirect: boolean;
  /** Telbegrippen of which this one is a part by definition, so that a share has a meaning. */
  readonly deel_van: readonly string[];
}
