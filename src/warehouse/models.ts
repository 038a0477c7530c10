/** The models in the order in which they are built; each has its SQL, most have checks. */
export const models = [
  "dim_code",
  "dim_preventie_item",
  "fct_melding",
  "dim_preventie_methode",
  "dim_preventie_formulering",
  "fct_preventie_antwoord",
  "dim_preventie_meting",
  "dim_preventie_gemeente",
  "fct_preventie_item",
  "fct_preventie_blok",
  "fct_preventie_waarde",
  "fct_cijfer",
  "fct_koppeling",
  "dim_actieplan_element",
  "fct_actieplan_termijn",
  "dim_actieplan_indicator",
] as const;
