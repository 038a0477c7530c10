import {
  coded,
  day,
  fictief,
  gemeente,
  linked,
  peildatum,
  whole,
  yesNo,
} from "../../src/contract/columns.ts";
import { defineContract } from "../../src/contract/contract.ts";

/** Places per kind of opvang on a day (verhuisbox-en-loket-2.md §3.3); kinds differ in who decides and pays (§5.2). */
export const capaciteit = defineContract({
  naam: "opvang_capaciteit",
  titel: "Opvang: capaciteit",
  uitleg: "Eén rij per dag, soort opvang en aanbieder: hoeveel plekken, woningen of locaties er zijn.",
  versie: "1",
  kolommen: {
    peildatum: { ...peildatum, verplicht: true, uitleg: "De dag waarop de capaciteit is geteld." },
    opvangtype: { ...coded("opvangtype", "De soort opvang.", { verplicht: true }), privacy: "openbaar" },
    aanbieder_opvang: {
      ...{ type: "tekst", patroon: "[A-Za-zÀ-ÿ][^;:?!]{0,59}", verplicht: false, privacy: "openbaar" },
      aliassen: ["aanbieder"],
      uitleg: "De organisatie die de opvang biedt.",
      hulp: "Schrijf alleen de naam, korter dan 60 tekens.",
    },
    dienst: { ...coded("dienst", "De dienst die over de opvang gaat."), privacy: "openbaar" },
    gemeente,
    capaciteit: { ...whole("Het aantal.", { verplicht: true, aliassen: ["aantal"] }), privacy: "openbaar" },
    eenheid: { ...coded("opvang_eenheid", "Wat er is geteld.", { verplicht: true }), privacy: "openbaar" },
    telt_mee: {
      ...yesNo("Of het aantal bij de vaste capaciteit hoort.", { aliassen: ["inbegrepen"] }),
      privacy: "openbaar",
    },
    is_fictief: fictief,
  },
  sleutel: ["peildatum", "opvangtype", "aanbieder_opvang", "eenheid", "gemeente"],
  dekking: { soort: "eenheid", sql: "strftime(peildatum, '%Y-%m-%d')" },
  organisatie: "gemeente",
  fictief: "is_fictief",
  controles: [
    {
      code: "capaciteit_negatief",
      ernst: "fout",
      treft: "capaciteit < 0",
      kolom: "capaciteit",
      uitleg: "Een aantal plekken is nooit minder dan nul.",
      hulp: "Herstel het getal.",
    },
  ],
});

/** One row per stay of a gezin or household in the opvang (verhuisbox-en-loket-2.md §9.1). */
export const plaatsingen = defineContract({
  naam: "opvang_plaatsingen",
  titel: "Opvang: plaatsingen",
  uitleg: "Eén rij per verblijf van een gezin of huishouden in de opvang.",
  versie: "1",
  kolommen: {
    plaatsingnr: linked("plaatsing", "Nummer van de plaatsing.", {
      verplicht: true,
      aliassen: ["plaatsing nummer"],
    }),
    gezinnr: linked("gezin", "Nummer van het gezin, hetzelfde als bij de melding.", {
      aliassen: ["gezin nummer"],
    }),
    gemeente,
    opvangtype: coded("opvangtype", "De soort opvang.", { verplicht: true }),
    datum_plaatsing: day("De dag waarop het verblijf begon.", { verplicht: true, aliassen: ["datum in"] }),
    datum_vertrek: day("De dag waarop het verblijf eindigde; leeg als het gezin er nog is.", {
      aliassen: ["datum uit"],
    }),
    vertrek_naar: coded("opvang_vertrek", "Waar het gezin naartoe ging.", {
      aliassen: ["bestemming vertrek"],
    }),
    huishouden: coded("huishoudtype", "Soort huishouden."),
    aantal_kinderen: whole("Hoeveel kinderen er meekwamen."),
    peildatum,
    is_fictief: fictief,
  },
  sleutel: ["plaatsingnr"],
  dekking: { soort: "maand", sql: "strftime(datum_plaatsing, '%Y-%m')" },
  organisatie: "gemeente",
  fictief: "is_fictief",
  controles: [
    {
      code: "vertrek_voor_plaatsing",
      ernst: "fout",
      treft: "datum_vertrek < datum_plaatsing",
      kolom: "datum_vertrek",
      uitleg: "Het gezin vertrok voordat het kwam.",
      hulp: "Controleer beide datums.",
    },
    {
      code: "vertrek_zonder_bestemming",
      ernst: "waarschuwing",
      treft: "datum_vertrek is not null and vertrek_naar is null",
      kolom: "vertrek_naar",
      uitleg: "Er staat niet bij waar het gezin naartoe ging.",
      hulp: "Vul de bestemming in als die bekend is.",
    },
    {
      code: "bestemming_zonder_vertrek",
      ernst: "waarschuwing",
      treft: "datum_vertrek is null and vertrek_naar is not null",
      kolom: "datum_vertrek",
      uitleg: "Er is een bestemming zonder dag van vertrek.",
      hulp: "Vul de dag van vertrek in.",
    },
  ],
});

/**
 * One row per gezin that reported to the loket, each gezin once a year (L5582). Reporting is not being
 * homeless: gezinnen for whom it threatens, or who stay with others, are counted too (L5780-5784).
 */
export const gezinsmeldingen = defineContract({
  naam: "gezinsmeldingen",
  titel: "Opvang: gemelde gezinnen",
  uitleg: "Eén rij per gezin dat zich in een jaar bij het loket meldde, met de uitkomst.",
  versie: "1",
  kolommen: {
    gezinnr: linked("gezin", "Nummer van het gezin.", { verplicht: true, aliassen: ["gezin nummer"] }),
    gemeente,
    datum_gezinsmelding: day("De dag waarop het gezin zich meldde.", {
      verplicht: true,
      aliassen: ["datum melding gezin"],
    }),
    huishouden: coded("huishoudtype", "Soort huishouden."),
    aantal_kinderen: whole("Hoeveel kinderen er bij het gezin horen."),
    reden_melding: coded("gezin_reden", "Waarom het gezin zich meldde.", { aliassen: ["oorzaak"] }),
    uitkomst_melding: coded("gezin_uitkomst", "Wat er met de melding gebeurde.", { aliassen: ["uitkomst"] }),
    is_fictief: fictief,
  },
  sleutel: ["gezinnr", "datum_gezinsmelding"],
  dekking: { soort: "maand", sql: "strftime(datum_gezinsmelding, '%Y-%m')" },
  organisatie: "gemeente",
  fictief: "is_fictief",
  controles: [
    {
      code: "gezin_zonder_kinderen",
      ernst: "waarschuwing",
      treft: "aantal_kinderen <= 0 or huishouden in ('ALLEENSTAAND', 'ECHTPAAR')",
      kolom: "huishouden",
      uitleg: "Een gezin heeft ten minste één kind.",
      hulp: "Lever huishoudens zonder kinderen aan als melding bij het loket.",
    },
  ],
});
