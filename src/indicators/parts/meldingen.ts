import type { Scope } from "../../scope/scope.ts";

/** SQL of `met_totaal`: the counts of `per_code` with, per gebied and year, code `totaal` for their sum. */
export const withTotal = `met_totaal as (
  select gebied, jaar, code, aantal from per_code
  union all
  select gebied, jaar, 'totaal', sum(aantal)::bigint from per_code group by all
)`;

/**
 * SQL that counts meldingen per year by one coded column, with a total row, as class personen needs it.
 * Grain: one row per gebied, year and code; code `totaal` is the year's total.
 */
export function breakdownSql(column: string, codelijst: string): string {
  return `
with per_code as (
  select gebied, jaar, ${column}_code as code, count(*) as aantal
  from fct_melding
  group by all
),
${withTotal}
select
  m.gebied,
  m.jaar as periode,
  m.code as ${column}_code,
  coalesce(d.label, 'Totaal') as ${column},
  m.aantal as waarde,
  concat_ws('|', 'melding', m.gebied, m.jaar, case when m.code <> 'totaal' then '${column}=' || m.code end) as cel,
  case when m.code <> 'totaal' then [concat_ws('|', 'melding', m.gebied, m.jaar)] else [] end as ouders,
from met_totaal as m
left join dim_code as d on d.codelijst = '${codelijst}' and d.code = m.code
order by m.gebied, m.jaar, m.code <> 'totaal', d.volgorde`;
}

/** CTEs that end in `per_maand`: meldingen per month from the first to the last, also months without any. */
export const meldingenPerMaandSql = `grenzen as (
  select gebied, min(date_trunc('month', datum_melding)) as van, max(date_trunc('month', datum_melding)) as tot
  from fct_melding
  group by gebied
),
maanden as (
  select gebied, strftime(unnest(generate_series(van, tot, interval 1 month)), '%Y-%m') as maand from grenzen
),
per_maand as (
  select m.gebied, m.maand, left(m.maand, 4) as jaar, count(f.maand) as aantal
  from maanden as m
  left join fct_melding as f using (gebied, maand)
  group by all
)`;

/** Last day on which something happened to a melding. */
export const meldingPeildatum =
  "select max(greatest(datum_melding, coalesce(pw_beeindigd_op, datum_melding)))::varchar from stg_meldingen";

/** Scope that all counts of meldingen share. */
export const meldingScope: Scope = {
  telbegrip: "melding",
  eenheid: "melding",
  eenheid_meervoud: "meldingen",
  populatie:
    "Huishoudens die bij het loket zijn gemeld, met toestemming; gemeld is niet hetzelfde als dakloos.",
  soort: "aantal",
  dekking: "meldingen bij het loket van de gemeente",
  tijdsbasis: "stroom",
  blik: "periode",
  aard: "meting",
  ethos: [],
  ethos_uitleg: "niet ingedeeld: een melding zegt niet waar iemand slaapt",
  kleinste_niveau: null,
  is_indirect: false,
  deel_van: [],
};
