import type { RowCheck } from "../../src/contract/contract.ts";

const bothDates = "Controleer beide datums.";

/** What is wrong within one row of trajecten; rules of the documents carry their line. */
export const trajectChecks: readonly RowCheck[] = [
  {
    code: "start_voor_aanmelding",
    ernst: "fout",
    treft: "datum_start < datum_aanmelding",
    kolom: "datum_start",
    uitleg: "Het traject begon voordat het was aangemeld.",
    hulp: bothDates,
  },
  {
    code: "woning_voor_start",
    ernst: "fout",
    treft: "datum_woning < coalesce(datum_start, datum_aanmelding)",
    kolom: "datum_woning",
    uitleg: "Het huishouden verhuisde voordat het traject begon.",
    hulp: bothDates,
  },
  {
    code: "uitval_voor_aanmelding",
    ernst: "fout",
    treft: "datum_uitval < datum_aanmelding",
    kolom: "datum_uitval",
    uitleg: "Het traject stopte voordat het was aangemeld.",
    hulp: bothDates,
  },
  {
    code: "toets_voor_aanmelding",
    ernst: "waarschuwing",
    treft: "datum_toets < datum_aanmelding",
    kolom: "datum_toets",
    uitleg: "De toets was voor de aanmelding.",
    hulp: bothDates,
  },
  {
    code: "gegevens_voor_aanmelding",
    ernst: "waarschuwing",
    treft: "datum_gegevens < datum_aanmelding",
    kolom: "datum_gegevens",
    uitleg: "De gegevens waren eerder bekend dan de aanmelding.",
    hulp: bothDates,
  },
  {
    code: "peildatum_voor_aanmelding",
    ernst: "waarschuwing",
    treft: "peildatum < datum_aanmelding",
    kolom: "peildatum",
    uitleg: "De aanmelding is van na de peildatum van het bestand.",
    hulp: "Controleer de aanmelddatum of de peildatum.",
  },
  {
    code: "afgewezen_zonder_criterium",
    ernst: "waarschuwing",
    treft: "toets_uitkomst = 'VOLDOET_NIET' and toets_criterium is null",
    kolom: "toets_criterium",
    uitleg: "Er staat niet bij aan welke voorwaarde het huishouden niet voldeed.",
    hulp: "Vul de code van de voorwaarde in.",
  },
  {
    code: "afgewezen_toch_gestart",
    ernst: "waarschuwing",
    treft: "toets_uitkomst = 'VOLDOET_NIET' and datum_start is not null",
    kolom: "toets_uitkomst",
    uitleg: "Het traject begon terwijl het huishouden niet aan de voorwaarden voldeed.",
    hulp: "Controleer de uitkomst van de toets.",
  },
  {
    code: "woning_en_uitval",
    ernst: "waarschuwing",
    treft: "datum_woning is not null and datum_uitval is not null",
    kolom: "datum_uitval",
    uitleg: "Het traject is gestopt en het huishouden is ook verhuisd.",
    hulp: "Laat een van de twee datums leeg.",
  },
  {
    code: "reden_zonder_uitval",
    ernst: "waarschuwing",
    treft: "reden_uitval is not null and datum_uitval is null",
    kolom: "reden_uitval",
    uitleg: "Er is een reden van stoppen zonder datum.",
    hulp: "Vul de datum in, of lever de reden bij de status.",
  },
  {
    code: "geboortejaar_onwaarschijnlijk",
    ernst: "waarschuwing",
    treft: "geboortejaar not between year(datum_aanmelding) - 100 and year(datum_aanmelding) - 16",
    kolom: "geboortejaar",
    uitleg: "De aanvrager zou jonger zijn dan 16 of ouder dan 100.",
    hulp: "Controleer het geboortejaar, of laat het leeg.",
  },
  {
    code: "leeftijdsgroep_past_niet",
    ernst: "waarschuwing",
    // one year of room: the day of birth is not known
    treft: `(leeftijdsgroep in ('JONG_27', 'JONG_28') and year(datum_aanmelding) - geboortejaar > 29)
      or (leeftijdsgroep = 'VOLW_28_54' and year(datum_aanmelding) - geboortejaar not between 27 and 56)
      or (leeftijdsgroep = 'OUD_55' and year(datum_aanmelding) - geboortejaar < 54)`,
    kolom: "leeftijdsgroep",
    uitleg: "De leeftijdsgroep past niet bij het geboortejaar.",
    hulp: "Laat de leeftijdsgroep leeg; het geboortejaar is genoeg.",
  },
  {
    code: "kinderen_passen_niet",
    ernst: "waarschuwing",
    treft:
      "(huishouden in ('ALLEENSTAAND', 'ECHTPAAR') and aantal_kinderen > 0) or (huishouden in ('EENOUDER', 'GEZIN') and aantal_kinderen = 0)",
    kolom: "aantal_kinderen",
    uitleg: "Het aantal kinderen past niet bij het soort huishouden.",
    hulp: "Controleer het huishouden en het aantal kinderen.",
  },
  {
    code: "dakloos_na_aanmelding",
    ernst: "waarschuwing",
    treft: "dakloos_sinds > year(datum_aanmelding)",
    kolom: "dakloos_sinds",
    uitleg: "Het huishouden werd dakloos na de aanmelding.",
    hulp: "Controleer het jaar. Leeg mag, als er dakloosheid dreigde.",
  },
  {
    // 34 systemen, "meer dan 35 websites" (verhuisbox-en-loket-2.md §3.14)
    code: "systemen_onwaarschijnlijk",
    ernst: "waarschuwing",
    treft: "aantal_systemen not between 0 and 40",
    kolom: "aantal_systemen",
    uitleg: "Zo veel woonnetsystemen zijn er niet.",
    hulp: "Tel elk woonnetsysteem één keer.",
  },
  {
    // the ended uitkeringen are those of households with PW or IOAW (L7684, L7845)
    code: "pw_beeindigd_zonder_pw",
    ernst: "waarschuwing",
    treft: `(pw_beeindigd or pw_beeindigd_op is not null) and inkomen in ('STUFI', 'WAJONG', 'EIGEN', 'ARBEID', 'WW',
      'ZIEKTEWET', 'ALIMENTATIE', 'AOW', 'ANDER')`,
    kolom: "pw_beeindigd",
    uitleg: "Er is een PW-uitkering beëindigd bij een huishouden zonder PW-uitkering.",
    hulp: "Controleer het inkomen of het einde van de uitkering.",
  },
  {
    code: "pw_beeindigd_spreekt_zich_tegen",
    ernst: "waarschuwing",
    treft: "pw_beeindigd = false and pw_beeindigd_op is not null",
    kolom: "pw_beeindigd",
    uitleg: "De uitkering is niet beëindigd, maar er is wel een einddatum.",
    hulp: "Vul ja in, of laat de datum leeg.",
  },
  {
    code: "pw_beeindigd_voor_aanmelding",
    ernst: "waarschuwing",
    treft: "pw_beeindigd_op < datum_aanmelding",
    kolom: "pw_beeindigd_op",
    uitleg: "De uitkering stopte voor de aanmelding en dus niet door de verhuizing.",
    hulp: bothDates,
  },
  {
    code: "terugkeer_spreekt_zich_tegen",
    ernst: "waarschuwing",
    treft: "teruggekeerd = false and teruggekeerd_op is not null",
    kolom: "teruggekeerd",
    uitleg: "Het huishouden is niet teruggekeerd, maar er is wel een datum van terugkeer.",
    hulp: "Vul ja in, of laat de datum leeg.",
  },
  {
    // an indication for begeleiding excludes since 2023 (L948-954)
    code: "wmo_begeleiding_sluit_uit",
    ernst: "waarschuwing",
    treft: "wmo_begeleiding and datum_aanmelding >= date '2023-01-01' and toets_uitkomst = 'VOLDOET'",
    kolom: "wmo_begeleiding",
    uitleg:
      "Een indicatie voor begeleiding sluit sinds 2023 uit, maar de toets zegt dat het huishouden voldoet.",
    hulp: "Controleer de toets en de indicatie.",
  },
];

/** What is wrong within one row of statussen. */
export const statusChecks: readonly RowCheck[] = [
  {
    code: "status_uitval_zonder_reden",
    ernst: "waarschuwing",
    treft: "status in ('05_NIET_GESTART', '17_GESTAAKT') and reden_status is null",
    kolom: "reden_status",
    uitleg: "Er staat niet bij waarom het traject stopte of niet begon.",
    hulp: "Vul een reden uit de lijst reden_uitval in.",
  },
  {
    code: "status_reden_zonder_uitval",
    ernst: "waarschuwing",
    treft: "status not in ('05_NIET_GESTART', '17_GESTAAKT') and reden_status is not null",
    kolom: "reden_status",
    uitleg: "Er is een reden van stoppen bij een status die geen einde is.",
    hulp: "Zet de reden bij de status niet gestart of gestaakt.",
  },
];
