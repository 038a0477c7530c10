import { type ExactTable, keysOf } from "./system.ts";

/** Why a cell is hidden: `drempel` because it is small itself, `dekking` because it would give one away. */
export type HidingReason = "drempel" | "dekking";

export interface HiddenCell {
  readonly cel: string;
  readonly tabellen: readonly string[];
  readonly reden: HidingReason;
}

export interface TableLog {
  readonly tabel: string;
  readonly cellen: number;
  readonly verborgen: number;
  readonly drempel: number;
  readonly dekking: number;
  /** 0–1; null for a table without cells. */
  readonly aandeel_verborgen: number | null;
  /** People or households in hidden cells that are no total of others, each counted once. */
  readonly mensen: number;
}

/** For the auditor, at level 2: what the door hid and why. */
export interface SuppressionLog {
  readonly beleid: string;
  readonly per_tabel: readonly TableLog[];
  readonly verborgen: readonly HiddenCell[];
}

type CountedTable = Pick<ExactTable, "indicator" | "rijen">;

function tableLog({ indicator, rijen }: CountedTable, reasons: ReadonlyMap<string, HidingReason>): TableLog {
  const own = rijen.filter((row) => row.hulpcel !== true && typeof row.cel === "string");
  const wholes = new Set(own.flatMap((row) => String(row.ouders ?? "").split("\n")));
  const cells = new Map(own.map((row) => [String(row.cel), Number(row.waarde)]));
  const hidden = [...cells.keys()].filter((key) => reasons.has(key));
  const count = (reason: HidingReason): number => hidden.filter((key) => reasons.get(key) === reason).length;
  const leaves = hidden.filter((key) => !wholes.has(key));
  return {
    tabel: indicator.naam,
    cellen: cells.size,
    verborgen: hidden.length,
    drempel: count("drempel"),
    dekking: count("dekking"),
    aandeel_verborgen: cells.size === 0 ? null : hidden.length / cells.size,
    mensen: leaves.reduce((sum, key) => sum + (cells.get(key) ?? 0), 0),
  };
}

/** Names of the tables that each cell stands in. */
export function tablesOfCells(tables: readonly CountedTable[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { indicator, rijen } of tables) {
    if (indicator.bescherming !== "personen") continue;
    for (const key of new Set(rijen.flatMap(keysOf))) {
      found.set(key, [...(found.get(key) ?? []), indicator.naam]);
    }
  }
  return found;
}

/** What was hidden in the tables about people, per table and per cell. */
export function suppressionLog(
  tables: readonly CountedTable[],
  { hidden, primary, beleid }: { hidden: ReadonlySet<string>; primary: ReadonlySet<string>; beleid: string },
): SuppressionLog {
  const reasons = new Map<string, HidingReason>(
    [...hidden].map((key) => [key, primary.has(key) ? "drempel" : "dekking"]),
  );
  const names = tablesOfCells(tables);
  return {
    beleid,
    per_tabel: tables
      .filter(({ indicator }) => indicator.bescherming === "personen")
      .map((table) => tableLog(table, reasons)),
    verborgen: [...reasons]
      .map(([cel, reden]) => ({ cel, tabellen: names.get(cel) ?? [], reden }))
      .sort((a, b) => (a.cel < b.cel ? -1 : 1)),
  };
}
