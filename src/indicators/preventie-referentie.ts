import { flag, type Indicator, text, whole } from "./indicator.ts";
import { bounds, itemColumns, preventieBase, routeColumn } from "./parts/preventiescanner.ts";

/** Regions pooled, from the number of regions that dim_preventie_methode asks for (preventiescanner.md §8.5). */
export const preventieReferentie: Indicator = {
  ...preventieBase,
  naam: "preventie_referentie",
  titel: "Preventiescanner: regio's samen",
  uitleg:
    "Per item de laatste metingen van alle regio's samen, met het aantal regio's en gemeenten. Alleen vanaf drie regio's met dezelfde vraag; echte en verzonnen metingen komen nooit samen.",
  vragen: ["Hoeveel gemeenten in alle regio's samen doen dit?"],
  definitie_versie: "1",
  dimensies: ["item_id", "route"],
  kolommen: [
    flag("is_fictief", "of het om verzonnen metingen gaat"),
    whole("n_regios", "regio's die zijn samengenomen"),
    text("formulering", "versie waarin de vraag zo is gesteld"),
    text("pijler", "pijler van de scanner"),
    text("blok_id", "vraagblok"),
    whole("item_volgorde", "plaats van het item in het codeboek"),
    ...itemColumns,
    routeColumn,
    ...bounds,
  ],
  sql: `
select
  'Alle regio''s samen' as gebied,
  case when min(f.maand) = max(f.maand) then min(f.maand) else min(f.maand) || ' tot ' || max(f.maand) end as periode,
  f.is_fictief,
  count(distinct f.regio) as n_regios,
  f.formulering,
  d.pijler,
  d.blok_id,
  d.item_volgorde,
  f.item_id,
  d.item,
  f.route,
  sum(f.n_gevraagd)::bigint as n_gevraagd,
  sum(f.n_onbekend)::bigint as n_onbekend,
  sum(f.n_hoogstens)::bigint as n_hoogstens,
  sum(f.n_ja)::bigint as waarde,
from fct_preventie_item as f
join dim_preventie_item as d using (item_id)
where f.is_laatste and f.n_gevraagd > 0 and f.formulering <> '' and d.soort in ('keuzeoptie', 'ja_nee_onbekend')
group by f.is_fictief, f.formulering, d.pijler, d.blok_id, d.item_volgorde, f.item_id, d.item, f.route
having count(distinct f.regio) >= (select referentie_regios from dim_preventie_methode)
order by f.is_fictief, d.item_volgorde, f.route`,
};
