import type { WarehouseCheck } from "../../src/contract/contract.ts";

const places = `(select lower(unnest(string_split(gemeente || case when aliassen = '' then '' else '|' || aliassen end, '|')))
  as plaats, provincie from ref_bestemmingen)`;

/** What a refusal says against the map of the country and the traject of the kandidaat. */
export const checks: readonly WarehouseCheck[] = [
  {
    code: "plaats_ligt_in_andere_provincie",
    ernst: "waarschuwing",
    tabel: "weigeringen",
    kolom: "provincie",
    sql: `select w.levering from stg_weigeringen as w semi join ${places} as p on p.plaats = lower(w.plaats)
      anti join ${places} as q on q.plaats = lower(w.plaats) and q.provincie = w.provincie_geleverd
      where w.provincie_geleverd is not null`,
    uitleg: "De plaats ligt in een andere provincie; de plaats telt.",
    hulp: "Controleer de plaats en de provincie.",
  },
  {
    code: "plaats_onbekend",
    ernst: "waarschuwing",
    tabel: "weigeringen",
    kolom: "plaats",
    sql: `select w.levering from stg_weigeringen as w anti join ${places} as p on p.plaats = lower(w.plaats)
      where lower(w.plaats) <> 'niet bekend' and w.plaats is distinct from w.provincie_geleverd`,
    uitleg: "De plaats is geen gemeente uit de lijst.",
    hulp: "Vul de gemeente in, of zet de plaats bij die gemeente in data/reference/bestemmingen.csv.",
  },
  {
    code: "weigering_zonder_traject",
    ernst: "waarschuwing",
    tabel: "weigeringen",
    kolom: "kandidaat",
    sql: `select w.levering from stg_weigeringen as w
      anti join stg_trajecten as t on t.traject_pseudoniem = w.kandidaat_pseudoniem
      where w.kandidaat_pseudoniem is not null`,
    uitleg: "De kandidaat hoort bij geen enkel traject.",
    hulp: "Gebruik het nummer van het traject.",
  },
  {
    code: "weigering_na_verhuizing",
    ernst: "waarschuwing",
    tabel: "weigeringen",
    kolom: "datum",
    sql: `select w.levering from stg_weigeringen as w join fct_traject as f on f.traject_pseudoniem = w.kandidaat_pseudoniem
      where left(f.datum_uitstroom::varchar, len(w.moment)) < w.moment`,
    uitleg: "De kandidaat is geweigerd nadat het huishouden was verhuisd.",
    hulp: "Controleer de datum en de kandidaat.",
  },
  {
    code: "weigering_voor_aanmelding",
    ernst: "waarschuwing",
    tabel: "weigeringen",
    kolom: "datum",
    sql: `select w.levering from stg_weigeringen as w join fct_traject as f on f.traject_pseudoniem = w.kandidaat_pseudoniem
      where w.moment < left(f.datum_aanmelding::varchar, len(w.moment))`,
    uitleg: "De kandidaat is geweigerd voordat het huishouden was aangemeld.",
    hulp: "Controleer de datum en de kandidaat.",
  },
];
