import { compileContract, pseudonymSql, storedColumns } from "../contract/compile.ts";
import type { ColumnContract, TableContract } from "../contract/contract.ts";
import { type Finding, type FindingCode, finding, findingCodes } from "../contract/findings.ts";
import { identifier, literal, nearest } from "../contract/names.ts";
import type { Row } from "../published/table.ts";
import type { Database } from "../warehouse/database.ts";
import type { Layout } from "./layout.ts";
import type { ReadResult } from "./read.ts";
import { codeSpellings, type Reference } from "./reference.ts";

const shownLines = 5;
const longestShown = 60;

async function loadCodes(database: Database, table: TableContract, reference: Reference): Promise<void> {
  for (const [name, column] of storedColumns(table)) {
    if (column.type !== "code") continue;
    const codes = `codes_${name}`;
    await database.run(`create or replace temp table ${identifier(codes)}(sleutel varchar, code varchar)`);
    await database.append(codes, await codeSpellings(column.codes, reference));
  }
}

/** A value that a check cannot compute with, such as a number of twenty digits; never our own mistake in SQL. */
function cannotCompute(error: unknown): boolean {
  return error instanceof Error && /^(Conversion|Out of Range) Error/.test(error.message);
}

/**
 * Judges `gelezen` by the contract: makes `beoordeeld` (see compileContract).
 * @returns false when a check cannot be computed on what was delivered.
 */
export async function judge(
  database: Database,
  layout: Layout,
  reference: Reference,
  municipality: string,
): Promise<boolean> {
  await loadCodes(database, layout.tabel, reference);
  try {
    await database.run(compileContract(layout.tabel, layout, municipality));
    return true;
  } catch (error) {
    if (cannotCompute(error)) return false;
    throw error;
  }
}

function lines(row: Row, read: ReadResult): number[] {
  return String(row.rijen ?? "")
    .split(",")
    .filter((part) => part !== "")
    .map((part) => read.line(Number(part)));
}

/** For a public column the value itself may be named, with the nearest known spelling. */
async function unknownValues(database: Database, column: ColumnContract, name: string, reference: Reference) {
  if (column.privacy !== "openbaar" || column.type !== "code") return "";
  const text = identifier(`r_${name}`);
  const rows = await database.rows(`select distinct ${text} as waarde from beoordeeld
    where list_contains(_problemen, 'code_onbekend|${name}')
      and not list_contains(_problemen, 'verboden_inhoud|${name}') and length(${text}) <= ${longestShown}
    order by 1 limit 3`);
  if (rows.length === 0) return "";
  const known = [...new Set((await codeSpellings(column.codes, reference)).values())];
  const parts = rows.map(({ waarde }) => {
    const near = nearest(String(waarde), known);
    return `"${waarde}"${near === null ? "" : ` (bedoelt u "${near}"?)`}`;
  });
  return ` Onbekend: ${parts.join(", ")}.`;
}

async function rowFindings(
  database: Database,
  table: TableContract,
  read: ReadResult,
  reference: Reference,
): Promise<Finding[]> {
  const rows = await database.rows(`
    with los as (select regel, unnest(_problemen) as probleem from beoordeeld)
    select probleem, count(*) as aantal, array_to_string(list(regel order by regel)[:${shownLines}], ',') as rijen
    from los group by probleem order by probleem`);
  const found: Finding[] = [];
  for (const row of rows) {
    const [code = "", name = ""] = String(row.probleem).split("|");
    const parts = { kolom: name, aantal: Number(row.aantal), regels: lines(row, read) };
    const check = table.controles.find((c) => c.code === code);
    const column = table.kolommen[name];
    if (check !== undefined) {
      found.push({ ...finding("controle", check.ernst, { ...parts, ...check }), code, kolom: name });
    } else if (column !== undefined) {
      const extra = code === "code_onbekend" ? await unknownValues(database, column, name, reference) : "";
      const uitleg = `${findingCodes[code as FindingCode]}${extra}`;
      found.push(finding(code as FindingCode, "fout", { ...parts, uitleg, hulp: column.hulp }));
    }
  }
  return found;
}

async function checkFindings(database: Database, table: TableContract, read: ReadResult): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const check of table.controles.filter((c) => c.ernst === "waarschuwing")) {
    const shown = check.toon ?? "''";
    const rows = await database.rows(`
      select ${shown} as tekst, count(*) as aantal, array_to_string(list(regel order by regel)[:${shownLines}], ',') as rijen
      from beoordeeld where len(_problemen) = 0 and not _dubbel and list_contains(_controles, '${check.code}')
      group by tekst order by min(regel)`);
    for (const row of rows) {
      const which = String(row.tekst ?? "").replace(/[^.]$/, "$&.");
      const uitleg = which === "" ? check.uitleg : `${check.uitleg} ${which}`;
      const parts = {
        kolom: check.kolom,
        aantal: Number(row.aantal),
        regels: lines(row, read),
        hulp: check.hulp,
      };
      found.push({ ...finding("controle", check.ernst, { ...parts, uitleg }), code: check.code });
    }
  }
  return found;
}

async function duplicateFindings(database: Database, read: ReadResult): Promise<Finding[]> {
  const [row] = await database.rows(`select count(*) as aantal,
    array_to_string(list(regel order by regel)[:${shownLines}], ',') as rijen from beoordeeld where _dubbel`);
  if (row === undefined || row.aantal === 0) return [];
  const hulp = "Controleer of de export rijen verdubbelt.";
  return [
    finding("rij_dubbel", "waarschuwing", { aantal: Number(row.aantal), regels: lines(row, read), hulp }),
  ];
}

/** All findings about the rows of a judged delivery. */
export async function findRowTrouble(
  database: Database,
  table: TableContract,
  read: ReadResult,
  reference: Reference,
): Promise<Finding[]> {
  const unreadable = finding("rij_onleesbaar", "fout", {
    aantal: read.aantal_geweigerd,
    regels: read.refused.slice(0, shownLines),
    hulp: "Herstel deze regels in de export; zij zijn niet ingelezen.",
  });
  return [
    ...(read.aantal_geweigerd > 0 ? [unreadable] : []),
    ...(await rowFindings(database, table, read, reference)),
    ...(await checkFindings(database, table, read)),
    ...(await duplicateFindings(database, read)),
  ];
}

/** Query for the rows that are kept. */
export function acceptedRows(table: TableContract): string {
  const columns = storedColumns(table).map(([name]) => identifier(name));
  return `select regel as _rij, _organisatie, _eenheid, ${columns.join(", ")}
    from beoordeeld where len(_problemen) = 0 and not _dubbel order by regel`;
}

/**
 * Query for the rows that were refused, so that nothing is lost: the text of each column, but only a
 * keyed hash where it has a problem and is not public, or looks like personal data.
 */
export function rejectedRows(table: TableContract): string {
  const columns = storedColumns(table).map(([name, column]) => {
    const text = identifier(`r_${name}`);
    if (column.type === "pseudoniem") return identifier(name);
    const bad =
      column.privacy === "openbaar"
        ? `list_contains(_problemen, ${literal(`verboden_inhoud|${name}`)})`
        : `len(list_filter(_problemen, lambda p: ends_with(p, ${literal(`|${name}`)}))) > 0`;
    return `case when ${bad} then ${pseudonymSql(text, "afgekeurd")} else ${text} end as ${identifier(name)}`;
  });
  return `select regel as _rij, array_to_string(_problemen, ' ') as _problemen, ${columns.join(", ")}
    from beoordeeld where len(_problemen) > 0 order by regel`;
}
