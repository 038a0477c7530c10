import type { Scope } from "../../scope/scope.ts";
import { kaplanMeierSql, standingSql } from "./kaplan-meier.ts";
import type { FollowedCells } from "./standen.ts";
import { trajectScope } from "./trajecten.ts";

/**
 * CTEs of the time from aanmelding to a home per year of aanmelding (`periode`) and regeling, up to and
 * including `standen`. Who stopped or never began is followed until that day, who still searches until the
 * last day that the file knows about.
 */
export const zoekduurSql = `duren as (
  select
    gebied || chr(10) || regeling_code as gebied,
    jaar_aanmelding as periode,
    greatest(duur_dagen, 1) as dagen,
    datum_uitstroom is not null as is_gebeurd,
  from fct_traject
  where duur_dagen is not null
),
${kaplanMeierSql},
${standingSql}`;

/** SQL for the key of a cell of a year of aanmelding; the names are those of the tables of the funnel. */
export const cohortCel = (...parts: readonly string[]): string =>
  `concat_ws('|', 'traject', gebied, regeling_code, ${parts.join(", ")})`;

/** Everybody who was reported in the year, and whoever of them has a home by now. */
export const aangemeldCel = cohortCel("'aanmelding'", "periode");
export const uitgestroomdCel = cohortCel("'cohort'", "periode", "'stap=uitgestroomd'");

/** Where a household stands on a measuring day. */
const standCel = (stand: string, dag: string): string =>
  cohortCel("'cohort'", "periode", `${stand} || '=' || ${dag}`);

export const zoekduurCellen: FollowedCells = {
  ...{ sleutel: "regeling_code", alle: aangemeldCel, ooit: uitgestroomdCel, stand: standCel },
};

export const zoekduurScope: Scope = {
  ...trajectScope,
  telbegrip: "wachten op een woning",
  blik: "cohort",
  populatie:
    "Alle huishoudens die in één jaar zijn aangemeld, ook wie nog zoekt. Wie stopt, telt mee tot de dag van stoppen.",
};
