import { type Indicator, text } from "./indicator.ts";
import { monitorTable } from "./parts/andere-monitors.ts";
import { registerScope } from "./parts/cijferregister.ts";

export const maten: Indicator = {
  ...monitorTable,
  naam: "maten",
  titel: "Manieren om dakloze mensen te tellen",
  uitleg:
    "Per bron wat die telt, wie er niet in zit, op welk moment en voor welk gebied de cijfers te gebruiken zijn.",
  vragen: ["Waarom verschillen de aantallen dakloze mensen per bron?"],
  scope: { ...registerScope, telbegrip: "bron", eenheid: "bron", eenheid_meervoud: "bronnen" },
  richting: "geen",
  dimensies: ["maat"],
  kolommen: [
    text("maat", "code van de bron"),
    text("titel", "naam van de bron"),
    text("wat_telt", "wie er is geteld"),
    text("wie_niet", "wie er niet in zit"),
    text("moment", "stand op een dag, aantal in een periode of ooit in een periode"),
    text("leeftijd", "leeftijden die meetellen"),
    text("eenheid", "wat er wordt geteld"),
    text("ethos", "categorieën van ETHOS Light"),
    text("kleinste_gebied", "kleinste gebied waarvoor de bron te gebruiken is"),
    text("maker", "wie de cijfers maakt"),
    text("hoe_vaak", "hoe vaak de cijfers komen, en hoelang na de telling"),
    text("tabel", "gepubliceerde tabel met de cijfers"),
    text("bron_regel", "regel in het document"),
  ],
  waarde: "geheel",
  sql: `
select
  '' as gebied,
  '' as periode,
  maat,
  titel,
  wat_telt,
  wie_niet,
  moment,
  leeftijd,
  eenheid,
  ethos,
  kleinste_gebied,
  maker,
  hoe_vaak,
  tabel,
  bron_regel,
  null::bigint as waarde,
  'nvt' as status,
  maker as bron,
from ref_maten
order by volgorde`,
};
