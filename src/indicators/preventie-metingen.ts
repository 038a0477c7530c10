import { flag, type Indicator, text, whole } from "./indicator.ts";
import { measurement, preventieBase } from "./parts/preventiescanner.ts";

export const preventieMetingen: Indicator = {
  ...preventieBase,
  naam: "preventie_metingen",
  titel: "Preventiescanner: de metingen",
  uitleg: "Welke regio wanneer de scanner invulde, met hoeveel gemeenten en met welke versie.",
  vragen: ["Welke metingen zijn er?", "Hoeveel gedrukte totalen zijn nagerekend?"],
  definitie_versie: "1",
  scope: { ...preventieBase.scope, telbegrip: "gemeente die de scanner invulde" },
  dimensies: [],
  kolommen: [
    ...measurement,
    flag("is_laatste", "of het de laatste meting van de regio is"),
    text("versies", "versie van de vragenlijst; leeg als die niet is genoemd"),
    whole("n_antwoorden", "antwoorden in de meting"),
    whole("n_namen_vrijgegeven", "gemeenten die hun naam vrijgaven"),
    whole("n_totalen_nagerekend", "gedrukte totalen die met de antwoorden zijn vergeleken"),
    whole("n_totalen_anders", "gedrukte totalen die anders zijn"),
  ],
  sql: `
select
  m.regio as gebied,
  m.maand as periode,
  m.meting_id,
  m.is_fictief,
  m.is_laatste,
  m.versies,
  m.n_antwoorden,
  (select count(*) from dim_preventie_gemeente as g where g.meting_id = m.meting_id and g.is_vrijgegeven) as n_namen_vrijgegeven,
  (select count(*) from stg_preventie_totalen as t where t.meting_id = m.meting_id) as n_totalen_nagerekend,
  (select count(*) from fct_preventie_item as f where f.meting_id = m.meting_id and f.verschil <> 0) as n_totalen_anders,
  m.n_gemeenten as waarde,
from dim_preventie_meting as m
order by m.is_fictief, m.regio, m.maand desc`,
};
