import { RunError } from "../errors.ts";
import type { Indicator } from "../indicators/indicator.ts";
import type { Row } from "../published/table.ts";
import type { Cell, CellSystem, Relation } from "./cells.ts";

/** Exact rows of one indicator; `ouders` as a list of keys. */
export interface ExactTable {
  readonly indicator: Indicator;
  readonly rijen: readonly Row[];
  readonly peildatum: string | null;
}

/**
 * The cells of all tables about people, and their sums. A cell that stands in two tables is one cell.
 * @throws RunError aansluiting when two tables give the same cell another value, or a sum is off.
 */
export function cellSystem(tables: readonly Pick<ExactTable, "indicator" | "rijen">[]): CellSystem {
  const values = new Map<string, number>();
  const sums = new Map<string, { geheel: string; delen: string[] }>();
  for (const { indicator, rijen } of tables) {
    if (indicator.bescherming !== "personen") continue;
    for (const row of rijen) {
      const key = String(row.cel);
      const value = Number(row.waarde);
      if ((values.get(key) ?? value) !== value) throw disagreement(indicator.naam);
      values.set(key, value);
      const parents = String(row.ouders ?? "").split("\n");
      parents.forEach((geheel, dimension) => {
        if (geheel === "") return;
        const id = `${indicator.naam}|${dimension}|${geheel}`;
        const sum = sums.get(id) ?? { geheel, delen: [] };
        sum.delen.push(key);
        sums.set(id, sum);
      });
    }
  }
  const relaties: Relation[] = [...sums.values()];
  for (const { geheel, delen } of relaties) {
    const total = delen.reduce((sum, key) => sum + (values.get(key) ?? 0), 0);
    if (total !== values.get(geheel)) throw disagreement(geheel.split("|")[0] ?? "");
  }
  const cellen: Cell[] = [...values].map(([sleutel, waarde]) => ({ sleutel, waarde }));
  return { cellen, relaties };
}

function disagreement(what: string): RunError {
  return new RunError(
    "aansluiting",
    `De tabellen over ${what} tellen niet op; er is niets vrijgegeven. Meld dit als fout in thuismonitor.`,
  );
}
