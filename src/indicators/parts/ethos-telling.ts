import type { Scope } from "../../scope/scope.ts";
import type { Indicator } from "../indicator.ts";

/**
 * Who may be added up in an ETHOS telling. Categories 1 to 6, category 7 and children who are not homeless
 * themselves are groups apart that no table brings together (andere-monitors.md §1.6, actieplan.md §0.5).
 */
export type Telgroep = "zelf_dakloos" | "zelf_dreigend" | "kind_indirect_dakloos" | "kind_indirect_dreigend";

const homeless = [1, 2, 3, 4, 5, 6];
const threatened = [7];

function scopeOf(
  telbegrip: string,
  populatie: string,
  ethos: readonly number[],
  is_indirect: boolean,
): Scope {
  return {
    telbegrip,
    eenheid: "mens",
    eenheid_meervoud: "mensen",
    soort: "aantal",
    populatie,
    dekking: "mensen die een organisatie kent die aan de telling meedoet",
    tijdsbasis: "stand",
    blik: null,
    aard: "meting",
    ethos,
    ethos_uitleg: "Categorie 7 telt nooit op bij 1 tot en met 6.",
    kleinste_niveau: null,
    is_indirect,
    deel_van: [],
  };
}

export const ethosScopes: Readonly<Record<Telgroep, Scope>> = {
  zelf_dakloos: scopeOf(
    "mensen die op de teldag dakloos waren",
    "Mensen van alle leeftijden in categorie 1 tot en met 6, ook zonder verblijfsvergunning, in de gemeente waar zij zijn geteld.",
    homeless,
    false,
  ),
  zelf_dreigend: scopeOf(
    "mensen die hun huis dreigen te verliezen",
    "Mensen van alle leeftijden die binnen een maand na de teldag hun huis uit moeten (categorie 7). Zij zijn nog niet dakloos.",
    threatened,
    false,
  ),
  kind_indirect_dakloos: scopeOf(
    "kinderen van een dakloze ouder",
    "Kinderen die zelf niet dakloos zijn, maar een ouder hebben in categorie 1 tot en met 6.",
    homeless,
    true,
  ),
  kind_indirect_dreigend: scopeOf(
    "kinderen van een ouder die het huis dreigt te verliezen",
    "Kinderen van een ouder in categorie 7 die zelf niet in die categorie zijn geteld.",
    threatened,
    true,
  ),
};

/** What all tables of the telling share. */
export const ethosTable = {
  definitie_versie: "1",
  richting: "minder_is_beter",
  bescherming: "personen",
  bron: "ethos-telling",
  waarde: "geheel",
  peildatum: "select max(teldag)::varchar from stg_ethos_telling",
} as const satisfies Partial<Indicator>;

/** A column to break down by, with SQL of its codes: `code, label, volgorde`; `t` is the telling. */
export interface Breakdown {
  readonly kolom: string;
  /** The column of fct_ethos_persoon that holds the code. */
  readonly bron: string;
  readonly codes: string;
}

export const byCategory = (telt_als_dakloos: "ja" | "nee"): Breakdown => ({
  kolom: "categorie",
  bron: "categorie",
  codes: `
    select c.categorie as code, c.label, c.volgorde
    from ref_ethos_categorieen as c
    join ref_ethos_schemas as s on s.categorie = c.categorie
    where c.telt_als_dakloos = '${telt_als_dakloos}' and s.schema = t.schema`,
});

export const byCodeList = (kolom: string, codelijst: string): Breakdown => ({
  kolom,
  bron: `${kolom}_code`,
  codes: `select d.code, d.label, d.volgorde from dim_code as d where d.codelijst = '${codelijst}'`,
});

/** Only the gemeenten where somebody was counted: of the others nobody knows whether anybody looked. */
export const byGemeente: Breakdown = {
  kolom: "gemeente",
  bron: "gemeente",
  codes: `
    select distinct p.gemeente as code, case p.gemeente when 'onbekend' then 'Gemeente onbekend' else p.gemeente end,
      case p.gemeente when 'onbekend' then 1 else 0 end
    from fct_ethos_persoon as p
    where p.gebied = t.gebied and p.periode = t.periode`,
};

/** Adult or child, of people who are counted for themselves. */
export const byInvolvement: Breakdown = {
  kolom: "betrokkenheid",
  bron: "betrokkenheid_code",
  codes: `
    select d.code, d.label, d.volgorde from dim_code as d
    where d.codelijst = 'ethos_betrokkenheid' and d.code in ('volwassene', 'kind')`,
};

/** No breakdown: the whole and nothing else. */
export const wholeOnly: Breakdown = {
  kolom: "groep",
  bron: "telgroep",
  codes: "select '', '', 0 where false",
};

/** SQL of the codes of a column for every telling, with `totaal` for the whole. */
const axis = (name: string, codes: string): string => `
${name} as (
  select t.gebied, t.periode, 'totaal' as code, 'Totaal' as label, -1 as volgorde from tellingen as t
  union all
  select t.gebied, t.periode, a.code, a.label, a.volgorde
  from tellingen as t
  cross join lateral (${codes}) as a(code, label, volgorde)
)`;

/** SQL of the tellingen that could find people of a telgroep, and the people that they found. */
export function people(telgroep: Telgroep): string {
  const categories = telgroep.endsWith("dreigend") ? "nee" : "ja";
  return `
tellingen as (
  select distinct f.gebied, f.periode, f.schema
  from fct_ethos_persoon as f
  join ref_ethos_schemas as s using (schema)
  join ref_ethos_categorieen as c on c.categorie = s.categorie
  where c.telt_als_dakloos = '${categories}'
),
mensen as (
  select * from fct_ethos_persoon where telgroep = '${telgroep}'
)`;
}

/** SQL of the key of a cell of the telling; every part that is the whole is left out. */
export function cellKey(telgroep: Telgroep, parts: Readonly<Record<string, string>>): string {
  const rest = Object.entries(parts).map(
    ([name, code]) => `case when ${code} <> 'totaal' then '${name}=' || ${code} end`,
  );
  return `concat_ws('|', 'ethos', gebied, periode, '${telgroep}', ${rest.join(", ")})`;
}

/**
 * SQL that counts the people of one telgroep by a column and by adult or child, with all totals, as class
 * personen needs it; combinations that were not found are zero.
 * Grain: one row per telling, code of the column and betrokkenheid; code `totaal` is the whole.
 */
export function crossSql(telgroep: Telgroep, { kolom, bron, codes }: Breakdown): string {
  const cell = (code: string, betrokkenheid: string): string =>
    cellKey(telgroep, { [kolom]: code, betrokkenheid });
  return `
with ${people(telgroep)},${axis("rijen", codes)},${axis("kolommen", byInvolvement.codes)},
aantallen as (
  select
    gebied,
    periode,
    coalesce(${bron}, 'totaal') as code,
    coalesce(betrokkenheid_code, 'totaal') as betrokkenheid_code,
    count(*) as aantal,
  from mensen
  group by gebied, periode, cube(${bron}, betrokkenheid_code)
),
gevuld as (
  select
    r.gebied,
    r.periode,
    r.code,
    r.label,
    r.volgorde,
    k.code as betrokkenheid_code,
    k.label as betrokkenheid,
    k.volgorde as betrokkenheid_volgorde,
    coalesce(a.aantal, 0) as aantal,
  from rijen as r
  join kolommen as k using (gebied, periode)
  left join aantallen as a
    on a.gebied = r.gebied and a.periode = r.periode and a.code = r.code and a.betrokkenheid_code = k.code
)
select
  gebied,
  periode,
  code as ${kolom}_code,
  label as ${kolom},
  betrokkenheid_code,
  betrokkenheid,
  aantal as waarde,
  ${cell("code", "betrokkenheid_code")} as cel,
  [
    case when code <> 'totaal' then ${cell("'totaal'", "betrokkenheid_code")} else '' end,
    case when betrokkenheid_code <> 'totaal' then ${cell("code", "'totaal'")} else '' end,
  ] as ouders,
from gevuld
order by gebied, periode, volgorde, label, betrokkenheid_volgorde`;
}

/** The same without adult or child: one row per telling and code of the column. */
export function countSql(telgroep: Telgroep, { kolom, bron, codes }: Breakdown): string {
  const cell = (code: string): string => cellKey(telgroep, { [kolom]: code });
  return `
with ${people(telgroep)},${axis("rijen", codes)},
aantallen as (
  select gebied, periode, coalesce(${bron}, 'totaal') as code, count(*) as aantal
  from mensen
  group by gebied, periode, cube(${bron})
)
select
  gebied,
  periode,
  r.code as ${kolom}_code,
  r.label as ${kolom},
  coalesce(a.aantal, 0) as waarde,
  ${cell("r.code")} as cel,
  [case when r.code <> 'totaal' then ${cell("'totaal'")} else '' end] as ouders,
from rijen as r
left join aantallen as a using (gebied, periode, code)
order by gebied, periode, r.volgorde, r.label`;
}
