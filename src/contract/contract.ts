/**
 * A contract says what a supplier delivers. From it come the reading, the SQL that validates, the data
 * dictionary and the supplier's guidance; there is no second description of a source anywhere.
 */

/**
 * What may happen to a column's values.
 * - identificerend: only its keyed hash is kept
 * - kenmerk: kept, and leaves only in aggregates that passed the door
 * - openbaar: was public before it came here
 * - verboden: never stored (name, BSN, IBAN, phone, e-mail, password, free text)
 */
export type Privacy = "identificerend" | "kenmerk" | "openbaar" | "verboden";

/** Where a code list stands: inline, or in a reference file that a steward edits. */
export type CodeSource =
  | { readonly soort: "vast"; readonly codes: Readonly<Record<string, readonly string[]>> }
  | {
      readonly soort: "bestand";
      readonly bestand: string;
      readonly kolom: string;
      readonly ook: readonly string[];
      readonly lijst?: string;
    }
  /** Several lists as one; a spelling that two lists know has the meaning of the last. */
  | { readonly soort: "samen"; readonly delen: readonly CodeSource[] };

interface ColumnBase {
  readonly verplicht: boolean;
  readonly privacy: Privacy;
  /** Other headers that mean this column; case, spaces, accents and underscores never matter. */
  readonly aliassen?: readonly string[];
  /** One sentence for the data dictionary. */
  readonly uitleg: string;
  /** What the person who makes the export must do when the value is not accepted. */
  readonly hulp: string;
}

export type ColumnContract = ColumnBase &
  (
    | { readonly type: "tekst"; readonly patroon?: string }
    | { readonly type: "code"; readonly codes: CodeSource }
    | { readonly type: "geheel" }
    | { readonly type: "decimaal"; readonly notatie: "punt" | "nederlands" }
    | { readonly type: "datum" }
    /** A day, month or year as ISO text, as precise as the source: 2020-11-02, 2021-04, 2022. */
    | { readonly type: "moment" }
    /** A number that may be a range or approximate: 10-15, 6 à 8, plm. 20; gives laag, hoog and kwalificatie. */
    | { readonly type: "bereik" }
    | { readonly type: "ja_nee" }
    | { readonly type: "pseudoniem"; readonly domein: string }
  );

/** A rule over one accepted row; `treft` is SQL over the contract's columns, true where it offends. */
export interface RowCheck {
  readonly code: string;
  readonly ernst: "fout" | "waarschuwing";
  readonly treft: string;
  readonly kolom: string;
  readonly uitleg: string;
  readonly hulp: string;
  /** Text over public columns that says which row; empty for rows about people. */
  readonly toon?: string;
}

/**
 * A rule over what stands in the warehouse, for what one row cannot tell. `sql` is a query over stg_, fct_,
 * dim_ and ref_ tables that gives the `levering` of each offence, once per offence.
 */
export interface WarehouseCheck {
  readonly code: string;
  readonly ernst: "fout" | "waarschuwing";
  /** The table whose delivery must be mended, and the column to look at. */
  readonly tabel: string;
  readonly kolom: string;
  readonly sql: string;
  readonly uitleg: string;
  readonly hulp: string;
}

export interface TableContract {
  readonly naam: string;
  readonly titel: string;
  readonly uitleg: string;
  readonly versie: string;
  readonly kolommen: Readonly<Record<string, ColumnContract>>;
  /** Columns that together name a row; the same key twice in one delivery is a finding. */
  readonly sleutel: readonly string[];
  /** SQL over the columns: what a row covers. A later delivery replaces an earlier one per unit. */
  readonly dekking: { readonly soort: "maand" | "eenheid"; readonly sql: string };
  /** Column with the organisation that the row is about; null, or an empty cell: the municipality itself. */
  readonly organisatie: string | null;
  /** Column that marks fictitious rows, when the source has one. */
  readonly fictief: string | null;
  readonly controles: readonly RowCheck[];
  /** Reference files that the checks read, as tables `naslag_<naam>` of text: name → file. */
  readonly naslag?: Readonly<Record<string, string>>;
}

/** One kind of delivery: a folder below pipelines/. */
export interface Source {
  readonly naam: string;
  readonly titel: string;
  readonly tabellen: readonly TableContract[];
  /**
   * Real organisations from which fictitious rows step back; 1 unless said. Until then a marked fictitious
   * organisation stands beside a real one, so that a comparison can be tried.
   */
  readonly fictief_wijkt_vanaf?: number;
  /**
   * Name of the example that the invented rows of several sources tell together; its own name unless said. A
   * real delivery of one of them sets the invented rows of all aside: invented money never goes with real
   * trajecten.
   */
  readonly voorbeeld?: string;
  /** Rules over the rows of this source together, and with those of other sources. */
  readonly controles?: readonly WarehouseCheck[];
  /** File URL of staging.sql: raw rows to `stg_*`, renaming and casting only. */
  readonly staging: URL;
  /** For layouts that are not plain tables (StatLine cross tables, printed report tables). */
  readonly lezers?: readonly LayoutReader[];
}

/**
 * Checks what the compiler cannot: keys and special columns exist, names are snake_case.
 * @throws Error on a contract that contradicts itself; this is a mistake of ours, not of a supplier.
 */
export function defineContract(table: TableContract): TableContract {
  const names = Object.keys(table.kolommen);
  const special = [...table.sleutel, table.organisatie, table.fictief];
  for (const name of special) {
    if (name !== null && !names.includes(name)) throw new Error(`${table.naam}: kolom ${name} bestaat niet`);
  }
  for (const name of [table.naam, ...names]) {
    if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`${table.naam}: ${name} is geen snake_case`);
  }
  for (const [name, { privacy, type }] of Object.entries(table.kolommen)) {
    if ((privacy === "identificerend") !== (type === "pseudoniem")) {
      throw new Error(`${table.naam}.${name}: een identificerende kolom is altijd een pseudoniem`);
    }
  }
  return table;
}

/** A code list in `data/reference/codelijsten.csv`. */
export function codeList(lijst: string): CodeSource {
  return { soort: "bestand", bestand: "codelijsten.csv", kolom: "code", ook: ["label", "aliassen"], lijst };
}

/** A code list that is a column of another reference file; `ook` names columns with other spellings. */
export function codesFrom(bestand: string, kolom: string, ook: readonly string[] = []): CodeSource {
  return { soort: "bestand", bestand, kolom, ook };
}

/** Several code lists as one, such as gemeenten and regions; the last list decides where spellings meet. */
export function codesTogether(...delen: readonly CodeSource[]): CodeSource {
  return { soort: "samen", delen };
}

/** A short fixed list: each code with the other spellings that mean it. */
export function fixedCodes(codes: Readonly<Record<string, readonly string[]>>): CodeSource {
  return { soort: "vast", codes };
}

/** A record of a delivered text: its cells and the physical line (or sheet row) on which it starts. */
export interface TextRecord {
  readonly regel: number;
  readonly cellen: readonly string[];
}

/** A plain table made of another layout: a header of contract columns, and rows that keep their line. */
export interface PlainTable {
  readonly kop: readonly string[];
  readonly rijen: readonly TextRecord[];
}

/**
 * Recognises one layout that is not a plain table and turns it into one; null when it is another layout.
 * Pure: no disk, no meaning beyond the layout. `bestandsnaam` may tell what the content does not.
 */
export type LayoutReader = (records: readonly TextRecord[], bestandsnaam: string) => PlainTable | null;
