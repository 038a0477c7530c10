import { flag, type Indicator } from "./indicator.ts";
import { gemeenteColumns, measurement, preventieBase } from "./parts/preventiescanner.ts";

export const preventieGemeenten: Indicator = {
  ...preventieBase,
  naam: "preventie_gemeenten",
  titel: "Preventiescanner: de gemeenten van een meting",
  uitleg:
    "De gemeenten die de scanner invulden, als nummer. Een naam staat er alleen als die is vrijgegeven.",
  vragen: ["Welke gemeenten deden mee?"],
  definitie_versie: "1",
  scope: { ...preventieBase.scope, telbegrip: "gemeente die de scanner invulde" },
  dimensies: ["gemeente_nr"],
  kolommen: [...measurement, ...gemeenteColumns, flag("is_vrijgegeven", "of de naam is vrijgegeven")],
  sql: `
select
  m.regio as gebied,
  m.maand as periode,
  m.meting_id,
  m.is_fictief,
  g.gemeente_nr,
  g.gemeente,
  g.is_vrijgegeven,
  1 as waarde,
from dim_preventie_gemeente as g
join dim_preventie_meting as m using (meting_id)
order by m.meting_id, g.gemeente_nr`,
};
