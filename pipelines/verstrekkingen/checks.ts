import type { WarehouseCheck } from "../../src/contract/contract.ts";

const withTraject = "stg_verstrekkingen as v join fct_traject as f using (traject_pseudoniem, gebied)";

/** What a verstrekking says against its traject, the norms of its time and the budget of its year. */
export const checks: readonly WarehouseCheck[] = [
  {
    code: "verstrekking_zonder_traject",
    ernst: "fout",
    tabel: "verstrekkingen",
    kolom: "trajectnr",
    sql: "select v.levering from stg_verstrekkingen as v anti join stg_trajecten using (traject_pseudoniem, gebied) where v.traject_pseudoniem is not null",
    uitleg:
      "Een verstrekking hoort bij een traject dat niet is aangeleverd; zij telt bij geen enkele regeling.",
    hulp: "Lever het traject aan, met hetzelfde nummer.",
  },
  {
    code: "verstrekking_voor_aanmelding",
    ernst: "waarschuwing",
    tabel: "verstrekkingen",
    kolom: "datum_besluit",
    sql: `select v.levering from ${withTraject} where v.datum < f.datum_aanmelding`,
    uitleg: "Er is geld verstrekt voordat het huishouden was aangemeld.",
    hulp: "Controleer de datum van het besluit en het nummer van het traject.",
  },
  {
    code: "bedrag_boven_norm",
    ernst: "waarschuwing",
    tabel: "verstrekkingen",
    kolom: "bedrag",
    sql: `select v.levering from ${withTraject} join ref_verstrekkingsnormen as n
        on n.regeling_code = f.regeling_code and n.post_code = v.post_code
        and v.datum between n.geldig_van::date and coalesce(nullif(n.geldig_tot, '')::date, date '9999-12-31')
      where v.bedrag > n.bedrag::decimal(18, 2)`,
    uitleg: "Het bedrag is hoger dan het maximum, het voorbeeld of de raming voor deze post.",
    hulp: "Controleer het bedrag. Is het goed, leg dan vast waarom.",
  },
  {
    // the parcel was estimated at 3.000 euro per household (L4482); loans and the maatwerkbudget stand apart
    code: "pakket_boven_raming",
    ernst: "waarschuwing",
    tabel: "verstrekkingen",
    kolom: "bedrag",
    sql: `select max(v.levering) as levering from ${withTraject} join ref_verstrekkingsnormen as n
        on n.regeling_code = f.regeling_code and n.post_code = 'totaal'
      where coalesce(v.vorm_code, 'GIFT') = 'GIFT' and coalesce(v.budgetbron_code, 'VERHUISBOX') = 'VERHUISBOX'
      group by v.traject_pseudoniem, v.gebied, n.bedrag having sum(v.bedrag) > n.bedrag::decimal(18, 2)`,
    uitleg: "Een huishouden kreeg bij elkaar meer dan het geraamde verhuispakket.",
    hulp: "Controleer de bedragen van dit traject.",
  },
  {
    // a home in the own gemeente is paid for with a loan (L10015-10017, L8101-8102)
    code: "gift_in_eigen_gemeente",
    ernst: "waarschuwing",
    tabel: "verstrekkingen",
    kolom: "vorm",
    sql: `select v.levering from ${withTraject} where f.is_binnen_gemeente and v.vorm_code = 'GIFT'
      and v.post_code in ('HUISRAAD', 'OVERBR_HUUR', 'VERHUIZING')`,
    uitleg:
      "Een gift is voor een verhuizing naar een andere gemeente; deze woning ligt in de eigen gemeente.",
    hulp: "Controleer de vorm of de bestemming.",
  },
  {
    code: "huisraad_zonder_woning",
    ernst: "waarschuwing",
    tabel: "verstrekkingen",
    kolom: "post",
    sql: `select v.levering from ${withTraject} where f.datum_uitstroom is null
      and v.post_code in ('HUISRAAD', 'OVERBR_HUUR', 'BORG')`,
    uitleg: "Er is geld voor een woning verstrekt, maar het huishouden is nog niet verhuisd.",
    hulp: "Werk de verhuizing bij, of controleer de post.",
  },
  {
    code: "verstrekking_lang_na_verhuizing",
    ernst: "waarschuwing",
    tabel: "verstrekkingen",
    kolom: "datum_besluit",
    sql: `select v.levering from ${withTraject} where v.datum > f.datum_uitstroom + interval 1 year`,
    uitleg: "Er is geld verstrekt meer dan een jaar na de verhuizing.",
    hulp: "Controleer de datum van het besluit.",
  },
  {
    code: "verstrekking_na_stoppen",
    ernst: "waarschuwing",
    tabel: "verstrekkingen",
    kolom: "datum_besluit",
    sql: `select v.levering from ${withTraject} where v.datum > f.datum_uitval`,
    uitleg: "Er is geld verstrekt nadat het traject was gestopt.",
    hulp: "Controleer de datum van het besluit en het einde van het traject.",
  },
  {
    code: "budget_overschreden",
    ernst: "waarschuwing",
    tabel: "verstrekkingen",
    kolom: "bedrag",
    sql: `select max(v.levering) as levering from ${withTraject} join ref_budgetten as b
        on b.regeling_code = f.regeling_code and b.jaar = strftime(v.datum, '%Y') and b.soort = 'exclusief_fte' and b.post = 'totaal'
      where coalesce(v.budgetbron_code, 'VERHUISBOX') = 'VERHUISBOX'
      group by b.regeling_code, b.jaar, b.bedrag having sum(v.bedrag) > b.bedrag::decimal(18, 2)`,
    uitleg: "De verstrekkingen van een jaar zijn samen meer dan het budget exclusief fte.",
    hulp: "Controleer de bedragen, of werk data/reference/verhuisbox/budgetten.csv bij.",
  },
];
