import { flag, type Indicator, text, whole } from "./indicator.ts";
import { monitorTable } from "./parts/andere-monitors.ts";
import { registerScope } from "./parts/cijferregister.ts";

/** An indeling without known members is one row without a regio, so that its number of regions is not lost. */
export const regioGemeenten: Indicator = {
  ...monitorTable,
  naam: "regio_gemeenten",
  titel: "Regio's en hun gemeenten",
  uitleg:
    "Welke gemeenten op welke dagen bij welke regio hoorden. Het aantal regio's verschilt per bron en per jaar; het staat bij de indeling.",
  vragen: ["Bij welke regio hoort mijn gemeente?", "Hoeveel regio's zijn er?"],
  scope: {
    ...registerScope,
    telbegrip: "gemeente in een regio",
    eenheid: "gemeente",
    eenheid_meervoud: "gemeenten",
  },
  richting: "geen",
  dimensies: ["indeling", "regio", "gemeente"],
  kolommen: [
    text("indeling", "code van de indeling"),
    text("indeling_titel", "indeling in woorden"),
    whole("aantal_regios", "regio's in deze indeling; leeg als dat niet bekend is"),
    text("regio", "regio; leeg als die niet bekend is"),
    text("centrumgemeente", "gemeente waar de regio naar heet"),
    flag("is_volledig", "ja als alle gemeenten van de regio bekend zijn"),
    text("gemeente", "gemeente; leeg als die niet bekend is"),
    text("cbs_code", "code van de gemeente bij het CBS"),
    text("geldig_van", "eerste dag"),
    text("geldig_tot", "laatste dag"),
    text("bron_regel", "regel in het document"),
  ],
  waarde: "geheel",
  sql: `
select
  coalesce(r.regio, 'Nederland') as gebied,
  concat_ws(' t/m ', nullif(i.geldig_van, ''), nullif(i.geldig_tot, '')) as periode,
  i.indeling,
  i.titel as indeling_titel,
  try_cast(i.aantal_regios as bigint) as aantal_regios,
  coalesce(r.regio, '') as regio,
  coalesce(r.centrumgemeente, '') as centrumgemeente,
  coalesce(r.is_volledig = 'ja', false) as is_volledig,
  coalesce(m.gemeente, '') as gemeente,
  coalesce(m.cbs_code, '') as cbs_code,
  coalesce(nullif(m.geldig_van, date '0001-01-01')::varchar, '') as geldig_van,
  coalesce(nullif(m.geldig_tot, date '9999-12-31')::varchar, '') as geldig_tot,
  coalesce(m.bron_regel, r.bron_regel, i.bron_regel) as bron_regel,
  null::bigint as waarde,
  'nvt' as status,
  i.bron,
from ref_regio_indelingen as i
left join ref_regios as r using (indeling)
left join dim_regio_gemeente as m on m.indeling = i.indeling and m.regio = r.regio
order by i.volgorde, r.volgorde, m.gemeente`,
};
