/** Ways to live and rent, the chain of states of each and its terms, as reference files. */
export const wonenTables = {
  ref_woonconstructies: {
    bestand: "wonen/constructies.csv",
    kolommen: [
      ...["constructie_code", "naam", "aliassen", "plaats", "start", "staat", "eerste_huurder"],
      ...["einde_zoals_bedoeld", "bron_regel", "opmerking"],
    ],
  },
  ref_woontoestanden: {
    bestand: "wonen/toestanden.csv",
    kolommen: [
      ...["constructie_code", "toestand_code", "label", "aliassen", "soort", "huurder", "bron_regel"],
      "letterlijk",
    ],
  },
  ref_woonovergangen: {
    bestand: "wonen/overgangen.csv",
    kolommen: ["constructie_code", "van", "naar", "voorwaarde", "termijn", "bron_regel", "letterlijk"],
  },
  ref_woontermijnen: {
    bestand: "wonen/termijnen.csv",
    kolommen: [
      ...["termijn_code", "constructie_code", "titel", "van", "naar", "aantal", "aantal_hoog", "eenheid"],
      ...["soort", "cijfer_id", "bron_regel", "opmerking"],
    ],
  },
  ref_woonovereenkomsten: {
    bestand: "wonen/overeenkomsten.csv",
    kolommen: [
      ...["overeenkomst_code", "rubriek", "titel", "constructie_code", "waarde", "toevoeging"],
      ...["bron_regel", "tegenspraak"],
    ],
  },
  ref_woontegenspraken: {
    bestand: "wonen/tegenspraken.csv",
    kolommen: [
      ...["bevinding_id", "constructie_code", "tabel_zegt", "tekst_zegt", "hoe_lezen", "bron_regel"],
    ],
  },
  ref_woonsuccescijfers: {
    bestand: "wonen/succescijfers.csv",
    kolommen: ["cijfer_id", "definitie", "groep", "wanneer", "bewijs"],
  },
} as const;
