import { decimal, type Indicator, text, whole } from "./indicator.ts";
import { figureJoins, figureScopeColumns, figureScopeSql, registerScope } from "./parts/cijferregister.ts";

export const kerncijfers: Indicator = {
  naam: "kerncijfers",
  titel: "Kerncijfers",
  uitleg: "Een keuze uit het cijferregister voor de eerste pagina; de gemeente kiest ze in kerncijfers.csv.",
  vragen: ["Wat zijn de belangrijkste gepubliceerde cijfers?"],
  definitie_versie: "1",
  scope: registerScope,
  richting: "geen",
  dimensies: ["kerncijfer"],
  bescherming: "openbaar",
  bron: "cijferregister",
  kolommen: [
    whole("volgorde", "plaats op de pagina"),
    text("kerncijfer", "code van het kerncijfer"),
    text("titel", "titel"),
    text("let_op", "wat erbij gezegd moet worden"),
    whole("punt_volgorde", "plaats in de reeks"),
    text("register", "bundel documenten"),
    text("reeks", "reeks"),
    text("cijfer_id", "het cijfer in het register"),
    ...figureScopeColumns,
    text("titel_cijfer", "titel van het cijfer"),
    decimal("waarde_hoog", "bovenkant van een bereik"),
    text("bron_datum", "datum van het document"),
    text("bron_regel", "regel in het document"),
  ],
  waarde: "decimaal",
  peildatum: null,
  sql: `
with gekozen as (
  select
    k.*,
    dense_rank() over (order by eerste) as plaats,
    row_number() over (partition by kerncijfer order by volgorde) as punt,
  from (select *, min(volgorde) over (partition by kerncijfer) as eerste from ref_kerncijfers) as k
)
select
  c.gebied,
  c.periode,
  g.plaats as volgorde,
  g.kerncijfer,
  first_value(g.titel) over (partition by g.kerncijfer order by g.punt) as titel,
  first_value(g.let_op) over (partition by g.kerncijfer order by g.punt) as let_op,
  g.punt as punt_volgorde,
  c.register,
  c.reeks,
  c.cijfer_id,${figureScopeSql},
  c.titel as titel_cijfer,
  c.waarde_hoog,
  b.datum as bron_datum,
  c.bron_regel,
  c.waarde,
  b.titel as bron,
  c.versie,
from gekozen as g
join fct_cijfer as c using (cijfer_id)${figureJoins}
order by g.plaats, g.punt`,
};
