import type { ColumnContract, TableContract } from "./contract.ts";
import type { FindingCode } from "./findings.ts";
import { identifier, literal } from "./names.ts";
import { holdsPersonalData } from "./personal-data.ts";

/**
 * A contract compiled to one SQL query that types, hashes and judges every row in a single pass. Nothing
 * is auto-typed: what a value means is what the contract says. The macros of readings.sql must be there,
 * and per code column a type `spelling_<kolom>` (see spellingTypes).
 */
export interface CompileInput {
  /** Query or table with the delivered cells as text: c0, c1, … */
  readonly van: string;
  readonly aantal_cellen: number;
  /** Contract column → index of its cell. */
  readonly kolommen: ReadonlyMap<string, number>;
  /** Code column → text as delivered → code. */
  readonly spellingen: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly gemeente: string;
}

/** Text of a delivered column; empty text is no value. */
function rawText(index: number | undefined): string {
  return index === undefined ? "null::varchar" : `f${index}`;
}

/** HMAC-SHA-256 (RFC 2104), its first 128 bits, of `domein:waarde`; the padded keys are variables. */
export function pseudonymSql(text: string, domein: string): string {
  const message = `encode(${literal(`${domein}:`)} || ${text})`;
  const inner = `sha256(getvariable('sleutel_binnen') || ${message})`;
  return `left(sha256(getvariable('sleutel_buiten') || unhex(${inner})), 32)`;
}

/** SQL that makes the enum types through which a spelling becomes its code without a join. */
export function spellingTypes(spellingen: CompileInput["spellingen"]): string {
  return [...spellingen]
    .map(([name, codes]) => {
      const type = identifier(`spelling_${name}`);
      return `drop type if exists ${type}; create type ${type} as enum (${[...codes.keys()].map(literal).join(", ")});`;
    })
    .join("\n");
}

function codeSql(name: string, text: string, codes: ReadonlyMap<string, string> | undefined): string {
  if (codes === undefined || codes.size === 0) return "null::varchar";
  const list = `[${[...codes.values()].map(literal).join(", ")}]`;
  return `(${list})[enum_code(try_cast(${text} as ${identifier(`spelling_${name}`)})) + 1]`;
}

/** A day between 1900 and 2100; a month or a year alone is not a day. */
function daySql(text: string): string {
  const usual = "[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}";
  const day = `case when ${text} is null then null
    when regexp_full_match(${text}, '${usual}') then try_strptime(${text}, '%d-%m-%Y')::date
    else try_cast(lees_moment(${text}) as date) end`;
  return `in_bereik(${day})`;
}

function decimalSql(text: string, notatie: "punt" | "nederlands"): string {
  if (notatie === "nederlands") return `lees_getal(${text})`;
  const plain = `case when regexp_full_match(${text}, '-?[0-9]+([.][0-9]+)?') then ${text}
    when regexp_full_match(${text}, '-?[0-9]+,[0-9]+') then replace(${text}, ',', '.') end`;
  return `try_cast(${plain} as decimal(18, 4))`;
}

/** Typed value of one column, null when it cannot be read. `r_<naam>` is its text. */
function typedSql(name: string, column: ColumnContract, spellingen: CompileInput["spellingen"]): string {
  const text = identifier(`r_${name}`);
  switch (column.type) {
    case "tekst":
      return column.patroon === undefined
        ? text
        : `case when regexp_full_match(${text}, ${literal(column.patroon)}) then ${text} end`;
    case "moment":
      return `lees_moment(${text})`;
    case "code":
      return codeSql(name, text, spellingen.get(name));
    case "geheel":
      return `case when regexp_full_match(${text}, '-?([1-9][0-9]{0,2}([.][0-9]{3})+|[0-9]+)')
        then try_cast(replace(${text}, '.', '') as bigint) end`;
    case "decimaal":
      return decimalSql(text, column.notatie);
    case "bereik":
      return `case when lees_bereik(${text}) is not null then struct_pack(laag := lees_bereik(${text})[1],
        hoog := lees_bereik(${text})[2], kwalificatie := lees_kwalificatie(${text})) end`;
    case "datum":
      return daySql(text);
    case "ja_nee":
      return `case lower(${text}) when 'ja' then true when 'j' then true when '1' then true when 'true' then true
        when 'nee' then false when 'n' then false when '0' then false when 'false' then false end`;
    case "pseudoniem":
      return pseudonymSql(text, column.domein);
  }
}

const unreadable: Record<ColumnContract["type"], FindingCode> = {
  tekst: "tekst_ongeldig",
  moment: "datum_onleesbaar",
  code: "code_onbekend",
  geheel: "getal_onleesbaar",
  decimaal: "getal_onleesbaar",
  bereik: "getal_onleesbaar",
  datum: "datum_onleesbaar",
  ja_nee: "ja_nee_onleesbaar",
  pseudoniem: "tekst_ongeldig",
};

export const sqlTypes: Record<ColumnContract["type"], string> = {
  tekst: "varchar",
  moment: "varchar",
  code: "varchar",
  geheel: "bigint",
  decimaal: "decimal(18, 4)",
  bereik: "struct(laag decimal(18, 4), hoog decimal(18, 4), kwalificatie varchar)",
  datum: "date",
  ja_nee: "boolean",
  pseudoniem: "varchar",
};

/** Answers that say that there is no value; they are no mistake in a column that may be empty. */
function saysNothing(text: string): string {
  // no `in (…)`: the database makes a join of that, which costs time and the order of the rows
  return `regexp_full_match(lower(${text}), 'onbekend|n[.]?v[.]?t[.]?|n[.]?b[.]?|niet bekend|--+')`;
}

/** Whether what can be read may still be personal data: a date, decimal or known code is not by accident. */
function isFree({ type }: ColumnContract): boolean {
  return type === "tekst" || type === "geheel" || type === "bereik";
}

/**
 * What is wrong with a column, as SQL that gives `code|kolom` or null. Each stands in the query once, in a
 * layer of its own: an expression that is repeated is computed for every row, also within a case.
 */
function problemColumns(name: string, column: ColumnContract): [alias: string, sql: string][] {
  if (column.type === "pseudoniem") {
    const missing = `case when ${identifier(`r_${name}`)} is null then ${literal(`waarde_ontbreekt|${name}`)} end`;
    return column.verplicht ? [[identifier(`p_${name}`), missing]] : [];
  }
  const text = identifier(`r_${name}`);
  const typed = identifier(name);
  const missing = column.verplicht ? literal(`waarde_ontbreekt|${name}`) : "null";
  const wrong = literal(`${unreadable[column.type]}|${name}`);
  const forgiven = column.verplicht || column.type === "tekst" ? "" : `when ${saysNothing(text)} then null`;
  const readable = `case when ${text} is null then ${missing} when ${typed} is not null then null ${forgiven}
    else ${wrong} end`;
  const held = `case when ${text} is null then null ${isFree(column) ? "" : `when ${typed} is not null then null`}
    when ${holdsPersonalData(text)} then ${literal(`verboden_inhoud|${name}`)} end`;
  return [
    [identifier(`p_${name}`), readable],
    [identifier(`v_${name}`), held],
  ];
}

/**
 * What is kept of a refused row, so that it can be offered again: the text of each column, but only a
 * keyed hash where it has a problem and is not public, or looks like personal data.
 */
function keptText(name: string, column: ColumnContract): string {
  const text = identifier(`r_${name}`);
  if (column.type === "pseudoniem") return identifier(name);
  const held = `${identifier(`v_${name}`)} is not null`;
  const bad = column.privacy === "openbaar" ? held : `${identifier(`p_${name}`)} is not null or ${held}`;
  return `case when ${bad} then ${pseudonymSql(text, "afgekeurd")} else ${text} end`;
}

/**
 * Value that is kept of a column: no text or number that looks like personal data, and nothing of a line
 * that is no row, so that the file of judged rows never holds them either.
 */
function keptValue(name: string, column: ColumnContract): string {
  if (!isFree(column)) return identifier(name);
  const held = `_andere_regel is not null or ${identifier(`v_${name}`)} is not null`;
  return `case when ${held} then null else ${identifier(name)} end as ${identifier(name)}`;
}

/** Columns that are kept: everything that the contract does not forbid. */
export function storedColumns(table: TableContract): [string, ColumnContract][] {
  return Object.entries(table.kolommen).filter(([, column]) => column.privacy !== "verboden");
}

const totalLine = "(sub|eind)?totaal( generaal)?:?";
const footer =
  "(bron|©|noot|noten|toelichting|legenda|peildatum|gemaakt op|copyright|\\*{1,2} |¹|\\(1\\)|1\\))[: ©a-z0-9(].*|©.*|bron:";

/** Regular expression (RE2 and JavaScript) for a line that stands below a table and is not a row. */
export const belowTable = `^\\s*"?(${footer}|${totalLine}\\b.*)`;

/** Unit words that may stand in a row of their own under the header. */
const unit =
  "(aantal|x ?1[ .]?000|%|procent|euro|€|in euro|jaar|maanden?|dagen|datum|dd-mm-jjjj|d-m-jjjj|ja/nee|tekst|code|nummer|nr)";

/**
 * Why a row is no row of the table: `leeg`, `voet` (a source line or note alone in its row), `totaal` or
 * `eenheid`; null for a row that is to be judged. `eerste` and `gevuld` are the first cell and the count.
 */
function otherLine(cells: number): string {
  const units = Array.from(
    { length: cells },
    (_, i) => `coalesce(regexp_full_match(lower(f${i}), '${unit}'), true)`,
  );
  const inUnits = units.reduceRight((rest, one) => `case when ${one} then ${rest} else false end`, "true");
  return `case
    when eerste is null then 'leeg'
    when length(eerste) > 80 and gevuld > 1 then null
    when regexp_full_match(lower(eerste), '${totalLine}') then 'totaal'
    when gevuld = 1 then case when regexp_matches(lower(eerste), '^(${footer})') then 'voet' end
    when ${inUnits} then 'eenheid'
  end`;
}

/**
 * The query that judges every delivered row, in the order of the file: `_andere_regel` (see otherLine),
 * the typed columns, `_problemen` (list of `code|kolom`, null when there are none), `_afgekeurd` (what is
 * kept of a refused row), `_eenheid` and `_organisatie`.
 */
export function compileContract(table: TableContract, input: CompileInput): string {
  const columns = storedColumns(table);
  const cells = Array.from({ length: input.aantal_cellen }, (_, i) => i);
  const filled = cells.map((i) => `nullif(trim(c${i}), '') as f${i}`);
  const count = cells.map((i) => `(f${i} is not null)::integer`).join(" + ");
  const raw = columns.map(([name]) => `${rawText(input.kolommen.get(name))} as ${identifier(`r_${name}`)}`);
  const typed = columns.map(([name, c]) => `${typedSql(name, c, input.spellingen)} as ${identifier(name)}`);
  const problems = columns.flatMap(([name, column]) => problemColumns(name, column));
  const found = problems.map(([alias]) => alias);
  const kept = columns.map(([name, column]) => `${identifier(name)} := ${keptText(name, column)}`);
  const own = literal(input.gemeente);
  const organisation =
    table.organisatie === null ? own : `coalesce(${identifier(table.organisatie)}, ${own})`;
  return `
with cellen as (select ${filled.join(", ")} from ${input.van}),
geteld as (select *, coalesce(${cells.map((i) => `f${i}`).join(", ")}, null) as eerste, ${count} as gevuld from cellen),
bron as (select ${otherLine(input.aantal_cellen)} as _andere_regel, ${raw.join(", ")} from geteld),
getypeerd as (select *, ${typed.join(", ")} from bron),
bekeken as (select *, ${problems.map(([alias, sql]) => `${sql} as ${alias}`).join(", ")} from getypeerd),
beoordeeld as (select *, _andere_regel is null and coalesce(${found.join(", ")}, null) is not null as _is_fout from bekeken)
select
  _andere_regel,
  ${columns.map(([name, column]) => keptValue(name, column)).join(", ")},
  case when _is_fout then list_filter([${found.join(", ")}], lambda p: p is not null) end as _problemen,
  case when _is_fout then struct_pack(${kept.join(", ")}) end as _afgekeurd,
  case when _is_fout or _andere_regel is not null then null else ${table.dekking.sql} end as _eenheid,
  case when _is_fout or _andere_regel is not null then null else ${organisation} end as _organisatie,
from beoordeeld`;
}
