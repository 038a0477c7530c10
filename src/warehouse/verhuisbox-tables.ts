/** Where people move to, and under which rules of which time: the Verhuisbox as reference files. */
export const verhuisboxTables = {
  ref_bestemmingen: {
    bestand: "bestemmingen.csv",
    kolommen: ["gemeente", "aliassen", "provincie", "gebied", "gebiedstype", "bron_regel", "opmerking"],
  },
  ref_gebieden: { bestand: "gebieden.csv", kolommen: ["gebied", "gebiedstype", "bron_regel"] },
  ref_criteria: {
    bestand: "verhuisbox/criteria.csv",
    kolommen: [
      ...["criterium_code", "regeling_code", "versie", "naam", "geldig_van", "geldig_tot", "omschrijving"],
      ...["bron_regel", "opmerking"],
    ],
  },
  ref_leeftijdsbanden: {
    bestand: "verhuisbox/leeftijdsbanden.csv",
    kolommen: ["codelijst", "code", "geboortejaar_van", "geboortejaar_tot", "bron_regel"],
  },
  ref_inkomen_herleiding: {
    bestand: "verhuisbox/inkomen_herleiding.csv",
    kolommen: ["inkomen", "codelijst", "herleid", "opmerking"],
  },
  ref_budgetten: {
    bestand: "verhuisbox/budgetten.csv",
    kolommen: ["regeling_code", "jaar", "soort", "post", "bedrag", "bron_regel", "opmerking"],
  },
  ref_fte_normen: {
    bestand: "verhuisbox/fte_normen.csv",
    kolommen: ["instroom", "functie_code", "fte", "bron_regel"],
  },
  ref_verstrekkingsnormen: {
    bestand: "verhuisbox/verstrekkingsnormen.csv",
    kolommen: [
      ...["regeling_code", "post_code", "geldig_van", "geldig_tot", "bedrag", "soort", "bron_regel"],
      "opmerking",
    ],
  },
  ref_aanmeldstops: {
    bestand: "verhuisbox/aanmeldstops.csv",
    kolommen: ["regeling_code", "vanaf", "tot", "bron_regel", "opmerking"],
  },
} as const;
