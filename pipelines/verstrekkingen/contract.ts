import { amount, coded, day, fictief, gemeente, linked, yesNo } from "../../src/contract/columns.ts";
import { type ColumnContract, defineContract } from "../../src/contract/contract.ts";

/**
 * One row per verstrekking: the register of uitputting that the documents announce (layout E7 of
 * verhuisbox-en-loket-1.md §9.3; posten and vorm: verhuisbox-en-loket-2.md §2.4 and §5.3).
 */
export const verstrekkingen = defineContract({
  naam: "verstrekkingen",
  titel: "Verhuisbox: verstrekkingen",
  uitleg: "Eén rij per bedrag dat aan een huishouden is verstrekt, met post, vorm en besluit.",
  versie: "1",
  kolommen: {
    verstrekkingnr: linked("verstrekking", "Nummer van de verstrekking.", {
      verplicht: true,
      aliassen: ["verstrekking nummer", "besluitnummer"],
    }),
    trajectnr: linked("traject", "Nummer van het traject waar de verstrekking bij hoort.", {
      aliassen: ["traject nummer", "dossiernummer"],
    }),
    gemeente,
    datum_besluit: day("De dag van het besluit; die bepaalt in welke periode het bedrag telt.", {
      verplicht: true,
      aliassen: ["datum"],
    }),
    post: coded("verstrekking_post", "Waar het bedrag voor is.", {
      verplicht: true,
      aliassen: ["soort verstrekking", "soort"],
    }),
    vorm: coded("verstrekking_vorm", "Gift of lening.", { aliassen: ["aard", "gift of lening"] }),
    bedrag: amount("Het bedrag in euro.", { verplicht: true }),
    beschikking: yesNo("Of er een beschikking is verstuurd."),
    budgetbron: coded(
      "budgetbron",
      "Uit welk budget het bedrag komt; leeg is het budget van de Verhuisbox.",
      {
        aliassen: ["budget"],
      },
    ),
    is_fictief: fictief,
  },
  sleutel: ["verstrekkingnr"],
  dekking: { soort: "maand", sql: "strftime(datum_besluit, '%Y-%m')" },
  organisatie: "gemeente",
  fictief: "is_fictief",
  controles: [
    {
      code: "bedrag_niet_positief",
      ernst: "fout",
      treft: "bedrag <= 0",
      kolom: "bedrag",
      uitleg: "Een verstrekking is meer dan nul euro.",
      hulp: "Lever een terugbetaling niet als verstrekking aan.",
    },
    {
      code: "verstrekking_zonder_nummer",
      ernst: "waarschuwing",
      treft: "trajectnr is null",
      kolom: "trajectnr",
      uitleg: "Zonder nummer van het traject telt het bedrag bij geen enkele regeling.",
      hulp: "Vul het nummer van het traject in.",
    },
    {
      // waarborgsom stays property, so it is leenbijstand (L3939-3942, L10021-10022)
      code: "borg_als_gift",
      ernst: "waarschuwing",
      treft: "post = 'BORG' and vorm = 'GIFT'",
      kolom: "vorm",
      uitleg: "Een waarborgsom is een lening, geen gift.",
      hulp: "Controleer de vorm.",
    },
    {
      // L10019
      code: "huurtoeslag_als_gift",
      ernst: "waarschuwing",
      treft: "post = 'HUURTOESLAG' and vorm = 'GIFT'",
      kolom: "vorm",
      uitleg: "Voorgeschoten huurtoeslag is een lening, geen gift.",
      hulp: "Controleer de vorm.",
    },
    {
      // the maatwerkbudget is a gift without application or objection (L10000-10001)
      code: "maatwerk_als_lening",
      ernst: "waarschuwing",
      treft: "budgetbron = 'MAATWERK' and vorm = 'LENING'",
      kolom: "vorm",
      uitleg: "Uit het maatwerkbudget wordt niets geleend.",
      hulp: "Controleer de vorm of het budget.",
    },
    {
      // every verstrekking since December 2021 (L9306-9308, L10025-10027)
      code: "geen_beschikking",
      ernst: "waarschuwing",
      treft:
        "beschikking = false and datum_besluit >= date '2021-12-01' and coalesce(budgetbron, '') <> 'MAATWERK'",
      kolom: "beschikking",
      uitleg: "Sinds december 2021 hoort bij elke verstrekking een beschikking.",
      hulp: "Verstuur de beschikking alsnog, of herstel de kolom.",
    },
    {
      code: "verstrekking_voor_de_regeling",
      ernst: "waarschuwing",
      treft: "datum_besluit < date '2019-06-01'",
      kolom: "datum_besluit",
      uitleg: "De Verhuisbox begon in juni 2019; dit besluit is ouder.",
      hulp: "Controleer de datum.",
    },
  ],
});

const fte = (uitleg: string, verplicht: boolean): ColumnContract => ({
  ...{ type: "decimaal", notatie: "nederlands", verplicht, privacy: "openbaar", uitleg },
  hulp: "Schrijf fte met een komma, bijvoorbeeld 2,1.",
});

/** Staff per month and function, for the uitputting that includes fte (verhuisbox-en-loket-2.md §3.9, §3.11). */
export const inzet = defineContract({
  naam: "personele_inzet",
  titel: "Verhuisbox: personele inzet",
  uitleg: "Eén rij per maand en functie: hoeveel fte er was en wat dat kostte.",
  versie: "1",
  kolommen: {
    maand_inzet: {
      ...day("De eerste dag van de maand.", { verplicht: true, aliassen: ["maand"] }),
      privacy: "openbaar",
    },
    functie: { ...coded("functie", "De functie.", { verplicht: true }), privacy: "openbaar" },
    gemeente,
    fte: fte("Hoeveel fte er in die maand was.", true),
    fte_gewenst: fte("Hoeveel fte er volgens de uitvoering nodig was.", false),
    kosten: {
      ...amount("Geraamde kosten van die inzet in die maand.", { aliassen: ["loonkosten"] }),
      privacy: "openbaar",
    },
    is_fictief: fictief,
  },
  sleutel: ["maand_inzet", "functie", "gemeente"],
  dekking: { soort: "maand", sql: "strftime(maand_inzet, '%Y-%m')" },
  organisatie: "gemeente",
  fictief: "is_fictief",
  controles: [
    {
      code: "fte_negatief",
      ernst: "fout",
      treft: "fte < 0 or fte_gewenst < 0 or kosten < 0",
      kolom: "fte",
      uitleg: "Fte en kosten zijn nooit minder dan nul.",
      hulp: "Herstel het getal.",
    },
    {
      code: "kosten_zonder_fte",
      ernst: "waarschuwing",
      treft: "fte = 0 and kosten > 0",
      kolom: "kosten",
      uitleg: "Er zijn kosten in een maand zonder fte.",
      hulp: "Controleer de fte of de kosten.",
    },
  ],
});
