import { type Indicator, text, whole } from "../indicator.ts";
import { measuringDays } from "./kaplan-meier.ts";

/** SQL of the cells of a group that is followed from its start: gebied, `sleutel` and `periode`. */
export interface FollowedCells {
  /** Column beside gebied and periode that names the group; the curves carry both in `gebied`. */
  readonly sleutel: string;
  /** Everybody in the group, and whoever had the event by now. */
  readonly alle: string;
  readonly ooit: string;
  /** Who stands so on a measuring day. */
  readonly stand: (stand: string, dag: string) => string;
}

const days = measuringDays.join(", ");

/** SQL that takes the gebied and the group of a curve apart again. */
export const plaatsSql = (sleutel: string): string =>
  `split_part(gebied, chr(10), 1) as gebied, split_part(gebied, chr(10), 2) as ${sleutel}`;

/** The sum over the standings of each day, one place in the list per measuring day; then the chain of days. */
const parents = (whole: string, chain: string): string =>
  `list_concat(list_transform([${days}], lambda meetdag: if(dag = meetdag, ${whole}, '')), [${chain}])`;

/** Only the chain, at the same place in the list. */
const chained = (whole: string): string =>
  `list_concat(list_transform([${days}], lambda meetdag: ''), [${whole}])`;

/** Place in `ouders` after those of the days and their chain. */
export const naStanden = measuringDays.length + 1;

export const standKolommen = (begin: string): Indicator["kolommen"] => [
  whole("dag", `dagen na ${begin}; 0 is ${begin} zelf, leeg is tot nu toe`),
  text("stand_code", "totaal, gebeurd, niet_gevolgd of wachtend"),
  text("stand", "hoe het er op die dag voor staat"),
];

export const standVolgorde = "list_position(['totaal', 'gebeurd', 'wachtend', 'niet_gevolgd'], stand_code)";

/** The curve leans on who had the event by each day, and every later point on all earlier ones. */
export const standGewicht = `case when stand_code = 'gebeurd' and not hulpcel then 20 - dag // 91 else 1 end as gewicht`;

/** Cells that a point of the curve is made from: everybody, and who had the event by its own and all earlier days. */
export const kromme = ({ sleutel, alle, stand }: FollowedCells): { cte: string; volgt: string } => ({
  cte: `plaatsen as (
  select ${plaatsSql(sleutel)}, * exclude (gebied),
    list(dag) over (partition by gebied, periode order by dag) as dagen,
  from punten
  join groepen using (gebied, periode)
)`,
  volgt: `list_concat([${alle}], list_transform(dagen, lambda eerder: ${stand("'gebeurd'", "eerder")}))`,
});

/**
 * CTEs up to and with `rijen`, after those of the curve: who had the event, who was not followed any longer
 * and who was still waiting at each measuring day, together everybody in the group. The steps between two
 * days are counts too that a reader can make; they stand in the sums as `hulpcel`.
 */
export function standenSql({ sleutel, alle, ooit, stand }: FollowedCells): string {
  const day = (code: string, after: string): string =>
    parents(alle, `if(volgende_dag is null, ${after}, ${stand(`'${code}'`, "volgende_dag")})`);
  return `totalen as (
  select gebied, periode, count(*) as aantal, count(*) filter (where is_gebeurd) as ooit_gebeurd from duren group by all
),
groepstotalen as (
  select ${plaatsSql(sleutel)}, * exclude (gebied) from totalen
),
plaatsen as (
  select ${plaatsSql(sleutel)}, * exclude (gebied),
    lead(dag) over buur as volgende_dag,
    lag(gebeurd) over buur as gebeurd_ervoor,
    lag(niet_gevolgd) over buur as niet_gevolgd_ervoor,
  from standen
  join totalen using (gebied, periode)
  window buur as (partition by gebied, periode order by dag)
),
rijen as (
  select gebied, ${sleutel}, periode, 0 as dag, 'totaal' as stand_code, aantal, ${alle} as cel, [] as ouders, false as hulpcel
  from groepstotalen
  union all
  select gebied, ${sleutel}, periode, null, 'gebeurd', ooit_gebeurd, ${ooit}, [], false
  from groepstotalen
  union all
  select gebied, ${sleutel}, periode, dag, 'gebeurd', gebeurd, ${stand("'gebeurd'", "dag")}, ${day("gebeurd", ooit)}, false
  from plaatsen
  union all
  select gebied, ${sleutel}, periode, dag, 'niet_gevolgd', niet_gevolgd, ${stand("'niet_gevolgd'", "dag")},
    ${day("niet_gevolgd", "''")}, false
  from plaatsen
  union all
  select gebied, ${sleutel}, periode, dag, 'wachtend', wachtend, ${stand("'wachtend'", "dag")}, ${parents(alle, "''")}, false
  from plaatsen
  union all
  select gebied, ${sleutel}, periode, dag, 'gebeurd', gebeurd - gebeurd_ervoor, ${stand("'gebeurd_erbij'", "dag")},
    ${chained(stand("'gebeurd'", "dag"))}, true
  from plaatsen
  where gebeurd_ervoor is not null
  union all
  select gebied, ${sleutel}, periode, dag, 'niet_gevolgd', niet_gevolgd - niet_gevolgd_ervoor,
    ${stand("'niet_gevolgd_erbij'", "dag")}, ${chained(stand("'niet_gevolgd'", "dag"))}, true
  from plaatsen
  where niet_gevolgd_ervoor is not null
  union all
  select gebied, ${sleutel}, periode, dag, 'gebeurd', ooit_gebeurd - gebeurd, ${stand("'gebeurd_na'", "dag")},
    ${chained(ooit)}, true
  from plaatsen
  where volgende_dag is null
)`;
}
