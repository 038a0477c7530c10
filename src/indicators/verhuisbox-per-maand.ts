import { type Indicator, text } from "./indicator.ts";
import { periodeNaam, periodeOuder, periodeSleutel } from "./parts/maanden.ts";
import {
  regelingKolommen,
  regelingLabel,
  tellingen,
  tellingLabel,
  trajectCel,
  trajectPeildatum,
  trajectPerPeriode,
  trajectScope,
} from "./parts/trajecten.ts";

/** Period view: what happened in a month, whatever year the household was reported in. */
export const verhuisboxPerMaand: Indicator = {
  naam: "verhuisbox_per_maand",
  titel: "Verhuisbox per maand en sinds 1 januari",
  uitleg:
    "Hoeveel huishoudens per maand zijn aangemeld, zijn begonnen, een woning vonden of stopten, en hoeveel dat er sinds 1 januari zijn.",
  vragen: [
    "Hoeveel huishoudens vonden dit jaar een woning met de Verhuisbox?",
    "Hoeveel huishoudens zijn dit jaar begonnen?",
  ],
  definitie_versie: "1",
  scope: trajectScope,
  richting: "geen",
  dimensies: ["regeling_code", "telling_code"],
  bescherming: "personen",
  bron: "verhuisbox",
  kolommen: [
    ...regelingKolommen,
    text("telling_code", Object.keys(tellingen).join(", ")),
    text("telbegrip_label", "wat er is geteld"),
    text("periode_soort", "maand, of cumulatief: sinds 1 januari"),
    text("maand", "de maand, of de laatste maand van de som"),
  ],
  waarde: "geheel",
  peildatum: trajectPeildatum,
  sql: `
with ${trajectPerPeriode}
select
  gebied,
  ${periodeNaam} as periode,
  regeling_code,
  ${regelingLabel} as regeling,
  telling_code,
  ${tellingLabel("telling_code")} as telbegrip_label,
  periode_soort,
  maand,
  aantal as waarde,
  ${trajectCel("telling_code", periodeSleutel)} as cel,
  [coalesce(if(${periodeOuder} is null, null, ${trajectCel("telling_code", periodeOuder)}), '')] as ouders,
from per_periode
order by gebied, regeling_code, list_position(['${Object.keys(tellingen).join("', '")}'], telling_code), jaar,
  periode_soort <> 'maand', nummer`,
};
