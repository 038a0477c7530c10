import { type Indicator, text } from "./indicator.ts";
import { planList, planScope } from "./parts/actieplan.ts";

export const lissabon: Indicator = {
  ...planList,
  naam: "lissabon",
  titel: "De vijf beloften van Lissabon: wat is te meten?",
  uitleg:
    "Per belofte wat wordt gemeten, wat erop lijkt en wat niemand meet. Welke categorie van ETHOS Light bij een belofte past, is onze duiding.",
  vragen: ["Zijn de beloften van Lissabon te meten?"],
  scope: { ...planScope, telbegrip: "maat", eenheid: "maat", eenheid_meervoud: "maten" },
  dimensies: ["element_id", "klasse"],
  kolommen: [
    text("element_id", "de belofte"),
    text("belofte", "de belofte in eigen woorden"),
    text("maat", "wat er is te tellen"),
    text("klasse", "gemeten, benadering of niet_gemeten"),
    text("klasse_label", "klasse in woorden"),
    text("telt", "wat de maat telt"),
    text("zegt_niet", "wat de maat niet zegt, of waarom er geen is"),
    text("indicator_id", "indicator van het plan"),
    text("ethos_categorie", "categorie van ETHOS Light; eigen duiding"),
    text("register", "bundel in het cijferregister met de reeks"),
    text("reeks", "reeks in het cijferregister met gepubliceerde cijfers"),
    text("bron_regel", "regel in het document"),
  ],
  sql: `
select
  'Nederland' as gebied,
  coalesce(e.termijn::varchar, '') as periode,
  l.element_id,
  e.titel as belofte,
  l.maat,
  l.klasse,
  c.label as klasse_label,
  l.telt,
  l.zegt_niet,
  l.indicator_id,
  l.ethos_categorie,
  l.register,
  l.reeks,
  l.bron_regel,
  null::bigint as waarde,
  'nvt' as status,
from ref_lissabon as l
join dim_actieplan_element as e using (element_id)
join ref_actieplan_codelijsten as c on c.codelijst = 'meting' and c.code = l.klasse
order by l.volgorde`,
};
