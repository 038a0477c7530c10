import { type Indicator, text } from "./indicator.ts";
import {
  gebeurtenissen,
  perJaarKolommen,
  regelingKolommen,
  trajectCel,
  trajectOuders,
  trajectPeildatum,
  trajectScope,
} from "./parts/trajecten.ts";

const groups = [["reden", "reden_code"]] as const;

/** Period view of dropping out; the year of the aanmelding plays no part. */
export const verhuisboxUitval: Indicator = {
  naam: "verhuisbox_uitval",
  titel: "Verhuisbox: waarom het niet doorging",
  uitleg: "Hoeveel huishoudens in een jaar niet begonnen of stopten, en om welke reden.",
  vragen: ["Waarom stoppen huishoudens met de Verhuisbox?"],
  definitie_versie: "1",
  scope: trajectScope,
  richting: "geen",
  dimensies: ["regeling_code", "telling_code", "reden_code"],
  bescherming: "personen",
  bron: "verhuisbox",
  kolommen: [
    ...regelingKolommen,
    text("telling_code", "niet_gestart of gestaakt"),
    text("telbegrip_label", "wat er is geteld"),
    text("reden_code", "code van de reden; totaal is alle redenen"),
    text("reden", "reden"),
  ],
  waarde: "geheel",
  peildatum: trajectPeildatum,
  sql: `
with ${gebeurtenissen},
per_reden as (
  select e.gebied, e.regeling_code, e.telling as telling_code, e.jaar,
    unnest(['totaal', coalesce(t.reden_code, 'ONBEKEND')]) as reden_code
  from gebeurtenissen as e
  join fct_traject as t using (traject_pseudoniem, gebied)
  where e.telling in ('niet_gestart', 'gestaakt')
),
geteld as (
  select *, count(*) as aantal from per_reden group by all
)
select
  ${perJaarKolommen},
  reden_code,
  if(reden_code = 'totaal', 'Totaal', coalesce((select any_value(d.label) from dim_code as d
    where d.codelijst = 'reden_uitval' and d.code = reden_code), 'Onbekend')) as reden,
  aantal as waarde,
  ${trajectCel("telling_code", "jaar", groups)} as cel,
  ${trajectOuders("telling_code", "jaar", groups)} as ouders,
from geteld
order by gebied, regeling_code, jaar, telling_code desc, reden_code <> 'totaal', reden_code = 'ONBEKEND',
  (select any_value(d.volgorde) from dim_code as d where d.codelijst = 'reden_uitval' and d.code = reden_code), reden_code`,
};
