import type { Indicator } from "./indicator.ts";
import { huishoudtype, kenmerkTabel } from "./parts/kenmerken.ts";

export const verhuisboxHuishouden: Indicator = kenmerkTabel(
  {
    naam: "verhuisbox_huishouden",
    titel: "Verhuisbox naar soort huishouden",
    uitleg:
      "Hoeveel huishoudens van elke soort in een jaar zijn aangemeld, zijn begonnen of een woning vonden.",
    vragen: ["Welke huishoudens helpt de Verhuisbox aan een woning?"],
  },
  [huishoudtype],
  ["aanmelding", "gestart", "uitstroom"],
);
