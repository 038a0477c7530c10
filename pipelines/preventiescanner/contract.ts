import { codesFrom, defineContract, fixedCodes } from "../../src/contract/contract.ts";
import {
  bron_regels,
  eachMeasurement,
  gemeente_nr,
  instrument_versie,
  is_fictief,
  item_id,
  meting_id,
  regio,
  route,
  routeFits,
} from "./contract/columns.ts";

/** Answers per gemeente and item, one row each (preventiescanner.md §9.1 A). */
export const antwoorden = defineContract({
  naam: "preventie_antwoorden",
  titel: "Preventiescanner: antwoorden",
  uitleg:
    "Per gemeente en item het antwoord in de preventiescanner. Het mag ook de export van een vragenlijst zijn: één rij per gemeente met respondent, regio en meting of datum, en een kolom per optie, zoals BC-GEZ_01, BC-GEZ_anders of BEL-SAM_12.N. Een streepje betekent niet gevraagd; teksten worden niet bewaard.",
  versie: "3",
  kolommen: {
    meting_id,
    regio,
    gemeente_nr,
    item_id,
    route,
    antwoord: {
      type: "code",
      codes: fixedCodes({
        ja: ["1"],
        nee: [],
        niet_aangevinkt: ["0"],
        onbekend: [],
        geen_antwoord: [],
        niet_uitgevraagd: ["-"],
      }),
      verplicht: true,
      privacy: "openbaar",
      uitleg: "Het antwoord; niet aangevinkt is iets anders dan nee.",
      hulp: "Gebruik ja, nee, niet_aangevinkt, onbekend, geen_antwoord of niet_uitgevraagd. Getallen horen in een eigen bestand, zie preventie_waarden.",
    },
    heeft_toelichting: {
      type: "ja_nee",
      verplicht: false,
      privacy: "openbaar",
      uitleg: "Bij anders: of de gemeente er iets bij schreef. De tekst zelf wordt nooit bewaard.",
      hulp: "Vul ja of nee in; laat de tekst van de toelichting weg.",
    },
    instrument_versie,
    is_fictief,
    bron_regels,
  },
  sleutel: ["meting_id", "gemeente_nr", "item_id", "route"],
  dekking: eachMeasurement,
  organisatie: "regio",
  fictief: "is_fictief",
  controles: [routeFits],
});

/** SQL: the numbers that a report lists; a lone 0 says that there are none (preventiescanner.md §9.2 V2). */
const listed = `case when trim(coalesce(nrs, '')) = '0' then [] else regexp_extract_all(coalesce(nrs, ''), '[0-9]+') end`;

/** Totals as printed in a report; control figures, never published as the result itself. */
export const totalen = defineContract({
  naam: "preventie_totalen",
  titel: "Preventiescanner: gedrukte totalen",
  uitleg:
    "De totalen zoals een rapport ze noemt, met de nummers van de gemeenten. Zonder antwoorden per gemeente worden die hieruit opgemaakt. Het mag ook zoals gedrukt: de kolommen blok_id, optie, route, aantal en nrs, met erboven de regio, de meting, het aantal gemeenten (N) en de versie.",
  versie: "3",
  kolommen: {
    meting_id,
    regio,
    item_id,
    route,
    aantal: {
      type: "geheel",
      verplicht: false,
      privacy: "openbaar",
      aliassen: ["aantal_bron"],
      uitleg: "Het gedrukte aantal gemeenten; leeg als het rapport geen aantal noemt.",
      hulp: "Vul een geheel getal in of laat de cel leeg.",
    },
    n_gemeenten: {
      type: "geheel",
      verplicht: true,
      privacy: "openbaar",
      aliassen: ["N"],
      uitleg: "Hoeveel gemeenten de scanner invulden.",
      hulp: "Vul op elke rij hetzelfde aantal gemeenten in.",
    },
    nrs: {
      type: "tekst",
      patroon: "[0-9]+([ ,]+[0-9]+)*",
      verplicht: false,
      privacy: "openbaar",
      aliassen: ["nrs_bron"],
      uitleg: "De nummers van de gemeenten, gescheiden door een spatie of komma.",
      hulp: "Schrijf alleen nummers, bijvoorbeeld 1 2 3; een 0 betekent geen enkele gemeente.",
    },
    antwoord: {
      type: "code",
      codes: fixedCodes({ ja: [], nee: [], onbekend: ["weet niet"] }),
      verplicht: false,
      privacy: "openbaar",
      uitleg: "Bij vragen met ja, nee en onbekend: welk antwoord deze gemeenten gaven; leeg is ja.",
      hulp: "Gebruik ja, nee of onbekend.",
    },
    instrument_versie,
    is_fictief,
    bron_regels,
  },
  sleutel: ["meting_id", "item_id", "route", "antwoord"],
  dekking: eachMeasurement,
  organisatie: "regio",
  fictief: "is_fictief",
  controles: [
    routeFits,
    {
      // V1 of preventiescanner.md §9.2
      code: "totaal_wijkt_af",
      ernst: "waarschuwing",
      treft: `aantal is not null and aantal <> len(${listed})`,
      kolom: "aantal",
      uitleg: "Het gedrukte aantal past niet bij de genoemde gemeenten.",
      hulp: "Vraag de opsteller welk van de twee klopt; beide blijven staan.",
      toon: `item_id || case when route is null then '' else ' (' || route || ')' end || ': gedrukt ' || aantal
        || ', genoemd ' || len(${listed}) || '.'`,
    },
    {
      // V2 of preventiescanner.md §9.2
      code: "nummer_buiten_bereik",
      ernst: "waarschuwing",
      treft: `len(list_filter(${listed}, lambda n: coalesce(try_cast(n as integer), 0) not between 1 and n_gemeenten)) > 0
        or len(list_distinct(${listed})) <> len(${listed})`,
      kolom: "nrs",
      uitleg: "Een genoemd nummer komt dubbel voor of hoort niet bij deze meting.",
      hulp: "Gebruik elk nummer van 1 tot en met het aantal gemeenten hooguit één keer.",
      toon: "item_id",
    },
  ],
});

/** Numeric answers with their range, unit, period and basis (preventiescanner.md §9.1 D). */
export const waarden = defineContract({
  naam: "preventie_waarden",
  titel: "Preventiescanner: aantallen",
  uitleg:
    "De getallen die gemeenten in de scanner noemden, met eenheid, periode en basis. Het mag ook zoals genoemd: zonder de kolom eenheid en met een kolom genoemd, zoals 8-10 per jaar in 2021 of 4 (eerste helft 2021).",
  versie: "2",
  kolommen: {
    meting_id,
    regio,
    item_id,
    gemeente_nr,
    waarde_min: {
      type: "decimaal",
      notatie: "punt",
      verplicht: false,
      privacy: "openbaar",
      uitleg: "De laagste waarde; leeg als de gemeente het niet weet.",
      hulp: "Vul een getal in met een punt als decimaalteken, of laat de cel leeg. Leeg is niet nul.",
    },
    waarde_max: {
      type: "decimaal",
      notatie: "punt",
      verplicht: false,
      privacy: "openbaar",
      uitleg: "De hoogste waarde; gelijk aan de laagste als er één getal is genoemd.",
      hulp: "Vul een getal in met een punt als decimaalteken, of laat de cel leeg.",
    },
    waarde: {
      type: "bereik",
      verplicht: false,
      privacy: "openbaar",
      uitleg: "De waarde zoals opgeschreven, als laagste en hoogste niet apart staan: 12, 3-4 of plm. 20.",
      hulp: "Vul een getal of een bereik in, of laat de cel leeg. Leeg is niet nul.",
    },
    eenheid: {
      type: "code",
      codes: codesFrom("preventiescanner/eenheden.csv", "eenheid", ["label", "spellingen"]),
      verplicht: true,
      privacy: "openbaar",
      uitleg: "Wat er is geteld.",
      hulp: "Gebruik een eenheid uit data/reference/preventiescanner/eenheden.csv of vul die lijst aan.",
    },
    periode: {
      type: "tekst",
      patroon: "[0-9A-Z][0-9A-Z -]{0,19}|voorgaande jaar",
      verplicht: false,
      privacy: "openbaar",
      uitleg: "De periode zoals genoemd, bijvoorbeeld 2021 of 2021-H1.",
      hulp: "Schrijf alleen de periode, bijvoorbeeld 2021-H1, of laat leeg als er geen is genoemd.",
    },
    basis: {
      type: "code",
      codes: fixedCodes({
        registratie: ["a", "eigen registratie", "onderzoek", "eigen registratie of onderzoek"],
        schatting: ["b", "geschat"],
        "niet gezegd": ["a, b"],
      }),
      verplicht: false,
      privacy: "openbaar",
      uitleg: "Waar het getal op berust: registratie, schatting of niet gezegd.",
      hulp: "Vul registratie, schatting of niets in.",
    },
    toelichting: {
      type: "tekst",
      verplicht: false,
      privacy: "verboden",
      aliassen: ["opmerking", "opmerkingen"],
      uitleg: "Vrije tekst; wordt nooit bewaard, want die kan laten zien welke gemeente het is.",
      hulp: "Laat deze kolom weg.",
    },
    is_fictief,
    bron_regels,
  },
  sleutel: ["meting_id", "item_id", "gemeente_nr"],
  dekking: eachMeasurement,
  organisatie: "regio",
  fictief: "is_fictief",
  controles: [
    {
      // V7 of preventiescanner.md §9.2
      code: "bereik_omgekeerd",
      ernst: "fout",
      treft: "coalesce(waarde_min, waarde.laag) > coalesce(waarde_max, waarde.hoog)",
      kolom: "waarde_min",
      uitleg: "De laagste waarde is hoger dan de hoogste.",
      hulp: "Wissel de twee waarden om.",
    },
  ],
});
