import { flag, type Indicator, text, whole } from "./indicator.ts";
import { itemColumns, preventieBase } from "./parts/preventiescanner.ts";

export const preventieCodeboek: Indicator = {
  ...preventieBase,
  naam: "preventie_codeboek",
  titel: "Preventiescanner: het codeboek",
  uitleg: "Elk blok, elke conditie en elk item van de scanner, met de soort antwoord en of ja beter is.",
  vragen: ["Wat vraagt de scanner?", "Welke conditie is door ons toegewezen?"],
  definitie_versie: "1",
  scope: {
    ...preventieBase.scope,
    telbegrip: "item van de scanner",
    eenheid: "item",
    eenheid_meervoud: "items",
  },
  dimensies: ["item_id"],
  bescherming: "openbaar",
  kolommen: [
    text("pijler", "pijler van de scanner"),
    flag("is_pijler", "of het een van de vier pijlers is; beleid en inzicht zijn dat niet"),
    text("doel", "doel van de pijler"),
    text("conditie", "conditie, leeg als er geen is"),
    text("conditie_bron", "bron of eigen: wie de conditie toewees"),
    text("domein", "onderwerp binnen het blok, leeg als er geen is"),
    text("blok_id", "vraagblok; leeg bij een conditie zonder item"),
    text("blok", "titel van het vraagblok"),
    ...itemColumns,
    whole("item_volgorde", "plaats van het item in het codeboek"),
    text("soort", "keuzeoptie, anders, geen, onbekend, ja_nee_onbekend, aantal of tekst"),
    text("antwoordtype", "meerkeuze, ja_nee_onbekend, numeriek of tekst"),
    text("routes", "routes of fasen waarvoor de vraag is gesteld, leeg als dat één keer is"),
    flag("telt_mee", "of ja beter is dan nee"),
    whole("valentie", "1: ja is beter; 0: geen van beide; -1: ja is minder goed"),
    text("valentie_reden", "waarom, als het geen 1 is bij een voorziening; eigen keuze"),
    text("formulering", "laatste versie waarin de vraag is veranderd"),
    text("wat_veranderde", "wat er toen veranderde"),
    text("bron_regel", "regels in het brondocument"),
  ],
  peildatum: null,
  sql: `
with routes as (
  select blok_id, string_agg(route, ' | ' order by volgorde) as routes from ref_preventie_routes group by blok_id
),
laatste as (
  select item_id, formulering, wat
  from dim_preventie_formulering
  join ref_preventie_versies using (versie)
  qualify row_number() over (partition by item_id order by volgorde desc) = 1
)
select
  '' as gebied,
  '' as periode,
  d.pijler,
  d.is_pijler,
  p.doel,
  d.conditie,
  d.conditie_bron,
  d.domein,
  d.blok_id,
  d.blok,
  d.item_id,
  d.item,
  d.item_volgorde,
  d.soort,
  d.antwoordtype,
  coalesce(r.routes, '') as routes,
  d.telt_mee,
  d.valentie,
  d.valentie_reden,
  l.formulering,
  l.wat as wat_veranderde,
  d.bron_regels as bron_regel,
  1 as waarde,
from dim_preventie_item as d
join ref_preventie_pijlers as p using (pijler)
join laatste as l using (item_id)
left join routes as r using (blok_id)
order by d.item_volgorde`,
};
