import { type Indicator, text, whole } from "./indicator.ts";
import { registerScope } from "./parts/cijferregister.ts";

/**
 * Pairs of figures of the register that invite a comparison. Whether it may be made is not written here:
 * the rules of src/scope say so, wherever the pair is shown.
 */
export const vergelijkingen: Indicator = {
  naam: "vergelijkingen",
  titel: "Vergelijkingen die voor de hand liggen",
  uitleg:
    "Twee cijfers uit het register die iemand bij elkaar zou kunnen zetten. De regels van de monitor zeggen of dat mag, en waarom niet.",
  vragen: ["Welke cijfers mogen niet samen in één grafiek of som?"],
  definitie_versie: "1",
  scope: registerScope,
  richting: "geen",
  dimensies: ["vergelijking"],
  bescherming: "openbaar",
  bron: "cijferregister",
  kolommen: [
    whole("volgorde", "plaats in de lijst"),
    text("pagina", "pagina waar de vergelijking staat"),
    text("vergelijking", "code van de vergelijking"),
    text("titel", "wat iemand zou willen doen"),
    text("handeling", "optellen, aftrekken, delen, een_as of een_trend"),
    text("cijfer_id_a", "het eerste cijfer in het register"),
    text("cijfer_id_b", "het tweede cijfer"),
    text("uitleg", "wat de stukken erover zeggen"),
    text("bron_regel", "regels in het stuk"),
  ],
  waarde: "geheel",
  peildatum: null,
  sql: `
select
  'Nederland' as gebied,
  '' as periode,
  volgorde,
  pagina,
  vergelijking,
  titel,
  handeling,
  cijfer_id_a,
  cijfer_id_b,
  uitleg,
  bron_regel,
  null::bigint as waarde,
  'nvt' as status,
from dim_vergelijking
order by volgorde`,
};
