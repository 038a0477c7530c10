import type { Indicator } from "./indicator.ts";
import { gebiedstype, kenmerkTabel, ligging } from "./parts/kenmerken.ts";

/** Inside the own gemeente overlaps with the province around it, so the two stand crossed (L8762, L7176). */
export const verhuisboxBestemming: Indicator = kenmerkTabel(
  {
    naam: "verhuisbox_bestemming",
    titel: "Verhuisbox: waar de nieuwe woning staat",
    uitleg:
      "In wat voor gebied de nieuwe woning staat, en of die binnen de eigen gemeente is. Binnen de gemeente valt samen met het eigen deel van de provincie.",
    vragen: ["Waar staan de nieuwe woningen?", "Hoeveel huishoudens bleven in de gemeente?"],
  },
  [gebiedstype, ligging],
  ["uitstroom"],
);
