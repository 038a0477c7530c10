import { type Indicator, text } from "./indicator.ts";
import { planList, planScope } from "./parts/actieplan.ts";

export const actieplanKoppelingen: Indicator = {
  ...planList,
  naam: "actieplan_koppelingen",
  titel: "Actieplan: wat hoort bij wat?",
  uitleg:
    "Welk resultaat van de hoofdtekst hetzelfde is als een rij van Bijlage 2, wat bij een belofte van Lissabon hoort en wat onder welk doel valt. Gekoppeld op inhoud, nooit op nummer.",
  vragen: ["Welke resultaten van het plan horen bij een belofte van Lissabon?"],
  scope: { ...planScope, telbegrip: "koppeling", eenheid: "koppeling", eenheid_meervoud: "koppelingen" },
  dimensies: ["relatie"],
  kolommen: [
    text("element_id", "het element"),
    text("relatie", "komt_overeen, lissabon of valt_onder"),
    text("naar_element_id", "het element waar het bij hoort"),
    text("bron_regel", "regel in het document"),
  ],
  sql: `
select
  'Nederland' as gebied,
  '' as periode,
  element_id,
  relatie,
  naar_element_id,
  bron_regel,
  null::bigint as waarde,
  'nvt' as status,
from ref_actieplan_koppelingen
order by volgorde`,
};
