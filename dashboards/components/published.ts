import { tableFromIPC } from "apache-arrow";
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

/** The rows of one published table (an Arrow IPC file) as plain objects. */
export function decode<T extends PublishedRow>(bytes: ArrayBuffer | Uint8Array): T[] {
  const table = tableFromIPC(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes));
  return table.toArray().map((row) => row.toJSON() as T);
}

/** The entry of a table in the manifest. A page that names a table which was not released is a bug. */
export function tableMeta(manifest: ManifestMeta, naam: string): TableMeta {
  const found = manifest.tabellen.find((table) => table.naam === naam);
  if (found === undefined) throw new Error(`De vrijgave heeft geen tabel ${naam}.`);
  return found;
}

/** The rows in which a text column has one value; the other rows are never made into objects. */
export function decodeWhere<T extends PublishedRow>(
  bytes: ArrayBuffer | Uint8Array,
  column: string,
  value: string,
): T[] {
  const table = tableFromIPC(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes));
  const vector = table.getChild(column);
  const rows: T[] = [];
  for (let i = 0; i < table.numRows; i += 1) {
    if (vector?.get(i) === value) rows.push(table.get(i)?.toJSON() as T);
  }
  return rows;
}
