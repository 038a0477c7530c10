import { decimal, type Indicator, text, whole } from "./indicator.ts";
import { planList, planScope } from "./parts/actieplan.ts";

export const actieplanElementen: Indicator = {
  ...planList,
  naam: "actieplan_elementen",
  titel: "Actieplan: wat is er beloofd?",
  uitleg:
    "Elke ambitie, belofte, doelstelling, elk resultaat en elke actie van het plan, met het jaar waarin het klaar moet zijn en hoe het te meten is.",
  vragen: [
    "Wat is er beloofd, en wanneer moet het klaar zijn?",
    "Welke resultaten van het plan zijn te meten, en voor welke is een norm vastgesteld?",
  ],
  scope: planScope,
  dimensies: ["soort", "document", "actielijn", "meetbaarheid", "norm"],
  kolommen: [
    text("element_id", "vast nummer van het element"),
    whole("volgorde", "plaats in de lijst"),
    text("soort", "ambitie, lissabon, principe, doelstelling, resultaat of actie"),
    text("soort_label", "soort in woorden"),
    text("document", "bijlage2, hoofdtekst of bestuurlijke_afspraken"),
    text("document_label", "document in woorden"),
    text(
      "actielijn",
      "actielijn van het plan (A1 tot en met A6) of RV voor de monitoring; leeg als er geen is",
    ),
    text("actielijn_naam", "naam van de actielijn"),
    text("titel", "het element in eigen woorden"),
    text("meetbaarheid", "mijlpaal, dekking, numeriek, nul_norm, doorlooptijd_zonder_norm of kwalitatief"),
    text("meetbaarheid_label", "meetbaarheid in woorden"),
    text("norm", "vastgesteld, richting of ontbreekt"),
    text("norm_label", "norm in woorden"),
    text("operator", "hoe de waarde zich tot de doelwaarde moet verhouden"),
    decimal("doelwaarde", "het getal dat het plan als doel noemt"),
    text("eenheid", "eenheid van de doelwaarde"),
    whole("basisjaar", "jaar waarmee wordt vergeleken"),
    text("richting", "stijgen, dalen, gereed of geen"),
    text(
      "ethos_categorieen",
      "categorieën van ETHOS Light die erbij passen; eigen duiding, staat niet in het plan",
    ),
    whole("termijn", "jaar waarin het klaar moet zijn; het jaar van Bijlage 2 als die er een noemt"),
    text("termijn_precisie", "hoe precies het stuk de termijn noemt"),
    text("termijn_document", "stuk waar de termijn uit komt"),
    whole("nummer_plan", "nummer in het plan; alleen om te tonen, nooit om op te koppelen"),
    whole("nummer_afspraken", "nummer in de bestuurlijke afspraken; wijkt af van het nummer in het plan"),
    text("bron_regel", "regel in het document"),
  ],
  sql: `
select
  'Nederland' as gebied,
  coalesce(e.termijn::varchar, '') as periode,
  e.element_id,
  e.volgorde,
  e.soort,
  s.label as soort_label,
  e.document,
  d.titel_kort as document_label,
  e.actielijn,
  e.actielijn_naam,
  e.titel,
  e.meetbaarheid,
  m.label as meetbaarheid_label,
  e.norm,
  n.label as norm_label,
  e.operator,
  e.doelwaarde,
  e.eenheid,
  e.basisjaar,
  e.richting,
  e.ethos_categorieen,
  e.termijn,
  e.termijn_precisie,
  e.termijn_document,
  e.nummer_plan,
  e.nummer_afspraken,
  e.bron_regel,
  null::bigint as waarde,
  'nvt' as status,
  d.titel as bron,
from dim_actieplan_element as e
join ref_actieplan_documenten as d on d.document = e.document
join ref_actieplan_codelijsten as s on s.codelijst = 'soort' and s.code = e.soort
join ref_actieplan_codelijsten as m on m.codelijst = 'meetbaarheid' and m.code = e.meetbaarheid
join ref_actieplan_codelijsten as n on n.codelijst = 'norm' and n.code = e.norm
order by e.volgorde`,
};
