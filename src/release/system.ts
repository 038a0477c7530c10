import { RunError } from "../errors.ts";
import type { Indicator } from "../indicators/indicator.ts";
import type { Row } from "../published/table.ts";
import type { Cell, CellSystem, Relation } from "./cells.ts";

/**
 * Exact rows of one indicator; `ouders` as a list of keys. A row with `hulpcel` true is a count that the
 * table does not show but that readers can make from two that overlap; it ties those together.
 */
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
  const shown = new Set<string>();
  const sums = new Map<string, { geheel: string; delen: string[] }>();
  for (const { indicator, rijen } of tables) {
    if (indicator.bescherming !== "personen") continue;
    for (const row of rijen) {
      const key = String(row.cel);
      const value = Number(row.waarde);
      if ((values.get(key) ?? value) !== value) throw disagreement(indicator.naam);
      values.set(key, value);
      if (row.hulpcel !== true) shown.add(key);
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
  const cellen: Cell[] = [...values].map(([sleutel, waarde]) => ({
    ...{ sleutel, waarde },
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
