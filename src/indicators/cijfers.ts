import { decimal, type Indicator, text, whole } from "./indicator.ts";
import { figureJoins, figureScopeColumns, figureScopeSql, registerScope } from "./parts/cijferregister.ts";

export const cijfers: Indicator = {
  naam: "cijfers",
  titel: "Cijferregister",
  uitleg:
    "Cijfers zoals documenten ze noemen, met bron en regel. Versies staan naast elkaar; er wordt er geen gekozen.",
  vragen: ["Welk cijfer staat waar, en welke versies zijn er?", "Welk getal klopt?"],
  definitie_versie: "1",
  scope: registerScope,
  richting: "geen",
  dimensies: ["reeks", "dimensie", "categorie"],
  bescherming: "openbaar",
  bron: "cijferregister",
  kolommen: [
    text("register", "bundel documenten"),
    text("cijfer_id", "vast nummer van het cijfer"),
    ...figureScopeColumns,
    text("reeks", "reeks"),
    text("groep", "onderwerp"),
    text("titel", "titel van het cijfer"),
    text("telbegrip", "wat er is geteld"),
    text("eenheid", "eenheid"),
    text("dimensie", "uitsplitsing"),
    decimal("waarde_hoog", "bovenkant van een bereik"),
    text("bron_datum", "datum van het document"),
    text("bron_regel", "regel in het document"),
    text("zekerheid", "ok, ocr_onzeker of gereconstrueerd"),
    text("opmerking", "wat erbij gezegd moet worden"),
    text("groep_sleutel", "gelijk bij cijfers die hetzelfde zeggen te tellen"),
    whole("aantal_versies", "cijfers met dezelfde sleutel"),
    whole("aantal_bevindingen", "bevindingen over dit cijfer"),
  ],
  waarde: "decimaal",
  peildatum: null,
  sql: `
with bevindingen as (
  select cijfer_id, count(*) as aantal from fct_koppeling group by cijfer_id
)
select
  c.gebied,
  c.periode,
  c.register,
  c.cijfer_id,${figureScopeSql},
  c.reeks,
  r.groep,
  c.titel,
  c.telbegrip,
  c.eenheid,
  c.dimensie,
  c.waarde_hoog,
  b.datum as bron_datum,
  c.bron_regel,
  c.zekerheid,
  c.opmerking,
  c.groep_sleutel,
  c.aantal_versies,
  coalesce(v.aantal, 0) as aantal_bevindingen,
  c.versie,
  c.waarde,
  b.titel as bron,
from fct_cijfer as c${figureJoins}
left join bevindingen as v on v.cijfer_id = c.cijfer_id
order by c.cijfer_id`,
};
