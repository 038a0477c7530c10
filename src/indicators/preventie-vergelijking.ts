import { flag, type Indicator, text, whole } from "./indicator.ts";
import { itemColumns, preventieBase, routeColumn } from "./parts/preventiescanner.ts";

/**
 * Two measurements beside each other, per item (preventiescanner.md §8.5). A difference is claimed only where
 * it holds whatever the unknown answers are, and in a small region only when it is of enough gemeenten.
 */
export const preventieVergelijking: Indicator = {
  ...preventieBase,
  naam: "preventie_vergelijking",
  titel: "Preventiescanner: metingen naast elkaar",
  uitleg:
    "Per item twee metingen: van twee regio's, of van één regio op twee momenten. Er staat alleen een verschil als dat zeker is, wat de onbekende antwoorden ook zijn.",
  vragen: ["Verschilt onze regio van een andere regio?", "Is er iets veranderd sinds de vorige meting?"],
  definitie_versie: "1",
  dimensies: ["meting_a", "meting_b", "item_id", "route"],
  kolommen: [
    text("soort", "regio: twee regio's; tijd: één regio op twee momenten, a is de vroegste"),
    flag("is_fictief", "of een van beide metingen verzonnen is"),
    text("meting_a", "eerste meting"),
    text("regio_a", "regio van de eerste meting"),
    text("maand_a", "maand van de eerste meting"),
    text("meting_b", "tweede meting"),
    text("regio_b", "regio van de tweede meting"),
    text("maand_b", "maand van de tweede meting"),
    text("pijler", "pijler van de scanner"),
    text("blok_id", "vraagblok"),
    whole("item_volgorde", "plaats van het item in het codeboek"),
    ...itemColumns,
    routeColumn,
    flag("telt_mee", "of ja beter is dan nee"),
    whole("n_gevraagd_a", "gemeenten aan wie het is gevraagd, eerste meting"),
    whole("n_onbekend_a", "gemeenten die het niet weten, eerste meting"),
    whole("n_ja_b", "gemeenten met ja, tweede meting"),
    whole("n_gevraagd_b", "gemeenten aan wie het is gevraagd, tweede meting"),
    whole("n_onbekend_b", "gemeenten die het niet weten, tweede meting"),
    text("uitkomst", "a_hoger, b_hoger, niet_te_onderscheiden of niet_vergeleken"),
    text("reden", "waarom, in één zin"),
  ],
  sql: `
select
  a.regio as gebied,
  a.maand as periode,
  v.soort,
  a.is_fictief or b.is_fictief as is_fictief,
  v.meting_a,
  a.regio as regio_a,
  a.maand as maand_a,
  v.meting_b,
  b.regio as regio_b,
  b.maand as maand_b,
  d.pijler,
  d.blok_id,
  d.item_volgorde,
  v.item_id,
  d.item,
  v.route,
  d.telt_mee,
  v.n_gevraagd_a,
  v.n_onbekend_a,
  v.n_ja_b,
  v.n_gevraagd_b,
  v.n_onbekend_b,
  case
    when v.oordeel in ('a_hoger', 'b_hoger') then v.oordeel
    when v.oordeel in ('klein_verschil', 'overlap') then 'niet_te_onderscheiden'
    else 'niet_vergeleken'
  end as uitkomst,
  case v.oordeel
    when 'a_hoger' then 'Ook als alle onbekende antwoorden in de tweede meting ja zijn, is het deel in de eerste hoger.'
    when 'b_hoger' then 'Ook als alle onbekende antwoorden in de eerste meting ja zijn, is het deel in de tweede hoger.'
    when 'klein_verschil' then 'Het zekere verschil is kleiner dan ' || m.minste_verschil || ' gemeenten.'
    when 'overlap' then 'De marges overlappen elkaar.'
    when 'niet_gesteld' then 'De vraag is in een van de metingen niet gesteld.'
    when 'versie_onbekend' then 'Van een van de metingen is niet bekend hoe de vraag is gesteld.'
    when 'andere_versie' then 'De vraag is in de metingen anders gesteld. ' || coalesce(nullif(fb.wat, ''), fa.wat, '')
  end as reden,
  v.n_ja_a as waarde,
from fct_preventie_vergelijking as v
join dim_preventie_meting as a on a.meting_id = v.meting_a
join dim_preventie_meting as b on b.meting_id = v.meting_b
join dim_preventie_item as d using (item_id)
cross join dim_preventie_methode as m
left join dim_preventie_formulering as fa on fa.item_id = v.item_id and fa.versie = v.formulering_a
left join dim_preventie_formulering as fb on fb.item_id = v.item_id and fb.versie = v.formulering_b
order by v.soort, v.meting_a, v.meting_b, d.item_volgorde, v.route`,
};
