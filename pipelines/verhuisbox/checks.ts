import type { WarehouseCheck } from "../../src/contract/contract.ts";

/** Trajecten with what their statuses say. */
const both = "stg_trajecten as t join fct_traject as f using (traject_pseudoniem, gebied)";

/** Per traject the statuses that it has; a status of no traject has its own check. */
const has = (...codes: string[]): string =>
  `bool_or(s.status_code in (${codes.map((code) => `'${code}'`).join(", ")}))`;
const statuses = (having: string): string =>
  `select max(s.levering) as levering from stg_traject_statussen as s
    group by s.traject_pseudoniem, s.gebied having ${having}`;

const fixStatus = "Controleer de statussen van dit traject en hun datums.";

/** What the statuses of a traject say against each other. */
const statusChecks: readonly WarehouseCheck[] = [
  {
    code: "gestart_zonder_aanmelding",
    ernst: "fout",
    tabel: "traject_statussen",
    kolom: "trajectnr",
    sql: `select s.levering from stg_traject_statussen as s anti join stg_trajecten using (traject_pseudoniem, gebied)
      where s.status_code = '06_GESTART'`,
    uitleg: "Er is een traject gestart dat niet is aangemeld.",
    hulp: "Lever het traject aan in de lijst van trajecten, met hetzelfde nummer.",
  },
  {
    code: "status_zonder_traject",
    ernst: "waarschuwing",
    tabel: "traject_statussen",
    kolom: "trajectnr",
    sql: `select s.levering from stg_traject_statussen as s anti join stg_trajecten using (traject_pseudoniem, gebied)
      where s.status_code <> '06_GESTART'`,
    uitleg: "Een status hoort bij een traject dat niet in de lijst van trajecten staat.",
    hulp: "Lever beide bestanden van dezelfde dag aan, met dezelfde nummers.",
  },
  {
    code: "status_niet_op_volgorde",
    ernst: "waarschuwing",
    tabel: "traject_statussen",
    kolom: "datum_status",
    sql: `with eerste as (
        select traject_pseudoniem, gebied, status_code, min(datum) as datum, max(levering) as levering
        from stg_traject_statussen
        where status_code in ('01_AANGEMELD', '02_TOETS', '04_INTAKE', '06_GESTART', '13_AANVAARD', '14_VERHUISD')
        group by all
      )
      select max(levering) as levering from eerste group by traject_pseudoniem, gebied
      having list(datum order by status_code) <> list_sort(list(datum))`,
    uitleg:
      "De statussen van een traject staan niet in de volgorde aangemeld, toets, intake, gestart, aanvaard, verhuisd.",
    hulp: fixStatus,
  },
  {
    code: "niet_gestart_en_gestart",
    ernst: "fout",
    tabel: "traject_statussen",
    kolom: "status",
    sql: statuses(`${has("05_NIET_GESTART")} and ${has("06_GESTART")}`),
    uitleg: "Een traject is gestart en ook niet gestart.",
    hulp: "Gebruik gestaakt als het traject na de start stopte.",
  },
  {
    code: "gestaakt_en_verhuisd",
    ernst: "waarschuwing",
    tabel: "traject_statussen",
    kolom: "status",
    sql: statuses(`${has("05_NIET_GESTART", "17_GESTAAKT")} and ${has("14_VERHUISD")}`),
    uitleg: "Een traject is gestopt en het huishouden is ook verhuisd; het telt als verhuisd.",
    hulp: fixStatus,
  },
  {
    code: "verhuisd_zonder_start",
    ernst: "waarschuwing",
    tabel: "traject_statussen",
    kolom: "status",
    sql: `select max(s.levering) as levering from stg_traject_statussen as s
      join stg_trajecten as t using (traject_pseudoniem, gebied)
      group by s.traject_pseudoniem, s.gebied
      having ${has("14_VERHUISD")} and not ${has("06_GESTART")} and max(t.datum_start) is null`,
    uitleg:
      "Een huishouden is verhuisd zonder dag waarop het traject begon; de dag van de verhuizing telt dan als begin.",
    hulp: "Vul de dag in waarop het traject begon.",
  },
  {
    code: "status_na_einde",
    ernst: "waarschuwing",
    tabel: "traject_statussen",
    kolom: "datum_status",
    sql: statuses(`max(s.datum) filter (where s.status_code < '14' and s.status_code <> '05_NIET_GESTART')
      > min(s.datum) filter (where s.status_code in ('05_NIET_GESTART', '17_GESTAAKT'))`),
    uitleg: "Na het stoppen van een traject volgt nog een status.",
    hulp: fixStatus,
  },
  {
    code: "wachtlijst_zonder_toets",
    ernst: "waarschuwing",
    tabel: "traject_statussen",
    kolom: "status",
    sql: `select max(s.levering) as levering from stg_traject_statussen as s
      join stg_trajecten as t using (traject_pseudoniem, gebied)
      group by s.traject_pseudoniem, s.gebied
      having ${has("03_WACHTLIJST")} and not ${has("02_TOETS")} and max(t.datum_toets) is null`,
    uitleg: "Een huishouden staat op de wachtlijst zonder dat de voorwaarden zijn getoetst.",
    hulp: "Vul de dag van de toets in.",
  },
  {
    code: "wachtlijst_met_einddatum",
    ernst: "waarschuwing",
    tabel: "traject_statussen",
    kolom: "status",
    sql: statuses(`${has("03_WACHTLIJST")} and ${has("14_VERHUISD", "16_AFGESLOTEN")}
      and not ${has("04_INTAKE", "06_GESTART")}`),
    uitleg: "Een traject is afgelopen, maar kwam volgens de statussen nooit van de wachtlijst.",
    hulp: "Vul de intake of de start in.",
  },
  {
    code: "wachtlijst_langer_dan_een_jaar",
    ernst: "waarschuwing",
    tabel: "trajecten",
    kolom: "trajectnr",
    sql: `select t.levering from ${both} where f.stand_code in ('wachtlijst', 'aangemeld') and f.duur_dagen > 365`,
    uitleg: "Een aanmelding wacht al langer dan een jaar zonder vervolg.",
    hulp: "Vul in wat er met de aanmelding is gebeurd.",
  },
  {
    code: "teruggekeerd_zonder_verhuizing",
    ernst: "waarschuwing",
    tabel: "traject_statussen",
    kolom: "status",
    sql: statuses(`${has("18_TERUG")} and not ${has("14_VERHUISD")}`),
    uitleg: "Een huishouden is teruggekeerd zonder dat het was verhuisd.",
    hulp: fixStatus,
  },
];

/** What a traject says against its statuses, the lists of its time and the others of its cohort. */
const trajectChecks: readonly WarehouseCheck[] = [
  {
    code: "aanmelding_wijkt_af_van_status",
    ernst: "waarschuwing",
    tabel: "trajecten",
    kolom: "datum_aanmelding",
    sql: `select t.levering from stg_trajecten as t join stg_traject_statussen as s using (traject_pseudoniem, gebied)
      where s.status_code = '01_AANGEMELD' and s.datum <> t.datum_aanmelding`,
    uitleg: "De dag van aanmelding is een andere dan die van de status aangemeld; de aanmelddatum telt.",
    hulp: "Maak beide datums gelijk.",
  },
  {
    code: "woning_wijkt_af_van_status",
    ernst: "waarschuwing",
    tabel: "trajecten",
    kolom: "datum_woning",
    sql: `select t.levering from stg_trajecten as t join stg_traject_statussen as s using (traject_pseudoniem, gebied)
      where s.status_code = '14_VERHUISD' and s.datum <> t.datum_woning`,
    uitleg: "De dag van de verhuizing is een andere dan die van de status verhuisd; de status telt.",
    hulp: "Maak beide datums gelijk, of laat de kolom leeg.",
  },
  {
    code: "verhuisd_zonder_bestemming",
    ernst: "waarschuwing",
    tabel: "trajecten",
    kolom: "bestemming",
    sql: `select t.levering from ${both} where f.datum_uitstroom is not null and f.bestemming_gemeente is null
      and f.regeling_code <> 'VERHUISBOX'`,
    uitleg: "Een huishouden is verhuisd, maar er staat niet bij naar welke gemeente.",
    hulp: "Vul de gemeente van de nieuwe woning in.",
  },
  {
    code: "bestemming_zonder_verhuizing",
    ernst: "waarschuwing",
    tabel: "trajecten",
    kolom: "bestemming",
    sql: `select t.levering from ${both} where f.datum_uitstroom is null and t.bestemming_gemeente is not null`,
    uitleg: "Er is een gemeente van de nieuwe woning, maar geen verhuizing.",
    hulp: "Vul de dag van de verhuizing in, of laat de gemeente leeg.",
  },
  {
    code: "provincie_past_niet_bij_gemeente",
    ernst: "waarschuwing",
    tabel: "trajecten",
    kolom: "provincie",
    sql: `select t.levering from stg_trajecten as t join ref_bestemmingen as b on b.gemeente = t.bestemming_gemeente
      where t.provincie_geleverd <> b.provincie`,
    uitleg: "De gemeente van de nieuwe woning ligt in een andere provincie; de gemeente telt.",
    hulp: "Controleer de gemeente en laat de provincie leeg.",
  },
  {
    code: "basis_woning_buiten_gemeente",
    ernst: "waarschuwing",
    tabel: "trajecten",
    kolom: "basis_woning",
    sql: `select levering from stg_trajecten where basis_woning_code is not null and bestemming_gemeente <> gebied`,
    uitleg: "Urgentie, convenant of loting geldt alleen in de eigen gemeente, en de woning ligt elders.",
    hulp: "Laat de basis van de woning leeg, of controleer de gemeente.",
  },
  {
    code: "pw_beeindigd_zonder_verhuizing",
    ernst: "waarschuwing",
    tabel: "trajecten",
    kolom: "pw_beeindigd",
    sql: `select t.levering from ${both} where f.is_pw_beeindigd and f.datum_uitstroom is null`,
    uitleg: "Een uitkering stopte door een verhuizing die er niet is.",
    hulp: "Vul de verhuizing in, of laat het einde van de uitkering leeg.",
  },
  {
    // a move within the gemeente does not end its uitkering; the 83 ended are of those outside (L7845)
    code: "pw_beeindigd_in_eigen_gemeente",
    ernst: "waarschuwing",
    tabel: "trajecten",
    kolom: "pw_beeindigd",
    sql: `select t.levering from ${both} where f.is_pw_beeindigd and f.is_binnen_gemeente`,
    uitleg:
      "Een uitkering is beëindigd bij een verhuizing binnen de eigen gemeente; die loopt dan meestal door.",
    hulp: "Controleer of de uitkering om een andere reden stopte.",
  },
  {
    // only advice for a professional: no report counts it as a home that was found (L5263-5264)
    code: "advies_met_verhuizing",
    ernst: "waarschuwing",
    tabel: "trajecten",
    kolom: "begeleidingsvorm",
    sql: `select t.levering from ${both} where f.begeleidingsvorm_code = 'V3_ADVIES' and f.datum_uitstroom is not null`,
    uitleg: "Een adviesgesprek telt als verhuizing; rapporten tellen alleen intensief en alleen middelen.",
    hulp: "Controleer de begeleidingsvorm.",
  },
  {
    code: "aangemeld_tijdens_stop",
    ernst: "waarschuwing",
    tabel: "trajecten",
    kolom: "datum_aanmelding",
    sql: `select t.levering from stg_trajecten as t join ref_aanmeldstops as a on a.regeling_code = t.regeling_code
      where t.datum_aanmelding between a.vanaf::date and coalesce(nullif(a.tot, '')::date, date '9999-12-31')`,
    uitleg: "Er is aangemeld terwijl er een aanmeldstop was.",
    hulp: "Controleer de datum, of werk data/reference/verhuisbox/aanmeldstops.csv bij.",
  },
  {
    code: "regeling_past_niet_bij_datum",
    ernst: "waarschuwing",
    tabel: "trajecten",
    kolom: "regeling",
    sql: `select t.levering from stg_trajecten as t
      join dim_code as d on d.codelijst = 'regeling' and d.code = t.regeling_code
      where t.datum_aanmelding not between coalesce(d.geldig_van, date '1900-01-01') and coalesce(d.geldig_tot, date '9999-12-31')`,
    uitleg: "De regeling bestond niet op de dag van aanmelding.",
    hulp: "Controleer de regeling of de aanmelddatum.",
  },
  {
    // a class of another year can be right when the traject ran into that year
    code: "inkomen_uit_andere_lijst",
    ernst: "waarschuwing",
    tabel: "trajecten",
    kolom: "inkomen",
    sql: `select t.levering from ${both} join dim_code as d on d.codelijst = 'inkomen' and d.code = t.inkomen_code
      where d.geldig_tot < f.datum_aanmelding
        or d.geldig_van > coalesce(f.datum_uitstroom, f.datum_uitval, f.datum_laatst_bekend)`,
    uitleg: "Het inkomen staat in een lijst die in deze tijd niet gold.",
    hulp: "Gebruik de lijst van het jaar waarin het traject liep.",
  },
  {
    code: "criterium_uit_andere_versie",
    ernst: "waarschuwing",
    tabel: "trajecten",
    kolom: "toets_criterium",
    sql: `select t.levering from ${both} join ref_criteria as c on c.criterium_code = t.criterium_code
      where c.regeling_code <> t.regeling_code
        or coalesce(f.datum_toets, f.datum_aanmelding) not between c.geldig_van::date
          and coalesce(nullif(c.geldig_tot, '')::date, date '9999-12-31')`,
    uitleg: "De voorwaarde gold niet voor deze regeling of op deze dag.",
    hulp: "Gebruik een voorwaarde uit de versie van die tijd.",
  },
  {
    code: "cohort_uitstroom_boven_gestart",
    ernst: "waarschuwing",
    tabel: "trajecten",
    kolom: "trajectnr",
    sql: `select max(t.levering) as levering from ${both} group by f.gebied, f.regeling_code, f.jaar_aanmelding
      having count(f.datum_uitstroom) > count(f.datum_start) filter (where not f.is_start_afgeleid) or count(f.datum_start) > count(f.datum_aanmelding)`,
    uitleg: "Van een aanmeldjaar zijn er volgens het bestand meer huishoudens verhuisd dan er zijn gestart.",
    hulp: "Vul de ontbrekende startdatums in.",
  },
];

export const checks: readonly WarehouseCheck[] = [...statusChecks, ...trajectChecks];
