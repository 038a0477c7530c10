import type { TableContract } from "../contract/contract.ts";
import { matchHeader } from "../contract/describe.ts";
import { type Delimiter, delimiters, readHead } from "./csv.ts";

/** How a delivered file is to be read, and which table it is. */
export interface Layout {
  readonly tabel: TableContract;
  readonly scheidingsteken: Delimiter;
  /** Header cells as delivered. */
  readonly kop: readonly string[];
  /** Number of records up to and including the header, empty lines counted. */
  readonly kop_record: number;
  /** Contract column → index of the header cell. */
  readonly kolommen: ReadonlyMap<string, number>;
  readonly ontbreekt: readonly string[];
  readonly dubbel: readonly string[];
  readonly onbekend: readonly string[];
}

const headRecords = 40;
const headCharacters = 256 * 1024;

/** A header cell as it may be named; what looks like a value instead of a name is only pointed at. */
function columnLabel(cell: string, index: number): string {
  const label = cell.trim();
  const isName = label.length <= 60 && !/[@\p{Cc}]/u.test(label) && label.replace(/\D/g, "").length < 7;
  return isName ? label : `nummer ${index + 1}`;
}

function describeHeader(
  tabel: TableContract,
  scheidingsteken: Delimiter,
  kop: string[],
  record: number,
): Layout {
  const kolommen = new Map<string, number>();
  const dubbel: string[] = [];
  const onbekend: string[] = [];
  kop.forEach((cell, i) => {
    const name = matchHeader(cell, tabel);
    if (name === null) {
      if (cell.trim() !== "") onbekend.push(columnLabel(cell, i));
    } else if (kolommen.has(name)) dubbel.push(name);
    else kolommen.set(name, i);
  });
  const required = Object.entries(tabel.kolommen).filter(([, c]) => c.verplicht);
  const ontbreekt = required.map(([name]) => name).filter((name) => !kolommen.has(name));
  return { tabel, scheidingsteken, kop, kop_record: record, kolommen, ontbreekt, dubbel, onbekend };
}

/** Share of the required columns that are there, then how much of the header is understood. */
function score(layout: Layout): number {
  const required = Object.values(layout.tabel.kolommen).filter((c) => c.verplicht).length;
  const found = required - layout.ontbreekt.length;
  return found / required + layout.kolommen.size / (100 * Math.max(1, layout.kop.length));
}

/**
 * Finds the header among the first records by what the contracts know: the delimiter, row and table
 * under which most required columns are recognised. Null when no table is half recognised.
 */
export function findLayout(text: string, tables: readonly TableContract[]): Layout | null {
  const head = text.slice(0, headCharacters);
  let best: Layout | null = null;
  for (const delimiter of delimiters) {
    readHead(head, delimiter, headRecords).forEach((cells, i) => {
      for (const table of tables) {
        const layout = describeHeader(table, delimiter, cells, i + 1);
        if (layout.kolommen.size > 1 && (best === null || score(layout) > score(best))) best = layout;
      }
    });
  }
  return best !== null && score(best) >= 0.5 ? best : null;
}
