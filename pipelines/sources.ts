import type { Source } from "../src/contract/contract.ts";
import { mijlpalen } from "./actieplan/contract.ts";
import { labels, statline } from "./cbs/contract.ts";
import { lezers } from "./cbs/reader.ts";
import { bevindingen, bronnen, cijfers } from "./cijferregister/contract.ts";
import { ethosTelling } from "./ethos-telling/contract.ts";
import { checks as huisuitzettingenChecks } from "./huisuitzettingen/checks.ts";
import { uitzettingsdossiers, uitzettingsstappen } from "./huisuitzettingen/contract.ts";
import { meldingen } from "./meldingen/contract.ts";
import { checks as opvangChecks } from "./opvang/checks.ts";
import { capaciteit, gezinsmeldingen, plaatsingen } from "./opvang/contract.ts";
import { checks as plaatsingenChecks } from "./plaatsingen/checks.ts";
import { woonplaatsingen, woonplekken, woonstappen } from "./plaatsingen/contract.ts";
import { gemeenten, tekstcijfers } from "./preventiescanner/contract/beside.ts";
import { antwoorden, totalen, waarden } from "./preventiescanner/contract.ts";
import { lezers as scannerLezers } from "./preventiescanner/reader.ts";
import { checks as verhuisboxChecks } from "./verhuisbox/checks.ts";
import { statussen, trajecten } from "./verhuisbox/contract.ts";
import { checks as verstrekkingenChecks } from "./verstrekkingen/checks.ts";
import { inzet, verstrekkingen } from "./verstrekkingen/contract.ts";
import { checks as weigeringenChecks } from "./weigeringen/checks.ts";
import { weigeringen } from "./weigeringen/contract.ts";

const staging = (folder: string): URL => new URL(`./${folder}/staging.sql`, import.meta.url);

/** Every source, in the order in which they are built. A new source is one folder and one line here. */
export const sources: readonly Source[] = [
  {
    naam: "cijferregister",
    titel: "Cijferregister",
    tabellen: [cijfers, bevindingen, bronnen],
    staging: staging("cijferregister"),
  },
  {
    naam: "cbs",
    titel: "CBS StatLine",
    tabellen: [statline, labels],
    staging: staging("cbs"),
    lezers,
  },
  {
    naam: "meldingen",
    titel: "Meldingen bij het loket",
    tabellen: [meldingen],
    staging: staging("meldingen"),
  },
  {
    naam: "ethos-telling",
    titel: "ETHOS-telling",
    tabellen: [ethosTelling],
    staging: staging("ethos-telling"),
  },
  {
    naam: "preventiescanner",
    titel: "Preventiescanner",
    tabellen: [antwoorden, totalen, waarden, gemeenten, tekstcijfers],
    // one real region has nothing to be compared with; two have
    fictief_wijkt_vanaf: 2,
    staging: staging("preventiescanner"),
    lezers: scannerLezers,
  },
  {
    naam: "verhuisbox",
    voorbeeld: "verhuisbox",
    titel: "Verhuisbox en VerhuisboxPlus",
    tabellen: [trajecten, statussen],
    controles: verhuisboxChecks,
    staging: staging("verhuisbox"),
  },
  {
    naam: "verstrekkingen",
    voorbeeld: "verhuisbox",
    titel: "Verstrekkingen Verhuisbox",
    tabellen: [verstrekkingen, inzet],
    controles: verstrekkingenChecks,
    staging: staging("verstrekkingen"),
  },
  {
    naam: "weigeringen",
    voorbeeld: "verhuisbox",
    titel: "Weigeringen Verhuisbox",
    tabellen: [weigeringen],
    controles: weigeringenChecks,
    staging: staging("weigeringen"),
  },
  {
    naam: "opvang",
    titel: "Opvang en gezinnen",
    tabellen: [capaciteit, plaatsingen, gezinsmeldingen],
    controles: opvangChecks,
    staging: staging("opvang"),
  },
  {
    naam: "plaatsingen",
    titel: "Wonen en uitstroom",
    tabellen: [woonplekken, woonplaatsingen, woonstappen],
    controles: plaatsingenChecks,
    staging: staging("plaatsingen"),
  },
  {
    naam: "huisuitzettingen",
    titel: "Huisuitzettingen",
    tabellen: [uitzettingsdossiers, uitzettingsstappen],
    controles: huisuitzettingenChecks,
    staging: staging("huisuitzettingen"),
  },
  {
    naam: "actieplan",
    titel: "Mijlpalen van het Actieplan",
    tabellen: [mijlpalen],
    staging: staging("actieplan"),
  },
];
