import type { Indicator } from "./indicator.ts";
import { gebiedstype, kenmerkTabel, uitOpvang } from "./parts/kenmerken.ts";

export const verhuisboxHerkomstBestemming: Indicator = kenmerkTabel(
  {
    naam: "verhuisbox_herkomst_bestemming",
    titel: "Verhuisbox: van opvang of netwerk naar de nieuwe woning",
    uitleg: "Of huishoudens uit de opvang kwamen, en in wat voor gebied hun nieuwe woning staat.",
    vragen: ["Waar gingen huishoudens uit de opvang wonen?"],
  },
  [uitOpvang, gebiedstype],
  ["uitstroom"],
  [],
);
