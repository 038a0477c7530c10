import { breakdownSql, type Indicator, meldingPeildatum, meldingScope, text } from "./indicator.ts";

export const meldingenAanmelder: Indicator = {
  naam: "meldingen_aanmelder",
  titel: "Meldingen naar aanmelder",
  uitleg: "Welke organisatie de meldingen deed.",
  definitie_versie: "1",
  scope: meldingScope,
  bescherming: "personen",
  bron: "meldingen",
  kolommen: [
    text("aanmelder_code", "code van de aanmelder; totaal is het hele jaar"),
    text("aanmelder", "aanmelder"),
  ],
  waarde: "geheel",
  peildatum: meldingPeildatum,
  sql: breakdownSql("aanmelder", "aanmelder"),
};
