import { coded, fictief, forbidden, linked, yesNo } from "../../src/contract/columns.ts";
import { type ColumnContract, defineContract } from "../../src/contract/contract.ts";

/** Name of an organisation, site or place: letters first, no sentence. */
function publicName(uitleg: string, aliassen: readonly string[]): ColumnContract {
  return {
    ...{
      type: "tekst",
      patroon: "[A-Za-zÀ-ÿ'’][^;:?!]{0,59}",
      verplicht: false,
      privacy: "openbaar",
      aliassen,
      uitleg,
    },
    hulp: "Schrijf alleen de naam, korter dan 60 tekens.",
  };
}

/**
 * One row per refusal by a corporatie, aanbieder or gemeente: the log of April 2021 to May 2023
 * (verhuisbox-en-loket-2.md §2.6). Three ways to write a date in one column; one kandidaat may have
 * several refusals. What is told about people (situatie, actie) is never stored.
 */
export const weigeringen = defineContract({
  naam: "weigeringen",
  titel: "Verhuisbox: weigeringen door verhuurders",
  uitleg: "Eén rij per weigering van een kandidaat door een corporatie, aanbieder of gemeente.",
  versie: "1",
  kolommen: {
    datum: {
      ...{ type: "moment", verplicht: false, privacy: "kenmerk", aliassen: ["datum weigering"] },
      uitleg: "Dag, maand of jaar van de weigering, zo precies als bekend.",
      hulp: "Schrijf 1-3-2023, apr-21 of 2022, of laat leeg.",
    },
    website: publicName("Het woonnetsysteem of de site van de aanbieder.", ["woonnetsysteem"]),
    plaats: publicName("De plaats van de woning.", []),
    provincie: { ...coded("provincie", "De provincie van de woning."), privacy: "openbaar" },
    aanbieder: {
      ...publicName("De corporatie, aanbieder of gemeente die weigerde.", [
        ...["woningcorporatie", "woningcooperatie", "woningcoöperatie/aanbieder/gemeente"],
        "woningcorporatie (woningcoöperatie/aanbieder/gemeente)",
      ]),
      verplicht: true,
    },
    reden: coded("weigering_reden", "De belangrijkste reden van de weigering.", {
      verplicht: true,
      aliassen: ["op grond van"],
      hulp: "Gebruik een reden uit de lijst weigering_reden, geen verhaal.",
    }),
    reden_2: coded("weigering_reden", "Een tweede reden.", { aliassen: ["tweede reden"] }),
    kandidaat: linked(
      "traject",
      "Nummer van het traject van de kandidaat; een kandidaat kan vaker voorkomen.",
      {
        aliassen: ["trajectnr", "kandidaatnr"],
      },
    ),
    via_vhb_plus: yesNo("Of de woning via de VerhuisboxPlus is gezocht.", { aliassen: ["via vhbplus"] }),
    situatie: forbidden("Wat er over de kandidaat is geschreven wordt nooit bewaard."),
    actie: forbidden("Wat er over de kandidaat is besproken wordt nooit bewaard.", ["opmerking"]),
    is_fictief: fictief,
  },
  sleutel: ["datum", "aanbieder", "plaats", "reden", "kandidaat"],
  dekking: { soort: "eenheid", sql: "coalesce(left(datum, 4), 'zonder datum')" },
  organisatie: null,
  fictief: "is_fictief",
  controles: [
    {
      code: "weigering_zonder_kandidaat",
      ernst: "waarschuwing",
      treft: "kandidaat is null",
      kolom: "kandidaat",
      uitleg: "Zonder kandidaat telt de rij als weigering, maar niet bij de kandidaten.",
      hulp: "Vul het nummer van het traject in.",
    },
    {
      code: "weigering_zonder_datum",
      ernst: "waarschuwing",
      treft: "datum is null",
      kolom: "datum",
      uitleg: "Een weigering zonder datum telt in geen enkele periode.",
      hulp: "Vul ten minste het jaar in.",
    },
    {
      code: "zelfde_reden_twee_keer",
      ernst: "waarschuwing",
      treft: "reden = reden_2",
      kolom: "reden_2",
      uitleg: "De tweede reden is dezelfde als de eerste.",
      hulp: "Laat de tweede reden leeg.",
    },
    {
      // rows 2 and 13 of the log; Groningen and Utrecht are places too
      code: "provincie_als_plaats",
      ernst: "waarschuwing",
      treft: "plaats = provincie and provincie not in ('Groningen', 'Utrecht')",
      kolom: "plaats",
      uitleg: "Bij de plaats staat een provincie.",
      hulp: "Vul de plaats in, of laat leeg.",
    },
  ],
});
