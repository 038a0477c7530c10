import { type ColumnContract, codeList, defineContract } from "../../src/contract/contract.ts";

/** A code from data/reference/codelijsten.csv that leaves only in aggregates. */
function coded(lijst: string, verplicht: boolean, uitleg: string, aliassen: string[] = []): ColumnContract {
  const hulp = `Gebruik een waarde uit de lijst ${lijst} in data/reference/codelijsten.csv of vul die lijst aan.`;
  return { type: "code", codes: codeList(lijst), verplicht, privacy: "kenmerk", aliassen, uitleg, hulp };
}

const dateHelp = "Schrijf een bestaande datum als dag-maand-jaar, bijvoorbeeld 2-11-2020.";

/**
 * One row per melding at the loket (meldcode, ICP): layout E1 of verhuisbox-en-loket-1.md §9.3, with the
 * result and the end of the PW-uitkering that the memo of 18 January 2021 reports (§2.2).
 */
export const meldingen = defineContract({
  naam: "meldingen",
  titel: "Meldingen bij het loket",
  uitleg: "Eén rij per melding: wie meldt, wat wordt gevraagd en wat ervan kwam.",
  versie: "1",
  kolommen: {
    meldingnr: {
      type: "pseudoniem",
      domein: "melding",
      verplicht: true,
      privacy: "identificerend",
      aliassen: ["melding nummer", "meldingsnummer", "nr"],
      uitleg: "Nummer van de melding in het systeem van de leverancier.",
      hulp: "Vul op elke rij een uniek meldingnummer in.",
    },
    datum_melding: {
      type: "datum",
      verplicht: true,
      privacy: "kenmerk",
      aliassen: ["datum", "melddatum", "datum aanmelding"],
      uitleg: "De dag waarop de melding binnenkwam.",
      hulp: dateHelp,
    },
    gemeente: {
      ...coded("gemeente", false, "De gemeente waar de melding binnenkwam; leeg is de eigen gemeente."),
      privacy: "openbaar",
      aliassen: ["gemeentecode", "regio gemeente"],
    },
    aanmelder: coded("aanmelder", true, "De organisatie die meldt.", [
      "aanmelder organisatie",
      "meldende partij",
    ]),
    dienst: coded("dienst", false, "De dienst waar de aanmelder bij hoort."),
    kanaal: coded("kanaal", false, "Hoe de melding binnenkwam."),
    toestemming_klant: {
      type: "ja_nee",
      verplicht: false,
      privacy: "kenmerk",
      aliassen: ["toestemming"],
      uitleg: "Of de klant toestemming gaf voor de melding.",
      hulp: "Vul ja of nee in.",
    },
    hulpvraag: coded("hulpvraag", true, "Waar hulp bij wordt gevraagd."),
    inkomensbron: coded("inkomen_pilot", true, "Waar het huishouden van leeft.", ["inkomen"]),
    huishouden: coded("huishoudtype", false, "Soort huishouden.", ["huishoudsamenstelling"]),
    leeftijdsgroep: coded("leeftijdsgroep", false, "Leeftijdsgroep van de aanvrager.", ["leeftijd"]),
    icp_uitkomst: coded("icp_uitkomst", false, "Wat het contactpunt met de melding deed."),
    resultaat: coded(
      "uitkomst_pilot",
      false,
      "Wat er van de melding kwam; leeg als er nog geen resultaat is.",
    ),
    pw_beeindigd_op: {
      type: "datum",
      verplicht: false,
      privacy: "kenmerk",
      aliassen: ["pw beeindigd", "uitkering beeindigd op"],
      uitleg: "De dag waarop de PW-uitkering stopte; leeg als die loopt of er geen is.",
      hulp: dateHelp,
    },
    is_fictief: {
      type: "ja_nee",
      verplicht: false,
      privacy: "openbaar",
      aliassen: ["fictief"],
      uitleg: "Ja als de rij verzonnen is, om het systeem mee te proberen.",
      hulp: "Vul ja in bij verzonnen rijen en laat anders leeg.",
    },
  },
  sleutel: ["meldingnr"],
  dekking: { soort: "maand", sql: "strftime(datum_melding, '%Y-%m')" },
  organisatie: "gemeente",
  fictief: "is_fictief",
  controles: [
    {
      // the 2 ended uitkeringen are part of the 9 (verhuisbox-en-loket-1.md §7.20)
      code: "pw_beeindigd_zonder_pw",
      ernst: "waarschuwing",
      treft: "pw_beeindigd_op is not null and inkomensbron <> 'PW'",
      kolom: "pw_beeindigd_op",
      uitleg: "Er is een uitkering beëindigd bij een melding zonder PW-uitkering.",
      hulp: "Controleer de inkomensbron of de einddatum.",
    },
    {
      code: "pw_beeindigd_voor_melding",
      ernst: "waarschuwing",
      treft: "pw_beeindigd_op < datum_melding",
      kolom: "pw_beeindigd_op",
      uitleg: "De uitkering stopte voordat de melding er was.",
      hulp: "Controleer beide datums.",
    },
    {
      code: "geen_toestemming",
      ernst: "waarschuwing",
      treft: "toestemming_klant = false",
      kolom: "toestemming_klant",
      uitleg: "Een melding zonder toestemming van de klant hoort niet in de export.",
      hulp: "Overleg met de functionaris gegevensbescherming en lever zo nodig opnieuw aan.",
    },
  ],
});
