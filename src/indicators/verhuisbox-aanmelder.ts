import type { Indicator } from "./indicator.ts";
import { aanmelder, kenmerkTabel } from "./parts/kenmerken.ts";

export const verhuisboxAanmelder: Indicator = kenmerkTabel(
  {
    naam: "verhuisbox_aanmelder",
    titel: "Verhuisbox naar aanmelder",
    uitleg: "Wie de huishoudens aanmeldde die in een jaar zijn aangemeld, begonnen of een woning vonden.",
    vragen: ["Wie meldt huishoudens aan bij de Verhuisbox?"],
  },
  [aanmelder],
  ["aanmelding", "gestart", "uitstroom"],
  [],
);
