import type { Indicator } from "./indicator.ts";
import { kenmerkTabel, terugkeer } from "./parts/kenmerken.ts";

/** Nobody follows households after a move to another gemeente (L7231), so unknown is a group, never an else. */
export const verhuisboxTerugkeer: Indicator = kenmerkTabel(
  {
    naam: "verhuisbox_terugkeer",
    titel: "Verhuisbox: wie terugkwam",
    uitleg:
      "Van de huishoudens die in een jaar een woning vonden: hoeveel daarna terugkwamen, en van hoeveel dat onbekend is.",
    vragen: ["Hoeveel huishoudens kwamen terug na hun verhuizing?"],
  },
  [terugkeer],
  ["uitstroom"],
  [],
);
