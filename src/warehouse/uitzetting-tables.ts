/** Registrations of evictions, the chain of states that fits them all, and its terms, as reference files. */
export const uitzettingTables = {
  ref_uitzettingsregistraties: {
    bestand: "huisuitzettingen/registraties.csv",
    kolommen: [
      ...["registratie_code", "naam", "aliassen", "begin", "telt", "sectordekking", "sectoren", "plaats"],
      ...["start", "breuk_vanaf", "breuk_wijzen", "bron_regel", "opmerking"],
    ],
  },
  ref_uitzettingstoestanden: {
    bestand: "huisuitzettingen/toestanden.csv",
    kolommen: ["toestand_code", "label", "aliassen", "soort", "bron_regel", "letterlijk"],
  },
  ref_uitzettingsovergangen: {
    bestand: "huisuitzettingen/overgangen.csv",
    kolommen: ["van", "naar", "voorwaarde", "termijn", "bron_regel", "letterlijk"],
  },
  ref_uitzettingstermijnen: {
    bestand: "huisuitzettingen/termijnen.csv",
    kolommen: [
      ...["termijn_code", "registratie_code", "titel", "van", "naar", "aantal", "aantal_hoog", "eenheid"],
      ...["soort", "cijfer_id", "bron_regel", "opmerking"],
    ],
  },
} as const;
