import { type Indicator, text } from "../indicator.ts";
import { insluitingSql } from "./insluiting.ts";
import {
  gebeurtenissen,
  perJaarKolommen,
  regelingKolommen,
  type Telling,
  trajectCel,
  trajectOuders,
  trajectPeildatum,
  trajectScope,
} from "./trajecten.ts";

/** A way to divide trajecten. `code` is SQL over fct_traject `t` and is never null. */
export interface Kenmerk {
  readonly naam: string;
  /** What a reader calls it. */
  readonly titel: string;
  readonly code: string;
  /** Name of the code list with the labels, or labels of its own. */
  readonly labels: string | Readonly<Record<string, string>>;
  /** The list depends on the period: `code` and its list stand in fct_traject_indeling under this dimensie. */
  readonly indeling?: string;
}

const jaNee = { JA: "Ja", NEE: "Nee", ONBEKEND: "Onbekend" };
const yesNo = (column: string): string =>
  `case ${column} when true then 'JA' when false then 'NEE' else 'ONBEKEND' end`;

const list = (naam: string, titel: string, codelijst: string): Kenmerk => ({
  ...{ naam, titel, labels: codelijst, code: `t.${naam}_code` },
});
const dated = (naam: string, titel: string): Kenmerk => ({
  ...{ naam, titel, labels: naam, code: "coalesce(i.code, 'ONBEKEND')", indeling: naam },
});

export const begeleiding = list("begeleiding", "begeleiding", "begeleiding");
export const doelgroep = list("doelgroep", "doelgroep", "doelgroep");
export const huishoudtype = list("huishoudtype", "soort huishouden", "huishoudtype");
export const leeftijd = dated("leeftijd", "leeftijd");
export const inkomen = dated("inkomen", "inkomen");
export const vorigeHuisvesting = list("vorige_huisvesting", "plek voor de verhuizing", "vorige_huisvesting");
export const aanmelder = list("aanmelder", "aanmelder", "aanmelder");
/** Area type is an attribute of the destination, never the name of the move (L487, L519). */
export const gebiedstype: Kenmerk = {
  ...list("gebiedstype", "soort gebied van de nieuwe woning", "gebiedstype"),
  code: "coalesce(t.gebiedstype_code, 'ONBEKEND')",
};
export const remigrant: Kenmerk = {
  ...{ naam: "remigrant", titel: "remigrant", labels: jaNee, code: yesNo("t.is_remigrant") },
};
export const uitOpvang: Kenmerk = {
  naam: "uit_opvang",
  titel: "woonde in de opvang",
  code: yesNo("t.is_uit_opvang"),
  labels: { JA: "Uit de opvang", NEE: "Niet uit de opvang", ONBEKEND: "Onbekend" },
};
export const ligging: Kenmerk = {
  naam: "ligging",
  titel: "binnen of buiten de gemeente",
  code: "case t.is_binnen_gemeente when true then 'BINNEN' when false then 'BUITEN' else 'ONBEKEND' end",
  labels: { BINNEN: "Binnen de gemeente", BUITEN: "Naar een andere gemeente", ONBEKEND: "Onbekend" },
};
export const pwBeeindigd: Kenmerk = {
  naam: "pw_beeindigd",
  titel: "bijstandsuitkering gestopt",
  code: yesNo("t.is_pw_beeindigd"),
  labels: { JA: "Uitkering gestopt", NEE: "Geen uitkering die stopte", ONBEKEND: "Onbekend" },
};
export const terugkeer: Kenmerk = {
  naam: "terugkeer",
  titel: "teruggekeerd",
  code: "upper(coalesce(t.terugkeer_code, 'onbekend'))",
  labels: { JA: "Teruggekeerd", NEE: "Niet teruggekeerd", ONBEKEND: "Onbekend" },
};

/** Groups that a page can choose; a household is in one of each. */
const filters = [begeleiding, doelgroep];

/** The keys that tables share give the groups in this order. */
const order = ["begeleiding", "doelgroep"];

function kenmerkKolommen(kenmerken: readonly Kenmerk[]): ReturnType<typeof text>[] {
  return [
    ...regelingKolommen,
    text("telling_code", "aanmelding, gestart of uitstroom"),
    text("telbegrip_label", "wat er is geteld"),
    text("groep_soort", "iedereen, begeleiding of doelgroep"),
    text("groep_code", "code van de groep; totaal is iedereen"),
    text("groep", "voor wie"),
    ...kenmerken.flatMap(({ naam, titel }) => [
      text(`${naam}_code`, `code: ${titel}; totaal is de hele groep`),
      text(naam, titel),
    ]),
  ];
}

function kenmerkDimensies(kenmerken: readonly Kenmerk[]): string[] {
  return ["regeling_code", "telling_code", "groep_code", ...kenmerken.map(({ naam }) => `${naam}_code`)];
}

function labelSql({ labels, indeling, naam }: Kenmerk): string {
  const code = `${naam}_code`;
  if (typeof labels !== "string") {
    const cases = Object.entries(labels).map(([key, label]) => `when '${key}' then '${label}'`);
    return `case ${code} when 'totaal' then 'Totaal' ${cases.join(" ")} end`;
  }
  const source = indeling === undefined ? `'${labels}'` : "l.lijst";
  return `coalesce((select any_value(d.label) from dim_code as d where d.codelijst = ${source} and d.code = ${code}),
    if(${code} = 'totaal', 'Totaal', 'Onbekend'))`;
}

function orderSql({ labels, indeling, naam }: Kenmerk): string {
  const code = `${naam}_code`;
  const source = indeling === undefined ? `'${labels}'` : "l.lijst";
  const place =
    typeof labels === "string"
      ? `(select any_value(d.volgorde) from dim_code as d where d.codelijst = ${source} and d.code = ${code})`
      : `list_position(['${Object.keys(labels).join("', '")}'], ${code})`;
  return `${code} <> 'totaal', ${code} = 'ONBEKEND', ${place}`;
}

/** CTE with the list that holds on the last day of each year, for a kenmerk whose list changes. */
export function listsSql({ naam, indeling }: Kenmerk): string {
  return `${naam}_lijsten as (
  select j.jaar, any_value(d.codelijst order by d.geldig_van desc) as lijst
  from (select distinct jaar from gebeurtenissen) as j
  join dim_code as d on d.codelijst like '${indeling}\\_%' escape '\\'
    and coalesce(d.geldig_van, date '0001-01-01') <= make_date(j.jaar::integer, 12, 31)
    and coalesce(d.geldig_tot, date '9999-12-31') >= make_date(j.jaar::integer, 12, 31)
    and d.codelijst in (select codelijst from fct_traject_indeling where dimensie = '${indeling}')
  group by j.jaar
)`;
}

export function joinSql({ naam }: Kenmerk): string {
  return `left join ${naam}_lijsten as l on l.jaar = e.jaar
  left join fct_traject_indeling as i on i.traject_pseudoniem = e.traject_pseudoniem and i.gebied = e.gebied and i.codelijst = l.lijst`;
}

/**
 * SQL that counts trajecten per year by one or two kenmerken, for everyone and for each group that a page can
 * choose, with all totals and zeros, as class personen needs it. At most one kenmerk may have dated lists.
 * Grain: one row per gebied, regeling, year, telling, group and combination of codes.
 */
function kenmerkSql(
  kenmerken: readonly Kenmerk[],
  soorten: readonly Telling[],
  gekozen: readonly Kenmerk[],
): string {
  const dated = kenmerken.find(({ indeling }) => indeling !== undefined);
  // the doelgroep is made from the age, so the two would only repeat each other
  const own = kenmerken.flatMap(({ naam }) => (naam === "leeftijd" ? [naam, "doelgroep"] : [naam]));
  const groups = gekozen.filter(({ naam }) => !own.includes(naam));
  const codes = kenmerken.map(({ naam }) => `${naam}_code`);
  const keys: [string, string][] = [
    ...groups.map(({ naam }): [string, string] => [
      naam,
      `if(groep_soort = '${naam}', groep_code, 'totaal')`,
    ]),
    ...kenmerken.map(({ naam }): [string, string] => [naam, `${naam}_code`]),
  ];
  const rank = ([naam]: [string, string]): number =>
    (order.indexOf(naam) + order.length + 1) % (order.length + 1);
  const groepen = keys.toSorted((a, b) => rank(a) - rank(b));
  return `
with ${gebeurtenissen},
${dated === undefined ? "" : `${listsSql(dated)},`}
ingedeeld as (
  select
    e.gebied, e.regeling_code, e.telling as telling_code, e.jaar,
    ${kenmerken.map(({ naam, code }) => `${code} as ${naam}_code`).join(", ")},
    [{'soort': 'iedereen', 'code': 'totaal'}${groups
      .map(({ naam, code }) =>
        // nobody has begeleiding at the moment of the aanmelding
        naam === "begeleiding"
          ? `, if(e.telling = 'aanmelding', null, {'soort': '${naam}', 'code': ${code}})`
          : `, {'soort': '${naam}', 'code': ${code}}`,
      )
      .join("")}] as groepen,
  from gebeurtenissen as e
  join fct_traject as t on t.traject_pseudoniem = e.traject_pseudoniem and t.gebied = e.gebied
  ${dated === undefined ? "" : joinSql(dated)}
  where e.telling in ('${soorten.join("', '")}')
),
per_groep as (
  select * exclude (groepen, groep), groep.soort as groep_soort, groep.code as groep_code
  from (select *, unnest(groepen) as groep from ingedeeld)
  where groep is not null
),
groepen as (
  select distinct gebied, regeling_code, jaar, telling_code, groep_soort, groep_code from per_groep
),
${codes
  .map(
    (code, i) => `codes_${i} as (
  select distinct gebied, regeling_code, jaar, unnest([${code}, 'totaal']) as ${code} from ingedeeld
),`,
  )
  .join("\n")}
cellen as (
  select *
  from groepen
  ${codes.map((_, i) => `join codes_${i} using (gebied, regeling_code, jaar)`).join("\n  ")}
),
geteld as (
  select c.*, count(p.jaar) as aantal
  from cellen as c
  left join per_groep as p
    on p.gebied = c.gebied and p.regeling_code = c.regeling_code and p.jaar = c.jaar
    and p.telling_code = c.telling_code and p.groep_soort = c.groep_soort and p.groep_code = c.groep_code
    ${codes.map((code) => `and (c.${code} = 'totaal' or p.${code} = c.${code})`).join(" ")}
  group by all
),
${insluitingSql({
  soorten,
  kolommen: ["groep_soort", "groep_code", ...codes],
  groepen,
  is_gedateerd: dated !== undefined,
})},
rijen as (
  select *, ${trajectCel("telling_code", "jaar", groepen)} as cel, ${trajectOuders("telling_code", "jaar", groepen)} as ouders,
    false as hulpcel
  from geteld
  union all by name
  select *, true as hulpcel from insluiting
)
select
  ${perJaarKolommen},
  groep_soort,
  groep_code,
  if(groep_code = 'totaal', 'Iedereen', coalesce((select any_value(d.label) from dim_code as d
    where d.codelijst = groep_soort and d.code = groep_code), 'Onbekend')) as groep,
  ${kenmerken.map((each) => `${each.naam}_code,\n  ${labelSql(each)} as ${each.naam},`).join("\n  ")}
  aantal as waarde,
  hulpcel,
  cel,
  ouders,
from rijen
${dated === undefined ? "" : `left join ${dated.naam}_lijsten as l using (jaar)`}
order by hulpcel, gebied, regeling_code, jaar, list_position(['${soorten.join("', '")}'], telling_code),
  list_position(['iedereen', 'begeleiding', 'doelgroep'], groep_soort), groep_code,
  ${kenmerken.map(orderSql).join(", ")}, cel`;
}

/**
 * A table that counts trajecten per year by one or two kenmerken; see {@link kenmerkSql}. `gekozen` are the groups that a
 * page can choose: none where the counts are too small to divide once more.
 */
export function kenmerkTabel(
  own: Pick<Indicator, "naam" | "titel" | "uitleg" | "vragen">,
  kenmerken: readonly Kenmerk[],
  soorten: readonly Telling[],
  gekozen: readonly Kenmerk[] = filters,
): Indicator {
  return {
    ...own,
    definitie_versie: "1",
    scope: trajectScope,
    richting: "geen",
    dimensies: kenmerkDimensies(kenmerken),
    bescherming: "personen",
    bron: "verhuisbox",
    kolommen: kenmerkKolommen(kenmerken),
    waarde: "geheel",
    peildatum: trajectPeildatum,
    sql: kenmerkSql(kenmerken, soorten, gekozen),
  };
}
