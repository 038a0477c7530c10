import { type Indicator, text } from "./indicator.ts";
import { registerScope } from "./parts/cijferregister.ts";

/** What the municipality says of itself in gemeente.yaml; what it leaves out is empty, never filled in here. */
export const contact: Indicator = {
  naam: "contact",
  titel: "Contact",
  uitleg:
    "Bij wie u terechtkunt met een fout in een cijfer, een vraag over privacy of over toegankelijkheid.",
  vragen: ["Bij wie meld ik een fout in een cijfer?"],
  definitie_versie: "1",
  scope: { ...registerScope, telbegrip: "adres", eenheid: "adres", eenheid_meervoud: "adressen" },
  richting: "geen",
  dimensies: ["onderwerp"],
  bescherming: "openbaar",
  bron: "Gegevens van de gemeente",
  kolommen: [
    text("onderwerp", "cijfers, privacy, toegankelijkheid of licentie"),
    text("naam", "wie het is, of wat er is vastgesteld; leeg als de gemeente niets heeft ingevuld"),
    text("email", "e-mailadres van de organisatie"),
    text("telefoon", "telefoonnummer van de organisatie"),
    text("pagina", "adres op internet"),
    text("vastgesteld_op", "dag waarop de gemeente dit vaststelde"),
  ],
  waarde: "geheel",
  peildatum: null,
  sql: `
select
  g.naam as gebied,
  '' as periode,
  c.onderwerp,
  c.naam,
  c.email,
  c.telefoon,
  c.pagina,
  c.vastgesteld_op,
  null::bigint as waarde,
  'nvt' as status,
from ref_contact as c
cross join ref_gemeente as g
order by c.volgorde`,
};
