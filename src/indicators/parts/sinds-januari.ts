import { joinSql, type Kenmerk, listsSql } from "./kenmerken.ts";
import { regelingLabel, type Telling, tellingLabel, trajectPerPeriode } from "./trajecten.ts";

/** A kenmerk with what it divides: nobody has begeleiding or a new home on the day of the aanmelding. */
export interface Verdeling {
  readonly kenmerk: Kenmerk;
  readonly soorten: readonly Telling[];
}

/** The key of a cell as the tables per month and per year give it. */
const cellKey = (telling: string, periode: string): string =>
  `concat_ws('|', 'traject', gebied, regeling_code, ${telling}, ${periode}, if(code = 'totaal', null, kenmerk_code || '=' || code))`;
/** Places in `ouders` after those of the kenmerken. */
const [next, inclusion, stack] = [20, 21, 22];
const inPlace = (place: number | string, key: string): string =>
  `list_transform(range(${stack + 1}), lambda plek : if(plek = ${place}, ${key}, ''))`;

function dividedSql({ kenmerk, soorten }: Verdeling): string {
  const { naam, code, labels, indeling } = kenmerk;
  const own = typeof labels === "string" ? `'${labels}'` : "null";
  return `select e.gebied, e.regeling_code, e.telling as telling_code, e.jaar, month(e.datum) as maand,
    '${naam}' as kenmerk_code, ${indeling === undefined ? own : "l.lijst"} as lijst, ${code} as code,
    ${indeling !== undefined} as is_gedateerd,
  from gebeurtenissen as e
  join fct_traject as t on t.traject_pseudoniem = e.traject_pseudoniem and t.gebied = e.gebied
  ${indeling === undefined ? "" : joinSql(kenmerk)}
  where e.telling in ('${soorten.join("', '")}')`;
}

const same = "gebied, regeling_code, kenmerk_code, telling_code, code";

/**
 * CTEs that count since 1 January up to the end of each quarter, with the year that the quarters are part of.
 * A quarter that is the last month of the file is the year so far, and has the key of the year.
 */
const counted = (verdelingen: readonly Verdeling[]): string => `
${verdelingen.flatMap(({ kenmerk }) => (kenmerk.indeling === undefined ? [] : [`${listsSql(kenmerk)},`])).join("\n")}
ingedeeld as (
  ${verdelingen.map(dividedSql).join("\n  union all\n  ")}
),
kwartalen as (
  select distinct gebied, regeling_code, jaar, nummer, laatste from kalender where nummer % 3 = 0 or nummer = laatste
),
codes as (
  select distinct gebied, regeling_code, jaar, kenmerk_code, is_gedateerd, unnest([lijst, null]) as lijst,
    unnest([code, 'totaal']) as code,
  from ingedeeld
),
soorten as (
  select distinct gebied, regeling_code, jaar, kenmerk_code, telling_code from ingedeeld
),
geteld as (
  select q.*, s.telling_code, c.kenmerk_code, c.is_gedateerd, c.lijst, c.code, count(i.jaar) as aantal,
    if(q.nummer = q.laatste, q.jaar, q.jaar || '-01 t/m ' || q.jaar || '-' || lpad(q.nummer::varchar, 2, '0')) as tijdvak,
  from kwartalen as q
  join codes as c using (gebied, regeling_code, jaar)
  join soorten as s using (gebied, regeling_code, jaar, kenmerk_code)
  left join ingedeeld as i
    on i.gebied = q.gebied and i.regeling_code = q.regeling_code and i.jaar = q.jaar and i.kenmerk_code = c.kenmerk_code
    and i.telling_code = s.telling_code and i.maand <= q.nummer and c.code in ('totaal', i.code)
  group by all
),
per_kwartaal as (
  select *, ${cellKey("telling_code", "tijdvak")} as cel, ${cellKey("telling_code || '_tot_en_met'", "tijdvak")} as cel_tot_en_met,
    dense_rank() over (order by kenmerk_code) as kenmerk_nr,
    -- the first year is its own sum
    dense_rank() over (partition by gebied, regeling_code order by jaar) as jaar_nr,
  from geteld
)`;

/**
 * CTE `structuur`: rows that no reader sees. What comes between two quarters is a count that readers can make; and up
 * to the end of a quarter, as of a year, who found a home had begun, and who began was reported.
 */
const structure = `opgevolgd as (
  select cel, aantal, lead(cel) over kwartaal as cel_volgend, lead(aantal) over kwartaal as aantal_volgend
  from per_kwartaal
  where code <> 'totaal'
  window kwartaal as (partition by ${same}, jaar order by nummer)
),
jaren as (
  select *, coalesce(sum(aantal) over (
      partition by ${same} order by jaar rows between unbounded preceding and 1 preceding
    ), 0)::bigint as eerder,
    lag(if(volgnummer = 1, cel, cel_tot_en_met)) over (partition by ${same} order by jaar) as cel_eerder,
  from (
    select *, row_number() over (partition by ${same} order by jaar) as volgnummer
    from per_kwartaal
    where nummer = laatste and not (is_gedateerd and (jaar_nr > 1 or code = 'totaal'))
  )
),
samen as (
  select k.*, k.aantal + j.eerder as samen, j.eerder, j.cel_eerder,
    if(j.cel_eerder is null, k.cel, k.cel_tot_en_met) as cel_samen,
  from per_kwartaal as k
  join jaren as j using (${same}, jaar)
  where k.nummer < k.laatste
),
ingesloten as (
  select s.cel_samen, s.samen, r.cel_samen as cel_ruimer, r.samen as samen_ruimer
  from samen as s
  join samen as r using (gebied, regeling_code, kenmerk_code, code, jaar, nummer)
  where (s.telling_code, r.telling_code) in (('uitstroom', 'gestart'), ('gestart', 'aanmelding')) and r.samen >= s.samen
),
structuur as (
  select unnest([cel, 'erna|' || cel]) as cel, unnest([aantal, aantal_volgend - aantal]) as aantal,
    ${inPlace(next, "cel_volgend")} as ouders,
  from opgevolgd
  where cel_volgend is not null
  union
  select cel_volgend, aantal_volgend, [] from opgevolgd where cel_volgend is not null
  union
  select unnest([cel_eerder, cel]), unnest([eerder, aantal]), ${inPlace(stack, "cel_samen")} from samen where cel_eerder is not null
  union
  select cel_samen, samen, [] from samen
  union
  select unnest([cel_samen, 'nog niet|' || cel_samen]), unnest([samen, samen_ruimer - samen]), ${inPlace(inclusion, "cel_ruimer")}
  from ingesloten
)`;

function labelSql(verdelingen: readonly Verdeling[]): string {
  const own = verdelingen.flatMap(({ kenmerk: { naam, labels } }) =>
    typeof labels === "string"
      ? []
      : Object.entries(labels).map(([code, label]) => `when '${naam}|${code}' then '${label}'`),
  );
  return `case when code = 'totaal' then 'Totaal' else case kenmerk_code || '|' || code ${own.join(" ")} else coalesce(
    (select any_value(d.label) from dim_code as d where d.codelijst = lijst and d.code = rijen.code), 'Onbekend') end end`;
}

/**
 * SQL that counts trajecten from 1 January to the end of each quarter by one kenmerk at a time, as class personen needs
 * it. Grain: one row per gebied, regeling, kenmerk, telling, quarter and code.
 */
export function sindsJanuariSql(verdelingen: readonly Verdeling[]): string {
  const names = verdelingen.map(({ kenmerk }) => kenmerk.naam);
  const titles = verdelingen.map(({ kenmerk }) => `when '${kenmerk.naam}' then '${kenmerk.titel}'`);
  const whole = `concat_ws('|', 'traject', gebied, regeling_code, telling_code, tijdvak)`;
  return `
with ${trajectPerPeriode},
${counted(verdelingen)},
${structure},
rijen as (
  select *, if(code = 'totaal', [], ${inPlace("kenmerk_nr", whole)}) as ouders, false as hulpcel from per_kwartaal where nummer % 3 = 0
  union all by name
  select *, true as hulpcel from structuur
)
select
  gebied,
  jaar || '-01 t/m ' || jaar || '-' || lpad(nummer::varchar, 2, '0') as periode,
  regeling_code,
  ${regelingLabel} as regeling,
  telling_code,
  ${tellingLabel("telling_code")} as telbegrip_label,
  kenmerk_code,
  case kenmerk_code ${titles.join(" ")} end as kenmerk,
  code,
  ${labelSql(verdelingen)} as label,
  aantal as waarde,
  hulpcel,
  cel,
  ouders,
from rijen
order by hulpcel, gebied, regeling_code, list_position(['${names.join("', '")}'], kenmerk_code), jaar, nummer,
  list_position(['aanmelding', 'gestart', 'uitstroom'], telling_code), code <> 'totaal', code = 'ONBEKEND',
  (select any_value(d.volgorde) from dim_code as d where d.codelijst = lijst and d.code = rijen.code), code, cel`;
}
