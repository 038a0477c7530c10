import { breakdownSql, type Indicator, meldingPeildatum, meldingScope, text } from "./indicator.ts";

export const meldingenInkomen: Indicator = {
  naam: "meldingen_inkomen",
  titel: "Meldingen naar inkomen",
  uitleg: "Waar huishoudens van leefden toen zij werden gemeld.",
  definitie_versie: "1",
  scope: meldingScope,
  bescherming: "personen",
  bron: "meldingen",
  kolommen: [
    text("inkomen_code", "code van het inkomen; totaal is het hele jaar"),
    text("inkomen", "inkomen"),
  ],
  waarde: "geheel",
  peildatum: meldingPeildatum,
  sql: breakdownSql("inkomen", "inkomen_pilot"),
};
