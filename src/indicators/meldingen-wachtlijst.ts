import { type Indicator, text } from "./indicator.ts";
import { maatCellen, maatKolommen, maatVolgorde, maatWoorden, maten, matenSql } from "./parts/duurmaten.ts";
import { meldingPeildatum, meldingScope } from "./parts/meldingen.ts";

/** Who waits at the end of a month and for how long so far; and how long those waited who left the list in it. */
export const meldingenWachtlijst: Indicator = {
  naam: "meldingen_wachtlijst",
  titel: "Meldingen op de wachtlijst",
  uitleg:
    "Hoeveel meldingen aan het eind van een maand op de wachtlijst staan en hoelang al, en hoelang wie er in de maand af ging heeft gewacht.",
  vragen: ["Hoeveel huishoudens wachten er, en hoelang?"],
  definitie_versie: "1",
  scope: { ...meldingScope, tijdsbasis: "stand", blik: null },
  richting: "minder_is_beter",
  dimensies: ["groep_code", "maat_code"],
  bescherming: "personen",
  bron: "meldingen",
  kolommen: [
    text("groep_code", "wachtlijst: wacht aan het eind van de maand; eraf: ging in de maand van de lijst"),
    text("groep", "voor wie"),
    ...maatKolommen,
    text("tijdsbasis", "stand op de laatste dag, of stroom in de maand"),
  ],
  waarde: "decimaal",
  peildatum: meldingPeildatum,
  sql: `
with grenzen as (
  select gebied, date_trunc('month', min(datum_wachtlijst_vanaf)) as van,
    date_trunc('month', max(greatest(datum_wachtlijst_vanaf, coalesce(datum_wachtlijst_tot, datum_wachtlijst_vanaf)))) as tot,
  from fct_melding
  where datum_wachtlijst_vanaf is not null
  group by gebied
),
maanden as (
  select gebied, strftime(dag, '%Y-%m') as maand, last_day(dag) as einde
  from (select gebied, unnest(generate_series(van, tot, interval 1 month))::date as dag from grenzen)
),
wachttijden as (
  select m.gebied, m.maand, 'wachtlijst' as groep_code, datediff('day', f.datum_wachtlijst_vanaf, m.einde) as dagen
  from maanden as m
  join fct_melding as f on f.gebied = m.gebied and f.datum_wachtlijst_vanaf <= m.einde
    and coalesce(f.datum_wachtlijst_tot, m.einde + 1) > m.einde
  union all
  select m.gebied, m.maand, 'eraf', datediff('day', f.datum_wachtlijst_vanaf, f.datum_wachtlijst_tot)
  from maanden as m
  join fct_melding as f on f.gebied = m.gebied and strftime(f.datum_wachtlijst_tot, '%Y-%m') = m.maand
),
geteld as (
  select gebied, maand, groep_code, ${maten("dagen")},
  from wachttijden
  group by all
),
${matenSql},
met_cel as (
  select *, concat_ws('|', 'melding', gebied, groep_code, maand) as n_cel from maten
)
select
  gebied,
  maand as periode,
  groep_code,
  case groep_code when 'wachtlijst' then 'Wacht nog' when 'eraf' then 'Ging van de lijst' end as groep,
  maat_code,
  ${maatWoorden("meldingen")},
  if(groep_code = 'wachtlijst', 'stand', 'stroom') as tijdsbasis,
  waarde,
  ${maatCellen("n_cel")},
  [] as ouders,
from met_cel
order by gebied, groep_code desc, maand, ${maatVolgorde}`,
};
