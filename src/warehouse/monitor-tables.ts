/** Reference files of the counts of homeless people: ETHOS Light, gemeenten and regions. */
export const monitorTables = {
  ref_ethos_categorieen: {
    bestand: "ethos/categorieen.csv",
    kolommen: ["categorie", "code", "label", "uitleg", "telt_als_dakloos", "bron_regel"],
  },
  ref_ethos_schemas: {
    bestand: "ethos/schemas.csv",
    kolommen: ["schema", "titel", "categorie", "bron_regel"],
  },
  ref_gemeenten: {
    bestand: "regios/gemeenten.csv",
    kolommen: ["gemeente", "cbs_code", "geldig_van", "geldig_tot", "bron"],
  },
  ref_gemeente_wijzigingen: {
    bestand: "regios/gemeente_wijzigingen.csv",
    kolommen: ["datum", "van", "naar", "soort", "bron"],
  },
  ref_regio_indelingen: {
    bestand: "regios/indelingen.csv",
    kolommen: ["indeling", "titel", "aantal_regios", "geldig_van", "geldig_tot", "bron", "bron_regel"],
  },
  ref_regios: {
    bestand: "regios/regios.csv",
    kolommen: ["regio", "indeling", "centrumgemeente", "is_volledig", "bron_regel"],
  },
  ref_regio_gemeenten: {
    bestand: "regios/regio_gemeenten.csv",
    kolommen: ["indeling", "regio", "gemeente", "geldig_van", "geldig_tot", "bron_regel"],
  },
  ref_maten: {
    bestand: "maten.csv",
    kolommen: [
      ...["maat", "titel", "kort", "wat_telt", "wie_niet", "moment", "leeftijd", "eenheid", "ethos"],
      ...["kleinste_gebied", "maker", "hoe_vaak", "eigen_tabel", "gepubliceerde_tabel", "register", "reeks"],
      "bron_regel",
    ],
  },
  ref_bevolking: { bestand: "bevolking.csv", kolommen: ["onderwerp", "soort", "uitleg", "bron"] },
} as const;
