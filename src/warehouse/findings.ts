import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Source, WarehouseCheck } from "../contract/contract.ts";
import { type Finding, finding, findingSchema } from "../contract/findings.ts";
import { literal } from "../contract/names.ts";
import { RunError } from "../errors.ts";
import type { CountingDelivery } from "./coverage.ts";
import type { Database } from "./database.ts";

/** Findings per delivery. They hold counts and guidance, never a value or a number of a row. */
export type WarehouseFindings = ReadonlyMap<string, readonly Finding[]>;

const keptSchema = z.record(z.string(), z.array(findingSchema));

/** Beside the warehouse: a cache as the warehouse is. */
const findingsFile = (data: string): string => join(data, "warehouse.duckdb.bevindingen.json");

/** One query for all checks: per check and delivery how often it offends. */
function offences(checks: readonly WarehouseCheck[]): string {
  return checks
    .map(
      ({ code, sql }) =>
        `select ${literal(code)} as code, levering, count(*) as aantal from (${sql}) group by levering`,
    )
    .join("\nunion all\n");
}

/**
 * Runs the checks of every source that has rows, over the finished models. A check that offends is a finding
 * for the delivery that must be mended; nothing is refused for it and nothing changes in a figure.
 */
export async function findInWarehouse(
  database: Database,
  sources: readonly Source[],
  deliveries: readonly CountingDelivery[],
): Promise<WarehouseFindings> {
  const present = new Set(deliveries.filter((d) => d.eenheden.length > 0).map((d) => d.receipt.bron));
  const checks = sources.filter(({ naam }) => present.has(naam)).flatMap(({ controles = [] }) => controles);
  const found = new Map<string, Finding[]>();
  if (checks.length === 0) return found;
  const rows = await database.rows(`select * from (${offences(checks)}) order by levering, code`);
  for (const { code, levering, aantal } of rows) {
    const check = checks.find((one) => one.code === code);
    if (check === undefined) continue;
    const { ernst, kolom, uitleg, hulp } = check;
    const one = {
      ...finding("controle", ernst, { kolom, aantal: Number(aantal), uitleg, hulp }),
      code: check.code,
    };
    found.set(String(levering), [...(found.get(String(levering)) ?? []), one]);
  }
  return found;
}

/** Writes the findings beside the warehouse that they are about, complete or not at all. */
export async function keepFindings(data: string, found: WarehouseFindings): Promise<void> {
  const work = `${findingsFile(data)}.${process.pid}`;
  await writeFile(work, `${JSON.stringify(Object.fromEntries(found), null, 2)}\n`);
  await rename(work, findingsFile(data));
}

/**
 * The findings of the last build; none when there was none yet.
 * @throws RunError invoer_ontbreekt when the file is damaged.
 */
export async function readFindings(data: string): Promise<WarehouseFindings> {
  const text = await readFile(findingsFile(data), "utf8").catch(() => "{}");
  try {
    return new Map(Object.entries(keptSchema.parse(JSON.parse(text))));
  } catch (cause) {
    throw new RunError(
      "invoer_ontbreekt",
      `Het bestand ${findingsFile(data)} is beschadigd; verwijder het en geef de opdracht "npm run build".`,
      { cause },
    );
  }
}
