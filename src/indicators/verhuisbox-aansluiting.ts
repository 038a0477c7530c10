import { decimal, type Indicator, text, whole } from "./indicator.ts";
import { aansluitingCellen, aansluitingStructuur } from "./parts/aansluiting.ts";
import { trajectPeildatum, trajectScope } from "./parts/trajecten.ts";

const payments = `concat_ws('|', 'verstrekking', b.gebied, r.regeling_code,
      if(month(r.tot) >= b.laatste, strftime(r.tot, '%Y'), if(month(r.tot) = 3, strftime(r.tot, '%Y') || '-Q1',
        strftime(r.tot, '%Y') || '-Q1 t/m ' || strftime(r.tot, '%Y') || '-Q' || quarter(r.tot))),
      case when r.code <> '' then 'post=' || r.code end)`;

/**
 * Printed figures of the municipality's own reports beside what the rows give. Which rows count for a printed figure
 * stands in verhuisbox/aansluiting.csv, with what is known to be wrong in the source.
 */
export const verhuisboxAansluiting: Indicator = {
  naam: "verhuisbox_aansluiting",
  titel: "Verhuisbox: de gedrukte cijfers en wat de rijen geven",
  uitleg:
    "Per cijfer uit de rapporten over de Verhuisbox: wat er is gedrukt, wat uit de rijen komt, en waarom dat soms verschilt.",
  vragen: ["Kloppen de rapporten over de Verhuisbox met de gegevens eronder?"],
  definitie_versie: "1",
  scope: { ...trajectScope, tijdsbasis: "gemengd", blik: null },
  richting: "geen",
  dimensies: ["rapport", "tabel", "gedrukt_id"],
  bescherming: "personen",
  intern_bij_echte_rijen: true,
  bron: "verhuisbox",
  kolommen: [
    whole("volgorde", "plaats in de lijst"),
    text("rapport", "rapport waarin het cijfer staat"),
    text("tabel", "deel van het rapport"),
    text("gedrukt_id", "het gedrukte cijfer in het cijferregister"),
    text("gedrukt_titel", "titel van het gedrukte cijfer"),
    text("categorie", "groep waarover het cijfer gaat; leeg is alles"),
    decimal("gedrukt", "het gedrukte cijfer"),
    text("maat", "aantal, procent, gemiddelde, mediaan, weken, bedrag, of n: het aantal achter een maat"),
    text("eenheid_meervoud", "eenheid van de waarde"),
    text("bevinding_id", "de bevinding in het register, als die er is"),
    text("uitleg", "wat er met het gedrukte cijfer aan de hand is"),
    text("bron_regel", "regel in het document"),
  ],
  waarde: "decimaal",
  peildatum: trajectPeildatum,
  sql: `
with ${aansluitingCellen},
${aansluitingStructuur},
gedrukt as (
  select r.*, c.titel, c.categorie, c.waarde as gedrukt, c.bron_regel, c.periode, e.meervoud
  from regels as r
  join fct_cijfer as c using (cijfer_id)
  left join ref_eenheden as e using (eenheid)
),
gevonden as (
  select g.*, c.gebied, c.n, c.gemiddelde, c.mediaan, c.wacht_mediaan, c.cel, t.n as n_totaal, t.cel as cel_geheel
  from gedrukt as g
  join cellen as c
    on c.regeling_code = g.regeling_code and c.telling = g.telling and c.van = g.van and c.tot = g.tot and c.kenmerk = g.kenmerk
    and c.filter = g.filter and c.filter_code = g.filter_code and c.code = if(g.code = '', 'totaal', g.code)
    and c.deel = if(g.filter = '', 'alles', 'binnen')
  join cellen as t
    on t.gebied = c.gebied and t.regeling_code = c.regeling_code and t.telling = c.telling and t.van = c.van and t.tot = c.tot
    and t.kenmerk = c.kenmerk and t.filter = c.filter and t.filter_code = c.filter_code and t.code = 'totaal' and t.deel = c.deel
),
budget_bereik as (
  select gebied, regeling_code, strftime(datum, '%Y') as jaar, max(quarter(datum)) * 3 as laatste
  from fct_verstrekking
  where budgetbron_code = 'VERHUISBOX'
  group by all
),
betaald as (
  select r.cijfer_id, b.gebied, ${payments} as cel, sum(v.bedrag)::decimal(18, 2) as bedrag
  from regels as r
  join budget_bereik as b on b.regeling_code = r.regeling_code and b.jaar = strftime(r.tot, '%Y')
  join fct_verstrekking as v
    on v.gebied = b.gebied and v.regeling_code = r.regeling_code and v.datum between r.van and r.tot
    and v.budgetbron_code = 'VERHUISBOX' and r.code in ('', v.post_code)
  where r.telling = 'verstrekking' and r.tot = last_day(r.tot) and month(r.tot) % 3 = 0 and strftime(r.van, '%m-%d') = '01-01'
  group by r.cijfer_id, r.regeling_code, r.tot, r.code, b.gebied, b.laatste
),
rijen as (
  select volgorde, rapport, tabel, cijfer_id, titel, categorie, gedrukt, maat, meervoud, bevinding_id, uitleg, bron_regel, gebied,
    periode,
    case maat when 'aantal' then n when 'procent' then round(100 * n::decimal(18, 2) / nullif(n_totaal, 0), 0)
      when 'gemiddelde' then gemiddelde when 'mediaan' then mediaan when 'weken' then floor(wacht_mediaan / 7)
    end::decimal(18, 2) as waarde,
    if(maat = 'aantal', cel, null) as cel,
    if(maat = 'aantal', [], if(maat = 'procent', [cel, cel_geheel], [cel])) as volgt,
    [] as ouders,
    false as hulpcel,
  from gevonden
  union all
  select volgorde, rapport, tabel, cijfer_id, titel, categorie, null, 'n', 'huishoudens', '', '', '', gebied, periode,
    n::decimal(18, 2), cel, [], [], false
  from gevonden
  where maat <> 'aantal'
  union all
  select volgorde, rapport, tabel, cijfer_id, 'Totaal', '', null, 'n', 'huishoudens', '', '', '', gebied, periode,
    n_totaal::decimal(18, 2), cel_geheel, [], [], false
  from gevonden
  where maat = 'procent'
  union all
  select g.volgorde, g.rapport, g.tabel, g.cijfer_id, g.titel, g.categorie, g.gedrukt, g.maat, g.meervoud, g.bevinding_id, g.uitleg,
    g.bron_regel, b.gebied, g.periode, b.bedrag, null, [b.cel], [], false
  from gedrukt as g
  join betaald as b using (cijfer_id)
  union all
  select null, '', '', '', '', '', null, '', '', '', '', '', '', '', n::decimal(18, 2), cel, [], ouders, true
  from structuur
)
select
  gebied,
  periode,
  volgorde,
  rapport,
  tabel,
  cijfer_id as gedrukt_id,
  titel as gedrukt_titel,
  categorie,
  gedrukt::decimal(18, 2) as gedrukt,
  maat,
  meervoud as eenheid_meervoud,
  bevinding_id,
  uitleg,
  bron_regel,
  waarde,
  hulpcel,
  cel,
  ouders,
  volgt,
from rijen
order by volgorde, gebied, maat = 'n', cel`,
};
