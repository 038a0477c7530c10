import { type Indicator, text } from "./indicator.ts";
import { begeleiding, huishoudtype, inkomen, leeftijd, ligging } from "./parts/kenmerken.ts";
import { sindsJanuariSql, type Verdeling } from "./parts/sinds-januari.ts";
import { regelingKolommen, type Telling, trajectPeildatum, trajectScope } from "./parts/trajecten.ts";

const from = (...soorten: Telling[]) => ({ soorten });
const everyone = from("aanmelding", "gestart", "uitstroom");
const begun = from("gestart", "uitstroom");
const moved = from("uitstroom");

/** What the quarterly reports of the municipality divide (L9246–9390); the tables per year divide more. */
const verdelingen: readonly Verdeling[] = [
  { kenmerk: huishoudtype, ...everyone },
  { kenmerk: leeftijd, ...everyone },
  { kenmerk: inkomen, ...begun },
  { kenmerk: begeleiding, ...begun },
  { kenmerk: ligging, ...moved },
];

/**
 * The breakdown table of a voortgangsrapportage, for the same months of every year. By the quarter: the months
 * between would be so small that they hide more than they tell.
 */
export const verhuisboxSindsJanuari: Indicator = {
  naam: "verhuisbox_sinds_januari",
  titel: "Verhuisbox sinds 1 januari naar kenmerk",
  uitleg:
    "Hoeveel huishoudens van 1 januari tot het eind van een kwartaal zijn aangemeld, begonnen of een woning vonden, naar één kenmerk tegelijk.",
  vragen: [
    "Welke huishoudens vonden dit jaar een woning met de Verhuisbox, en welke in dezelfde maanden vorig jaar?",
  ],
  definitie_versie: "1",
  scope: trajectScope,
  richting: "geen",
  dimensies: ["regeling_code", "telling_code", "kenmerk_code", "code"],
  bescherming: "personen",
  bron: "verhuisbox",
  kolommen: [
    ...regelingKolommen,
    text("telling_code", "aanmelding, gestart of uitstroom"),
    text("telbegrip_label", "wat er is geteld"),
    text("kenmerk_code", "code van het kenmerk waarnaar is verdeeld"),
    text("kenmerk", "kenmerk"),
    text("code", "code van de groep; totaal is iedereen"),
    text("label", "groep"),
  ],
  waarde: "geheel",
  peildatum: trajectPeildatum,
  sql: sindsJanuariSql(verdelingen),
};
