import { codesFrom, fixedCodes } from "../../../src/contract/contract.ts";

export const item_id = {
  type: "code",
  codes: codesFrom("preventiescanner/items.csv", "item_id", ["spellingen"]),
  verplicht: true,
  privacy: "openbaar",
  aliassen: ["item"],
  uitleg: "Het item van de scanner, bijvoorbeeld BC-GEZ-01, of het blok met de korte naam van de optie.",
  hulp: "Gebruik de itemcode van het codeboek in data/reference/preventiescanner/items.csv, of leg de naam vast in data/mapping/preventiescanner.yaml.",
} as const;

export const meting_id = {
  type: "tekst",
  patroon: "[0-9]{4}-(0[1-9]|1[0-2])_[A-Za-z0-9]+",
  verplicht: true,
  privacy: "openbaar",
  aliassen: ["meting"],
  uitleg: "De meting: maand en afkorting van de regio, bijvoorbeeld 2022-04_DA.",
  hulp: "Schrijf de meting als jaar-maand, een laag streepje en een afkorting.",
} as const;

export const regio = {
  type: "tekst",
  verplicht: true,
  privacy: "openbaar",
  uitleg: "De regio die de scanner heeft ingevuld.",
  hulp: "Vul op elke rij de naam van de regio in.",
} as const;

export const route = {
  type: "code",
  codes: fixedCodes({
    "Na een ingrijpende levensgebeurtenis": ["ingrijpende gebeurtenis", "A"],
    "Na het verlaten van een instelling": ["vertrek instelling", "B"],
    Voorzorg: ["V"],
    Nazorg: ["N"],
  }),
  verplicht: false,
  privacy: "openbaar",
  uitleg: "Route of fase, bij vragen die twee keer zijn gesteld; anders leeg.",
  hulp: "Gebruik een van de vier routes van het codeboek of laat de cel leeg.",
} as const;

/** Blocks that the scanner asks twice; routes.csv of the codebook names the same. */
export const askedTwice = ["WM-OPT", "BEL-SAM"] as const;

/** Without its route an answer to a block that was asked twice could belong to either. */
export const routeFits = {
  code: "route_past_niet",
  ernst: "fout",
  treft: `regexp_matches(item_id, '^(${askedTwice.join("|")})-') <> (route is not null)`,
  kolom: "route",
  uitleg: "Bij deze vraag ontbreekt de route, of er hoort geen route bij.",
  hulp: "Zet bij een vraag die twee keer is gesteld de route in de kolom route, of achter de naam van de kolom: .A, .B, .V of .N. Laat de route bij andere vragen leeg.",
} as const;

/** A gemeente is a number (preventiescanner.md l.1404-1412); names are no part of a delivery. */
export const gemeente_nr = {
  type: "geheel",
  verplicht: true,
  privacy: "openbaar",
  aliassen: ["respondent", "gemeente nummer"],
  uitleg: "Nummer van de gemeente binnen de meting; namen worden niet geleverd.",
  hulp: "Vul het nummer van de gemeente in, geen naam.",
} as const;

/** Wordings change: the same item in another version is another question (preventiescanner.md §8.5). */
export const instrument_versie = {
  type: "code",
  codes: codesFrom("preventiescanner/versies.csv", "versie"),
  verplicht: false,
  privacy: "openbaar",
  aliassen: ["versie"],
  uitleg: "De versie van de vragenlijst, bijvoorbeeld 2022-1; zonder versie wordt niet vergeleken.",
  hulp: "Gebruik een versie uit data/reference/preventiescanner/versies.csv of vul die lijst aan.",
} as const;

export const is_fictief = {
  type: "ja_nee",
  verplicht: false,
  privacy: "openbaar",
  aliassen: ["fictief"],
  uitleg: "Ja als de meting verzonnen is, om het systeem mee te proberen.",
  hulp: "Vul ja in bij een verzonnen meting en laat anders leeg.",
} as const;

/** Line numbers only: a text column would be a place for remarks. */
export const bron_regels = {
  type: "tekst",
  patroon: "[0-9L][0-9L ,;.-]*",
  verplicht: false,
  privacy: "openbaar",
  aliassen: ["regel"],
  uitleg: "Regels in het brondocument, alleen nummers.",
  hulp: "Schrijf alleen regelnummers, bijvoorbeeld 12-14, of laat leeg.",
} as const;

export const eachMeasurement = { soort: "eenheid", sql: "meting_id" } as const;
