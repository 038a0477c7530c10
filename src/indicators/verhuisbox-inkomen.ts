import type { Indicator } from "./indicator.ts";
import { inkomen, kenmerkTabel } from "./parts/kenmerken.ts";

/** Each year has the income list that held then (verhuisbox-en-loket-2.md §2.2b). */
export const verhuisboxInkomen: Indicator = kenmerkTabel(
  {
    naam: "verhuisbox_inkomen",
    titel: "Verhuisbox naar inkomen",
    uitleg:
      "Waarvan huishoudens leefden die in een jaar zijn begonnen of een woning vonden. De lijst met soorten inkomen is in 2022 veranderd.",
    vragen: ["Welk inkomen hebben huishoudens die met de Verhuisbox een woning vinden?"],
  },
  [inkomen],
  ["gestart", "uitstroom"],
);
