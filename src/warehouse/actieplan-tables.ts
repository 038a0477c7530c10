/** The Nationaal Actieplan Dakloosheid as reference files: what was promised, by whom, by when. */
export const actieplanTables = {
  ref_actieplan_documenten: {
    bestand: "actieplan/documenten.csv",
    kolommen: ["document", "titel", "titel_kort", "datum", "bron_id", "bron_regel"],
  },
  ref_actieplan_actielijnen: {
    bestand: "actieplan/actielijnen.csv",
    kolommen: ["actielijn", "naam", "bron_regel"],
  },
  ref_actieplan_codelijsten: {
    bestand: "actieplan/codelijsten.csv",
    kolommen: ["codelijst", "code", "label", "uitleg"],
  },
  ref_actieplan_elementen: {
    bestand: "actieplan/elementen.csv",
    kolommen: [
      ...["element_id", "soort", "document", "actielijn", "titel", "meetbaarheid", "norm", "operator"],
      ...["doelwaarde", "eenheid", "basisjaar", "richting", "ethos_categorieen", "bron_regel"],
    ],
  },
  ref_actieplan_nummering: {
    bestand: "actieplan/nummering.csv",
    kolommen: ["element_id", "document", "nummer", "bron_regel"],
  },
  ref_actieplan_termijnen: {
    bestand: "actieplan/termijnen.csv",
    kolommen: [
      ...["element_id", "document", "jaar_van", "jaar_tot", "datum", "precisie", "standaard", "bron_regel"],
    ],
  },
  ref_actieplan_eigenaren: {
    bestand: "actieplan/eigenaren.csv",
    kolommen: ["element_id", "eigenaar", "document", "bron_regel"],
  },
  ref_actieplan_koppelingen: {
    bestand: "actieplan/koppelingen.csv",
    kolommen: ["element_id", "relatie", "naar_element_id", "bron_regel"],
  },
} as const;
