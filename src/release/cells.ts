/** A count of people or households, the same object wherever it stands. */
export interface Cell {
  readonly sleutel: string;
  readonly waarde: number;
  /** How much readers lose when it is hidden, 1 by default: other figures may lean on it. */
  readonly gewicht?: number;
  /** What earlier releases did with this very value; absent when no release had it. */
  readonly eerder?: "getoond" | "verborgen";
  /** True for a cell of an earlier release only: nothing can be decided about it any more. */
  readonly voorbij?: boolean;
  /**
   * Set for a count that no table shows and that may be zero.
   * - verschil: follows from two that overlap, such as the ages 23–26 from the classes 18–22 and 18–26; a
   *   small one is protected like any other
   * - groei: by how much a cell differs between two releases; only says that it is not negative
   */
  readonly hulpcel?: "verschil" | "groei";
}

/** A published sum: the value of `geheel` is that of its `delen` together. */
export interface Relation {
  readonly geheel: string;
  readonly delen: readonly string[];
}

/** All cells of one kind of row, with the sums that tie them together across tables and releases. */
export interface CellSystem {
  readonly cellen: readonly Cell[];
  readonly relaties: readonly Relation[];
}

/** Smallest and largest value that a cell can have for someone who knows what is published. */
export interface Interval {
  readonly laag: number;
  readonly hoog: number;
}
