import type { LayoutReader } from "../../src/contract/contract.ts";
import { statlineTable } from "./reader/cross-table.ts";
import { statlineMetadata } from "./reader/metadata.ts";
import { statlineDataSet, statlineObservations } from "./reader/odata.ts";

/** The layouts of StatLine, the strictest first; at most one of them recognises a file. */
export const lezers: readonly LayoutReader[] = [
  statlineDataSet,
  statlineObservations,
  statlineMetadata,
  statlineTable,
];
