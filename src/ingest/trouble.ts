import type { ColumnContract, TableContract } from "../contract/contract.ts";
import { type Finding, type FindingCode, finding } from "../contract/findings.ts";
import { identifier, nearest, normalised } from "../contract/names.ts";
import type { Row } from "../published/table.ts";
import type { Database } from "../warehouse/database.ts";
import type { Reading } from "./read.ts";
import type { CodeLists } from "./spellings.ts";

const shownLines = 5;
const longestShown = 60;
/** A survey may have as many odd headings as questions; whoever maps them wants to see more than a few. */
const shownValues = 25;

/** SQL for the first row numbers of a group, as text. */
const firstRows = `array_to_string(list(regel order by regel)[:${shownLines}], ',') as rijen`;

function lines(row: Row, reading: Reading): number[] {
  return String(row.rijen ?? "")
    .split(",")
    .filter((part) => part !== "")
    .map((part) => reading.regel(Number(part)));
}

/** For a public column the value itself may be named, with the nearest known spelling. */
async function unknownValues(database: Database, column: ColumnContract, name: string, lists: CodeLists) {
  if (column.privacy !== "openbaar" || column.type !== "code") return "";
  const text = `_afgekeurd.${identifier(name)}`;
  const rows = await database.rows(`with waarden as (
      select distinct ${text} as waarde from geoordeeld
      where list_contains(_problemen, 'code_onbekend|${name}')
        and not list_contains(_problemen, 'verboden_inhoud|${name}') and length(${text}) <= ${longestShown}
    )
    select waarde, count(*) over () as aantal from waarden order by waarde limit ${shownValues}`);
  if (rows.length === 0) return "";
  const known = [...new Set(lists.get(name)?.values() ?? [])];
  const parts = rows.map(({ waarde }) => {
    // a sign or two letters are as near to everything
    const near = normalised(String(waarde)).length < 3 ? null : nearest(String(waarde), known);
    return `"${waarde}"${near === null ? "" : ` (bedoelt u "${near}"?)`}`;
  });
  const more = Number(rows[0]?.aantal) - rows.length;
  return `Onbekend: ${parts.join(", ")}${more > 0 ? ` en nog ${more} andere` : ""}.`;
}

async function rowFindings(
  database: Database,
  table: TableContract,
  reading: Reading,
  lists: CodeLists,
): Promise<Finding[]> {
  const rows = await database.rows(`select probleem, count(*) as aantal, ${firstRows}
    from uitval group by probleem order by probleem`);
  const found: Finding[] = [];
  for (const row of rows) {
    const [code = "", name = ""] = String(row.probleem).split("|");
    const parts = { kolom: name, aantal: Number(row.aantal), regels: lines(row, reading) };
    const check = table.controles.find((c) => c.code === code);
    const column = table.kolommen[name];
    if (check !== undefined) {
      found.push({ ...finding("controle", check.ernst, { ...parts, ...check }), code, kolom: name });
    } else if (column !== undefined) {
      const waarden = code === "code_onbekend" ? await unknownValues(database, column, name, lists) : "";
      found.push(finding(code as FindingCode, "fout", { ...parts, waarden, hulp: column.hulp }));
    }
  }
  return found;
}

async function checkFindings(database: Database, table: TableContract, reading: Reading): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const check of table.controles.filter((c) => c.ernst === "waarschuwing")) {
    const { code, kolom, hulp, ernst } = check;
    const rows = await database.rows(`select ${check.toon ?? "''"} as tekst, count(*) as aantal, ${firstRows}
      from aanvaard where coalesce(${check.treft}, false) group by tekst order by min(regel)`);
    for (const row of rows) {
      const which = String(row.tekst ?? "").replace(/[^.]$/, "$&.");
      const uitleg = which === "" ? check.uitleg : `${check.uitleg} ${which}`;
      const parts = { kolom, aantal: Number(row.aantal), regels: lines(row, reading), uitleg, hulp };
      found.push({ ...finding("controle", ernst, parts), code });
    }
  }
  return found;
}

async function duplicateFindings(database: Database, reading: Reading): Promise<Finding[]> {
  const [row] = await database.rows(`select count(*) as aantal, ${firstRows} from dubbelen`);
  if (row === undefined || row.aantal === 0) return [];
  const parts = { aantal: Number(row.aantal), regels: lines(row, reading) };
  return [
    finding("rij_dubbel", "waarschuwing", { ...parts, hulp: "Controleer of de export rijen verdubbelt." }),
  ];
}

function unreadableRows(reading: Reading): Finding[] {
  if (reading.geweigerd === 0) return [];
  const regels = reading.geweigerde_regels().slice(0, shownLines);
  const hulp = "Herstel deze regels in de export; zij zijn niet ingelezen.";
  return [finding("rij_onleesbaar", "fout", { aantal: reading.geweigerd, regels, hulp })];
}

/** All findings about the rows of a judged delivery. */
export async function findRowTrouble(
  database: Database,
  table: TableContract,
  reading: Reading,
  lists: CodeLists,
): Promise<Finding[]> {
  return [
    ...unreadableRows(reading),
    ...(await rowFindings(database, table, reading, lists)),
    ...(await checkFindings(database, table, reading)),
    ...(await duplicateFindings(database, reading)),
  ];
}
