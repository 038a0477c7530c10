import { codesFrom, defineContract, fixedCodes } from "../../src/contract/contract.ts";

const item_id = {
  type: "code",
  codes: codesFrom("preventiescanner/items.csv", "item_id"),
  verplicht: true,
  privacy: "openbaar",
  aliassen: ["item"],
  uitleg: "Het item van de scanner, bijvoorbeeld BC-GEZ-01.",
  hulp: "Gebruik de itemcode van het codeboek in data/reference/preventiescanner/items.csv.",
} as const;

const meting_id = {
  type: "tekst",
  patroon: "[0-9]{4}-(0[1-9]|1[0-2])_[A-Za-z0-9]+",
  verplicht: true,
  privacy: "openbaar",
  aliassen: ["meting"],
  uitleg: "De meting: maand en afkorting van de regio, bijvoorbeeld 2022-04_DA.",
  hulp: "Schrijf de meting als jaar-maand, een laag streepje en een afkorting.",
} as const;

const regio = {
  type: "tekst",
  verplicht: true,
  privacy: "openbaar",
  uitleg: "De regio die de scanner heeft ingevuld.",
  hulp: "Vul op elke rij de naam van de regio in.",
} as const;

const route = {
  type: "code",
  codes: fixedCodes({
    "Na een ingrijpende levensgebeurtenis": ["ingrijpende gebeurtenis", "A"],
    "Na het verlaten van een instelling": ["vertrek instelling", "B"],
    Voorzorg: [],
    Nazorg: [],
  }),
  verplicht: false,
  privacy: "openbaar",
  uitleg: "Route of fase, bij vragen die twee keer zijn gesteld; anders leeg.",
  hulp: "Gebruik een van de vier routes van het codeboek of laat de cel leeg.",
} as const;

/** A gemeente is a number (preventiescanner.md l.1404-1412); names are no part of a delivery. */
const gemeente_nr = {
  type: "geheel",
  verplicht: true,
  privacy: "openbaar",
  aliassen: ["respondent", "gemeente nummer"],
  uitleg: "Nummer van de gemeente binnen de meting; namen worden niet geleverd.",
  hulp: "Vul het nummer van de gemeente in, geen naam.",
} as const;

const bron_regels = {
  type: "tekst",
  verplicht: false,
  privacy: "openbaar",
  aliassen: ["regel"],
  uitleg: "Regels in het brondocument.",
  hulp: "Mag leeg blijven.",
} as const;

const eachMeasurement = { soort: "eenheid", sql: "meting_id" } as const;

/** Answers per gemeente and item, one row each (preventiescanner.md §9.1 A). */
export const antwoorden = defineContract({
  naam: "preventie_antwoorden",
  titel: "Preventiescanner: antwoorden",
  uitleg: "Per gemeente en item het antwoord in de preventiescanner.",
  versie: "1",
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
      hulp: "Gebruik ja, nee, niet_aangevinkt, onbekend, geen_antwoord of niet_uitgevraagd.",
    },
    bron_regels,
  },
  sleutel: ["meting_id", "gemeente_nr", "item_id", "route"],
  dekking: eachMeasurement,
  organisatie: "regio",
  fictief: null,
  controles: [],
});

/** Totals as printed in a report; control figures, never published as the result itself. */
export const totalen = defineContract({
  naam: "preventie_totalen",
  titel: "Preventiescanner: gedrukte totalen",
  uitleg: "De totalen zoals een rapport ze noemt, met de nummers van de gemeenten.",
  versie: "1",
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
      hulp: "Schrijf alleen nummers, bijvoorbeeld 1 2 3.",
    },
    bron_regels,
  },
  sleutel: ["meting_id", "item_id", "route"],
  dekking: eachMeasurement,
  organisatie: "regio",
  fictief: null,
  controles: [
    {
      // V1 of preventiescanner.md §9.2
      code: "totaal_wijkt_af",
      ernst: "waarschuwing",
      treft: "aantal is not null and aantal <> len(regexp_extract_all(coalesce(nrs, ''), '[0-9]+'))",
      kolom: "aantal",
      uitleg: "Het gedrukte aantal past niet bij de genoemde gemeenten.",
      hulp: "Vraag de opsteller welk van de twee klopt; beide blijven staan.",
      toon: `item_id || case when route is null then '' else ' (' || route || ')' end || ': gedrukt ' || aantal
        || ', genoemd ' || len(regexp_extract_all(coalesce(nrs, ''), '[0-9]+')) || '.'`,
    },
    {
      // V2 of preventiescanner.md §9.2
      code: "nummer_buiten_bereik",
      ernst: "waarschuwing",
      treft: `len(list_filter(regexp_extract_all(coalesce(nrs, ''), '[0-9]+'),
        lambda n: coalesce(try_cast(n as integer), 0) not between 1 and n_gemeenten)) > 0
        or len(list_distinct(regexp_extract_all(coalesce(nrs, ''), '[0-9]+')))
          <> len(regexp_extract_all(coalesce(nrs, ''), '[0-9]+'))`,
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
  uitleg: "De getallen die gemeenten in de scanner noemden, met eenheid, periode en basis.",
  versie: "1",
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
      type: "tekst",
      verplicht: true,
      privacy: "openbaar",
      uitleg: "Wat er is geteld.",
      hulp: "Vul op elke rij in wat er is geteld.",
    },
    periode: {
      type: "tekst",
      verplicht: false,
      privacy: "openbaar",
      uitleg: "De periode zoals genoemd, bijvoorbeeld 2021-H1.",
      hulp: "Laat leeg als er geen periode is genoemd.",
    },
    basis: {
      type: "tekst",
      verplicht: false,
      privacy: "openbaar",
      uitleg: "Waar het getal op berust: registratie, schatting of niet gezegd.",
      hulp: "Vul registratie, schatting of niets in.",
    },
    toelichting: {
      type: "tekst",
      verplicht: false,
      privacy: "openbaar",
      uitleg: "Korte toelichting zonder namen.",
      hulp: "Noem geen gemeente en geen persoon.",
    },
    bron_regels,
  },
  sleutel: ["meting_id", "item_id", "gemeente_nr"],
  dekking: eachMeasurement,
  organisatie: "regio",
  fictief: null,
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
