import { fictief } from "../../src/contract/columns.ts";
import { codesFrom, codesTogether, defineContract, fixedCodes } from "../../src/contract/contract.ts";

/** 'Den Haag' is a gemeente, also where a region goes by that name: gemeenten come last. */
const areas = codesTogether(
  fixedCodes({ Nederland: ["NL", "land"] }),
  codesFrom("regios/regios.csv", "regio", ["aliassen"]),
  codesFrom("regios/gemeenten.csv", "gemeente", ["cbs_code", "aliassen"]),
);

/**
 * What a policy officer of a region keeps about the Actieplan: which milestone has which status in which
 * area on which day (actieplan.md §10.2, `mijlpalen.csv`). A row is never replaced by one of another day,
 * so the file may be written over: what was known stays known.
 */
export const mijlpalen = defineContract({
  naam: "mijlpalen",
  titel: "Mijlpalen van het Actieplan",
  uitleg: "Eén rij per mijlpaal, gebied en dag: hoe ver het is, met het bewijs.",
  versie: "1",
  kolommen: {
    element: {
      type: "code",
      codes: codesFrom("actieplan/mijlpalen.csv", "mijlpaal", ["naam", "aliassen"]),
      verplicht: true,
      privacy: "openbaar",
      aliassen: ["mijlpaal", "resultaat"],
      uitleg: "De mijlpaal, bijvoorbeeld A3.R07 of woonzorgvisie.",
      hulp: "Gebruik een mijlpaal uit data/reference/actieplan/mijlpalen.csv of vul die lijst aan.",
    },
    gebied: {
      type: "code",
      codes: areas,
      verplicht: true,
      privacy: "openbaar",
      aliassen: ["gemeente", "regio"],
      uitleg: "De gemeente, de regio of Nederland.",
      hulp: "Gebruik een naam uit data/reference/regios of vul die lijst aan.",
    },
    peildatum: {
      type: "datum",
      verplicht: true,
      privacy: "openbaar",
      aliassen: ["datum", "stand van"],
      uitleg: "De dag vanaf welke dit geldt.",
      hulp: "Schrijf een bestaande datum als dag-maand-jaar, bijvoorbeeld 31-10-2024.",
    },
    status: {
      type: "code",
      codes: fixedCodes({
        gereed: ["klaar", "ja"],
        in_uitvoering: ["in uitvoering", "bezig"],
        niet_gestart: ["niet gestart", "nog niet begonnen", "nee"],
        ingetrokken: [],
      }),
      verplicht: true,
      privacy: "openbaar",
      uitleg:
        "Hoe ver het is: gereed, in_uitvoering, niet_gestart of ingetrokken (de rij was een vergissing).",
      hulp: "Gebruik gereed, in_uitvoering, niet_gestart of ingetrokken.",
    },
    bewijs: {
      type: "tekst",
      verplicht: false,
      privacy: "openbaar",
      aliassen: ["link", "besluit"],
      uitleg: "Waar het besluit te vinden is: een adres op internet of een nummer van een raadsstuk.",
      hulp: "Verwijs naar een openbaar stuk en noem geen namen van mensen.",
    },
    toelichting: {
      type: "tekst",
      verplicht: false,
      privacy: "openbaar",
      aliassen: ["opmerking"],
      uitleg: "Korte toelichting; deze tekst is openbaar.",
      hulp: "Schrijf kort wat er speelt en noem geen namen van mensen.",
    },
    is_fictief: fictief,
  },
  sleutel: ["element", "gebied", "peildatum"],
  dekking: { soort: "eenheid", sql: "concat(peildatum, ' ', element)" },
  organisatie: "gebied",
  fictief: "is_fictief",
  controles: [
    {
      code: "gereed_zonder_bewijs",
      ernst: "waarschuwing",
      treft: "status = 'gereed' and bewijs is null",
      kolom: "bewijs",
      uitleg: "Een mijlpaal is klaar, maar er staat niet bij waar dat uit blijkt.",
      hulp: "Zet het adres of het nummer van het besluit erbij.",
      toon: "concat(element, ', ', gebied, ', ', peildatum)",
    },
  ],
});
