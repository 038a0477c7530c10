import { RunError } from "../errors.ts";
import { exposedCells } from "./audit.ts";
import { joinReleases, type PastRelease } from "./join.ts";
import { tablesOfCells } from "./log.ts";
import type { Policy } from "./policy.ts";
import type { suppressCells } from "./suppress.ts";
import { cellSystem, type ExactTable } from "./system.ts";

/** The two decisions of the door; the audit does not trust the second. */
export interface Door {
  readonly beleid: Policy;
  readonly verberg: typeof suppressCells;
}

/** What else is known: earlier releases, and which cells are not about real people. */
export interface Known {
  readonly eerder: readonly PastRelease[];
  readonly is_fictief: (cel: string) => boolean;
}

/** More names than this do not help whoever has to solve it. */
const named = 20;

/** Names tables and cells, never values. */
function refusal(exposed: readonly string[], exact: readonly ExactTable[]): RunError {
  const tables = tablesOfCells(exact);
  const lines = exposed
    .slice(0, named)
    .map((key) => `  ${tables.get(key)?.join(", ") ?? "eerdere vrijgave"}: ${key}`);
  const rest = exposed.length > named ? [`  en nog ${exposed.length - named}`] : [];
  const what = exposed.length === 1 ? "Van 1 verborgen cel" : `Van ${exposed.length} verborgen cellen`;
  return new RunError(
    "onthulling",
    [
      `${what} is de waarde nog uit te rekenen; er is niets vrijgegeven. Voeg groepen samen in de codelijst.`,
      ...lines,
      ...rest,
    ].join("\n"),
  );
}

/**
 * What to hide, after an attack on the outcome together with everything released before.
 * @throws RunError onthulling with the names of cells that could be recovered.
 */
export function decide(
  exact: readonly ExactTable[],
  { beleid, verberg }: Door,
  { eerder, is_fictief }: Known,
): ReadonlySet<string> {
  const system = joinReleases(cellSystem(exact), eerder, { is_fictief, ...beleid });
  const hidden = verberg(system, beleid);
  const exposed = exposedCells(system, hidden, beleid);
  if (exposed.length > 0) throw refusal(exposed, exact);
  return hidden;
}
