import {
  anyGemeente,
  coded,
  codedFrom,
  day,
  fictief,
  linked,
  peildatum,
  stepColumns,
  yesNo,
} from "../../src/contract/columns.ts";
import { type ColumnContract, defineContract } from "../../src/contract/contract.ts";
import { plaatsingChecks, plekChecks, stapChecks } from "./row-checks.ts";

const constructies = { bestand: "wonen/constructies.csv", kolom: "constructie_code" };
const toestanden = { bestand: "wonen/toestanden.csv", kolom: "toestand_code", ook: ["label", "aliassen"] };

const constructie: ColumnContract = {
  ...codedFrom({ ...constructies, ook: ["naam", "aliassen"] }, "De woonvorm of huurconstructie.", {
    verplicht: true,
    aliassen: ["woonvorm", "regeling wonen"],
  }),
  privacy: "openbaar",
};

const gemeente = anyGemeente("De gemeente van de woonplek; leeg is de eigen gemeente.");

const plaatsingnr = linked("woonplaatsing", "Nummer van de plaatsing: één bewoner in één woonvorm.", {
  verplicht: true,
  aliassen: ["plaatsing nummer"],
});

/** One row per woonplek: what was agreed is not yet there, and what is there is not yet lived in (003 L939, L1897, L2397). */
export const woonplekken = defineContract({
  naam: "woonplekken",
  titel: "Wonen: woonplekken",
  uitleg: "Eén rij per woonplek: wanneer zij is afgesproken en wanneer zij er was.",
  versie: "1",
  kolommen: {
    woonpleknr: linked("woonplek", "Nummer van de woonplek.", {
      verplicht: true,
      aliassen: ["woonplek nummer", "pleknr"],
    }),
    constructie,
    gemeente,
    woonplek_eenheid: {
      ...coded("woonplek_eenheid", "Wat voor plek het is: woningen en kamers zijn verschillende eenheden.", {
        verplicht: true,
        aliassen: ["soort woonplek"],
      }),
      privacy: "openbaar",
    },
    datum_afspraak: {
      ...day("De dag waarop de woonplek is afgesproken; leeg als zij er kwam zonder afspraak."),
      privacy: "openbaar",
    },
    datum_geleverd: {
      ...day("De dag waarop de woonplek er was; leeg als zij er nog niet is.", { aliassen: ["opgeleverd"] }),
      privacy: "openbaar",
    },
    datum_einde_plek: {
      ...day("De dag waarop de woonplek er niet meer was.", { aliassen: ["einde woonplek"] }),
      privacy: "openbaar",
    },
    peildatum,
    is_fictief: fictief,
  },
  sleutel: ["woonpleknr"],
  dekking: { soort: "eenheid", sql: "constructie" },
  organisatie: "gemeente",
  fictief: "is_fictief",
  controles: plekChecks,
});

/**
 * One row per plaatsing. The end of the contract and of the indicatie are two dates that do not always
 * fit (003 L715–729); whether somebody came back to the opvang was not followed (L1081–1087).
 */
export const woonplaatsingen = defineContract({
  naam: "woonplaatsingen",
  titel: "Wonen: plaatsingen",
  uitleg: "Eén rij per plaatsing van een bewoner in een woonvorm.",
  versie: "1",
  kolommen: {
    plaatsingnr,
    constructie,
    gemeente,
    woonpleknr: linked("woonplek", "Nummer van de woonplek, als die bekend is.", {
      aliassen: ["woonplek nummer", "pleknr"],
    }),
    route: coded("uitstroomroute", "De weg waarlangs de woning is gezocht.", {
      aliassen: ["uitstroomroute"],
    }),
    datum_einde_contract: day("De dag waarop het tijdelijke contract afloopt.", {
      aliassen: ["einde contract"],
    }),
    datum_einde_indicatie: day("De dag waarop de indicatie voor begeleiding afloopt.", {
      aliassen: ["einde indicatie"],
    }),
    terug_in_opvang: yesNo(
      "Of de bewoner na een contract op eigen naam terugkwam in de opvang; leeg is onbekend.",
    ),
    datum_terug_in_opvang: day("De dag waarop de bewoner terugkwam in de opvang."),
    peildatum,
    is_fictief: fictief,
  },
  sleutel: ["plaatsingnr"],
  dekking: { soort: "eenheid", sql: "constructie" },
  organisatie: "gemeente",
  fictief: "is_fictief",
  controles: plaatsingChecks,
});

/** Every step of a plaatsing with its day; which step may follow which stands in wonen/overgangen.csv. */
export const woonstappen = defineContract({
  naam: "woonstappen",
  titel: "Wonen: stappen van plaatsingen",
  uitleg: "Eén rij per stap: van welke toestand naar welke, en op welke dag.",
  versie: "1",
  kolommen: {
    plaatsingnr,
    constructie,
    gemeente,
    ...stepColumns(toestanden),
    is_fictief: fictief,
  },
  sleutel: ["plaatsingnr", "toestand", "datum_toestand"],
  dekking: { soort: "eenheid", sql: "constructie" },
  organisatie: "gemeente",
  fictief: "is_fictief",
  controles: stapChecks,
  naslag: { overgangen: "wonen/overgangen.csv" },
});
