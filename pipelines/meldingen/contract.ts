import { coded, codedFrom, day, fictief, gemeente, linked, yesNo } from "../../src/contract/columns.ts";
import { defineContract } from "../../src/contract/contract.ts";

const criteria = { bestand: "verhuisbox/criteria.csv", kolom: "criterium_code" };

/**
 * One row per melding at the loket (meldcode, ICP): layout E1 of verhuisbox-en-loket-1.md §9.3, with the
 * result and the end of the PW-uitkering that the memo of 18 January 2021 reports (§2.2), and what the
 * ICP does before a traject: toets and wachtlijst (§5.1).
 */
export const meldingen = defineContract({
  naam: "meldingen",
  titel: "Meldingen bij het loket",
  uitleg: "Eén rij per melding: wie meldt, wat wordt gevraagd en wat ervan kwam.",
  versie: "2",
  kolommen: {
    meldingnr: linked("melding", "Nummer van de melding in het systeem van de leverancier.", {
      verplicht: true,
      aliassen: ["melding nummer", "meldingsnummer", "nr"],
      hulp: "Vul op elke rij een uniek meldingnummer in.",
    }),
    datum_melding: day("De dag waarop de melding binnenkwam.", {
      verplicht: true,
      aliassen: ["datum", "melddatum", "datum aanmelding"],
    }),
    gemeente: { ...gemeente, uitleg: "De gemeente waar de melding binnenkwam; leeg is de eigen gemeente." },
    loket: coded("loket", "Het loket waar de melding binnenkwam.", { aliassen: ["ingang"] }),
    aanmelder: coded("aanmelder", "De organisatie die meldt.", {
      verplicht: true,
      aliassen: ["aanmelder organisatie", "meldende partij"],
    }),
    dienst: coded("dienst", "De dienst waar de aanmelder bij hoort."),
    kanaal: coded("kanaal", "Hoe de melding binnenkwam."),
    toestemming_klant: yesNo("Of de klant toestemming gaf voor de melding.", {
      aliassen: ["toestemming"],
      hulp: "Vul ja of nee in.",
    }),
    hulpvraag: coded("hulpvraag", "Waar hulp bij wordt gevraagd.", { verplicht: true }),
    inkomensbron: coded("inkomen_pilot", "Waar het huishouden van leeft.", {
      verplicht: true,
      aliassen: ["inkomen"],
    }),
    huishouden: coded("huishoudtype", "Soort huishouden.", { aliassen: ["huishoudsamenstelling"] }),
    leeftijdsgroep: coded("leeftijdsgroep", "Leeftijdsgroep van de aanvrager.", { aliassen: ["leeftijd"] }),
    icp_uitkomst: coded("icp_uitkomst", "Wat het contactpunt met de melding deed."),
    datum_toets: day("De dag waarop het contactpunt de voorwaarden toetste."),
    toets_criterium: codedFrom(criteria, "De voorwaarde waaraan niet werd voldaan."),
    wachtlijst_vanaf: day("De dag waarop de melding op de wachtlijst kwam."),
    wachtlijst_tot: day("De dag waarop de melding van de wachtlijst ging; leeg als zij er nog op staat."),
    resultaat: coded("uitkomst_pilot", "Wat er van de melding kwam; leeg als er nog geen resultaat is."),
    pw_beeindigd_op: day("De dag waarop de PW-uitkering stopte; leeg als die loopt of er geen is.", {
      aliassen: ["pw beeindigd", "uitkering beeindigd op"],
    }),
    is_fictief: fictief,
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
    {
      code: "toets_voor_melding",
      ernst: "waarschuwing",
      treft: "datum_toets < datum_melding",
      kolom: "datum_toets",
      uitleg: "De toets was voor de melding.",
      hulp: "Controleer beide datums.",
    },
    {
      code: "retour_zonder_criterium",
      ernst: "waarschuwing",
      treft: "icp_uitkomst = 'RETOUR' and datum_toets is not null and toets_criterium is null",
      kolom: "toets_criterium",
      uitleg: "De melding ging na de toets terug, maar er staat niet bij om welke voorwaarde.",
      hulp: "Vul de code van de voorwaarde in.",
    },
    {
      code: "wachtlijst_omgekeerd",
      ernst: "fout",
      treft: "wachtlijst_tot < coalesce(wachtlijst_vanaf, datum_melding)",
      kolom: "wachtlijst_tot",
      uitleg: "De melding ging van de wachtlijst voordat zij erop kwam.",
      hulp: "Controleer beide datums.",
    },
    {
      code: "wachtlijst_zonder_begin",
      ernst: "waarschuwing",
      treft: "wachtlijst_tot is not null and wachtlijst_vanaf is null",
      kolom: "wachtlijst_vanaf",
      uitleg: "De melding ging van de wachtlijst, maar kwam er volgens het bestand nooit op.",
      hulp: "Vul de eerste dag op de wachtlijst in.",
    },
    {
      code: "wachtlijst_met_einddatum",
      ernst: "waarschuwing",
      treft: "icp_uitkomst = 'WACHTLIJST' and wachtlijst_tot is not null",
      kolom: "icp_uitkomst",
      uitleg: "De melding staat op de wachtlijst, maar is er volgens de einddatum af.",
      hulp: "Werk de uitkomst bij, of laat de einddatum leeg.",
    },
  ],
});
