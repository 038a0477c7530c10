import { type Telling, trajectCel } from "./trajecten.ts";

/** Who found a home had begun, and who began was reported; so of each group at the end of each year. */
const wider: Readonly<Partial<Record<Telling, Telling>>> = { uitstroom: "gestart", gestart: "aanmelding" };

/** Place in `ouders` after the groups of the table itself. */
const chain = 20;
const inclusion = 21;
const inPlace = (place: number, key: string): string =>
  `list_transform(range(${inclusion + 1}), lambda plek : if(plek = ${place}, ${key}, ''))`;

interface Inclusion {
  readonly soorten: readonly Telling[];
  /** Columns beside gebied, regeling, jaar and telling that say which cell it is. */
  readonly kolommen: readonly string[];
  /** The groups as {@link trajectCel} takes them. */
  readonly groepen: readonly (readonly [string, string])[];
  /** A code that means something else in another year can only be followed within the first. */
  readonly is_gedateerd: boolean;
}

/**
 * CTE `insluiting`, after `geteld`: rows that no reader sees, which tie the tellingen of one group together. Up to and
 * with a year, whoever was reported has begun or not yet, and whoever began has a home or not: a small rest of
 * those gives people away just as a small cell does, and bounds a hidden one.
 */
export function insluitingSql({ soorten, kolommen, groepen, is_gedateerd }: Inclusion): string {
  const same = ["gebied", "regeling_code", ...kolommen].join(", ");
  const pairs = soorten.flatMap((telling) => {
    const whole = wider[telling];
    return whole === undefined || !soorten.includes(whole) ? [] : [`('${telling}', '${whole}')`];
  });
  if (pairs.length === 0) return "insluiting as (select null as cel, 0 as aantal, [] as ouders where false)";
  return `paren(telling_code, ruimer) as (
  values ${pairs.join(", ")}
),
gestapeld as (
  select
    *,
    ${trajectCel("telling_code", "jaar", groepen)} as cel_jaar,
    ${trajectCel("telling_code || '_tot_en_met'", "jaar", groepen)} as cel_samen,
    sum(aantal) over (partition by ${same}, telling_code order by jaar)::bigint as samen,
    row_number() over (partition by ${same}, telling_code order by jaar) as volgnummer,
    jaar = min(jaar) over (partition by gebied, regeling_code) as is_eerste_jaar,
  from geteld
),
samen as (
  -- the first year is its own sum
  select *, if(volgnummer = 1, cel_jaar, cel_samen) as cel,
    lead(cel_samen) over (partition by ${same}, telling_code order by jaar) as cel_volgend,
  from gestapeld
  ${is_gedateerd ? "where is_eerste_jaar" : ""}
),
gekoppeld as (
  select s.*, r.cel as cel_ruimer, r.samen as samen_ruimer
  from samen as s
  join paren as p using (telling_code)
  join samen as r on r.telling_code = p.ruimer and r.jaar = s.jaar
    and ${["gebied", "regeling_code", ...kolommen].map((name) => `r.${name} = s.${name}`).join(" and ")}
  where r.samen >= s.samen
),
insluiting as (
  select cel, samen as aantal, ${inPlace(chain, "cel_volgend")} as ouders from samen where cel_volgend is not null
  union all
  select cel, samen, [] from samen where cel_volgend is null and volgnummer > 1
  union all
  select cel_jaar, aantal, ${inPlace(chain, "cel_samen")} from samen where volgnummer > 1
  union all
  select cel, samen, ${inPlace(inclusion, "cel_ruimer")} from gekoppeld
  union all
  select 'rest|' || cel, samen_ruimer - samen, ${inPlace(inclusion, "cel_ruimer")} from gekoppeld
)`;
}
