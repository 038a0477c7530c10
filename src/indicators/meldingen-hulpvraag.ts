import { type Indicator, text } from "./indicator.ts";
import { breakdownSql, meldingPeildatum, meldingScope } from "./parts/meldingen.ts";

export const meldingenHulpvraag: Indicator = {
  naam: "meldingen_hulpvraag",
  titel: "Meldingen naar hulpvraag",
  uitleg: "Waar huishoudens bij hun melding hulp bij vroegen.",
  vragen: ["Waarvoor vragen mensen hulp?"],
  definitie_versie: "1",
  scope: meldingScope,
  richting: "geen",
  dimensies: ["hulpvraag"],
  bescherming: "personen",
  bron: "meldingen",
  kolommen: [
    text("hulpvraag_code", "code van de hulpvraag; totaal is het hele jaar"),
    text("hulpvraag", "hulpvraag"),
  ],
  waarde: "geheel",
  peildatum: meldingPeildatum,
  sql: breakdownSql("hulpvraag", "hulpvraag"),
};
