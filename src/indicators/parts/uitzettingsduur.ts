import type { Scope } from "../../scope/scope.ts";
import { cohortCel, uitzettingScope } from "./huisuitzettingen.ts";
import { kaplanMeierSql, standingSql } from "./kaplan-meier.ts";
import type { FollowedCells } from "./standen.ts";

/**
 * CTEs of the time from the beginning of a dossier to a known outcome, per registration and year. A dossier
 * that was closed without one is followed until that day, one that runs until the last day of the file. An
 * outcome without a day is not followed at all: when it came, nobody knows.
 */
export const uitzettingsduurSql = `duren as (
  select
    gebied || chr(10) || registratie_code as gebied,
    jaar as periode,
    greatest(if(is_bekend and datum_einde is null, 1, coalesce(datum_einde, datum_laatst_bekend) - datum_begin), 1) as dagen,
    is_bekend and datum_einde is not null as is_gebeurd,
  from (select *, uitkomst_code in ('niet_ontruimd', 'ontruimd', 'vertrokken') as is_bekend from fct_uitzettingsdossier)
),
${kaplanMeierSql},
${standingSql}`;

export const uitzettingsduurCellen: FollowedCells = {
  sleutel: "registratie_code",
  alle: cohortCel("periode"),
  ooit: cohortCel("periode", "'bekend=ja'"),
  stand: (stand, dag) => cohortCel("periode", `${stand} || '=' || ${dag}`),
};

export const uitzettingsduurScope: Scope = {
  ...uitzettingScope,
  telbegrip: "wachten op een uitkomst",
  populatie:
    "Alle dossiers die in één jaar begonnen, ook wat nog loopt. Een dossier dat zonder uitkomst is gesloten, telt mee tot die dag.",
};
