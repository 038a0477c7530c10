import type { ColumnContract, TableContract } from "./contract.ts";
import type { FindingCode } from "./findings.ts";
import { identifier, literal, normalisedSql } from "./names.ts";
import { holdsPersonalData } from "./personal-data.ts";

/**
 * A contract compiled to SQL. The input is table `gelezen(regel bigint, c0 varchar, c1 varchar, …)`:
 * the delivered rows as text, with the line each stands on. The output is table `beoordeeld`: per row
 * the typed columns, `_problemen` (list of `code|kolom`), `_dubbel`, `_eenheid`, `_organisatie`.
 * Nothing is auto-typed: what a value means is what the contract says.
 */
export interface HeaderMapping {
  /** Contract column → index in `gelezen`. */
  readonly kolommen: ReadonlyMap<string, number>;
}

/** Text of a delivered column; empty text is no value. */
function rawText(index: number | undefined): string {
  return index === undefined ? "null::varchar" : `nullif(trim(c${index}), '')`;
}

const dutchDate = "^[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}$";
const isoDate = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
const dutchNumber = "^-?([0-9]{1,3}([.][0-9]{3})+|[0-9]+)(,[0-9]+)?$";
const plainNumber = "^-?[0-9]+([.][0-9]+)?$";

function dateSql(text: string): string {
  const parsed = `case when regexp_full_match(${text}, '${dutchDate}') then try_strptime(${text}, '%d-%m-%Y')
    when regexp_full_match(${text}, '${isoDate}') then try_strptime(${text}, '%Y-%m-%d') end::date`;
  return `(select d from (select ${parsed} as d) where d between date '1900-01-01' and date '2100-12-31')`;
}

function decimalSql(text: string, notatie: "punt" | "nederlands"): string {
  if (notatie === "punt") {
    return `case when regexp_full_match(${text}, '${plainNumber}') then try_cast(${text} as decimal(18, 4)) end`;
  }
  const plain = `replace(replace(${text}, '.', ''), ',', '.')`;
  return `case when regexp_full_match(${text}, '${dutchNumber}') then try_cast(${plain} as decimal(18, 4)) end`;
}

/** HMAC-SHA-256 (RFC 2104) of `domein:waarde`; the padded keys are variables of the connection. */
export function pseudonymSql(text: string, domein: string): string {
  const message = `encode(${literal(`${domein}:`)} || ${text})`;
  return `sha256(getvariable('sleutel_buiten') || unhex(sha256(getvariable('sleutel_binnen') || ${message})))`;
}

/** Typed value of one column, null when it cannot be read. `r_<naam>` is its text. */
function typedSql(name: string, column: ColumnContract): string {
  const text = identifier(`r_${name}`);
  switch (column.type) {
    case "tekst":
      return column.patroon === undefined
        ? text
        : `case when regexp_full_match(${text}, ${literal(column.patroon)}) then ${text} end`;
    case "code":
      return `${identifier(`codes_${name}`)}.code`;
    case "geheel":
      return `case when regexp_full_match(${text}, '^-?([0-9]{1,3}([.][0-9]{3})+|[0-9]+)$')
        then try_cast(replace(${text}, '.', '') as bigint) end`;
    case "decimaal":
      return decimalSql(text, column.notatie);
    case "datum":
      return dateSql(text);
    case "ja_nee":
      return `case ${normalisedSql(text)} when 'ja' then true when 'j' then true when '1' then true
        when 'nee' then false when 'n' then false when '0' then false end`;
    case "pseudoniem":
      return pseudonymSql(text, column.domein);
  }
}

const unreadable: Record<ColumnContract["type"], FindingCode> = {
  tekst: "tekst_ongeldig",
  code: "code_onbekend",
  geheel: "getal_onleesbaar",
  decimaal: "getal_onleesbaar",
  datum: "datum_onleesbaar",
  ja_nee: "ja_nee_onleesbaar",
  pseudoniem: "tekst_ongeldig",
};

export const sqlTypes: Record<ColumnContract["type"], string> = {
  tekst: "varchar",
  code: "varchar",
  geheel: "bigint",
  decimaal: "decimal(18, 4)",
  datum: "date",
  ja_nee: "boolean",
  pseudoniem: "varchar",
};

function problemsSql(name: string, column: ColumnContract): string[] {
  const text = identifier(`r_${name}`);
  const typed = identifier(name);
  const mark = (code: FindingCode, when: string): string => `case when ${when} then '${code}|${name}' end`;
  const problems = [mark(unreadable[column.type], `${text} is not null and ${typed} is null`)];
  if (column.verplicht) problems.push(mark("waarde_ontbreekt", `${text} is null`));
  // a date, decimal or known code cannot be personal data by accident; whatever else stands there can
  const free = column.type === "tekst" || column.type === "geheel" ? "true" : `${typed} is null`;
  if (column.type !== "pseudoniem") {
    problems.push(mark("verboden_inhoud", `${free} and ${holdsPersonalData(text)}`));
  }
  return problems;
}

/** Columns that are kept: everything that the contract does not forbid. */
export function storedColumns(table: TableContract): [string, ColumnContract][] {
  return Object.entries(table.kolommen).filter(([, column]) => column.privacy !== "verboden");
}

/** SQL that makes `beoordeeld` from `gelezen` and the code tables `codes_<kolom>(sleutel, code)`. */
export function compileContract(table: TableContract, header: HeaderMapping, municipality: string): string {
  const columns = storedColumns(table);
  const raw = columns.map(([name]) => `${rawText(header.kolommen.get(name))} as ${identifier(`r_${name}`)}`);
  const typed = columns.map(([name, column]) => `${typedSql(name, column)} as ${identifier(name)}`);
  const joins = columns
    .filter(([, column]) => column.type === "code")
    .map(([name]) => {
      const codes = identifier(`codes_${name}`);
      return `left join ${codes} on ${codes}.sleutel = ${normalisedSql(identifier(`r_${name}`))}`;
    });
  const errors = table.controles.filter((c) => c.ernst === "fout");
  const warnings = table.controles.filter((c) => c.ernst === "waarschuwing");
  const problems = [
    ...columns.flatMap(([name, column]) => problemsSql(name, column)),
    ...errors.map((c) => `case when ${c.treft} then '${c.code}|${c.kolom}' end`),
  ];
  const checks = warnings.map((c) => `case when ${c.treft} then '${c.code}' end`);
  const key = table.sleutel.map(identifier).join(", ");
  const content = columns.map(([name]) => identifier(`r_${name}`)).join(", ");
  const organisation = table.organisatie === null ? literal(municipality) : identifier(table.organisatie);
  return `
create or replace temp table getypeerd as
with bron as (select regel, ${raw.join(", ")} from gelezen)
select bron.*, ${typed.join(", ")} from bron ${joins.join(" ")};

create or replace temp table beoordeeld as
with bekeken as (
  select
    *,
    list_filter([${problems.join(", ")}], lambda p: p is not null) as rij_problemen,
    list_filter([${checks.join(", ")}]::varchar[], lambda p: p is not null) as _controles,
    hash(${content}) as inhoud,
  from getypeerd
),
geteld as (
  select
    *,
    row_number() over (partition by ${key}, inhoud order by regel) as exemplaar,
    first_value(inhoud) over (partition by len(rij_problemen) = 0, ${key} order by regel) as eerste_inhoud,
  from bekeken
)
select
  * exclude (rij_problemen, inhoud, exemplaar, eerste_inhoud),
  rij_problemen || case
    when len(rij_problemen) = 0 and inhoud <> eerste_inhoud then ['sleutel_dubbel|${table.sleutel[0]}']
    else []
  end as _problemen,
  len(rij_problemen) = 0 and inhoud = eerste_inhoud and exemplaar > 1 as _dubbel,
  ${table.dekking.sql} as _eenheid,
  ${organisation} as _organisatie,
from geteld
order by regel;`;
}
