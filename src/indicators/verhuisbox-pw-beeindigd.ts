import type { Indicator } from "./indicator.ts";
import { kenmerkTabel, ligging, pwBeeindigd } from "./parts/kenmerken.ts";

export const verhuisboxPwBeeindigd: Indicator = kenmerkTabel(
  {
    naam: "verhuisbox_pw_beeindigd",
    titel: "Verhuisbox en gestopte bijstandsuitkeringen",
    uitleg:
      "Bij hoeveel huishoudens met een nieuwe woning de bijstandsuitkering van de gemeente stopte. Een uitkering kan in de nieuwe gemeente opnieuw beginnen.",
    vragen: ["Hoeveel bijstandsuitkeringen stopten na een verhuizing?"],
  },
  [ligging, pwBeeindigd],
  ["uitstroom"],
  [],
);
