import { codesFrom, defineContract, fixedCodes } from "../../../src/contract/contract.ts";
import {
  bron_regels,
  eachMeasurement,
  gemeente_nr,
  is_fictief,
  item_id,
  meting_id,
  regio,
  route,
} from "./columns.ts";

/**
 * Which gemeente a number is, only where that gemeente or its region released the name
 * (preventiescanner.md §6.4). Without this table every gemeente stays a number.
 */
export const gemeenten = defineContract({
  naam: "preventie_gemeenten",
  titel: "Preventiescanner: vrijgegeven namen",
  uitleg:
    "Bij welk nummer welke gemeente hoort, alleen als die gemeente daarmee instemt. Het mag ook een lijst met naam en vrijgegeven (ja of nee) zijn; een naam zonder ja wordt niet bewaard.",
  versie: "1",
  kolommen: {
    meting_id,
    regio,
    gemeente_nr,
    is_vrijgegeven: {
      type: "ja_nee",
      verplicht: true,
      privacy: "openbaar",
      uitleg: "Of de gemeente instemt met het noemen van haar naam.",
      hulp: "Vul ja of nee in; bij nee blijft de gemeente een nummer.",
    },
    vrijgegeven_naam: {
      type: "tekst",
      verplicht: false,
      privacy: "openbaar",
      uitleg: "De naam van de gemeente, alleen als die is vrijgegeven.",
      hulp: "Laat de naam weg als de gemeente niet instemt.",
    },
    is_fictief,
  },
  sleutel: ["meting_id", "gemeente_nr"],
  dekking: eachMeasurement,
  organisatie: "regio",
  fictief: "is_fictief",
  controles: [
    {
      code: "naam_zonder_vrijgave",
      ernst: "fout",
      treft: "not is_vrijgegeven and vrijgegeven_naam is not null",
      kolom: "vrijgegeven_naam",
      uitleg: "Er staat een naam bij een gemeente die daar niet mee instemt.",
      hulp: "Haal de naam weg en lever opnieuw aan.",
    },
  ],
});

/**
 * What the running text of a report says about an item, in numbers, to hold it against the tables: rule V9 of
 * preventiescanner.md §9.2. The sentences themselves are no part of it.
 */
export const tekstcijfers = defineContract({
  naam: "preventie_tekstcijfers",
  titel: "Preventiescanner: cijfers uit de lopende tekst",
  uitleg: "Wat de tekst van een rapport over een item zegt, in getallen, om met de tabellen te vergelijken.",
  versie: "1",
  kolommen: {
    meting_id,
    regio,
    tekst_nr: {
      type: "geheel",
      verplicht: true,
      privacy: "openbaar",
      uitleg: "Volgnummer van de uitspraak in de tekst.",
      hulp: "Nummer de uitspraken; een uitspraak over meer items krijgt meer rijen.",
    },
    soort: {
      type: "code",
      codes: fixedCodes({ aantal: [], kracht: [], kans: [] }),
      verplicht: true,
      privacy: "openbaar",
      uitleg: "Noemt de tekst een aantal, een kracht of een kans?",
      hulp: "Gebruik aantal, kracht of kans.",
    },
    blok_id: {
      type: "code",
      codes: codesFrom("preventiescanner/blokken.csv", "blok_id"),
      verplicht: false,
      privacy: "openbaar",
      uitleg: "Het blok, als de tekst zegt hoeveel gemeenten er iets uit aanvinkten.",
      hulp: "Gebruik de code van een blok uit data/reference/preventiescanner/blokken.csv of laat leeg.",
    },
    item_id: { ...item_id, verplicht: false },
    route,
    antwoord: {
      type: "code",
      codes: fixedCodes({ ja: [], nee: [], onbekend: [] }),
      verplicht: false,
      privacy: "openbaar",
      uitleg: "Welk antwoord de tekst telt; leeg is ja.",
      hulp: "Gebruik ja, nee of onbekend.",
    },
    aantal: {
      type: "bereik",
      verplicht: false,
      privacy: "openbaar",
      uitleg: "Hoeveel gemeenten de tekst noemt, bijvoorbeeld 5 of 7-8.",
      hulp: "Vul een getal of een bereik in, of laat leeg bij een kracht of kans.",
    },
    nrs: {
      type: "tekst",
      patroon: "[0-9]+([ ,]+[0-9]+)*",
      verplicht: false,
      privacy: "openbaar",
      uitleg: "De nummers van de gemeenten die de tekst noemt.",
      hulp: "Schrijf alleen nummers, bijvoorbeeld 1 2 3.",
    },
    eenheid: {
      type: "code",
      codes: codesFrom("preventiescanner/eenheden.csv", "eenheid", ["label", "spellingen"]),
      verplicht: false,
      privacy: "openbaar",
      uitleg: "Wat er volgens de tekst is geteld, als de tekst dat anders noemt dan de tabel.",
      hulp: "Gebruik een eenheid uit data/reference/preventiescanner/eenheden.csv of laat leeg.",
    },
    is_fictief,
    bron_regels,
  },
  sleutel: ["meting_id", "tekst_nr", "soort", "blok_id", "item_id", "route"],
  dekking: eachMeasurement,
  organisatie: "regio",
  fictief: "is_fictief",
  controles: [
    {
      code: "onderwerp_ontbreekt",
      ernst: "fout",
      treft: "(item_id is null) = (blok_id is null)",
      kolom: "item_id",
      uitleg: "Er staat geen item of blok bij de uitspraak, of allebei.",
      hulp: "Vul een item in, of een blok als de tekst over het hele blok gaat.",
    },
  ],
});
