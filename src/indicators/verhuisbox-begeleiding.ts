import type { Indicator } from "./indicator.ts";
import { begeleiding, kenmerkTabel } from "./parts/kenmerken.ts";

export const verhuisboxBegeleiding: Indicator = kenmerkTabel(
  {
    naam: "verhuisbox_begeleiding",
    titel: "Verhuisbox naar begeleiding",
    uitleg:
      "Hoeveel huishoudens met intensieve begeleiding of met alleen geld zijn begonnen of een woning vonden.",
    vragen: ["Met welke begeleiding vinden huishoudens een woning?"],
  },
  [begeleiding],
  ["gestart", "uitstroom"],
);
