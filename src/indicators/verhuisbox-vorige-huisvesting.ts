import type { Indicator } from "./indicator.ts";
import { kenmerkTabel, vorigeHuisvesting } from "./parts/kenmerken.ts";

export const verhuisboxVorigeHuisvesting: Indicator = kenmerkTabel(
  {
    naam: "verhuisbox_vorige_huisvesting",
    titel: "Verhuisbox naar woonplek ervoor",
    uitleg: "Waar huishoudens verbleven voordat zij begonnen of een woning vonden.",
    vragen: ["Waar woonden huishoudens voordat zij met de Verhuisbox een woning vonden?"],
  },
  [vorigeHuisvesting],
  ["gestart", "uitstroom"],
);
