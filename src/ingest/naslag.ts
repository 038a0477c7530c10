import type { TableContract } from "../contract/contract.ts";
import { identifier } from "../contract/names.ts";
import type { Database } from "../warehouse/database.ts";
import type { Reference } from "./reference.ts";

/**
 * Makes the temp tables `naslag_<naam>` that the checks of a contract read: reference files as text, so
 * that a rule such as which step may follow which is data that a municipality can change.
 */
export async function loadNaslag(
  database: Database,
  table: TableContract,
  reference: Reference,
): Promise<void> {
  for (const [name, file] of Object.entries(table.naslag ?? {})) {
    const rows = await reference.rows(file);
    const columns = Object.keys(rows[0] ?? {});
    const target = `naslag_${name}`;
    const types = columns.map((column) => `${identifier(column)} varchar`);
    await database.run(`create or replace temp table ${identifier(target)}(${types.join(", ")})`);
    await database.append(
      target,
      rows.map((row) => columns.map((column) => row[column] ?? "")),
    );
  }
}
