import { type Indicator, text } from "./indicator.ts";
import { breakdownSql, meldingPeildatum, meldingScope } from "./parts/meldingen.ts";

export const meldingenAanmelder: Indicator = {
  naam: "meldingen_aanmelder",
  titel: "Meldingen naar aanmelder",
  uitleg: "Welke organisatie de meldingen deed.",
  vragen: ["Wie doet de meldingen?"],
  definitie_versie: "1",
  scope: meldingScope,
  richting: "geen",
  dimensies: ["aanmelder"],
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
