import { type Indicator, text } from "./indicator.ts";
import { registerScope } from "./parts/cijferregister.ts";

export const cijferBronnen: Indicator = {
  naam: "cijfer_bronnen",
  titel: "Cijferregister: brondocumenten",
  uitleg: "De documenten waar de cijfers uit komen, en hoeveel cijfers elk document geeft.",
  vragen: ["Uit welke documenten komen de cijfers?"],
  definitie_versie: "1",
  scope: { ...registerScope, telbegrip: "cijfer", eenheid: "cijfer", eenheid_meervoud: "cijfers" },
  richting: "geen",
  dimensies: [],
  bescherming: "openbaar",
  bron: "cijferregister",
  kolommen: [
    text("register", "bundel documenten"),
    text("register_titel", "titel van de bundel"),
    text("bron_id", "document"),
    text("titel", "titel van het document"),
    text("soort", "soort document"),
    text("datum", "jaar, maand of dag van het document"),
    text("opsteller", "wie het maakte"),
    text("regels", "regels in de bundel"),
    text("adres", "waar het document op internet staat"),
  ],
  waarde: "geheel",
  peildatum: null,
  sql: `
with aantallen as (
  select bron_id, count(*) as aantal from fct_cijfer group by bron_id
)
select
  '' as gebied,
  '' as periode,
  b.register,
  r.titel as register_titel,
  b.bron_id,
  b.titel,
  b.soort,
  b.datum,
  b.opsteller,
  case when b.regel_van is null then '' else 'L' || b.regel_van || '-' || b.regel_tot end as regels,
  b.adres,
  coalesce(a.aantal, 0) as waarde,
  r.titel as bron,
from stg_bronnen as b
join ref_registers as r using (register)
left join aantallen as a using (bron_id)
order by b.bron_id`,
};
