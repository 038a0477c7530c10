import type { Scope } from "../../scope/scope.ts";
import { text } from "../indicator.ts";
import { perPeriode } from "./maanden.ts";

/** What happens to a traject, with the word that readers meet. */
export const tellingen = {
  aanmelding: "Aangemeld",
  intake: "Intake",
  gestart: "Begonnen",
  uitstroom: "Woning gevonden",
  niet_gestart: "Niet begonnen",
  gestaakt: "Gestopt",
} as const;
export type Telling = keyof typeof tellingen;

/** SQL for the word of the telling in `column`. */
export const tellingLabel = (column: string): string =>
  `case ${column} ${Object.entries(tellingen)
    .map(([code, label]) => `when '${code}' then '${label}'`)
    .join(" ")} end`;

/** SQL for the day on which traject `t` began: who found a home has begun, also when the file forgot the start. */
export const datumBegonnen = "coalesce(t.datum_start, t.datum_uitstroom)";

/**
 * CTE `gebeurtenissen`: one row per traject and telling, with its day. A household counts in the period
 * of that day, whatever year it was reported in (period view).
 */
export const gebeurtenissen = `gebeurtenissen as (
  select traject_pseudoniem, gebied, regeling_code, telling, datum, strftime(datum, '%Y') as jaar,
    strftime(datum, '%Y-%m') as maand
  from (
    select
      traject_pseudoniem, gebied, regeling_code,
      unnest(['aanmelding', 'intake', 'gestart', 'uitstroom', 'niet_gestart', 'gestaakt']) as telling,
      unnest([
        datum_aanmelding, datum_intake, ${datumBegonnen}, datum_uitstroom,
        if(${datumBegonnen} is null, datum_uitval, null),
        if(${datumBegonnen} is null, null, datum_uitval),
      ]) as datum,
    from fct_traject as t
  )
  where datum is not null
)`;

/** CTEs that end in `per_periode`: what happened to trajecten per month and since January; see {@link perPeriode}. */
export const trajectPerPeriode = `${gebeurtenissen},
per_dag as (
  select gebied, regeling_code, telling as telling_code, maand, count(*) as aantal
  from gebeurtenissen
  group by all
),
grenzen as (
  select
    t.gebied,
    t.regeling_code,
    date_trunc('year', min(t.datum_aanmelding)) as van,
    date_trunc('month', greatest(max(t.datum_laatst_bekend), max(e.datum))) as tot,
  from fct_traject as t
  join gebeurtenissen as e using (traject_pseudoniem, gebied)
  group by all
),
${perPeriode}`;

/**
 * SQL for the key of a cell that counts trajecten: who and what, when, and the groups that narrow it. Each
 * group is a name and SQL for its code; code `totaal` narrows nothing. The order of `groepen` is part of
 * the key, so tables that share a cell give it in the same order.
 */
export function trajectCel(
  telling: string,
  periode: string,
  groepen: readonly (readonly [string, string])[] = [],
): string {
  const parts = groepen.map(([naam, code]) => `case when ${code} <> 'totaal' then '${naam}=' || ${code} end`);
  return `concat_ws('|', ${["'traject'", "gebied", "regeling_code", telling, periode, ...parts].join(", ")})`;
}

/** SQL for `ouders`: per group the cell in which that group is `totaal`. */
export function trajectOuders(
  telling: string,
  periode: string,
  groepen: readonly (readonly [string, string])[],
): string {
  const parents = groepen.map(([, code], i) => {
    const wider = groepen.filter((_, j) => j !== i);
    return `case when ${code} <> 'totaal' then ${trajectCel(telling, periode, wider)} else '' end`;
  });
  return `[${parents.join(", ")}]`;
}

/** SQL for the name of the regeling; every table about trajecten keeps the regelingen apart. */
export const regelingLabel = `coalesce((select any_value(d.label) from dim_code as d
    where d.codelijst = 'regeling' and d.code = regeling_code), regeling_code)`;

export const regelingKolommen = [
  text("regeling_code", "code van de regeling; regelingen worden nooit opgeteld"),
  text("regeling", "regeling"),
];

/** SQL for the first columns of a table that counts tellingen per year. */
export const perJaarKolommen = `gebied,
  jaar as periode,
  regeling_code,
  ${regelingLabel} as regeling,
  telling_code,
  ${tellingLabel("telling_code")} as telbegrip_label`;

/** Last day that the file of trajecten knows about. */
export const trajectPeildatum = "select max(datum_laatst_bekend)::varchar from fct_traject";

/** Scope that counts of trajecten in a period share. */
export const trajectScope: Scope = {
  telbegrip: "per rij verschillend",
  eenheid: "huishouden",
  eenheid_meervoud: "huishoudens",
  soort: "aantal",
  populatie:
    "Huishoudens die zijn aangemeld bij de Verhuisbox. Een huishouden met twee aanmeldingen telt twee keer.",
  dekking: "aanmeldingen bij de Verhuisbox van de gemeente",
  tijdsbasis: "stroom",
  blik: "periode",
  aard: "meting",
  ethos: [],
  ethos_uitleg: "niet ingedeeld: de aanmelding zegt niet altijd waar iemand slaapt",
  kleinste_niveau: null,
  is_indirect: false,
  deel_van: [],
};
