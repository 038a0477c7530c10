import { readFileSync } from "node:fs";
import type { PlainTable, Source, TableContract, TextRecord } from "../contract/contract.ts";
import type { Database } from "../warehouse/database.ts";
import { readRecords } from "./csv.ts";
import { type Candidate, findLayout, findLayoutOfRows, type Layout } from "./layout.ts";
import { type Mapping, noMapping } from "./mapping.ts";
import type { Part } from "./parts.ts";
import {
  type Cells,
  cellsOfFile,
  type Reading,
  readableByDuckdb,
  readingOfFile,
  readRecordsInto,
  recordsOfRows,
  recordsOfText,
} from "./read.ts";
import { isRegular } from "./records.ts";
import { linesAbout, type Scan } from "./scan.ts";
import { decode, detectEncoding, type Encoding, emptyFile, type NotATable, unreadableText } from "./text.ts";

/** What recognising depends on: the sources, and per source what a steward decided. */
export interface Knowledge {
  readonly sources: readonly Source[];
  readonly mappings: ReadonlyMap<string, Mapping>;
}

/** A part that was recognised as a table, ready to be read. */
export interface Recognised {
  readonly codering: Encoding | null;
  readonly layout: Layout;
  read(database: Database): Promise<{ cells: Cells; reading: () => Promise<Reading> }>;
}

function candidates({ sources, mappings }: Knowledge): Candidate[] {
  return sources.flatMap(({ naam, tabellen }) =>
    tabellen.map((tabel) => ({ tabel, mapping: mappings.get(naam) ?? noMapping })),
  );
}

/** A table made by one of the sources' own readers, for a layout that is no plain table. */
function ownLayout(records: readonly TextRecord[], naam: string, context: Knowledge): Recognised | null {
  for (const source of context.sources) {
    for (const lees of source.lezers ?? []) {
      const table = lees(records, naam);
      if (table !== null) return recognisedTable(table, null, source.tabellen);
    }
  }
  return null;
}

function recognisedTable(
  { kop, rijen }: PlainTable,
  codering: Encoding | null,
  tables: readonly TableContract[],
) {
  const layout = findLayoutOfRows(
    [kop],
    tables.map((tabel) => ({ tabel, mapping: noMapping })),
  );
  return layout === null ? null : inMemory(codering, layout, () => recordsOfRows(rijen, kop.length));
}

function inMemory(
  codering: Encoding | null,
  layout: Layout,
  records: () => Parameters<typeof readRecordsInto>[1],
): Recognised {
  return {
    codering,
    layout,
    async read(database) {
      const { cells, reading } = await readRecordsInto(database, records(), layout.kop.length);
      return { cells, reading: async () => reading };
    },
  };
}

function recogniseRows(rows: readonly TextRecord[], naam: string, context: Knowledge): Recognised | null {
  const layout = findLayoutOfRows(
    rows.map(({ cellen }) => cellen),
    candidates(context),
  );
  if (layout === null || layout.ontbreekt.length > 0) {
    const own = ownLayout(rows, naam, context);
    if (own !== null) return own;
  }
  if (layout === null) return null;
  return inMemory(null, layout, () => recordsOfRows(rows.slice(layout.kop_record), layout.kop.length));
}

/** A file that DuckDB reads by itself, in parallel. */
function onDisk(pad: string, scan: Scan, layout: Layout, tekst: () => string): Recognised {
  const file = {
    ...{ pad, tekst, scheidingsteken: layout.scheidingsteken ?? ";" },
    ...{ kop_record: layout.kop_record, aantal_cellen: layout.kop.length },
    rijen_ongeveer: Math.max(0, linesAbout(scan) - layout.kop_record),
  };
  return {
    codering: "utf-8",
    layout,
    read: async (database) => ({ cells: cellsOfFile(file), reading: () => readingOfFile(database, file) }),
  };
}

/** Characters up to which a text is read whole to see whether it has a layout of its own. */
const largestOwnLayout = 100_000_000;

function recogniseText(part: Part, tekst: () => string, codering: Encoding, context: Knowledge) {
  const head = part.soort === "bestand" ? decode(part.scan.begin, codering) : tekst();
  const layout = findLayout(head, candidates(context));
  if ((layout === null || layout.ontbreekt.length > 0) && part.bytes < largestOwnLayout) {
    for (const delimiter of [";", ",", "\t"] as const) {
      const records = readRecords(tekst(), delimiter, 0).map(({ regel, cellen }) => ({
        regel,
        cellen: cellen ?? [],
      }));
      const own = ownLayout(records, part.naam, context);
      if (own !== null) return { ...own, codering };
    }
  }
  if (layout === null) return null;
  const delimiter = layout.scheidingsteken ?? ";";
  const regular = (): boolean =>
    (part.soort === "bestand" && part.scan.is_eenvoudig) || isRegular(tekst(), delimiter);
  if (part.soort === "bestand" && part.scan.is_utf8 && readableByDuckdb(part.pad) && regular()) {
    return onDisk(part.pad, part.scan, layout, tekst);
  }
  return inMemory(codering, layout, () => recordsOfText(tekst(), delimiter, layout.kop_record));
}

/** The table that a part is, or why it is none. */
export function recognise(part: Part, context: Knowledge): Recognised | NotATable | "bron_onbekend" {
  if (part.soort === "geen_tabel") return part.waarom;
  if (part.soort === "rijen") return recogniseRows(part.rijen, part.naam, context) ?? "bron_onbekend";
  const bytes = part.soort === "bestand" ? part.scan.begin : part.inhoud;
  const codering = part.soort === "bestand" && part.scan.is_utf8 ? "utf-8" : detectEncoding(wholeOf(part));
  if (codering === null) return unreadableText;
  let text: string | null = null;
  const tekst = (): string => {
    text ??= decode(wholeOf(part), codering);
    return text;
  };
  if (decode(bytes, codering).trim() === "" && tekst().trim() === "") return emptyFile;
  return recogniseText(part, tekst, codering, context) ?? "bron_onbekend";
}

function wholeOf(part: Part): Buffer {
  if (part.soort === "bestand") return readFileSync(part.pad);
  return part.soort === "tekst" ? part.inhoud : Buffer.alloc(0);
}
