import { storedColumns } from "../contract/compile.ts";
import type { ColumnContract, Source, TableContract } from "../contract/contract.ts";
import { nearest, spellingKey } from "../contract/names.ts";
import { RunError } from "../errors.ts";
import type { Database } from "../warehouse/database.ts";
import type { Layout } from "./layout.ts";
import { type Mapping, noMapping } from "./mapping.ts";
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

/** The code lists of a table, from the reference files and the steward's mapping to one of their spellings. */
export async function codeLists(
  table: TableContract,
  reference: Reference,
  mapping: Mapping,
): Promise<CodeLists> {
  const lists = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, column] of codeColumns(table)) {
    const list = await codeSpellings(column.codes, reference);
    const mapped = [...(mapping.waarden.get(name) ?? [])].flatMap(([text, means]) => {
      const code = list.get(spellingKey(means));
      return code === undefined ? [] : [[text, code] as const];
    });
    lists.set(name, new Map([...list, ...mapped]));
  }
  return lists;
}

function meant(name: string, known: Iterable<string>): string {
  const near = nearest(name, [...known]);
  return near === null ? "." : `; bedoelt u ${near}?`;
}

/**
 * Checks that a steward's mapping of a source points at columns and codes that exist.
 * @throws RunError gebruik when it does not.
 */
export async function checkMapping(source: Source, mapping: Mapping, reference: Reference): Promise<void> {
  const refuse = (what: string): never => {
    throw new RunError("gebruik", `In data/mapping/${source.naam}.yaml staat ${what}`);
  };
  const columns = source.tabellen.flatMap((table) => Object.keys(table.kolommen));
  for (const name of mapping.kolommen.values()) {
    if (columns.includes(name)) continue;
    refuse(`de kolom ${name}, die niet in het contract staat${meant(name, columns)}`);
  }
  if (mapping.waarden.size === 0) return;
  const lists = await Promise.all(source.tabellen.map((table) => codeLists(table, reference, noMapping)));
  const coded = lists.flatMap((list) => [...list.keys()]);
  for (const [name, values] of mapping.waarden) {
    if (!coded.includes(name)) refuse(`de kolom ${name}, die geen codelijst heeft${meant(name, coded)}`);
    const codes = new Map(lists.flatMap((list) => [...(list.get(name) ?? [])]));
    for (const code of values.values()) {
      if (codes.has(spellingKey(code))) continue;
      refuse(
        `bij de kolom ${name} de code ${code}, die niet in de codelijst staat${meant(code, codes.values())}`,
      );
    }
  }
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
      const code = lists.get(name)?.get(spellingKey(text));
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
