/** The models in the order in which they are built; each has its SQL, most have checks. */
export const models = [
  "dim_code",
  "dim_preventie_item",
  "fct_melding",
  "fct_preventie_item",
  "fct_cijfer",
  "fct_koppeling",
  "dim_actieplan_element",
  "fct_actieplan_termijn",
  "dim_actieplan_indicator",
] as const;
