import { chainChecks } from "../../src/contract/chain.ts";
import type { WarehouseCheck } from "../../src/contract/contract.ts";

const bothTables = "Gebruik in alle bestanden hetzelfde nummer van de plaatsing, en lever ze samen aan.";

/** What woonplekken, plaatsingen and their steps say against each other. */
export const checks: readonly WarehouseCheck[] = [
  ...chainChecks({
    ...{ keten: "wonen", stappen: "woonstappen", dossiers: "woonplaatsingen" },
    ...{ pseudoniem: "plaatsing_pseudoniem", nummer: "plaatsingnr" },
    codes: { sluit_niet_aan: "stap_sluit_niet_aan", zonder_dossier: "stap_zonder_plaatsing" },
    zonder_dossier: {
      uitleg: "Een stap hoort bij geen enkele plaatsing en telt niet mee.",
      hulp: bothTables,
    },
  }),
  {
    code: "plaatsing_zonder_stap",
    ernst: "waarschuwing",
    tabel: "woonplaatsingen",
    kolom: "plaatsingnr",
    sql: `select p.levering from stg_woonplaatsingen as p
      anti join stg_woonstappen as s using (plaatsing_pseudoniem, gebied) where exists (from stg_woonstappen)`,
    uitleg: "Een plaatsing heeft geen enkele stap: niemand weet waar deze bewoner staat.",
    hulp: bothTables,
  },
  {
    code: "stap_van_andere_woonvorm",
    ernst: "waarschuwing",
    tabel: "woonstappen",
    kolom: "constructie",
    sql: `select s.levering from stg_woonstappen as s
      join stg_woonplaatsingen as p using (plaatsing_pseudoniem, gebied)
      where s.constructie_code <> p.constructie_code`,
    uitleg: "Een stap noemt een andere woonvorm dan de plaatsing.",
    hulp: "Geef wie naar een andere woonvorm gaat een nieuwe plaatsing.",
  },
  {
    code: "woonplek_onbekend",
    ernst: "waarschuwing",
    tabel: "woonplaatsingen",
    kolom: "woonpleknr",
    sql: `select p.levering from stg_woonplaatsingen as p
      anti join stg_woonplekken as w using (woonplek_pseudoniem, gebied)
      where p.woonplek_pseudoniem is not null and exists (from stg_woonplekken)`,
    uitleg: "De woonplek van een plaatsing staat niet in de lijst van woonplekken.",
    hulp: "Lever de woonplek aan, met hetzelfde nummer.",
  },
  {
    code: "bewoond_voor_levering",
    ernst: "waarschuwing",
    tabel: "woonplaatsingen",
    kolom: "woonpleknr",
    sql: `select p.levering from stg_woonplaatsingen as p
      join fct_woonplaatsing as f using (plaatsing_pseudoniem, gebied)
      join stg_woonplekken as w on w.woonplek_pseudoniem = p.woonplek_pseudoniem and w.gebied = p.gebied
      where f.datum_bewoond < w.datum_geleverd`,
    uitleg: "Er woonde iemand op een plek die er volgens de lijst nog niet was.",
    hulp: "Controleer de dag waarop de plek er was, en de eerste dag van het wonen.",
  },
  {
    // people were not followed after a lease in their own name (003 L1081-1087); before it they cannot come back
    code: "terug_zonder_eigen_naam",
    ernst: "waarschuwing",
    tabel: "woonplaatsingen",
    kolom: "terug_in_opvang",
    sql: `select p.levering from stg_woonplaatsingen as p
      join fct_woonplaatsing as f using (plaatsing_pseudoniem, gebied)
      where f.is_terug_in_opvang and f.datum_eigen_naam is null`,
    uitleg: "Een bewoner kwam terug in de opvang zonder ooit een contract op eigen naam.",
    hulp: "Laat de kolom leeg, of lever de stap naar eigen naam aan.",
  },
  {
    // urgentie gives an ordinary lease, één route a huurzorgcontract (003 L498-502)
    code: "route_spreekt_stappen_tegen",
    ernst: "waarschuwing",
    tabel: "woonplaatsingen",
    kolom: "route",
    sql: `select p.levering from stg_woonplaatsingen as p
      join fct_woonplaatsing as f using (plaatsing_pseudoniem, gebied)
      where (p.route_code <> 'URGENTIE' and f.route_code = 'URGENTIE')
        or (p.route_code = 'URGENTIE' and f.datum_bewoond is not null)`,
    uitleg: "De route zegt iets anders dan de stappen over urgentie.",
    hulp: "Controleer de route en de stap naar een gewoon huurcontract.",
  },
];
