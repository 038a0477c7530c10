import { type Indicator, text } from "./indicator.ts";
import { plaatsingScope } from "./parts/gezinnen.ts";

/** Places are no people. Plekken, woningen and locaties are different units and never one sum (L6563). */
export const opvangCapaciteit: Indicator = {
  naam: "opvang_capaciteit",
  titel: "Capaciteit van de opvang",
  uitleg:
    "Hoeveel plekken, woningen of locaties er op een dag waren per soort opvang. Winteropvang telt niet mee in de gewone capaciteit.",
  vragen: ["Hoeveel plekken zijn er in de opvang?"],
  definitie_versie: "1",
  scope: {
    ...plaatsingScope,
    ...{
      telbegrip: "capaciteit",
      eenheid: "plek",
      eenheid_meervoud: "plekken",
      tijdsbasis: "stand",
      blik: null,
    },
    populatie: "Plekken, woningen en locaties in de opvang; geen mensen.",
    dekking: "opvang van de gemeente",
  },
  richting: "geen",
  dimensies: ["opvangtype_code", "aanbieder", "eenheid_code"],
  bescherming: "organisaties",
  bron: "opvang",
  kolommen: [
    text("opvangtype_code", "code van de soort opvang"),
    text("opvangtype", "soort opvang"),
    text("aanbieder", "organisatie die de plek biedt"),
    text("eenheid_code", "PLEK, WONING of LOCATIE"),
    text("eenheid_meervoud", "eenheid van de waarde"),
    text("telt_mee", "ja als het bij de gewone capaciteit hoort"),
  ],
  waarde: "geheel",
  peildatum: "select max(peildatum)::varchar from fct_opvang_capaciteit",
  sql: `
select
  c.gebied,
  c.peildatum::varchar as periode,
  c.opvangtype_code,
  coalesce(t.label, 'Onbekend') as opvangtype,
  c.aanbieder,
  c.eenheid_code,
  lower(coalesce(e.label, 'onbekend')) as eenheid_meervoud,
  case c.telt_mee when true then 'ja' when false then 'nee' else 'onbekend' end as telt_mee,
  c.aantal as waarde,
from fct_opvang_capaciteit as c
left join dim_code as t on t.codelijst = 'opvangtype' and t.code = c.opvangtype_code
left join dim_code as e on e.codelijst = 'opvang_eenheid' and e.code = c.eenheid_code
order by c.gebied, c.peildatum, t.volgorde, c.aanbieder, c.eenheid_code`,
};
