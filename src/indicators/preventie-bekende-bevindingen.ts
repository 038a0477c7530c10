import { type Indicator, text } from "./indicator.ts";
import { measurement, preventieBase } from "./parts/preventiescanner.ts";

/** The register of preventiescanner.md §6.2, with what of it the rules find by themselves. */
export const preventieBekendeBevindingen: Indicator = {
  ...preventieBase,
  naam: "preventie_bekende_bevindingen",
  titel: "Preventiescanner: wat in het rapport niet klopt",
  uitleg:
    "Wat bij het lezen van een rapport is opgevallen, en of de controles het zelf vinden. De waarde is hoe vaak.",
  vragen: [
    "Welke fouten in het rapport zijn bekend?",
    "Welke fouten kan een controle niet vinden, en waarom?",
  ],
  definitie_versie: "1",
  scope: {
    ...preventieBase.scope,
    telbegrip: "bevinding",
    eenheid: "bevinding",
    eenheid_meervoud: "bevindingen",
  },
  dimensies: ["bevinding"],
  kolommen: [
    ...measurement,
    text("bevinding", "nummer van de bekende bevinding"),
    text("omschrijving", "wat er niet klopt"),
    text("uitkomst", "gevonden, deels, niet_gevonden of niet_te_berekenen"),
    text("reden", "waarom een deel of alles niet te berekenen is"),
    text("bron_regel", "regels in het brondocument"),
  ],
  sql: `
with gevonden as (
  select k.bevinding, k.meting_id, count(*) as aantal
  from dim_preventie_bekend as k
  join fct_preventie_bevinding as f
    on f.meting_id = k.meting_id and f.code = k.code and k.waarover in (f.item_id, f.blok_id)
  group by all
)
select
  m.regio as gebied,
  m.maand as periode,
  m.meting_id,
  m.is_fictief,
  b.bevinding,
  b.omschrijving,
  case
    when b.berekend = 'nee' then 'niet_te_berekenen'
    when g.aantal is null then 'niet_gevonden'
    when b.berekend = 'deels' then 'deels'
    else 'gevonden'
  end as uitkomst,
  b.reden,
  b.bron_regels as bron_regel,
  coalesce(g.aantal, 0) as waarde,
from ref_preventie_bekende_bevindingen as b
join dim_preventie_meting as m using (meting_id)
left join gevonden as g using (bevinding, meting_id)
order by m.meting_id, b.volgorde`,
};
