import { chainChecks } from "../../src/contract/chain.ts";
import type { WarehouseCheck } from "../../src/contract/contract.ts";

const dossiers =
  "stg_uitzettingsdossiers as d join fct_uitzettingsdossier as f using (dossier_pseudoniem, gebied)";

/** What dossiers and their steps say against each other; the terms of Vroeg Eropaf never turn a row away. */
export const checks: readonly WarehouseCheck[] = [
  ...chainChecks({
    ...{ keten: "huisuitzetting", stappen: "uitzettingsstappen", dossiers: "uitzettingsdossiers" },
    ...{ pseudoniem: "dossier_pseudoniem", nummer: "dossiernr" },
    codes: {
      sluit_niet_aan: "uitzettingsstap_sluit_niet_aan",
      zonder_dossier: "uitzettingsstap_zonder_dossier",
    },
    zonder_dossier: {
      uitleg: "Een stap hoort bij geen enkel dossier en telt niet mee.",
      hulp: "Gebruik in beide bestanden hetzelfde nummer van het dossier, en lever ze samen aan.",
    },
  }),
  {
    code: "uitzettingsstap_van_andere_registratie",
    ernst: "waarschuwing",
    tabel: "uitzettingsstappen",
    kolom: "registratie",
    sql: `select s.levering from stg_uitzettingsstappen as s
      join stg_uitzettingsdossiers as d using (dossier_pseudoniem, gebied)
      where s.registratie_code <> d.registratie_code`,
    uitleg: "Een stap noemt een andere registratie dan het dossier en telt niet mee.",
    hulp: "Geef wie opnieuw wordt gemeld een nieuw dossier, met hetzelfde nummer van het huishouden.",
  },
  {
    code: "begin_wijkt_af_van_stap",
    ernst: "waarschuwing",
    tabel: "uitzettingsdossiers",
    kolom: "datum_begin",
    sql: `select d.levering from stg_uitzettingsdossiers as d
      join ref_uitzettingsregistraties as r using (registratie_code)
      join stg_uitzettingsstappen as s using (dossier_pseudoniem, gebied, registratie_code)
      where s.toestand_code = r.begin
      group by d.levering, d.dossier_pseudoniem, d.gebied, d.datum_begin
      having min(s.datum) <> d.datum_begin`,
    uitleg: "Een dossier begint volgens de stappen op een andere dag.",
    hulp: "Controleer de begindatum en de stap waarmee het dossier begint.",
  },
  {
    code: "uitkomst_spreekt_stappen_tegen",
    ernst: "waarschuwing",
    tabel: "uitzettingsdossiers",
    kolom: "uitkomst",
    sql: `select d.levering from ${dossiers}
      where d.uitkomst_code is not null
        and f.uitkomst_code <> if(d.uitkomst_code = 'WEL_ONTRUIMD', 'ontruimd', lower(d.uitkomst_code))`,
    uitleg: "De uitkomst van een dossier is een andere dan de laatste stap zegt; de stap telt.",
    hulp: "Controleer de uitkomst en de laatste stap.",
  },
  {
    // up to the terugmelding, and after it only when that came in time (004 L746–752)
    code: "opgeschort_zonder_tijdige_terugmelding",
    ernst: "waarschuwing",
    tabel: "uitzettingsstappen",
    kolom: "toestand",
    sql: `select s.levering from stg_uitzettingsstappen as s
      where s.toestand_code = 'incasso_opgeschort' and exists (
        select 1 from fct_ketentermijn as k
        join ref_uitzettingstermijnen as t using (termijn_code)
        where k.keten = 'huisuitzetting' and t.naar = 'terugmelding' and k.stand_code <> 'op_tijd'
          and k.dossier_pseudoniem = s.dossier_pseudoniem and k.gebied = s.gebied
      )`,
    uitleg: "Het innen is uitgesteld terwijl de terugmelding niet op tijd kwam.",
    hulp: "Controleer de dagen van de melding, de terugmelding en het uitstel. De rij telt gewoon mee.",
  },
  {
    // the kind of household is what somebody said at some time (004 L991–1001, L4414–4426)
    code: "huishouden_verschilt_per_dossier",
    ernst: "waarschuwing",
    tabel: "uitzettingsdossiers",
    kolom: "huishouden",
    sql: `select max(levering) as levering from stg_uitzettingsdossiers
      where huishouden_pseudoniem is not null and huishouden_code is not null
      group by huishouden_pseudoniem, gebied, coalesce(datum_huishouden, datum_begin)
      having count(distinct huishouden_code) > 1`,
    uitleg: "Hetzelfde huishouden staat op dezelfde dag met twee soorten in het bestand.",
    hulp: "Kijk welke opgave klopt, en noteer de bron en de dag.",
  },
  {
    code: "dossier_lang_zonder_stap",
    ernst: "waarschuwing",
    tabel: "uitzettingsdossiers",
    kolom: "datum_gesloten",
    sql: `select d.levering from ${dossiers}
      where f.uitkomst_code = 'loopt_nog'
        and coalesce(f.datum_laatste_stap, f.datum_begin) < f.datum_laatst_bekend - 365`,
    uitleg: "Een dossier staat nog open, maar er gebeurde al een jaar niets.",
    hulp: "Vul de uitkomst in, of de dag waarop het dossier is gesloten.",
  },
];
