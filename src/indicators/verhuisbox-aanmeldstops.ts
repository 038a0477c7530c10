import { type Indicator, text } from "./indicator.ts";
import { registerScope } from "./parts/cijferregister.ts";
import { regelingKolommen, regelingLabel } from "./parts/trajecten.ts";

/** Periods without intake: a chart of what came in shows the room that there was, not the need (V000-094). */
export const verhuisboxAanmeldstops: Indicator = {
  naam: "verhuisbox_aanmeldstops",
  titel: "Verhuisbox: aanmeldstops",
  uitleg: "Wanneer huishoudens niet konden worden aangemeld. De waarde is het aantal stops tot en met deze.",
  vragen: ["Wanneer was er een aanmeldstop?"],
  definitie_versie: "1",
  scope: { ...registerScope, telbegrip: "aanmeldstop" },
  richting: "geen",
  dimensies: ["regeling_code", "vanaf"],
  bescherming: "openbaar",
  bron: "cijferregister",
  kolommen: [
    ...regelingKolommen,
    text("vanaf", "eerste dag"),
    text("tot", "laatste dag; leeg als die niet bekend is"),
    text("bron_regel", "regel in het document"),
  ],
  waarde: "geheel",
  peildatum: null,
  sql: `
select
  (select naam from ref_gemeente) as gebied,
  left(vanaf, 4) as periode,
  regeling_code,
  ${regelingLabel} as regeling,
  vanaf,
  tot,
  bron_regel,
  row_number() over (partition by regeling_code order by vanaf) as waarde,
from ref_aanmeldstops
order by regeling_code, vanaf`,
};
