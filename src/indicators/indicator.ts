import type { PublishedColumn, PublishedTable } from "../published/table.ts";
import type { Scope } from "../scope/scope.ts";

/**
 * Which protection a table needs at the door.
 * - personen: counts of people or households; small cells are hidden
 * - organisaties: counts of gemeenten or other organisations
 * - openbaar: figures that were published before; they pass as they are
 */
export type Protection = "personen" | "organisaties" | "openbaar";

/** Which way is good; `geen` for what is neither good nor bad in itself. */
export type Direction = PublishedTable["richting"];

/**
 * A published table in the making: what it counts and the SQL that makes its exact rows from `fct_*`.
 *
 * The SQL gives, in publication order, the columns `gebied`, `periode`, those of `kolommen` and `waarde`; it
 * may give `status`, `bron` and `versie` where a row has its own. Class personen adds `cel`, a key that is
 * the same for the same cell in any table, and `ouders`, a list with per dimension the key of the cell that
 * this one adds up to. A row with `hulpcel` true is not published but counts in those sums: the part that
 * two overlapping groupings differ by. A row that is no count itself (a share, mean, median, sum of money,
 * point of a survival curve) gives no `cel` but `volgt`, a list of the cells that it is made from, and is
 * hidden when one of those is; with `grondslag`, the size of its group, also when the policy calls that too
 * small for a course over time. `gewicht` makes a cell that others lean on go last when something must.
 */
export interface Indicator {
  readonly naam: string;
  readonly titel: string;
  /** What it counts, in one or two sentences of B1 Dutch. */
  readonly uitleg: string;
  /** Questions of readers that it answers, in B1 Dutch. */
  readonly vragen: readonly string[];
  readonly definitie_versie: string;
  readonly scope: Scope;
  /** Whether a higher number is better for people, worse, or neither. */
  readonly richting: Direction;
  /** Columns that it may be broken down by; `totaal` in one of them is the whole. */
  readonly dimensies: readonly string[];
  readonly bescherming: Protection;
  /** Only for own staff as soon as its source has real rows; everyone sees it of fictitious ones. */
  readonly intern_bij_echte_rijen?: true;
  /** Source folder that it is made from, or the title of the document for a table of reference data. */
  readonly bron: string;
  readonly kolommen: readonly PublishedColumn[];
  /** Type of `waarde`. */
  readonly waarde: "geheel" | "decimaal";
  readonly sql: string;
  /** SQL for the day or month up to which the source had news; null when every row has its own. */
  readonly peildatum: string | null;
}

export function text(naam: string, uitleg: string): PublishedColumn {
  return { naam, type: "tekst", uitleg };
}

export function whole(naam: string, uitleg: string): PublishedColumn {
  return { naam, type: "geheel", uitleg };
}

export function decimal(naam: string, uitleg: string): PublishedColumn {
  return { naam, type: "decimaal", uitleg };
}

export function flag(naam: string, uitleg: string): PublishedColumn {
  return { naam, type: "ja_nee", uitleg };
}
