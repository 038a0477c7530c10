import { breakdownSql, type Indicator, meldingPeildatum, meldingScope, text } from "./indicator.ts";

export const meldingenHulpvraag: Indicator = {
  naam: "meldingen_hulpvraag",
  titel: "Meldingen naar hulpvraag",
  uitleg: "Waar huishoudens bij hun melding hulp bij vroegen.",
  definitie_versie: "1",
  scope: meldingScope,
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
