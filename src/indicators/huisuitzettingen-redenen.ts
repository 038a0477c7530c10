import { type Indicator, text } from "./indicator.ts";
import {
  codeLabel,
  kenmerkTabel,
  registratieKolommen,
  uitzettingScope,
  uitzettingTabel,
} from "./parts/huisuitzettingen.ts";

/** Of 835 evictions in 2007, 642 were for huurschuld; the rest was not split up (004 L1028). */
export const huisuitzettingenRedenen: Indicator = {
  ...uitzettingTabel,
  naam: "huisuitzettingen_redenen",
  titel: "Huisuitzettingen: waarom",
  uitleg:
    "De reden van de dossiers die in één jaar begonnen, en van de dossiers die met ontruiming eindigden.",
  vragen: ["Waarom worden huishoudens uit hun huis gezet?"],
  scope: uitzettingScope,
  dimensies: ["registratie_code", "groep_code", "reden_code"],
  kolommen: [
    ...registratieKolommen,
    text("groep_code", "alle of ontruimd"),
    text("groep", "welke dossiers"),
    text("reden_code", "reden; totaal is alle redenen"),
    text("reden", "reden"),
  ],
  sql: kenmerkTabel({
    kenmerk: "reden",
    label: codeLabel("uitzetting_reden", "t.code", "Alle redenen"),
    volgorde: "t.code = 'ONBEKEND', t.aantal desc, t.code",
  }),
};
