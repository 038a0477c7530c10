import type { PublishedTable, Row } from "../../src/published/table.ts";
import { mayCombineAll, type Operation, type Verdict } from "../../src/scope/compare.ts";
import { scopeOfRow } from "../../src/scope/figure.ts";
import type { Release } from "./release.ts";

/** What may be done with rows of one table, and why not. */
export function verdictOf(
  operation: Operation,
  rows: readonly Row[],
  table: PublishedTable,
  { manifest }: Pick<Release, "manifest">,
): Verdict {
  return mayCombineAll(
    operation,
    rows.map((row) => scopeOfRow(row, table, manifest.gemeente)),
  );
}
