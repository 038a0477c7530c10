import { flag, type Indicator, text } from "./indicator.ts";
import { milestonePeildatum, milestoneScope } from "./parts/actieplan.ts";

export const actieplanMijlpalen: Indicator = {
  naam: "actieplan_mijlpalen",
  titel: "Actieplan: mijlpalen per gebied en dag",
  uitleg:
    "Wat een gemeente of regio zelf bijhoudt: welke mijlpaal op welke dag klaar was, bezig of nog niet begonnen, met het bewijs. Eerdere standen blijven staan.",
  vragen: [
    "Heeft elk college in de regio het regionale plan vastgesteld?",
    "Welke gemeenten hebben een woonzorgvisie of een urgentieverordening?",
  ],
  definitie_versie: "1",
  scope: { ...milestoneScope, telbegrip: "stand van een mijlpaal" },
  richting: "geen",
  dimensies: ["mijlpaal", "mijlpaal_status"],
  bescherming: "organisaties",
  bron: "actieplan",
  kolommen: [
    text("mijlpaal", "de mijlpaal"),
    text("naam", "de mijlpaal in woorden"),
    text("element_id", "het element van het plan; leeg als de mijlpaal geen eigen rij heeft"),
    text("gebied_soort", "gemeente, regio of land: bij wie de mijlpaal hoort"),
    text("regio", "de regio waarin het gebied meetelt; leeg als het niet te plaatsen is"),
    text("plaats", "geplaatst, ander_gebied of geen_regio"),
    text("mijlpaal_status", "gereed, in_uitvoering, niet_gestart of ingetrokken"),
    text("mijlpaal_status_label", "status in woorden"),
    text("bewijs", "waar het besluit te vinden is"),
    text("toelichting", "toelichting van de gemeente of regio"),
    flag("is_laatste", "of dit de laatste stand van dit gebied is"),
  ],
  waarde: "geheel",
  peildatum: milestonePeildatum,
  sql: `
select
  f.gebied,
  f.peildatum::varchar as periode,
  f.mijlpaal,
  f.naam,
  f.element_id,
  f.gebied_soort,
  f.regio,
  f.plaats,
  f.status_code as mijlpaal_status,
  c.label as mijlpaal_status_label,
  f.bewijs,
  f.toelichting,
  f.status_code <> 'ingetrokken' and f.peildatum = max(f.peildatum)
    filter (where f.status_code <> 'ingetrokken') over (partition by f.mijlpaal, f.gebied) as is_laatste,
  null::bigint as waarde,
  'nvt' as status,
from fct_mijlpaal as f
join ref_actieplan_codelijsten as c on c.codelijst = 'mijlpaal_status' and c.code = f.status_code
order by f.volgorde, f.gebied, f.peildatum`,
};
