import type { Database } from "../../src/warehouse/database.ts";

const day = (n: number | null): string => (n === null ? "null::date" : `(date '2021-01-01' + ${n})`);
const pick = (names: readonly string[], i: number): string => `'${names[i % names.length]}'`;

/** Numbers that a test draws; each becomes a payment, a refusal, a family and a stay. */
export type Draw = readonly number[];

const verstrekking = ([a = 0, b = 0, c = 0]: Draw, i: number): string =>
  `select '${i}' as verstrekking_pseudoniem, '${i % 7}' as traject_pseudoniem, 'Voorbeeld' as gebied, 'VHB_PLUS' as regeling_code, ${day(a)} as datum,
    strftime(${day(a)}, '%Y-%m') as maand, strftime(${day(a)}, '%Y') as jaar,
    ${pick(["REIS", "HUISRAAD", "OVERBR_HUUR"], b)} as post_code, ${pick(["GIFT", "GIFT", "LENING"], c)} as vorm_code,
    ${(b + 1) * 100 + c}.05::decimal(18, 2) as bedrag, 'VERHUISBOX' as budgetbron_code`;

const weigering = ([a = 0, b = 0, c = 0]: Draw): string =>
  `select 'Voorbeeld' as gebied, ${a % 9 === 0 ? "null" : `strftime(${day(a)}, '%Y')`}::varchar as jaar,
    ${a % 9 === 0 ? "null" : `strftime(${day(a)}, '%Y-%m')`}::varchar as moment, 'Limburg' as provincie,
    ${pick(["HUIDIG_ADRES", "VORDERING"], b)} as reden_code,
    ${c === 0 ? "null" : `'k${c}'`}::varchar as kandidaat_pseudoniem`;

const gezin = ([a = 0, b = 0, c = 0]: Draw, i: number): string =>
  `select 'g${i}' as gezin_pseudoniem, 'Voorbeeld' as gebied, ${day(a)} as datum_melding,
    strftime(${day(a)}, '%Y-%m') as maand, strftime(${day(a)}, '%Y') as jaar, ${pick(["SCHEIDING", "ONBEKEND"], b)} as reden_code,
    ${pick(["NOOD_SZW", "NETWERK", "AFGEWEZEN", "ONBEKEND"], c)} as uitkomst_code,
    ${pick(["opgevangen", "niet_opgevangen", "niet_opgevangen", "onbekend"], c)} as uitkomst_soort`;

const plaatsing = ([a = 0, b = 0, c = 0]: Draw, i: number): string =>
  `select 'p${i}' as plaatsing_pseudoniem, 'Voorbeeld' as gebied, ${pick(["NOOD_SZW", "GEZIN_OCW"], b)} as opvangtype_code,
    ${day(a)} as datum_plaatsing, strftime(${day(a)}, '%Y-%m') as maand_plaatsing,
    ${c === 0 || a + c * 40 > 729 ? "null::date" : day(a + c * 40)} as datum_vertrek,
    date '2022-12-31' as datum_laatst_bekend, ${c * 40} as duur_dagen`;

const melding = ([a = 0, b = 0, c = 0]: Draw, i: number): string =>
  `select 'm${i}' as melding_pseudoniem, 'Voorbeeld' as gebied, ${day(a)} as datum_melding,
    strftime(${day(a)}, '%Y-%m') as maand, strftime(${day(a)}, '%Y') as jaar, ${pick(["DT", "TEO"], b)} as aanmelder_code,
    ${pick(["NETWERK", "BUITEN_REGIO"], c)} as hulpvraag_code, ${pick(["PW", "WERK"], b)} as inkomen_code,
    ${b === 0 ? "null" : "'OPVANG'"}::varchar as resultaat_code, ${b === 0 ? "'geen'" : "'tussen'"} as resultaat_soort,
    ${pick(["DOORGEZET", "RETOUR", "WACHTLIJST", "ONBEKEND"], c)} as icp_uitkomst_code,
    ${c === 1 ? "'VB-1'" : "null"}::varchar as toets_criterium_code, ${c === 2 ? day(a) : "null::date"} as datum_wachtlijst_vanaf,
    ${c === 2 && b > 2 ? day(a + b * 30) : "null::date"} as datum_wachtlijst_tot,
    ${b % 2 === 0} as heeft_pw, ${b === 2} as is_pw_beeindigd`;

/** The other fct tables in memory, each with one row per draw. */
export async function fillOther(database: Database, draws: readonly Draw[]): Promise<void> {
  const rows = (one: (draw: Draw, i: number) => string): string => draws.map(one).join(" union all ");
  await database.run(`create table fct_melding as ${rows(melding)}`);
  await database.run("create table ref_criteria as select 'VB-1' as criterium_code, 'Motivatie' as naam");
  await database.run(`create table fct_verstrekking as ${rows(verstrekking)}`);
  await database.run(`create table fct_weigering as ${rows(weigering)}`);
  await database.run(`create table fct_gezinsmelding as ${rows(gezin)}`);
  await database.run(`create table fct_opvang_plaatsing as ${rows(plaatsing)}`);
  await database.run(`create table fct_inzet as select 'Voorbeeld' as gebied, '2021-03' as maand, '2021' as jaar,
    'SCM' as functie_code, 1.5::decimal(18, 2) as fte, 2::decimal(18, 2) as fte_gewenst, 1000::decimal(18, 2) as kosten`);
  await database.run(`create table ref_budgetten as select 'VHB_PLUS' as regeling_code, '2021' as jaar, 'totaal' as post,
    'exclusief_fte' as soort, '220000' as bedrag`);
}
