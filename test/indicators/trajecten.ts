import fc from "fast-check";
import type { Indicator } from "../../src/indicators/indicator.ts";
import type { ExactTable } from "../../src/release/system.ts";
import { type Database, withDatabase } from "../../src/warehouse/database.ts";
import { referenceTables } from "../../src/warehouse/reference-tables.ts";

/** A household as a test describes it; days are counted from 1 January 2021, null is "did not happen". */
export interface Traject {
  readonly regeling: string;
  readonly aanmelding: number;
  readonly start: number | null;
  readonly einde: number | null;
  readonly is_uitval: boolean;
  readonly codes: readonly number[];
}

const choice = (max: number) => fc.integer({ min: 0, max });

/** Trajecten in order: reported, perhaps started, perhaps ended with a home or without. */
export const traject: fc.Arbitrary<Traject> = fc
  .record({
    regeling: fc.constantFrom("VHB_PLUS", "VERHUISBOX"),
    aanmelding: choice(650),
    wacht: choice(120),
    duur: choice(200),
    is_gestart: fc.boolean(),
    is_klaar: fc.boolean(),
    is_uitval: fc.boolean(),
    codes: fc.array(choice(4), { minLength: 10, maxLength: 10 }),
  })
  .map(({ regeling, aanmelding, wacht, duur, is_gestart, is_klaar, is_uitval, codes }) => {
    const start = is_gestart ? aanmelding + wacht : null;
    const ended = is_klaar && (is_gestart || is_uitval);
    const einde = ended ? (start ?? aanmelding) + duur : null;
    return { regeling, aanmelding, start, einde, is_uitval, codes };
  });

const day = (n: number | null): string => (n === null ? "null::date" : `date '2021-01-01' + ${n}`);
const pick = (names: readonly string[], code = 0): string => {
  const name = names[code] ?? "ONBEKEND";
  return `'${name}'`;
};
const yesNo = (code = 0): string => (code < 2 ? "true" : code < 4 ? "false" : "null");

function rowSql({ regeling, aanmelding, start, einde, is_uitval, codes }: Traject, i: number): string {
  const moved = einde !== null && !is_uitval && start !== null;
  const dropped = einde !== null && is_uitval;
  const only = (sql: string): string => (moved ? sql : "null");
  return `select ${i}::varchar as traject_pseudoniem, 'Voorbeeld' as gebied, '${regeling}' as regeling_code,
    ${day(aanmelding)} as datum_aanmelding, strftime(${day(aanmelding)}, '%Y') as jaar_aanmelding, ${day(start)} as datum_intake, ${day(start)} as datum_start,
    ${day(start)} as datum_gegevens, ${day(aanmelding)} as datum_wachtlijst_vanaf, ${day(start ?? einde)} as datum_wachtlijst_tot,
    ${day(moved ? einde : null)} as datum_uitstroom, ${day(dropped ? einde : null)} as datum_uitval,
    ${dropped ? (start === null ? "'niet_gestart'" : "'gestaakt'") : "null"}::varchar as uitval_code,
    ${dropped ? pick(["GEEN_CONTACT", "AFGEHAAKT"], codes[9]) : "null"}::varchar as reden_code,
    ${pick(["INTENSIEF", "ALLEEN_MIDDELEN", "ADVIES"], codes[0])} as begeleiding_code,
    ${pick(["JONGEREN", "DAKLOZEN"], codes[1])} as doelgroep_code,
    ${pick(["ALLEENSTAAND", "EENOUDER", "GEZIN", "ECHTPAAR"], codes[2])} as huishoudtype_code,
    ${pick(["OCW_CM", "DT_SZW"], codes[3])} as aanmelder_code,
    ${pick(["HOTEL", "SNH", "INWONEND"], codes[4])} as vorige_huisvesting_code, ${yesNo(codes[4])} as is_uit_opvang,
    ${yesNo(codes[5])} as is_remigrant, ${only(pick(["KRIMP", "ANTICIPEER", "ZUID_HOLLAND", "REST_NL"], codes[6]))}::varchar as gebiedstype_code,
    ${only(yesNo(codes[7]))}::boolean as is_binnen_gemeente, ${only(yesNo(codes[8]))}::boolean as is_pw_beeindigd,
    ${only(pick(["ja", "nee"], codes[9]).toLowerCase())}::varchar as terugkeer_code,
    date '2022-12-31' as datum_laatst_bekend,
    ${(einde ?? 729) - aanmelding} as duur_dagen, ${moved ? "'uitstroom'" : dropped ? "'uitval'" : "'lopend'"} as duur_einde`;
}

const indelingen = `
create table dim_code as
select * replace (nullif(geldig_van, '')::date as geldig_van, nullif(geldig_tot, '')::date as geldig_tot) from (values
  ('leeftijd_2021', 'JONG_27', 'Jongeren tot 27', '', '2021-01-01', '2021-12-31', 1),
  ('leeftijd_2021', 'VOLW_27', '27 en ouder', '', '2021-01-01', '2021-12-31', 2),
  ('leeftijd_2022', 'JONG_28', 'Jongeren tot 28', '', '2022-01-01', '', 1),
  ('leeftijd_2022', 'VOLW_28', '28 en ouder', '', '2022-01-01', '', 2),
  ('huishoudtype', 'ALLEENSTAAND', 'Alleenstaanden', '', '', '', 1),
  ('huishoudtype', 'ECHTPAAR', 'Echtpaar', '', '', '', 2)
) as t(codelijst, code, label, soort, geldig_van, geldig_tot, volgorde);
create table fct_traject_indeling as
select traject_pseudoniem, gebied, 'leeftijd' as dimensie, lijst as codelijst,
  case hash(traject_pseudoniem, lijst) % 3 when 0 then 'JONG_' || n when 1 then 'VOLW_' || n else 'ONBEKEND' end as code,
from fct_traject, (values ('leeftijd_2021', '27'), ('leeftijd_2022', '28')) as lijsten(lijst, n)`;

const text = (rows: readonly (readonly string[])[], columns: readonly string[]): string =>
  rows
    .map((row) => `select ${row.map((value, i) => `'${value}' as "${columns[i]}"`).join(", ")}`)
    .join(" union all ");

/** Printed figures that a test asks for: a telling, two days, a kenmerk with its code, a filter with its code. */
const asked = [
  ["aanmelding", "2021-01-01", "2021-09-15", "huishoudtype", "ECHTPAAR", "", ""],
  ["aanmelding", "2021-01-01", "2021-09-15", "", "", "", ""],
  ["uitstroom", "2021-01-01", "2021-12-31", "leeftijd_2021", "JONG_27", "", ""],
  ["uitstroom", "2021-01-01", "2021-12-31", "begeleiding", "INTENSIEF", "ligging", "BINNEN"],
  ["uitstroom", "2022-01-01", "2022-09-30", "leeftijd_2022", "JONG_28", "ligging", "BUITEN"],
  ["gestart", "2022-01-01", "2022-09-30", "", "", "", ""],
  ["wachtlijst", "2022-10-18", "2022-10-18", "", "", "", ""],
  ["caseload", "2022-09-30", "2022-09-30", "", "", "", ""],
  ["wachtend", "2021-01-01", "2021-12-31", "aanmelder", "OCW_CM", "", ""],
].map((row, i) => ["Rapport", "Tabel", `C${i}`, "VHB_PLUS", "aantal", ...row, "", ""]);

async function fillReconciliation(database: Database): Promise<void> {
  const columns = referenceTables.ref_verhuisbox_aansluiting.kolommen;
  await database.run(`create table ref_verhuisbox_aansluiting as
    select *, 1::bigint as volgorde from (${text(asked, columns)})`);
  await database.run(`create table fct_cijfer as select cijfer_id, '' as titel, '' as categorie, 1::decimal(18, 2) as waarde,
    '' as bron_regel, '2021' as periode, 'huishouden' as eenheid from ref_verhuisbox_aansluiting`);
  await database.run(
    "create table ref_eenheden as select 'huishouden' as eenheid, 'huishoudens' as meervoud",
  );
}

/** Runs `use` on a database in memory with the trajecten as the warehouse would hold them. */
export function withTrajecten<T>(
  trajecten: readonly Traject[],
  use: (database: Database) => Promise<T>,
): Promise<T> {
  return withDatabase(":memory:", async (database) => {
    await database.run(`create table fct_traject as ${trajecten.map(rowSql).join(" union all ")}`);
    for (const statement of indelingen.split(";")) await database.run(statement);
    await fillReconciliation(database);
    return use(database);
  });
}

/** Tables about people as the door reads them: lists of keys as text, one key a line. */
export async function exactTables(
  database: Database,
  indicators: readonly Indicator[],
): Promise<ExactTable[]> {
  const tables: ExactTable[] = [];
  for (const indicator of indicators) {
    const lists = indicator.sql.includes(" as volgt") ? ["ouders", "volgt"] : ["ouders"];
    const text = lists.map((name) => `array_to_string(${name}, chr(10)) as ${name}`).join(", ");
    const rijen = await database.rows(`select * replace (${text}) from (${indicator.sql})`);
    tables.push({ indicator, rijen, peildatum: null });
  }
  return tables;
}
