import { text } from "../indicator.ts";

/** Columns of a table that gives a number of cases with the mean and the median of their days. */
export const maatKolommen = [
  text("maat_code", "n: het aantal, gemiddelde of mediaan in dagen"),
  text("maat", "wat de waarde is"),
  text("eenheid_meervoud", "eenheid van de waarde"),
];

/** SQL of the three measures of the days in `kolom`, the mean in whole days; days that are not known do not count. */
export const maten = (kolom: string): string => `count(*)::decimal(18, 1) as n,
    round(sum(${kolom})::decimal(18, 2) / nullif(count(${kolom}), 0))::decimal(18, 1) as gemiddelde,
    median(${kolom})::decimal(18, 1) as mediaan`;

/** CTE `maten`: one row per measure of `geteld`, which has the columns of {@link maten}. */
export const matenSql = `maten as (
  unpivot geteld on n, gemiddelde, mediaan into name maat_code value waarde
)`;

/** SQL for the words and the unit of a measure; `wie` is what was counted. */
export const maatWoorden = (
  wie: string,
): string => `case maat_code when 'n' then 'Aantal ${wie}' when 'gemiddelde' then 'Gemiddelde'
    when 'mediaan' then 'Middelste waarde' end as maat,
  if(maat_code = 'n', '${wie}', 'dagen') as eenheid_meervoud`;

/** SQL for the cell of a number and for what a mean or median follows, from the key of that number in `cel`. */
export const maatCellen = (cel: string): string => `if(maat_code = 'n', ${cel}, null) as cel,
  if(maat_code = 'n', [], [${cel}]) as volgt`;

export const maatVolgorde = "list_position(['n', 'gemiddelde', 'mediaan'], maat_code)";
