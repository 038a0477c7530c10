import type { Indicator } from "./indicator.ts";
import { kenmerkTabel, leeftijd } from "./parts/kenmerken.ts";

/** Each year has the age bands that held then: until 27 in 2021, until 28 in 2022 (L9220, L9346). */
export const verhuisboxLeeftijd: Indicator = kenmerkTabel(
  {
    naam: "verhuisbox_leeftijd",
    titel: "Verhuisbox naar leeftijd",
    uitleg:
      "Hoeveel huishoudens per leeftijdsgroep in een jaar zijn aangemeld, zijn begonnen of een woning vonden. De grens tussen jong en ouder is in 2022 veranderd.",
    vragen: ["Hoeveel jongeren vinden een woning met de Verhuisbox?"],
  },
  [leeftijd],
  ["aanmelding", "gestart", "uitstroom"],
);
