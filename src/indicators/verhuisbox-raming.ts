import { type Indicator, text } from "./indicator.ts";
import { ramingScope } from "./parts/verhuisbox.ts";

/** The assumptions of the memo of 8 November 2022 and what it made of them; nothing here was measured. */
export const verhuisboxRaming: Indicator = {
  naam: "verhuisbox_raming",
  titel: "Verhuisbox: raming van kosten en baten",
  uitleg:
    "De aannames waarmee de gemeente kosten en baten heeft geraamd, en de uitkomst die zij noemde. Dit is een rekenvoorbeeld, geen gemeten besparing.",
  vragen: ["Waarop rust de raming dat de Verhuisbox geld bespaart?"],
  definitie_versie: "1",
  scope: ramingScope,
  richting: "geen",
  dimensies: ["raming", "onderdeel", "groep"],
  bescherming: "openbaar",
  bron: "cijferregister",
  kolommen: [
    text("raming", "welke raming"),
    text("raming_titel", "naam van de raming"),
    text(
      "onderdeel",
      "kosten, verhouding, uitkeringen, bedrag_per_uitkering, besparing_gedrukt of opbrengst_gedrukt",
    ),
    text("groep", "soort uitkering; leeg als het onderdeel daar niet over gaat"),
    text("cijfer_id", "het cijfer in het register"),
    text("cijfer_titel", "titel van het cijfer"),
    text("bron_regel", "regel in het document"),
  ],
  waarde: "decimaal",
  peildatum: null,
  sql: `
select
  c.gebied,
  c.periode,
  r.raming,
  r.titel as raming_titel,
  r.onderdeel,
  r.groep,
  c.cijfer_id,
  c.titel as cijfer_titel,
  c.bron_regel,
  c.waarde,
  b.titel as bron,
  c.versie,
from ref_verhuisbox_raming as r
join fct_cijfer as c using (cijfer_id)
join stg_bronnen as b using (bron_id)
order by r.volgorde`,
};
