import { RunError } from "../errors.ts";
import type { Indicator } from "../indicators/indicator.ts";
import type { Row } from "../published/table.ts";
import type { Cell, CellSystem, Relation } from "./cells.ts";

/**
 * Exact rows of one indicator; `ouders` and `volgt` as keys, one a line. A row with `hulpcel` true is a count that the
 * table does not show but that readers can make from two that overlap; it ties those together.
 */
export interface ExactTable {
  readonly indicator: Indicator;
  readonly rijen: readonly Row[];
  readonly peildatum: string | null;
}

const lines = (value: unknown): string[] =>
  typeof value === "string" && value !== "" ? value.split("\n") : [];

/** The cell that a row is, or the cells that its value is made from. */
export function keysOf(row: Row): string[] {
  return typeof row.cel === "string" ? [row.cel] : lines(row.volgt);
}

/**
 * A row that follows its cells can only be hidden with them when readers meet those cells somewhere.
 * @throws RunError fout_in_programma when a row follows a cell that no table shows, or none at all.
 */
function checkFollowers(
  { indicator, rijen }: Pick<ExactTable, "indicator" | "rijen">,
  shown: Set<string>,
): void {
  for (const row of rijen) {
    const keys = keysOf(row);
    if (keys.length > 0 && keys.every((key) => shown.has(key) || row.hulpcel === true)) continue;
    throw new RunError(
      "fout_in_programma",
      `In de tabel ${indicator.naam} volgt een rij een aantal dat in geen tabel staat; er is niets vrijgegeven.`,
    );
  }
}

/**
 * The cells of all tables about people, and their sums. A cell that stands in two tables is one cell.
 * @throws RunError aansluiting when two tables give the same cell another value, or a sum is off.
 */
export function cellSystem(tables: readonly Pick<ExactTable, "indicator" | "rijen">[]): CellSystem {
  const values = new Map<string, number>();
  const shown = new Set<string>();
  const weights = new Map<string, number>();
  const sums = new Map<string, { geheel: string; delen: string[] }>();
  const people = tables.filter(({ indicator }) => indicator.bescherming === "personen");
  for (const { indicator, rijen } of people) {
    for (const row of rijen) {
      if (typeof row.cel !== "string") continue;
      const key = row.cel;
      const value = Number(row.waarde);
      if ((values.get(key) ?? value) !== value) throw disagreement(indicator.naam);
      values.set(key, value);
      if (row.hulpcel !== true) shown.add(key);
      if (typeof row.gewicht === "number") weights.set(key, row.gewicht);
      lines(row.ouders).forEach((geheel, dimension) => {
        if (geheel === "") return;
        const id = `${indicator.naam}|${dimension}|${geheel}`;
        const sum = sums.get(id) ?? { geheel, delen: [] };
        sum.delen.push(key);
        sums.set(id, sum);
      });
    }
  }
  for (const table of people) checkFollowers(table, shown);
  const relaties: Relation[] = [...sums.values()];
  for (const { geheel, delen } of relaties) {
    const total = delen.reduce((sum, key) => sum + (values.get(key) ?? 0), 0);
    if (total !== values.get(geheel)) throw disagreement(geheel.split("|")[0] ?? "");
  }
  const cellen: Cell[] = [...values].map(([sleutel, waarde]) => ({
    ...{ sleutel, waarde },
    ...(weights.has(sleutel) ? { gewicht: weights.get(sleutel) ?? 1 } : {}),
    ...(shown.has(sleutel) ? {} : { hulpcel: "verschil" as const }),
  }));
  return { cellen, relaties };
}

function disagreement(what: string): RunError {
  return new RunError(
    "aansluiting",
    `De tabellen over ${what} tellen niet op; er is niets vrijgegeven. Meld dit als fout in thuismonitor.`,
  );
}
