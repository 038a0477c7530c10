import { flag, type Indicator, text, whole } from "./indicator.ts";
import { constructieKolommen, constructieLabel, woonvormLijst, woonvormScope } from "./parts/wonen.ts";

export const wonenKeten: Indicator = {
  ...woonvormLijst,
  naam: "wonen_keten",
  titel: "Woonvormen: welke stap na welke komt",
  uitleg:
    "De stappen van elke woonvorm zoals de publicatie ze beschrijft, met de voorwaarde en de termijn. Stappen die niet letterlijk genoemd zijn, hebben een merk.",
  vragen: ["Welke stappen zet een bewoner in een woonvorm, en wanneer?"],
  scope: { ...woonvormScope, telbegrip: "stap", eenheid: "stap", eenheid_meervoud: "stappen" },
  dimensies: ["constructie_code"],
  kolommen: [
    ...constructieKolommen,
    text("plaats", "waar de woonvorm is"),
    text("start", "jaar van begin; leeg als het stuk dat niet zegt"),
    text("staat", "loopt, wordt afgebouwd of gepland"),
    text("constructie_opmerking", "wat er bij de woonvorm gezegd moet worden"),
    whole("volgorde", "plaats in de lijst; leeg bij een woonvorm zonder keten"),
    text("van_code", "toestand voor de stap; leeg is het begin"),
    text("van", "die toestand in woorden"),
    text("naar_code", "toestand na de stap"),
    text("naar", "die toestand in woorden"),
    text("naar_soort", "voor, wachtlijst, bewoond, eigen_naam, elders, gestopt of niet_begonnen"),
    text("naar_huurder", "op wiens naam het contract dan staat; leeg als het stuk dat niet zegt"),
    text("voorwaarde", "wanneer de stap wordt gezet"),
    text("termijn", "hoelang dat mag duren, als het stuk dat zegt"),
    flag("is_letterlijk", "of het stuk de stap zelf noemt"),
    text("bron_regel", "regel in het document"),
  ],
  sql: `
select
  'Nederland' as gebied,
  '2015' as periode,
  t.constructie_code,
  ${constructieLabel} as constructie,
  t.plaats,
  t.start,
  t.staat,
  t.opmerking as constructie_opmerking,
  o.volgorde,
  o.van as van_code,
  v.label as van,
  o.naar as naar_code,
  n.label as naar,
  n.soort as naar_soort,
  n.huurder_code as naar_huurder,
  o.voorwaarde,
  o.termijn,
  o.letterlijk = 'ja' as is_letterlijk,
  coalesce(o.bron_regel, t.bron_regel) as bron_regel,
  null::bigint as waarde,
  'nvt' as status,
from ref_woonconstructies as t
left join ref_woonovergangen as o using (constructie_code)
left join dim_woontoestand as v on v.constructie_code = o.constructie_code and v.toestand_code = o.van
left join dim_woontoestand as n on n.constructie_code = o.constructie_code and n.toestand_code = o.naar
order by t.volgorde, o.volgorde`,
};
