import { type Indicator, text } from "./indicator.ts";
import { registerScope } from "./parts/cijferregister.ts";

export const cijferBevindingen: Indicator = {
  naam: "cijfer_bevindingen",
  titel: "Cijferregister: tegenspraak en fouten",
  uitleg: "Wat in de documenten niet klopt of niet bij elkaar past, met uitleg en advies.",
  vragen: ["Waar spreken documenten elkaar tegen, en wat is ermee te doen?"],
  definitie_versie: "1",
  scope: registerScope,
  richting: "geen",
  dimensies: [],
  bescherming: "openbaar",
  bron: "cijferregister",
  kolommen: [
    text("register", "bundel documenten"),
    text("bevinding_id", "vast nummer van de bevinding"),
    text("soort", "soort bevinding"),
    text("soort_label", "soort bevinding in woorden"),
    text("regels", "regels in het document"),
    text("uitleg", "wat er niet klopt"),
    text("advies", "wat ermee te doen"),
  ],
  waarde: "geheel",
  peildatum: null,
  sql: `
select
  '' as gebied,
  '' as periode,
  v.register,
  v.bevinding_id,
  v.soort,
  s.label as soort_label,
  v.regels,
  v.uitleg,
  v.advies,
  null::bigint as waarde,
  'nvt' as status,
  r.titel as bron,
from stg_bevindingen as v
left join ref_bevindingsoorten as s on s.soort = v.soort
join ref_registers as r using (register)
order by v.bevinding_id`,
};
