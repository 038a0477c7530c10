import { type Indicator, text, whole } from "./indicator.ts";
import { itemColumns, measurement, preventieBase } from "./parts/preventiescanner.ts";

/**
 * Sums over the gemeenten of a region, apart for every unit, period and basis (preventiescanner.md §6.4 and
 * §8.5). What one gemeente named about people is not published: numbers of gemeenten can be guessed by size.
 */
export const preventieAantallen: Indicator = {
  ...preventieBase,
  naam: "preventie_aantallen",
  titel: "Preventiescanner: genoemde aantallen mensen en huishoudens",
  uitleg:
    "Hoeveel mensen of huishoudens de gemeenten van een regio samen noemden, apart voor elke periode en elke basis.",
  vragen: ["Hoeveel huisuitzettingen noemen de gemeenten samen?", "Hoeveel gemeenten kennen het aantal?"],
  definitie_versie: "1",
  scope: {
    ...preventieBase.scope,
    telbegrip: "genoemd aantal",
    eenheid: "per rij verschillend",
    eenheid_meervoud: "per rij verschillend",
    populatie: "Per gemeente verschillend; de gemeente bepaalt wie zij telt.",
    tijdsbasis: "gemengd",
    aard: "meting",
  },
  dimensies: ["item_id", "waarde_periode", "basis", "grens"],
  bescherming: "personen",
  kolommen: [
    ...measurement,
    whole("item_volgorde", "plaats van het item in het codeboek"),
    text("pijler", "pijler van de scanner"),
    ...itemColumns,
    text("eenheid", "wat er is geteld"),
    text("waarde_periode", "periode zoals genoemd, leeg als die niet is genoemd"),
    text("basis", "registratie, schatting of niet gezegd"),
    text("grens", "laagste of hoogste, want een gemeente mag een bereik noemen"),
    text("kwalificatie", "exact, of circa als een gemeente het getal afzwakte"),
    whole("n_gemeenten", "gemeenten die een getal noemden"),
    whole("n_gevraagd", "gemeenten aan wie het is gevraagd (N)"),
  ],
  sql: `
with sommen as (
  select
    meting_id, regio, maand, is_fictief, item_id, item, item_volgorde, pijler, eenheid_label, periode,
    case when basis = '' then 'niet gezegd' else basis end as basis,
    sum(waarde_min)::bigint as laagste,
    sum(waarde_max)::bigint as hoogste,
    case when bool_and(kwalificatie = 'exact') then 'exact' else 'circa' end as kwalificatie,
    count(*) as n_gemeenten,
  from fct_preventie_waarde
  where telt_mensen and waarde_min is not null
  group by all
),
grenzen as (
  select * from sommen unpivot (waarde for grens in (laagste, hoogste))
)
select
  g.regio as gebied,
  g.maand as periode,
  g.meting_id,
  g.is_fictief,
  g.item_volgorde,
  g.pijler,
  g.item_id,
  g.item,
  g.eenheid_label as eenheid,
  g.periode as waarde_periode,
  g.basis,
  g.grens,
  g.kwalificatie,
  g.n_gemeenten,
  coalesce(f.n_gevraagd, g.n_gemeenten) as n_gevraagd,
  g.waarde,
  concat_ws('|', 'preventie', g.meting_id, g.item_id, g.eenheid_label, g.periode, g.basis, g.grens) as cel,
  []::varchar[] as ouders,
from grenzen as g
left join fct_preventie_item as f on f.meting_id = g.meting_id and f.item_id = g.item_id and f.route = ''
order by g.meting_id, g.item_volgorde, g.periode, g.basis, g.grens desc`,
};
