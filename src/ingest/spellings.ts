import { storedColumns } from "../contract/compile.ts";
import type { ColumnContract, TableContract } from "../contract/contract.ts";
import { normalised } from "../contract/names.ts";
import type { Database } from "../warehouse/database.ts";
import type { Layout } from "./layout.ts";
import type { Mapping } from "./mapping.ts";
import type { Cells } from "./read.ts";
import { codeSpellings, type Reference } from "./reference.ts";

/** Per code column: what may stand there, normalised, and the code that it means. */
export type CodeLists = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Per code column: text exactly as delivered → code. */
export type Spellings = Map<string, Map<string, string>>;

const sampleRows = 50_000;

function codeColumns(table: TableContract): [string, ColumnContract & { type: "code" }][] {
  return storedColumns(table).filter(
    (entry): entry is [string, ColumnContract & { type: "code" }] => entry[1].type === "code",
  );
}

/** The code lists of a table, from the reference files and the steward's mapping. */
export async function codeLists(
  table: TableContract,
  reference: Reference,
  mapping: Mapping,
): Promise<CodeLists> {
  const lists = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, column] of codeColumns(table)) {
    const mapped = mapping.waarden.get(name) ?? [];
    lists.set(name, new Map([...(await codeSpellings(column.codes, reference)), ...mapped]));
  }
  return lists;
}

async function distinctTexts(database: Database, from: string, index: number): Promise<string[]> {
  const rows = await database.rows(`select distinct trim(c${index}) as tekst from ${from}
    where c${index} is not null order by 1`);
  return rows.map((row) => String(row.tekst));
}

async function addTexts(
  database: Database,
  from: string,
  names: readonly string[],
  layout: Pick<Layout, "kolommen">,
  lists: CodeLists,
  spellings: Spellings,
): Promise<boolean> {
  let added = false;
  for (const name of names) {
    const index = layout.kolommen.get(name);
    if (index === undefined) continue;
    const known = spellings.get(name) ?? new Map<string, string>();
    for (const text of await distinctTexts(database, from, index)) {
      const code = lists.get(name)?.get(normalised(text));
      // SQL text cannot hold a NUL
      if (code === undefined || known.has(text) || text.includes("\0")) continue;
      known.set(text, code);
      added = true;
    }
    spellings.set(name, known);
  }
  return added;
}

/**
 * Finds how each code is spelled in the first rows, so that judging is an exact look-up. What only comes
 * later is found by {@link moreSpellings}.
 */
export async function firstSpellings(
  database: Database,
  cells: Cells,
  layout: Pick<Layout, "kolommen">,
  lists: CodeLists,
): Promise<Spellings> {
  const spellings: Spellings = new Map([...lists.keys()].map((name) => [name, new Map()]));
  await database.run(
    `create or replace temp table eerste_rijen as select * from ${cells.van} limit ${sampleRows}`,
  );
  await addTexts(database, "eerste_rijen", [...lists.keys()], layout, lists, spellings);
  await database.run("drop table eerste_rijen");
  return spellings;
}

/** Looks through all rows for spellings of the columns that had unknown codes; true when it found any. */
export async function moreSpellings(
  database: Database,
  cells: Cells,
  names: readonly string[],
  layout: Pick<Layout, "kolommen">,
  lists: CodeLists,
  spellings: Spellings,
): Promise<boolean> {
  return addTexts(database, cells.van, names, layout, lists, spellings);
}
