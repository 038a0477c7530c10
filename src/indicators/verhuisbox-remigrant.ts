import type { Indicator } from "./indicator.ts";
import { kenmerkTabel, remigrant } from "./parts/kenmerken.ts";

export const verhuisboxRemigrant: Indicator = kenmerkTabel(
  {
    naam: "verhuisbox_remigrant",
    titel: "Verhuisbox en remigranten",
    uitleg:
      "Hoeveel huishoudens terugkwamen uit het buitenland, van wie is aangemeld, begonnen of een woning vond.",
    vragen: ["Hoeveel remigranten helpt de Verhuisbox aan een woning?"],
  },
  [remigrant],
  ["aanmelding", "gestart", "uitstroom"],
  [],
);
