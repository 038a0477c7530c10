import { decimal, type Indicator, text, whole } from "../indicator.ts";
import { registerScope } from "./cijferregister.ts";

/**
 * Whether printed figures agree with each other; what must agree stands in a reference file. Kinds:
 * - som, product: the outcome is computed again from its printed parts; a part with rol `af` is taken off
 * - versies: figures that should be one
 * - niet_aftrekken: figures that invite a subtraction that means nothing
 */
export const controleLijst = {
  definitie_versie: "1",
  scope: registerScope,
  richting: "geen",
  dimensies: ["controle", "soort", "rol"],
  bescherming: "openbaar",
  bron: "cijferregister",
  waarde: "decimaal",
  peildatum: null,
} as const satisfies Partial<Indicator>;

export const controleKolommen = [
  text("controle", "code van de controle"),
  text("titel", "wat met elkaar moet kloppen"),
  text("soort", "som, product, versies of niet_aftrekken"),
  text("rol", "uitkomst, deel, af, factor, deler of versie"),
  whole("volgorde", "plaats in de lijst"),
  text("cijfer_id", "het cijfer in het register"),
  text("cijfer_titel", "titel van het cijfer"),
  text("categorie", "groep waarover het cijfer gaat; leeg is alles"),
  text("peildatum", "dag waarop is geteld"),
  text("eenheid", "eenheid van de waarde"),
  decimal("herrekend", "bij de uitkomst: opnieuw uitgerekend uit de delen"),
  decimal("verschil", "herrekend min gedrukt"),
  text("uitleg", "wat er aan de hand is; bij de eerste rij van een controle"),
  text("bevinding_id", "de bevinding in het register, als die er is"),
  text("bron_regel", "regel in het document"),
];

/** SQL of such a table from the reference table `tabel`. */
export const controleSql = (tabel: string): string => `
with regels as (
  select k.*, c.gebied, c.periode, c.titel as cijfer_titel, c.categorie, c.peildatum::varchar as peildatum, c.eenheid,
    c.waarde, c.bron_id, c.bron_regel, c.versie
  from ${tabel} as k
  join fct_cijfer as c using (cijfer_id)
),
herrekend as (
  select
    controle,
    case soort
      when 'som' then
        sum(case when rol = 'af' then -waarde::decimal(18, 2) else waarde::decimal(18, 2) end)
          filter (where rol in ('deel', 'af'))
      when 'product' then (
        list_reduce(list(waarde::double order by volgorde) filter (where rol = 'factor'), lambda a, b : a * b)
        / coalesce(any_value(waarde::double) filter (where rol = 'deler'), 1)
      )::decimal(18, 2)
    end as herrekend,
  from regels
  where soort in ('som', 'product')
  group by controle, soort
)
select
  r.gebied,
  r.periode,
  r.controle,
  r.titel,
  r.soort,
  r.rol,
  r.volgorde,
  r.cijfer_id,
  r.cijfer_titel,
  r.categorie,
  r.peildatum,
  r.eenheid,
  case when r.rol = 'uitkomst' then h.herrekend end as herrekend,
  case when r.rol = 'uitkomst' then h.herrekend - r.waarde::decimal(18, 2) end as verschil,
  r.uitleg,
  r.bevinding_id,
  r.bron_regel,
  r.waarde,
  b.titel as bron,
  r.versie,
from regels as r
join stg_bronnen as b using (bron_id)
left join herrekend as h using (controle)
order by r.volgorde`;
