import { type Indicator, text } from "./indicator.ts";
import { registerScope } from "./parts/cijferregister.ts";

export const cijferKoppelingen: Indicator = {
  naam: "cijfer_koppelingen",
  titel: "Cijferregister: welke bevinding over welk cijfer gaat",
  uitleg: "Een bevinding noemt een cijfer, of gaat over dezelfde regel van het document.",
  vragen: ["Welke waarschuwing hoort bij welk cijfer?"],
  definitie_versie: "1",
  scope: registerScope,
  richting: "geen",
  dimensies: [],
  bescherming: "openbaar",
  bron: "cijferregister",
  kolommen: [
    text("bevinding_id", "de bevinding"),
    text("cijfer_id", "het cijfer"),
    text("grond", "genoemd of zelfde_regel"),
  ],
  waarde: "geheel",
  peildatum: null,
  sql: `
select
  '' as gebied,
  '' as periode,
  bevinding_id,
  cijfer_id,
  grond,
  null::bigint as waarde,
  'nvt' as status,
from fct_koppeling
order by bevinding_id, cijfer_id`,
};
