import { flag, type Indicator, text, whole } from "./indicator.ts";
import { milestonePeildatum, milestoneScope } from "./parts/actieplan.ts";

export const actieplanDekking: Indicator = {
  naam: "actieplan_dekking",
  titel: "Actieplan: hoeveel gemeenten van de regio zijn klaar?",
  uitleg:
    "Per mijlpaal, regio en dag hoeveel gemeenten klaar zijn, van hoeveel in de regio. Wie niets heeft laten weten telt als onbekend, nooit als nee.",
  vragen: ["Hoeveel gemeenten in de regio hebben een mijlpaal van het plan bereikt?"],
  definitie_versie: "1",
  scope: milestoneScope,
  richting: "meer_is_beter",
  dimensies: ["mijlpaal"],
  bescherming: "organisaties",
  bron: "actieplan",
  kolommen: [
    text("mijlpaal", "de mijlpaal"),
    text("naam", "de mijlpaal in woorden"),
    text("element_id", "het element van het plan; leeg als de mijlpaal geen eigen rij heeft"),
    text("indicatoren", "indicatoren van het plan die dit telt"),
    text("gebied_soort", "gemeente, regio of land: wat er wordt geteld"),
    text("gereed_als", "wanneer de mijlpaal klaar is"),
    text("let_op", "wat erbij gezegd moet worden"),
    whole("n", "hoeveel gemeenten er in de regio zijn; 1 bij een regio of het land"),
    whole("n_in_uitvoering", "hoeveel daarvan bezig zijn"),
    whole("n_niet_gestart", "hoeveel nog niet zijn begonnen"),
    whole("n_onbekend", "van hoeveel niets bekend is"),
    flag("is_laatste", "of dit de laatste stand is"),
    text("bron_regel", "regel in het document"),
  ],
  waarde: "geheel",
  peildatum: milestonePeildatum,
  sql: `
select
  s.regio as gebied,
  s.peildatum::varchar as periode,
  s.mijlpaal,
  m.naam,
  m.element_id,
  m.indicatoren,
  m.gebied_soort,
  m.gereed_als,
  m.let_op,
  s.n,
  s.n_in_uitvoering,
  s.n_niet_gestart,
  s.n_onbekend,
  s.is_laatste,
  m.bron_regel,
  s.n_gereed as waarde,
from fct_mijlpaal_stand as s
join ref_actieplan_mijlpalen as m using (mijlpaal)
order by m.volgorde, s.regio, s.peildatum`,
};
