import { type Indicator, text, whole } from "./indicator.ts";
import { measurement, preventieBase, routeColumn } from "./parts/preventiescanner.ts";

/** What the rules of preventiescanner.md §9.2 find in the answers, totals, figures and text of each meting. */
export const preventieBevindingen: Indicator = {
  ...preventieBase,
  naam: "preventie_bevindingen",
  titel: "Preventiescanner: wat niet klopt",
  uitleg:
    "Per meting wat de controles vinden: tegenspraak, ontbrekende antwoorden en getallen die niet kloppen.",
  vragen: ["Hoe zeker zijn deze cijfers?", "Wat klopt er niet in deze meting?"],
  definitie_versie: "1",
  scope: {
    ...preventieBase.scope,
    telbegrip: "bevinding",
    eenheid: "bevinding",
    eenheid_meervoud: "bevindingen",
  },
  dimensies: ["regel", "code", "item_id"],
  kolommen: [
    ...measurement,
    text("regel", "de controle: V1 tot en met V11, of eigen"),
    text("code", "soort bevinding"),
    text("ernst", "fout of waarschuwing"),
    text("pijler", "pijler van de scanner, leeg als het over de hele meting gaat"),
    text("blok_id", "vraagblok, leeg als het over de hele meting gaat"),
    text("blok", "titel van het vraagblok"),
    text("item_id", "item, leeg als het over een heel blok gaat"),
    text("item", "het item in eigen woorden"),
    routeColumn,
    whole("gemeente_nr", "nummer van de gemeente; leeg als het over alle gemeenten gaat"),
    text("bevonden", "wat er niet klopt"),
    text("hulp", "wat ermee te doen"),
    text("bekend_als", "nummer in de lijst van bekende bevindingen, leeg als het er niet in staat"),
  ],
  sql: `
select
  m.regio as gebied,
  m.maand as periode,
  m.meting_id,
  m.is_fictief,
  f.regel,
  f.code,
  f.ernst,
  coalesce(b.pijler, '') as pijler,
  f.blok_id,
  coalesce(b.titel, '') as blok,
  f.item_id,
  coalesce(d.item, '') as item,
  f.route,
  f.gemeente_nr,
  concat_ws(' ', f.titel, nullif(f.wat, '')) as bevonden,
  f.hulp,
  coalesce(k.bevinding, '') as bekend_als,
  1 as waarde,
from fct_preventie_bevinding as f
join dim_preventie_meting as m using (meting_id)
left join ref_preventie_blokken as b using (blok_id)
left join dim_preventie_item as d on d.item_id = f.item_id
left join dim_preventie_bekend as k
  on k.meting_id = f.meting_id and k.code = f.code and k.waarover in (f.item_id, f.blok_id)
order by m.is_fictief, m.meting_id, f.regel_volgorde, b.volgorde, d.item_volgorde, f.route, f.gemeente_nr`,
};
