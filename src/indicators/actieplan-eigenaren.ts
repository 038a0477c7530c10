import { type Indicator, text } from "./indicator.ts";
import { planList, planScope } from "./parts/actieplan.ts";

export const actieplanEigenaren: Indicator = {
  ...planList,
  naam: "actieplan_eigenaren",
  titel: "Actieplan: wie moet het doen?",
  uitleg: "Wie een stuk noemt als trekker of uitvoerder, per stuk. Een lege plek in een stuk blijft leeg.",
  vragen: ["Wie is verantwoordelijk voor een resultaat, en noemen alle stukken dezelfde partij?"],
  scope: { ...planScope, telbegrip: "trekker", eenheid: "trekker", eenheid_meervoud: "trekkers" },
  dimensies: ["eigenaar", "document"],
  kolommen: [
    text("element_id", "vast nummer van het element"),
    text("eigenaar", "partij die het stuk noemt"),
    text("document", "bijlage2, hoofdtekst of bestuurlijke_afspraken"),
    text("document_label", "document in woorden"),
    text("bron_regel", "regel in het document"),
  ],
  sql: `
select
  'Nederland' as gebied,
  '' as periode,
  o.element_id,
  o.eigenaar,
  o.document,
  d.titel_kort as document_label,
  o.bron_regel,
  null::bigint as waarde,
  'nvt' as status,
  d.titel as bron,
from ref_actieplan_eigenaren as o
join ref_actieplan_documenten as d using (document)
order by o.volgorde`,
};
