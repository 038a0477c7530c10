import { type Indicator, text } from "./indicator.ts";
import { registratieLijst } from "./parts/registraties.ts";

/** What each registration records, as the text says it (004 L855–L3776); what it does not say is unknown. */
export const huisuitzettingenRegistraties: Indicator = {
  ...registratieLijst,
  naam: "huisuitzettingen_registraties",
  titel: "Huisuitzettingen: wat elke registratie vastlegt",
  uitleg:
    "Per registratie en per kenmerk: ja, nee, deels, onbekend of niet van toepassing. Onbekend betekent dat het onderzoek het niet zegt.",
  vragen: ["Wat legt welke registratie vast over huisuitzettingen?"],
  dimensies: ["systeem", "kenmerk_code"],
  kolommen: [
    text("systeem", "naam van de registratie of van wie registreert"),
    text("kenmerk_code", "code van het kenmerk"),
    text("kenmerk", "kenmerk"),
    text("kenmerk_vraag", "de vraag achter het kenmerk"),
    text("antwoord", "ja, nee, deels, onbekend of nvt"),
    text("toelichting", "wat het onderzoek erbij zegt"),
    text("bron_regel", "regel in het onderzoek"),
  ],
  sql: `
select
  gebied,
  '2009' as periode,
  systeem,
  kenmerk_code,
  kenmerk,
  kenmerk_vraag,
  antwoord,
  toelichting,
  bron_regel,
  null::bigint as waarde,
  'nvt' as status,
from dim_registratie
order by volgorde`,
};
