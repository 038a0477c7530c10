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
  ref_actieplan_indicatoren: {
    bestand: "actieplan/indicatoren.csv",
    kolommen: [
      ...["indicator_id", "element_id", "naam", "eenheid", "richting", "teller", "noemer", "bron", "meting"],
      ...["via", "register", "reeks", "reeks_telt_dit", "nodig", "basisjaar", "basis_cijfer_id"],
      ...["doelwaarde", "doeldatum", "norm", "opmerking"],
    ],
  },
  ref_actieplan_budget: {
    bestand: "actieplan/budget.csv",
    kolommen: ["budgetregel", "departement", "bestemming", "jaar", "bedrag_mln", "bron_regel"],
  },
  ref_actieplan_mijlpalen: {
    bestand: "actieplan/mijlpalen.csv",
    kolommen: [
      ...["mijlpaal", "element_id", "indicatoren", "gebied_soort", "naam", "aliassen", "gereed_als"],
      ...["let_op", "bron_regel"],
    ],
  },
  ref_lissabon: {
    bestand: "actieplan/lissabon.csv",
    kolommen: [
      ...["element_id", "maat", "klasse", "telt", "zegt_niet", "indicator_id", "ethos_categorie"],
      ...["register", "reeks", "bron_regel"],
    ],
  },
  /** The projects that the municipality proposed to VWS; another municipality has its own, or none. */
  ref_vws_projecten: {
    bestand: "vws-projecten.csv",
    kolommen: [
      ...["gebied", "project", "versie", "titel", "thema", "thema_titel", "doel", "planning"],
      ...["kosten_cijfers", "status", "titel_2021", "dienst_2021", "bron_regel", "status_regel"],
    ],
  },
} as const;
