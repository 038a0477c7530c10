import type { Row } from "../../src/published/table.ts";
import { cellSystem, type ExactTable } from "../../src/release/system.ts";

/** Columns that divide a table, of which `totaal` is the whole. */
const dividing = /^(?!groep_code|telling_code|regeling_code|maat_code).*_code$|^jaar_aanmelding$/;

/** The totals of a table with the cells that a reader can add up to each: all else the same, one column divided. */
function readableSums({
  indicator,
  rijen,
}: Pick<ExactTable, "indicator" | "rijen">): Map<string, Set<string>> {
  const shown = rijen.filter((row) => row.hulpcel !== true && typeof row.cel === "string");
  const columns = indicator.kolommen.map(({ naam }) => naam);
  const sums = new Map<string, Set<string>>();
  for (const column of columns.filter((naam) => dividing.test(naam))) {
    const rest = columns.filter((naam) => naam !== column && naam !== column.replace("_code", ""));
    const place = (row: Row): string =>
      JSON.stringify([row.gebied, row.periode, ...rest.map((naam) => row[naam])]);
    for (const total of shown.filter((row) => row[column] === "totaal")) {
      const parts = shown.filter((row) => row[column] !== "totaal" && place(row) === place(total));
      if (parts.length > 0) sums.set(`${column} ${total.cel}`, new Set(parts.map(({ cel }) => String(cel))));
    }
  }
  return sums;
}

/**
 * Sums that a reader can make and that no table declares; these would be a way around the door. The codes
 * of a table in `overlappend` are no division of its total.
 */
export function undeclaredSums(exact: readonly ExactTable[], overlappend: readonly string[] = []): string[] {
  const declared = new Map<string, (readonly string[])[]>();
  for (const { geheel, delen } of cellSystem(exact).relaties)
    declared.set(geheel, [...(declared.get(geheel) ?? []), delen]);
  return exact
    .filter(({ indicator }) => !overlappend.includes(indicator.naam))
    .flatMap((table) => [...readableSums(table)])
    .filter(([name, parts]) => {
      const sums = declared.get(name.slice(name.indexOf(" ") + 1)) ?? [];
      return !sums.some((delen) => delen.length === parts.size && delen.every((cel) => parts.has(cel)));
    })
    .map(([name]) => name);
}
