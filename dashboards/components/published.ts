import { type Table, tableFromIPC } from "apache-arrow";
import type { PublishedScope } from "../../src/published/table.ts";
import type { PublishedRow } from "./rows.js";

/** What a card needs to know of the table that it shows. */
export interface TableMeta {
  readonly naam: string;
  readonly titel: string;
  /** What people call the source. */
  readonly bron_titel: string;
  readonly peildatum: string | null;
  readonly is_fictief: boolean;
  readonly dimensies: readonly string[];
  readonly scope: PublishedScope;
}

export interface DeliveryMeta {
  readonly levering: string;
  readonly bron: string;
  readonly titel: string;
  readonly organisatie: string;
  readonly periode_van: string | null;
  readonly periode_tot: string | null;
  readonly ontvangen_op: string;
  readonly is_fictief: boolean;
  readonly telt_mee: boolean;
  readonly bevindingen: readonly { readonly ernst: string; readonly uitleg: string }[];
}

/** The part of manifest.json that the pages read. */
export interface ManifestMeta {
  readonly versie: string;
  readonly stand_van: string | null;
  readonly gemeente: { readonly naam: string; readonly code: string; readonly regio: string };
  readonly beleid: { readonly drempel: number };
  readonly tabellen: readonly TableMeta[];
  readonly leveringen: readonly DeliveryMeta[];
}

type Bytes = ArrayBuffer | Uint8Array;

function open(bytes: Bytes): Table {
  return tableFromIPC(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes));
}

/** The rows at these places as plain objects, read column by column: far faster than row by row. */
function rowsAt<T extends PublishedRow>(table: Table, places: readonly number[]): T[] {
  const rows = places.map((): Record<string, unknown> => ({}));
  for (const { name } of table.schema.fields) {
    const values = table.getChild(name);
    rows.forEach((row, i) => {
      row[name] = values?.get(places[i] ?? -1);
    });
  }
  return rows as unknown as T[];
}

/** The rows of one published table (an Arrow IPC file) as plain objects. */
export function decode<T extends PublishedRow>(bytes: Bytes): T[] {
  const table = open(bytes);
  return rowsAt(table, [...Array(table.numRows).keys()]);
}

/** The rows in which a text column has one value; the other rows are never made into objects. */
export function decodeWhere<T extends PublishedRow>(bytes: Bytes, column: string, value: string): T[] {
  const table = open(bytes);
  const values = table.getChild(column);
  return rowsAt(
    table,
    [...Array(table.numRows).keys()].filter((i) => values?.get(i) === value),
  );
}

/** The entry of a table in the manifest. A page that names a table which was not released is a bug. */
export function tableMeta(manifest: ManifestMeta, naam: string): TableMeta {
  const found = manifest.tabellen.find((table) => table.naam === naam);
  if (found === undefined) throw new Error(`De vrijgave heeft geen tabel ${naam}.`);
  return found;
}
