import {
  coded,
  codedFrom,
  day,
  fictief,
  forbidden,
  gemeente,
  linked,
  peildatum,
  whole,
  yesNo,
} from "../../src/contract/columns.ts";
import { defineContract } from "../../src/contract/contract.ts";
import { statusChecks, trajectChecks } from "./row-checks.ts";

const criteria = { bestand: "verhuisbox/criteria.csv", kolom: "criterium_code" };
const gemeenten = { bestand: "bestemmingen.csv", kolom: "gemeente", ook: ["aliassen"] };

/**
 * One row per traject: the caseload list of the Verhuisbox and the VerhuisboxPlus. No export is printed;
 * the columns are the attributes that the reports show (verhuisbox-en-loket-2.md §2.2 and §9.3). A list
 * without a file of statuses gives the three dates and the reason here.
 */
export const trajecten = defineContract({
  naam: "trajecten",
  titel: "Verhuisbox: trajecten",
  uitleg:
    "Eén rij per traject van een huishouden: wie meldde aan, wat er bekend is en waar het huishouden ging wonen.",
  versie: "1",
  kolommen: {
    trajectnr: linked("traject", "Nummer van het traject.", {
      verplicht: true,
      aliassen: ["traject nummer", "nr", "dossiernummer"],
    }),
    regeling: coded("regeling", "De regeling: Verhuisbox of VerhuisboxPlus.", { verplicht: true }),
    gemeente,
    datum_aanmelding: day("De dag van aanmelding; die bepaalt het aanmeldjaar.", {
      verplicht: true,
      aliassen: ["aanmelddatum", "datum melding"],
    }),
    aanmelder: coded("aanmelder", "De organisatie die aanmeldde.", {
      aliassen: ["meldende partij", "melder"],
    }),
    dienst: coded("dienst", "De dienst waar de aanmelder bij hoort."),
    datum_toets: day("De dag waarop het contactpunt de voorwaarden toetste."),
    toets_uitkomst: coded("toets_uitkomst", "Of het huishouden aan de voorwaarden voldeed.", {
      aliassen: ["toets"],
    }),
    toets_criterium: codedFrom(criteria, "De voorwaarde waaraan het huishouden niet voldeed."),
    datum_start: day("De dag waarop het traject begon; leeg als de statussen in een eigen bestand staan."),
    datum_woning: day("De dag van de verhuizing; leeg als de statussen in een eigen bestand staan.", {
      aliassen: ["datum huisvesting", "verhuisdatum", "datum uitstroom"],
    }),
    datum_uitval: day("De dag waarop het traject stopte of niet doorging; leeg als dat niet zo is.", {
      aliassen: ["datum gestaakt"],
    }),
    reden_uitval: coded("reden_uitval", "Waarom het traject stopte of niet begon.", { aliassen: ["reden"] }),
    datum_gegevens: day(
      "De dag waarop huishouden, leeftijd en inkomen in het bestand kwamen; leeg is de dag van aanmelding.",
    ),
    begeleidingsvorm: coded("begeleidingsvorm", "Hoe het huishouden werd geholpen.", {
      aliassen: ["begeleiding"],
    }),
    huishouden: coded("huishoudtype", "Soort huishouden.", { aliassen: ["huishoudsamenstelling"] }),
    aantal_kinderen: whole("Hoeveel kinderen er bij het huishouden horen."),
    geboortejaar: whole("Het geboortejaar van de aanvrager; geen geboortedatum."),
    leeftijdsgroep: coded("leeftijd_geleverd", "De leeftijdsgroep, als het geboortejaar er niet is.", {
      aliassen: ["leeftijd"],
    }),
    inkomen: coded("inkomen", "Waar het huishouden bij aanmelding van leefde.", {
      aliassen: ["inkomensbron"],
    }),
    vorige_huisvesting: coded("vorige_huisvesting", "Waar het huishouden verbleef voor de verhuizing.", {
      aliassen: ["huisvesting"],
    }),
    remigrant: yesNo("Of het huishouden uit het buitenland terugkwam."),
    werkperspectief: yesNo("Of er zicht is op werk.", { aliassen: ["perspectief op werk"] }),
    wmo_begeleiding: yesNo("Of er begeleiding vanuit de Wmo was.", { aliassen: ["begeleiding wmo"] }),
    dakloos_sinds: whole("Het jaar waarin het huishouden dakloos werd."),
    aantal_systemen: whole("Bij hoeveel woonnetsystemen is gezocht.", {
      aliassen: ["aantal woonnetverdeelsystemen"],
    }),
    bestemming: codedFrom(gemeenten, "De gemeente van de nieuwe woning.", {
      aliassen: ["plaats", "gemeente bestemming", "plaats nieuwe woning"],
    }),
    provincie: coded("provincie", "De provincie van de nieuwe woning."),
    basis_woning: coded("basis_woning", "Op grond waarvan een woning in de eigen gemeente is gevonden."),
    pw_beeindigd: yesNo("Of de PW-uitkering door de verhuizing stopte.", {
      aliassen: ["uitkering beeindigd"],
    }),
    pw_beeindigd_op: day("De dag waarop de PW-uitkering stopte.", { aliassen: ["uitkering beeindigd op"] }),
    teruggekeerd: yesNo("Of het huishouden is teruggekeerd; leeg is onbekend."),
    teruggekeerd_op: day("De dag waarop het huishouden terugkeerde."),
    toelichting: forbidden("Vrije tekst over mensen wordt nooit bewaard.", [
      "opmerkingen",
      "situatie",
      "bijzonderheden",
    ]),
    peildatum,
    is_fictief: fictief,
  },
  sleutel: ["trajectnr"],
  dekking: { soort: "maand", sql: "strftime(datum_aanmelding, '%Y-%m')" },
  organisatie: "gemeente",
  fictief: "is_fictief",
  controles: trajectChecks,
});

/** Every status that a traject reached, with its day (verhuisbox-en-loket-1.md §5.1, layout E8 of §9.3). */
export const statussen = defineContract({
  naam: "traject_statussen",
  titel: "Verhuisbox: statussen van trajecten",
  uitleg: "Eén rij per traject en status, met de dag waarop die status begon.",
  versie: "1",
  kolommen: {
    trajectnr: linked("traject", "Nummer van het traject.", {
      verplicht: true,
      aliassen: ["traject nummer"],
    }),
    status: coded("status", "De status die begon.", { verplicht: true }),
    datum_status: day("De dag waarop de status begon.", {
      verplicht: true,
      aliassen: ["datum", "status datum"],
    }),
    reden_status: coded("reden_uitval", "De reden, bij niet gestart of gestaakt.", { aliassen: ["reden"] }),
    gemeente,
    is_fictief: fictief,
  },
  sleutel: ["trajectnr", "status", "datum_status"],
  dekking: { soort: "maand", sql: "strftime(datum_status, '%Y-%m')" },
  organisatie: "gemeente",
  fictief: "is_fictief",
  controles: statusChecks,
});
