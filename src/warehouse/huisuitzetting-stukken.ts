/** Huisuitzettingen as documents describe them: what registrations record, and which series belong together. */
export const huisuitzettingStukken = {
  ref_registratiesystemen: {
    bestand: "huisuitzettingen/registratiesystemen.csv",
    kolommen: ["systeem", "gebied", "kenmerk_code", "antwoord", "toelichting", "bron_regel"],
  },
  ref_registratiekenmerken: {
    bestand: "huisuitzettingen/registratiekenmerken.csv",
    kolommen: ["kenmerk_code", "titel", "vraag"],
  },
  ref_registratievragen: {
    bestand: "huisuitzettingen/registratievragen.csv",
    kolommen: ["vraag_code", "vraag", "kenmerken", "predikaat", "bron_regel"],
  },
  ref_reekskaarten: {
    bestand: "huisuitzettingen/reekskaarten.csv",
    kolommen: [
      ...["kaart", "titel", "wie", "vraag", "vorm", "reeks", "getekend", "uitspraak", "bron_regel"],
      "noot",
    ],
  },
  ref_huisuitzettingen_controles: {
    bestand: "huisuitzettingen/controles.csv",
    kolommen: ["controle", "titel", "soort", "rol", "cijfer_id", "bevinding_id", "uitleg"],
  },
} as const;
