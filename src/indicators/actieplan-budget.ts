import { type Indicator, text } from "./indicator.ts";
import { planList, planScope } from "./parts/actieplan.ts";

export const actieplanBudget: Indicator = {
  ...planList,
  naam: "actieplan_budget",
  titel: "Actieplan: het geld",
  uitleg:
    "De bedragen in miljoenen euro die het plan noemt, per regel en jaar. Een lege plek in het plan blijft leeg: dat is geen nul. De regels zijn samen niet het budget voor dakloosheid.",
  vragen: ["Hoeveel geld is er voor de aanpak van dakloosheid uitgetrokken?"],
  scope: {
    ...planScope,
    telbegrip: "uitgetrokken bedrag",
    eenheid: "miljoen euro",
    eenheid_meervoud: "miljoen euro",
    soort: "bedrag",
    populatie: "Geld van het Rijk; alleen de regel van VWS is vrijgemaakt voor dakloosheid.",
    dekking: "de budgettabel van het plan van november 2022",
    tijdsbasis: "stroom",
    ethos_uitleg: "niet van toepassing: bedragen",
  },
  dimensies: ["budgetregel", "departement", "bestemming"],
  kolommen: [
    text("budgetregel", "regel in de tabel van het plan"),
    text("departement", "ministerie"),
    text("bestemming", "dakloosheid of draagt_bij"),
    text("bestemming_label", "bestemming in woorden"),
    text("bron_regel", "regel in het document"),
  ],
  waarde: "decimaal",
  sql: `
select
  'Nederland' as gebied,
  b.jaar as periode,
  b.budgetregel,
  b.departement,
  b.bestemming,
  c.label as bestemming_label,
  b.bron_regel,
  try_cast(nullif(b.bedrag_mln, '') as decimal(18, 4)) as waarde,
from ref_actieplan_budget as b
join ref_actieplan_codelijsten as c on c.codelijst = 'bestemming' and c.code = b.bestemming
order by b.volgorde`,
};
