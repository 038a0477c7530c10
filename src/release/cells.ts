/** A count of people or households, the same object wherever it stands. */
export interface Cell {
  readonly sleutel: string;
  readonly waarde: number;
}

/** A published sum: the value of `geheel` is that of its `delen` together. */
export interface Relation {
  readonly geheel: string;
  readonly delen: readonly string[];
}

/** All cells of one kind of row, with the sums that tie them together across tables. */
export interface CellSystem {
  readonly cellen: readonly Cell[];
  readonly relaties: readonly Relation[];
}

/** Smallest and largest value that a cell can have for someone who knows what is published. */
export interface Interval {
  readonly laag: number;
  readonly hoog: number;
}
