import type { PublishedColumn } from "../published/table.ts";
import type { Scope } from "../scope/scope.ts";

/**
 * Which protection a table needs at the door.
 * - personen: counts of people or households; small cells are hidden
 * - organisaties: counts of gemeenten or other organisations
 * - openbaar: figures that were published before; they pass as they are
 */
export type Protection = "personen" | "organisaties" | "openbaar";

/**
 * A published table in the making: what it counts and the SQL that makes its exact rows from `fct_*`.
 *
 * The SQL gives, in publication order, the columns `gebied`, `periode`, those of `kolommen` and `waarde`; it
 * may give `status`, `bron` and `versie` where a row has its own. Class personen adds `cel`, a key that is
 * the same for the same cell in any table, and `ouders`, a list with per dimension the key of the cell that
 * this one adds up to. A row with `hulpcel` true is not published but counts in those sums: the part that
 * two overlapping groupings differ by.
 */
export interface Indicator {
  readonly naam: string;
  readonly titel: string;
  /** What it counts, in one or two sentences of B1 Dutch. */
  readonly uitleg: string;
  readonly definitie_versie: string;
  readonly scope: Scope;
  readonly bescherming: Protection;
  /** Source folder that it is made from. */
  readonly bron: string;
  readonly kolommen: readonly PublishedColumn[];
  /** Type of `waarde`. */
  readonly waarde: "geheel" | "decimaal";
  readonly sql: string;
  /** SQL for the day or month up to which the source had news; null when every row has its own. */
  readonly peildatum: string | null;
}

export function text(naam: string, uitleg: string): PublishedColumn {
  return { naam, type: "tekst", uitleg };
}

export function whole(naam: string, uitleg: string): PublishedColumn {
  return { naam, type: "geheel", uitleg };
}

export function decimal(naam: string, uitleg: string): PublishedColumn {
  return { naam, type: "decimaal", uitleg };
}

export function flag(naam: string, uitleg: string): PublishedColumn {
  return { naam, type: "ja_nee", uitleg };
}

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
  tijdsbasis: "stroom",
  ethos: "niet ingedeeld: een melding zegt niet waar iemand slaapt",
};

/** Scope that counts of answers share. */
export const preventieScope: Scope = {
  telbegrip: "antwoord",
  eenheid: "gemeente",
  eenheid_meervoud: "gemeenten",
  populatie: "Gemeenten van de regio die de scanner invulden.",
  tijdsbasis: "stand",
  ethos: "niet van toepassing: de scanner telt voorzieningen, geen mensen",
};

/** Scope of lists about the documents themselves. */
export const registerScope: Scope = {
  telbegrip: "per rij verschillend",
  eenheid: "per rij verschillend",
  eenheid_meervoud: "per rij verschillend",
  populatie: "Per document verschillend.",
  tijdsbasis: "gemengd",
  ethos: "niet ingedeeld in de bronnen",
};
