import { type Indicator, text } from "./indicator.ts";
import { constructieKolommen, constructieLabel, woonvormLijst, woonvormScope } from "./parts/wonen.ts";

/** Yes, no or possible, as printed (003 L143–203); where the text says something else both are given. */
export const wonenOvereenkomsten: Indicator = {
  ...woonvormLijst,
  naam: "wonen_overeenkomsten",
  titel: "Woonvormen: wie heeft met wie een overeenkomst",
  uitleg:
    "De tabel met ja, nee en is mogelijk uit de publicatie, met de vijf plekken waar de tekst iets anders zegt.",
  vragen: ["Op wiens naam staat het huurcontract bij een woonvorm?"],
  scope: {
    ...woonvormScope,
    ...{ telbegrip: "overeenkomst", eenheid: "overeenkomst", eenheid_meervoud: "overeenkomsten" },
  },
  dimensies: ["constructie_code", "overeenkomst_code"],
  kolommen: [
    ...constructieKolommen,
    text("overeenkomst_code", "code van de overeenkomst"),
    text("rubriek", "tussen organisaties of met de bewoner"),
    text("overeenkomst", "wie met wie"),
    text("antwoord", "ja, nee of is mogelijk"),
    text("toevoeging", "wat de tabel erbij zegt"),
    text("bevinding_id", "de tegenspraak met de tekst, als die er is"),
    text("tabel_zegt", "wat de tabel zegt, bij een tegenspraak"),
    text("tekst_zegt", "wat de tekst zegt"),
    text("hoe_lezen", "hoe dat te lezen is"),
    text("tegenspraak_regel", "regels van de tegenspraak"),
    text("bron_regel", "regel van de tabel"),
  ],
  sql: `
select
  'Nederland' as gebied,
  '2015' as periode,
  t.constructie_code,
  ${constructieLabel} as constructie,
  t.overeenkomst_code,
  t.rubriek,
  t.titel as overeenkomst,
  t.waarde as antwoord,
  t.toevoeging,
  t.tegenspraak as bevinding_id,
  s.tabel_zegt,
  s.tekst_zegt,
  s.hoe_lezen,
  s.bron_regel as tegenspraak_regel,
  t.bron_regel,
  null::bigint as waarde,
  'nvt' as status,
from ref_woonovereenkomsten as t
left join ref_woontegenspraken as s on s.bevinding_id = t.tegenspraak
order by t.volgorde`,
};
