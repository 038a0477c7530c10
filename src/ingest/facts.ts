import type { TableContract } from "../contract/contract.ts";
import { identifier } from "../contract/names.ts";
import { RunError } from "../errors.ts";
import { monthsBetween } from "../period.ts";
import type { Database } from "../warehouse/database.ts";
import type { ReadResult } from "./read.ts";
import type { Receipt } from "./receipt.ts";

/** What the rows cover: rows per organisation and unit; months without rows between two months count as covered. */
export async function coverage(database: Database, table: TableContract): Promise<Receipt["dekking"]> {
  const rows = await database.rows(`select _organisatie as organisatie, _eenheid as eenheid, count(*) as rijen
    from beoordeeld where len(_problemen) = 0 and not _dubbel group by all order by all`);
  const counted = rows.map((r) => ({
    organisatie: String(r.organisatie),
    eenheid: String(r.eenheid),
    rijen: Number(r.rijen),
  }));
  if (table.dekking.soort === "eenheid") return counted;
  return [...new Set(counted.map((c) => c.organisatie))].flatMap((organisatie) => {
    const own = counted.filter((c) => c.organisatie === organisatie);
    const months = monthsBetween(own[0]?.eenheid ?? "", own.at(-1)?.eenheid ?? "");
    const rijen = new Map(own.map((c) => [c.eenheid, c.rijen]));
    return months.map((eenheid) => ({ organisatie, eenheid, rijen: rijen.get(eenheid) ?? 0 }));
  });
}

/** Rows in, accepted, rejected and double. @throws RunError aansluiting when they do not add up. */
export async function counts(database: Database, read: ReadResult): Promise<Receipt["rijen"]> {
  const [row] = await database.rows(`select
    count(*) filter (where len(_problemen) = 0 and not _dubbel) as aanvaard,
    count(*) filter (where len(_problemen) > 0) as afgekeurd, count(*) filter (where _dubbel) as dubbel
    from beoordeeld`);
  const rijen = {
    in: read.rijen,
    aanvaard: Number(row?.aanvaard),
    afgekeurd: Number(row?.afgekeurd) + read.aantal_geweigerd,
    dubbel: Number(row?.dubbel),
  };
  if (rijen.in !== rijen.aanvaard + rijen.afgekeurd + rijen.dubbel) {
    throw new RunError(
      "aansluiting",
      "De rijen van een levering sluiten niet aan; dit is een fout in thuismonitor.",
    );
  }
  return rijen;
}

/** Whether the rows are fictitious; rows of both kinds in one file are refused. */
export async function fictitious(database: Database, table: TableContract): Promise<boolean | "gemengd"> {
  if (table.fictief === null) return false;
  const column = `coalesce(${identifier(table.fictief)}, false)`;
  const [row] =
    await database.rows(`select bool_or(${column}) as een, bool_and(${column}) as alle from beoordeeld
    where len(_problemen) = 0`);
  if (row?.een === true && row.alle === false) return "gemengd";
  return row?.een === true;
}
