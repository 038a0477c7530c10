import type { TableContract } from "../contract/contract.ts";
import { identifier } from "../contract/names.ts";
import { RunError } from "../errors.ts";
import { monthsBetween } from "../period.ts";
import type { Database } from "../warehouse/database.ts";
import type { Reading } from "./read.ts";
import type { Receipt } from "./receipt.ts";

/** What the rows cover: rows per organisation and unit; months without rows between two months count as covered. */
export async function coverage(database: Database, table: TableContract): Promise<Receipt["dekking"]> {
  const rows = await database.rows(`select _organisatie as organisatie, _eenheid as eenheid, count(*) as rijen
    from aanvaard group by all order by all`);
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

/**
 * Rows in, accepted, rejected and double, and the lines that are no rows.
 * @throws RunError aansluiting when they do not add up.
 */
export async function counts(
  database: Database,
  reading: Reading,
): Promise<{ rijen: Receipt["rijen"]; overgeslagen: number }> {
  const [row] = await database.rows(`select
    (select count(*) from aanvaard) as aanvaard, (select count(distinct regel) from uitval) as afgekeurd,
    (select count(*) from dubbelen) as dubbel, (select count(*) from geoordeeld) as alle,
    (select count(*) from geoordeeld where _andere_regel is not null) as anders`);
  const [aanvaard, afgekeurd, dubbel, alle, anders] = [
    "aanvaard",
    "afgekeurd",
    "dubbel",
    "alle",
    "anders",
  ].map((name) => Number(row?.[name])) as [number, number, number, number, number];
  if (alle - anders !== aanvaard + afgekeurd + dubbel) {
    throw new RunError(
      "aansluiting",
      "De rijen van een levering sluiten niet aan; dit is een fout in thuismonitor.",
    );
  }
  const { geweigerd } = reading;
  return {
    rijen: { in: alle - anders + geweigerd, aanvaard, afgekeurd: afgekeurd + geweigerd, dubbel },
    overgeslagen: anders + reading.overgeslagen,
  };
}

/** Whether the rows are fictitious; rows of both kinds in one file are refused. */
export async function fictitious(database: Database, table: TableContract): Promise<boolean | "gemengd"> {
  if (table.fictief === null) return false;
  const column = `coalesce(${identifier(table.fictief)}, false)`;
  const [row] = await database.rows(`select bool_or(${column}) as een, bool_and(${column}) as alle
    from geoordeeld where _andere_regel is null and _problemen is null`);
  if (row?.een === true && row.alle === false) return "gemengd";
  return row?.een === true;
}
