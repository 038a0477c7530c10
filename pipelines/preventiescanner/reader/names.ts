import type { LayoutReader } from "../../../src/contract/contract.ts";
import { cellReader, findHeader, gemeenteNumber, rowsBelow } from "./header.ts";

const kop = ["meting_id", "regio", "gemeente_nr", "is_vrijgegeven", "vrijgegeven_naam", "is_fictief"];

/**
 * A list of gemeenten with their names and whether each may be named. The name of a gemeente that does not
 * agree is left out here, before anything is judged or kept (preventiescanner.md §6.4).
 */
export const releasedNames: LayoutReader = (records) => {
  const header = findHeader(records, ["gemeente_nr", "naam", "vrijgegeven"]);
  if (header === null) return null;
  const cell = cellReader(records, header);
  const rijen = rowsBelow(records, header).map((row) => {
    const agreed = /^(ja|j|1|true)$/i.test(cell(row, "vrijgegeven"));
    return {
      regel: row.regel,
      cellen: [
        ...[cell(row, "meting_id"), cell(row, "regio"), gemeenteNumber(cell(row, "gemeente_nr"))],
        ...[agreed ? "ja" : "nee", agreed ? cell(row, "naam") : "", cell(row, "is_fictief")],
      ],
    };
  });
  return { kop, rijen };
};
