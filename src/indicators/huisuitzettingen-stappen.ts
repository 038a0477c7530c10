import { flag, type Indicator, text, whole } from "./indicator.ts";
import { uitzettingScope } from "./parts/huisuitzettingen.ts";

/** The chain itself: one that fits the four cities of the study (004 L3900–L1268), as data. */
export const huisuitzettingenStappen: Indicator = {
  naam: "huisuitzettingen_stappen",
  titel: "Huisuitzettingen: welke stap na welke komt",
  uitleg:
    "De stappen van huurachterstand tot ontruiming of een andere uitkomst, zoals het onderzoek ze beschrijft, met de voorwaarde en de termijn. Stappen die niet letterlijk genoemd zijn, hebben een merk.",
  vragen: ["Welke stappen zijn er tussen huurachterstand en ontruiming?"],
  definitie_versie: "1",
  scope: {
    ...uitzettingScope,
    ...{ telbegrip: "stap", eenheid: "stap", eenheid_meervoud: "stappen", soort: "overig" },
    populatie: "Stappen die een onderzoek van 2009 in vier gemeenten beschrijft.",
    ...{ dekking: "praktijken in Amsterdam, Utrecht, Leeuwarden en Oss", tijdsbasis: "stand", blik: null },
    ethos_uitleg: "niet van toepassing: dit telt geen mensen",
  },
  richting: "geen",
  dimensies: [],
  bescherming: "openbaar",
  bron: "cijferregister",
  kolommen: [
    whole("volgorde", "plaats in de lijst"),
    text("van_code", "toestand voor de stap; leeg is het begin"),
    text("van", "die toestand in woorden"),
    text("naar_code", "toestand na de stap"),
    text("naar", "die toestand in woorden"),
    text(
      "naar_soort",
      "signaal, gemeld, bereikt, bericht, opgeschort, vonnis, aanzegging, afgewend, ontruimd of vertrokken",
    ),
    text("voorwaarde", "wanneer de stap wordt gezet"),
    text("termijn", "hoelang dat mag duren, als het stuk dat zegt"),
    flag("is_letterlijk", "of het stuk de stap zelf noemt"),
    text("bron_regel", "regel in het document"),
  ],
  waarde: "geheel",
  peildatum: null,
  sql: `
select
  'Nederland' as gebied,
  '2009' as periode,
  o.volgorde,
  o.van as van_code,
  v.label as van,
  o.naar as naar_code,
  n.label as naar,
  n.soort as naar_soort,
  o.voorwaarde,
  o.termijn,
  o.letterlijk = 'ja' as is_letterlijk,
  o.bron_regel,
  null::bigint as waarde,
  'nvt' as status,
from ref_uitzettingsovergangen as o
left join ref_uitzettingstoestanden as v on v.toestand_code = o.van
join ref_uitzettingstoestanden as n on n.toestand_code = o.naar
order by o.volgorde`,
};
