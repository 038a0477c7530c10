import { type Indicator, text, whole } from "./indicator.ts";
import { registratieLijst } from "./parts/registraties.ts";

/**
 * Which series of the cijferregister belong to one count of huisuitzettingen, and what documents say without
 * a number. The figures themselves stand in `cijfers`.
 */
export const huisuitzettingenReeksen: Indicator = {
  ...registratieLijst,
  naam: "huisuitzettingen_reeksen",
  titel: "Huisuitzettingen: welke reeksen bij elkaar horen",
  uitleg:
    "De gepubliceerde tellingen van huisuitzettingen, met de reeksen uit het cijferregister die erbij horen en wat stukken zonder getal zeggen.",
  vragen: ["Wie telt huisuitzettingen, en in welke reeks staan ze?"],
  dimensies: ["kaart", "reeks"],
  kolommen: [
    whole("volgorde", "plaats in de lijst"),
    text("kaart", "code van de telling"),
    text("titel", "waar en wie; leeg bij de volgende reeks van dezelfde telling"),
    text("wie", "wie telde, als onderwerp van een zin"),
    text("vraag", "wat er is geteld"),
    text("vorm", "jaren, bronnen of lijst"),
    text("reeks", "reeks in het cijferregister; leeg bij een uitspraak zonder getal"),
    text("getekend", "categorieën die een grafiek krijgen, met | ertussen"),
    text("uitspraak", "wat een stuk zonder getal zegt"),
    text("bron_regel", "regels in het onderzoek"),
    text("noot", "wat erbij gezegd moet worden"),
  ],
  sql: `
select
  'Nederland' as gebied,
  '' as periode,
  volgorde,
  kaart,
  titel,
  wie,
  vraag,
  vorm,
  reeks,
  getekend,
  uitspraak,
  bron_regel,
  noot,
  null::bigint as waarde,
  'nvt' as status,
from ref_reekskaarten
order by volgorde`,
};
