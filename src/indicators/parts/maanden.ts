/**
 * CTEs that turn counts of days into months and into the growing sum since January. They need the tables
 * `per_dag(gebied, regeling_code, telling_code, maand, aantal)` and `grenzen(gebied, regeling_code, van, tot)`,
 * with the first January and the last month (dates) that the file knows; a month without anything counts
 * zero. Result `per_periode`: one row per telling, month and kind (maand, cumulatief), with `jaar`, `maand`,
 * `nummer` (month of the year), `laatste` (last month of that year in the file) and `aantal`.
 */
export const perPeriode = `maanden as (
  select gebied, regeling_code, unnest(generate_series(van, tot, interval 1 month)) as begin_maand from grenzen
),
kalender as (
  select
    gebied,
    regeling_code,
    strftime(begin_maand, '%Y') as jaar,
    strftime(begin_maand, '%Y-%m') as maand,
    month(begin_maand) as nummer,
    max(month(begin_maand)) over (partition by gebied, regeling_code, year(begin_maand)) as laatste,
  from maanden
),
tellingen as (
  select distinct gebied, regeling_code, telling_code from per_dag
),
per_maand as (
  select k.*, t.telling_code, coalesce(sum(d.aantal), 0)::bigint as aantal
  from kalender as k
  join tellingen as t using (gebied, regeling_code)
  left join per_dag as d using (gebied, regeling_code, telling_code, maand)
  group by all
),
per_periode as (
  select *, 'maand' as periode_soort from per_maand
  union all
  select * replace (
    sum(aantal) over (
      partition by gebied, regeling_code, telling_code, jaar order by nummer
    )::bigint as aantal
  ), 'cumulatief' as periode_soort
  from per_maand
)`;

/** SQL for the period of the sum since January up to and with month `nummer`, as it is published. */
const sinceJanuary = (nummer: string): string =>
  `if(${nummer} = 1, jaar || '-01', jaar || '-01 t/m ' || jaar || '-' || lpad(${nummer}::varchar, 2, '0'))`;

/** In a key, the last sum of a year is that year: the same cell as in a table per year. */
const sinceKey = (nummer: string): string => `if(${nummer} = laatste, jaar, ${sinceJanuary(nummer)})`;

/** SQL for the period that a row of `per_periode` is published under. */
export const periodeNaam = `if(periode_soort = 'maand', maand, ${sinceJanuary("nummer")})`;

/** SQL for the period in the key of a row of `per_periode`. January is its own sum since January. */
export const periodeSleutel = `case when periode_soort = 'maand' and laatste > 1 then maand
    when periode_soort = 'maand' then jaar else ${sinceKey("nummer")} end`;

/** SQL for the period in the key of the sum that a row of `per_periode` is part of; null when of none. */
export const periodeOuder = `case when laatste = 1 then null
    when periode_soort = 'maand' then ${sinceKey("greatest(nummer, 2)")}
    when nummer > 1 and nummer < laatste then ${sinceKey("(nummer + 1)")} end`;
