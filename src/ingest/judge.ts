import { rename } from "node:fs/promises";
import { join } from "node:path";
import { compileContract, spellingTypes, storedColumns } from "../contract/compile.ts";
import type { TableContract } from "../contract/contract.ts";
import { identifier, literal } from "../contract/names.ts";
import type { Database } from "../warehouse/database.ts";
import type { Layout } from "./layout.ts";
import type { Cells } from "./read.ts";
import { type CodeLists, firstSpellings, moreSpellings, type Spellings } from "./spellings.ts";

/** Everything that judging one delivery depends on. */
export interface JudgeInput {
  readonly tabel: TableContract;
  readonly layout: Pick<Layout, "kolommen">;
  readonly cells: Cells;
  readonly lists: CodeLists;
  readonly gemeente: string;
  /** Folder for what has been judged; nothing identifiable is ever written there. */
  readonly werk: string;
  readonly voortgang: (aandeel: number) => void;
}

/** Row number in the file of a row of `geoordeeld`. */
const rowNumber = "file_row_number + 1";

const judgedFile = (werk: string): string => join(werk, "geoordeeld.parquet");

async function runOnce(database: Database, input: JudgeInput, spellingen: Spellings): Promise<void> {
  const { tabel, layout, cells, gemeente, werk } = input;
  const filled = new Map([...spellingen].filter(([, codes]) => codes.size > 0));
  await database.run(spellingTypes(filled));
  const query = compileContract(tabel, {
    van: cells.van,
    aantal_cellen: cells.aantal_cellen,
    kolommen: layout.kolommen,
    spellingen: filled,
    gemeente,
  });
  await database.run(`copy (${query}) to ${literal(judgedFile(werk))} (format parquet)`, input.voortgang);
  await database.run(`create or replace view geoordeeld as select ${rowNumber} as regel, *
    from read_parquet(${literal(judgedFile(werk))}, file_row_number = true)`);
}

/** Code columns that had text which no spelling explains yet. */
async function unexplained(database: Database, input: JudgeInput): Promise<string[]> {
  const rows = await database.rows(`select distinct unnest(_problemen) as probleem from geoordeeld
    where _problemen is not null`);
  const problems = new Set(rows.map((row) => String(row.probleem)));
  return [...input.lists.keys()].filter((name) => problems.has(`code_onbekend|${name}`));
}

/**
 * The rows that fail a check or repeat a key: table `uitval(regel, probleem)` for what is refused,
 * table `dubbelen(regel)` for rows that stand there twice.
 */
async function findFallOut(database: Database, { tabel }: JudgeInput): Promise<void> {
  await database.run(`
    create or replace temp table uitval as
    select regel, unnest(_problemen) as probleem from geoordeeld where _problemen is not null;
    create or replace temp table dubbelen(regel bigint);`);
  for (const check of tabel.controles.filter((c) => c.ernst === "fout")) {
    await database.run(`insert into uitval select regel, ${literal(`${check.code}|${check.kolom}`)}
      from geoordeeld where ${goodRow} and coalesce(${check.treft}, false)`);
  }
  await findDuplicates(database, tabel);
}

const goodRow = "_andere_regel is null and _problemen is null";

async function findDuplicates(database: Database, tabel: TableContract): Promise<void> {
  const key = tabel.sleutel.map(identifier).join(", ");
  const good = `from geoordeeld where ${goodRow} and regel not in (select regel from uitval)`;
  await database.run(`create or replace temp table verdacht as
    select hash(${key}) as sleutel ${good} group by sleutel having count(*) > 1`);
  const [row] = await database.rows("select count(*) as n from verdacht");
  if (row?.n === 0) return;
  const content = storedColumns(tabel)
    .map(([name]) => identifier(name))
    .join(", ");
  await database.run(`
    create or replace temp table herhaald as
    with kandidaten as (
      select regel, ${key}, hash(${content}) as inhoud ${good} and hash(${key}) in (select sleutel from verdacht)
    )
    select
      regel,
      inhoud = first_value(inhoud) over (partition by ${key} order by regel) as is_gelijk,
      row_number() over (partition by ${key}, inhoud order by regel) as exemplaar,
    from kandidaten;
    insert into dubbelen select regel from herhaald where is_gelijk and exemplaar > 1;
    insert into uitval select regel, ${literal(`sleutel_dubbel|${tabel.sleutel[0]}`)} from herhaald where not is_gelijk;`);
}

/** A value that a check cannot compute with, such as a number of twenty digits; never our own mistake in SQL. */
export function cannotCompute(error: unknown): boolean {
  return error instanceof Error && /^(Conversion|Out of Range) Error/.test(error.message);
}

/**
 * Judges the cells by the contract: makes view `geoordeeld`, tables `uitval` and `dubbelen`, and view
 * `aanvaard`. Reads again when a code turns out to be spelled in a way that the first rows did not show.
 * @throws the database's error (see cannotCompute) when a check cannot be computed on what was delivered.
 */
export async function judge(database: Database, input: JudgeInput): Promise<void> {
  const { cells, layout, lists } = input;
  const spellings = await firstSpellings(database, cells, layout, lists);
  await runOnce(database, input, spellings);
  const missing = await unexplained(database, input);
  if (missing.length > 0 && (await moreSpellings(database, cells, missing, layout, lists, spellings))) {
    await runOnce(database, input, spellings);
  }
  await findFallOut(database, input);
  await database.run(`create or replace view aanvaard as select * from geoordeeld where ${goodRow}
    and regel not in (select regel from uitval) and regel not in (select regel from dubbelen)`);
}

/** Query for the refused rows: what is kept of them, with the row number and what is wrong. */
function rejectedRows(table: TableContract): string {
  const columns = storedColumns(table).map(([name]) => {
    const column = identifier(name);
    return `coalesce(_afgekeurd.${column}, g.${column}::varchar) as ${column}`;
  });
  return `
    with redenen as (select regel, string_agg(probleem, ' ' order by probleem) as _problemen from uitval group by regel)
    select g.regel as _rij, r._problemen, ${columns.join(", ")}
    from geoordeeld as g join redenen as r on r.regel = g.regel order by g.regel`;
}

/**
 * Leaves rows.parquet (typed columns, `_eenheid`, `_organisatie`, in the order of the file) and
 * rejected.parquet in the work folder.
 */
export async function writeJudged(database: Database, { tabel, werk }: JudgeInput): Promise<void> {
  const copy = (query: string, name: string): Promise<void> =>
    database.run(`copy (${query}) to ${literal(join(werk, name))} (format parquet)`);
  await copy(rejectedRows(tabel), "rejected.parquet");
  const [row] = await database.rows(
    `select (select count(*) from geoordeeld) - (select count(*) from aanvaard) as n`,
  );
  const columns = ["_eenheid", "_organisatie", ...storedColumns(tabel).map(([name]) => identifier(name))];
  if (row?.n === 0) await rename(judgedFile(werk), join(werk, "rows.parquet"));
  else await copy(`select ${columns.join(", ")} from aanvaard order by regel`, "rows.parquet");
}
