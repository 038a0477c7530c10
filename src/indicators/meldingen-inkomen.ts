import { type Indicator, text } from "./indicator.ts";
import { breakdownSql, meldingPeildatum, meldingScope } from "./parts/meldingen.ts";

export const meldingenInkomen: Indicator = {
  naam: "meldingen_inkomen",
  titel: "Meldingen naar inkomen",
  uitleg: "Waar huishoudens van leefden toen zij werden gemeld.",
  vragen: ["Waarvan leven mensen die zich melden?"],
  definitie_versie: "1",
  scope: meldingScope,
  richting: "geen",
  dimensies: ["inkomen"],
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
