import type { Indicator } from "./indicator.ts";
import { controleKolommen, controleLijst, controleSql } from "./parts/controles.ts";

export const huisuitzettingenControles: Indicator = {
  ...controleLijst,
  naam: "huisuitzettingen_controles",
  titel: "Huisuitzettingen: kloppen de gedrukte cijfers met elkaar?",
  uitleg:
    "Gedrukte uitkomsten die opnieuw zijn uitgerekend uit hun gedrukte delen. Een deel dat onbekend is, telt niet mee als nul: dan zit het volgens de bron in een ander deel.",
  vragen: ["Kloppen de gedrukte cijfers over huisuitzettingen met elkaar?"],
  kolommen: controleKolommen,
  sql: controleSql("ref_huisuitzettingen_controles"),
};
