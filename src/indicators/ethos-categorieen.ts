import { flag, type Indicator, text } from "./indicator.ts";
import { monitorTable } from "./parts/andere-monitors.ts";
import { registerScope } from "./parts/cijferregister.ts";

export const ethosCategorieen: Indicator = {
  ...monitorTable,
  naam: "ethos_categorieen",
  titel: "De categorieën van ETHOS Light",
  uitleg:
    "Wat elke categorie betekent, of zij als dakloos telt en of zij in een telling met zes categorieën zit.",
  vragen: ["Wat betekenen de categorieën van ETHOS Light?"],
  scope: { ...registerScope, telbegrip: "categorie", eenheid: "categorie", eenheid_meervoud: "categorieën" },
  richting: "geen",
  dimensies: ["categorie"],
  kolommen: [
    text("categorie_code", "nummer van de categorie"),
    text("categorie", "categorie in woorden"),
    text("uitleg", "wie erbij hoort"),
    flag("telt_als_dakloos", "nee voor mensen die nog niet dakloos zijn"),
    flag("in_zes", "ja als een telling met zes categorieën haar heeft"),
    text("bron_regel", "regel in het document"),
  ],
  waarde: "geheel",
  sql: `
select
  '' as gebied,
  '' as periode,
  c.categorie as categorie_code,
  c.label as categorie,
  c.uitleg,
  c.telt_als_dakloos = 'ja' as telt_als_dakloos,
  s.categorie is not null as in_zes,
  c.bron_regel,
  null::bigint as waarde,
  'nvt' as status,
from ref_ethos_categorieen as c
left join ref_ethos_schemas as s on s.categorie = c.categorie and s.schema = 'ethos_light_6'
order by c.volgorde`,
};
