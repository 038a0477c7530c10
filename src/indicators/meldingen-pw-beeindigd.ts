import { type Indicator, text } from "./indicator.ts";
import { meldingPeildatum, meldingScope, withTotal } from "./parts/meldingen.ts";

/** The ended uitkeringen are part of the meldingen with PW (verhuisbox-en-loket-1.md §7.20). */
export const meldingenPwBeeindigd: Indicator = {
  naam: "meldingen_pw_beeindigd",
  titel: "PW-uitkeringen die stopten",
  uitleg: "Van de meldingen met een PW-uitkering: bij hoeveel de uitkering daarna is beëindigd.",
  vragen: ["Bij hoeveel huishoudens stopte de uitkering?"],
  definitie_versie: "1",
  scope: { ...meldingScope, populatie: "Gemelde huishoudens met een PW-uitkering op de dag van de melding." },
  richting: "geen",
  dimensies: ["pw_status"],
  bescherming: "personen",
  bron: "meldingen",
  kolommen: [
    text("pw_status_code", "totaal, beeindigd of loopt"),
    text("pw_status", "stand van de uitkering"),
  ],
  waarde: "geheel",
  peildatum: meldingPeildatum,
  sql: `
with per_code as (
  select
    gebied,
    jaar,
    case when is_pw_beeindigd then 'beeindigd' else 'loopt' end as code,
    count(*) as aantal,
  from fct_melding
  where heeft_pw
  group by all
),
${withTotal}
select
  gebied,
  jaar as periode,
  code as pw_status_code,
  case code when 'totaal' then 'Meldingen met een PW-uitkering' when 'beeindigd' then 'Uitkering beëindigd'
    when 'loopt' then 'Uitkering niet beëindigd' end as pw_status,
  aantal as waarde,
  concat_ws('|', 'melding', gebied, jaar, 'inkomen=PW', case when code <> 'totaal' then 'pw=' || code end) as cel,
  case when code <> 'totaal' then [concat_ws('|', 'melding', gebied, jaar, 'inkomen=PW')] else [] end as ouders,
from met_totaal
order by gebied, jaar, code <> 'totaal', code`,
};
