import type { CellStatus, Row } from "../published/table.ts";
import type { FigureScope } from "../scope/compare.ts";

/**
 * A norm as one document gives it. Another document that says it differently is another target of the same
 * `doel`: versions stand beside each other.
 */
export interface Target {
  readonly doel_id: string;
  /** The same for all versions of one target. */
  readonly doel: string;
  readonly titel: string;
  /** norm, plafond, verwachting, begroting, termijn, bereik or mijlpaal. */
  readonly soort: string;
  /** At least or at most; null when the document gives no direction. */
  readonly operator: "minstens" | "hoogstens" | null;
  /** The norm; null when the document gives no number. */
  readonly waarde: number | null;
  /** What must be counted, as a figure's scope says it. */
  readonly telbegrip: string;
  readonly eenheid: string;
  readonly groepen: readonly string[];
  readonly gebied: string;
  readonly tijdsbasis: "stand" | "stroom";
  /** First and last day of a flow. */
  readonly van: string | null;
  readonly tot: string | null;
  /** When it must be reached, and the line that says so; without a line it is the end of the period. */
  readonly deadline: string | null;
  readonly deadline_bron: string;
  readonly basiswaarde: number | null;
  readonly basis_dag: string | null;
  readonly eigenaar: string;
  readonly versie_datum: string;
  /** The document and the line. */
  readonly besluit: string;
  readonly bron_regel: string;
  /** Series of the cijferregister and published tables where a figure about it can be. */
  readonly metingen: readonly string[];
  readonly opmerking: string;
}

/** A published figure that may say something about a target. */
export interface Measured {
  readonly waarde: number | null;
  readonly status: CellStatus;
  /** Exact, or only known about, as a range or as an estimate. */
  readonly is_exact: boolean;
  readonly scope: FigureScope;
  /** What it is called, with its source. */
  readonly naam: string;
  readonly bron: string;
}

const textOf = (row: Row, name: string): string => (typeof row[name] === "string" ? row[name] : "");
const dayOrNull = (row: Row, name: string): string | null => textOf(row, name) || null;
const numberOrNull = (row: Row, name: string): number | null =>
  typeof row[name] === "number" ? row[name] : null;
const listOf = (row: Row, name: string): string[] =>
  textOf(row, name)
    .split("|")
    .filter((part) => part !== "");

/** A target from its published row (table `doelen`). */
export function targetOf(row: Row): Target {
  const operator = textOf(row, "operator");
  return {
    doel_id: textOf(row, "doel_id"),
    doel: textOf(row, "doel"),
    titel: textOf(row, "titel"),
    operator: operator === "minstens" || operator === "hoogstens" ? operator : null,
    waarde: numberOrNull(row, "waarde"),
    telbegrip: textOf(row, "telbegrip"),
    eenheid: textOf(row, "eenheid_meervoud"),
    soort: textOf(row, "soort"),
    groepen: listOf(row, "groepen"),
    gebied: textOf(row, "gebied"),
    tijdsbasis: textOf(row, "tijdsbasis") === "stand" ? "stand" : "stroom",
    van: dayOrNull(row, "periode_van"),
    tot: dayOrNull(row, "periode_tot"),
    deadline: dayOrNull(row, "deadline"),
    deadline_bron: textOf(row, "deadline_bron"),
    basiswaarde: numberOrNull(row, "basiswaarde"),
    basis_dag: dayOrNull(row, "basis_dag"),
    eigenaar: textOf(row, "eigenaar"),
    versie_datum: textOf(row, "versie_datum"),
    besluit: textOf(row, "bron"),
    bron_regel: textOf(row, "bron_regel"),
    metingen: listOf(row, "metingen"),
    opmerking: textOf(row, "opmerking"),
  };
}
