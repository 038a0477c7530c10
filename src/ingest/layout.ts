import type { TableContract } from "../contract/contract.ts";
import { matchHeader } from "../contract/describe.ts";
import { normalised } from "../contract/names.ts";
import { looksPersonal } from "../contract/personal-data.ts";
import { type Delimiter, delimiters, readHead } from "./csv.ts";
import { type Mapping, noMapping } from "./mapping.ts";

/** How a delivered file is to be read, and which table it is. */
export interface Layout {
  readonly tabel: TableContract;
  /** Null for rows that were cells already. */
  readonly scheidingsteken: Delimiter | null;
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
  const isName = label.length <= 60 && !/\p{Cc}/u.test(label) && !looksPersonal(label);
  return isName ? label : `nummer ${index + 1}`;
}

/** A table that a file may be, with the steward's mapping of its source. */
export interface Candidate {
  readonly tabel: TableContract;
  readonly mapping: Mapping;
}

/** Column that a header means: by the contract, or because a steward said so. */
function columnOf(cell: string, { tabel, mapping }: Candidate): string | null {
  const known = matchHeader(cell, tabel);
  if (known !== null) return known;
  const mapped = mapping.kolommen.get(normalised(cell));
  return mapped !== undefined && mapped in tabel.kolommen ? mapped : null;
}

function describeHeader(
  candidate: Candidate,
  scheidingsteken: Delimiter | null,
  kop: readonly string[],
  record: number,
): Layout {
  const { tabel } = candidate;
  const kolommen = new Map<string, number>();
  const dubbel: string[] = [];
  const onbekend: string[] = [];
  kop.forEach((cell, i) => {
    const name = columnOf(cell, candidate);
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

function best(layouts: Iterable<Layout>): Layout | null {
  let found: Layout | null = null;
  for (const layout of layouts) {
    if (layout.kolommen.size > 1 && (found === null || score(layout) > score(found))) found = layout;
  }
  return found !== null && score(found) >= 0.5 ? found : null;
}

function* layoutsOf(
  records: readonly (readonly string[])[],
  scheidingsteken: Delimiter | null,
  candidates: readonly Candidate[],
): Generator<Layout> {
  for (const [i, cells] of records.slice(0, headRecords).entries()) {
    for (const candidate of candidates) yield describeHeader(candidate, scheidingsteken, cells, i + 1);
  }
}

/**
 * Finds the header among the first records by what the contracts know: the delimiter, row and table
 * under which most required columns are recognised. Null when no table is half recognised.
 */
export function findLayout(text: string, candidates: readonly Candidate[]): Layout | null {
  const head = text.slice(0, headCharacters);
  return best(
    (function* () {
      for (const delimiter of delimiters) {
        yield* layoutsOf(readHead(head, delimiter, headRecords), delimiter, candidates);
      }
    })(),
  );
}

/** The same for rows that were cells already, as in a worksheet. */
export function findLayoutOfRows(
  rows: readonly (readonly string[])[],
  candidates: readonly Candidate[],
): Layout | null {
  return best(layoutsOf(rows, null, candidates));
}

/** Candidates without any mapping. */
export function candidatesOf(tables: readonly TableContract[]): Candidate[] {
  return tables.map((tabel) => ({ tabel, mapping: noMapping }));
}
