import { decimal, type Indicator, text } from "./indicator.ts";
import { cbsMonitorScope, figureColumns, figureSql, monitorTable } from "./parts/andere-monitors.ts";

export const cbsMonitor: Indicator = {
  ...monitorTable,
  naam: "cbs_monitor",
  titel: "Mensen in de maatschappelijke opvang, Monitor Dakloosheid",
  uitleg:
    "Hoeveel mensen met een BSN in een jaar ooit in de maatschappelijke opvang stonden ingeschreven, per centrumregio. Alleen de regio's waarvan het aantal bekend is.",
  vragen: ["Hoeveel mensen waren in de opvang?"],
  scope: cbsMonitorScope,
  dimensies: [],
  kolommen: [
    text("centrumgemeente", "gemeente waar de regio naar heet"),
    decimal("per_1000", "mensen per 1.000 inwoners, zoals de bron het noemt"),
    text("per_1000_kwalificatie", "hoe precies de bron dat noemt"),
    ...figureColumns,
  ],
  waarde: "geheel",
  sql: `
with centrumregios as (
  select regio, max(centrumgemeente) as centrumgemeente from ref_regios group by regio
)
select
  c.gebied,
  c.periode,
  coalesce(r.centrumgemeente, '') as centrumgemeente,
  p.waarde as per_1000,
  coalesce(p.kwalificatie, '') as per_1000_kwalificatie,
  ${figureSql},
  c.waarde::bigint as waarde,
  b.titel as bron,
from fct_cijfer as c
join stg_bronnen as b using (bron_id)
left join centrumregios as r on r.regio = c.gebied
left join fct_cijfer as p on p.reeks = 'cbs_monitor_per_1000' and p.gebied = c.gebied and p.periode = c.periode
where c.reeks = 'cbs_monitor_opvang'
order by c.periode, c.cijfer_id`,
};
