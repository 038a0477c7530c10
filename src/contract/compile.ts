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
  return index === undefined ? "null::varchar" : `nullif(trim(c${index}), '')`;
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
      return `case when regexp_full_match(${text}, '-?([0-9]{1,3}([.][0-9]{3})+|[0-9]+)')
        then try_cast(replace(${text}, '.', '') as bigint) end`;
    case "decimaal":
      return decimalSql(text, column.notatie);
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
  datum: "date",
  ja_nee: "boolean",
  pseudoniem: "varchar",
};

/** Answers that say that there is no value; they are no mistake in a column that may be empty. */
function saysNothing(text: string): string {
  return `lower(${text}) in ('onbekend', 'n.v.t.', 'nvt', 'n.b.', 'niet bekend')`;
}

/** What may be wrong with a column: SQL condition → `code|kolom`. */
function problemsOf(name: string, column: ColumnContract): [condition: string, problem: string][] {
  const text = identifier(`r_${name}`);
  const typed = identifier(name);
  const forgiven = column.verplicht || column.type === "tekst" ? "" : ` and not ${saysNothing(text)}`;
  const problems: [string, string][] = [];
  if (column.type !== "pseudoniem" && !(column.type === "tekst" && column.patroon === undefined)) {
    problems.push([
      `${text} is not null and ${typed} is null${forgiven}`,
      `${unreadable[column.type]}|${name}`,
    ]);
  }
  if (column.verplicht) problems.push([`${text} is null`, `waarde_ontbreekt|${name}`]);
  // a date, decimal or known code cannot be personal data by accident; whatever else stands there can
  const free =
    column.type === "tekst" || column.type === "geheel" ? `${text} is not null` : `${typed} is null`;
  if (column.type !== "pseudoniem") {
    problems.push([
      `${free} and ${text} is not null and ${holdsPersonalData(text)}`,
      `verboden_inhoud|${name}`,
    ]);
  }
  return problems;
}

/**
 * What is kept of a refused row, so that it can be offered again: the text of each column, but only a
 * keyed hash where it has a problem and is not public, or looks like personal data.
 */
function keptText(name: string, column: ColumnContract): string {
  const text = identifier(`r_${name}`);
  if (column.type === "pseudoniem") return identifier(name);
  const bad = problemsOf(name, column)
    .filter(([, problem]) => column.privacy !== "openbaar" || problem.startsWith("verboden_inhoud"))
    .map(([condition]) => `(${condition})`);
  if (bad.length === 0) return text;
  return `case when ${bad.join(" or ")} then ${pseudonymSql(text, "afgekeurd")} else ${text} end`;
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
 * `eenheid`; null for a row that is to be judged.
 */
function otherLine(cells: number): string {
  const filled = Array.from({ length: cells }, (_, i) => `nullif(trim(c${i}), '')`);
  const first = `coalesce(${filled.join(", ")}, '')`;
  const count = filled.map((cell) => `(${cell} is not null)::integer`).join(" + ");
  const units = filled
    .map((cell) => `coalesce(regexp_full_match(lower(${cell}), '${unit}'), true)`)
    .join(" and ");
  return `case
    when ${first} = '' then 'leeg'
    when length(${first}) > 80 and (${count}) > 1 then null
    when regexp_full_match(lower(${first}), '${totalLine}') then 'totaal'
    when regexp_matches(lower(${first}), '^(${footer})') and (${count}) = 1 then 'voet'
    when (${count}) > 1 and ${units} then 'eenheid'
  end`;
}

/**
 * The query that judges every delivered row, in the order of the file: `_andere_regel` (see otherLine),
 * the typed columns, `_problemen` (list of `code|kolom`, null when there are none), `_afgekeurd` (what is
 * kept of a refused row), `_eenheid` and `_organisatie`.
 */
export function compileContract(table: TableContract, input: CompileInput): string {
  const columns = storedColumns(table);
  const names = columns.map(([name]) => identifier(name));
  const raw = columns.map(([name]) => `${rawText(input.kolommen.get(name))} as ${identifier(`r_${name}`)}`);
  const typed = columns.map(([name, c]) => `${typedSql(name, c, input.spellingen)} as ${identifier(name)}`);
  const problems = columns.flatMap(([name, column]) => problemsOf(name, column));
  const any = problems.map(([condition]) => `(${condition})`).join(" or ");
  const listed = problems.map(
    ([condition, problem]) => `case when ${condition} then ${literal(problem)} end`,
  );
  const kept = columns.map(([name, column]) => `${identifier(name)} := ${keptText(name, column)}`);
  const organisation = table.organisatie === null ? literal(input.gemeente) : identifier(table.organisatie);
  return `
with bron as (select ${otherLine(input.aantal_cellen)} as _andere_regel, ${raw.join(", ")} from ${input.van}),
getypeerd as (select *, ${typed.join(", ")} from bron),
bekeken as (select *, _andere_regel is null and (${any}) as _is_fout from getypeerd)
select
  _andere_regel,
  ${names.join(", ")},
  case when _is_fout then list_filter([${listed.join(", ")}], lambda p: p is not null) end as _problemen,
  case when _is_fout then struct_pack(${kept.join(", ")}) end as _afgekeurd,
  ${table.dekking.sql} as _eenheid,
  ${organisation} as _organisatie,
from bekeken`;
}
