import { type Indicator, text, whole } from "./indicator.ts";
import { registerScope } from "./parts/cijferregister.ts";

/** Which targets a page shows together, and which figures of the cijferregister say what came of them. */
export const beloften: Indicator = {
  naam: "beloften",
  titel: "Beloften en wat ervan is geleverd",
  uitleg:
    "Doelen die op een pagina bij elkaar staan, met de cijfers uit het register die zeggen wat er is geleverd. Een doel zonder cijfer is niet geteld.",
  vragen: ["Wat beloofde de stad, en wat is daarvan geleverd?"],
  definitie_versie: "1",
  scope: { ...registerScope, aard: "doel" },
  richting: "geen",
  dimensies: ["belofte", "doel_id"],
  bescherming: "openbaar",
  bron: "cijferregister",
  kolommen: [
    whole("volgorde", "plaats in de lijst"),
    text("pagina", "pagina waar de belofte staat"),
    text("belofte", "code van de belofte"),
    text("kop", "kop boven de belofte; leeg als zij bij de vorige hoort"),
    text("titel", "titel van de belofte"),
    text("vraag", "hoe de belofte te lezen is"),
    text("noot", "wat erbij gezegd moet worden"),
    text("bron_datum", "jaar van het stuk"),
    text("doel_id", "het doel in de tabel doelen"),
    text("cijfer_ids", "cijfers die zeggen wat er is geleverd, met | ertussen; leeg is niet geteld"),
    text("getekend", "cijfers voor een grafiek, met | ertussen"),
  ],
  waarde: "geheel",
  peildatum: null,
  sql: `
select
  gebied,
  '' as periode,
  volgorde,
  pagina,
  belofte,
  kop,
  titel,
  vraag,
  noot,
  bron_datum,
  doel_id,
  cijfer_ids,
  getekend,
  null::bigint as waarde,
  'nvt' as status,
from dim_belofte
order by volgorde`,
};
