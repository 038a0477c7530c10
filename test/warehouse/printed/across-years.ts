import {
  byAddress,
  count,
  each,
  figure,
  jaar2022,
  type PrintedTable,
  share,
  spent,
  verhuisd2021,
} from "./figure.ts";

/** Destinations, costs, staff, refusals and opvang. */
export const printedAcrossYears: readonly PrintedTable[] = [
  {
    titel: "Destinations by type of area",
    cijfers: [
      ...each(
        "2021",
        "H000-0478 KRIMP H000-0479 ANTICIPEER H000-0480 ZUID_HOLLAND H000-0481 REST_NL",
        (code) => share(count(verhuisd2021, `gebiedstype_code = '${code}'`), count(verhuisd2021)),
      ),
      ...each(
        "2022",
        "H000-0482 KRIMP H000-0483 ANTICIPEER H000-0484 ZUID_HOLLAND H000-0485 REST_NL",
        (code) => share(count(jaar2022, `gebiedstype_code = '${code}'`), count(jaar2022)),
      ),
    ],
  },
  {
    titel: "The Verhuisbox of 2019 and 2020, apart",
    cijfers: [
      figure(
        "H000-0175",
        "verhuisd",
        "select count(*) from fct_traject where regeling_code = 'VERHUISBOX' and datum_uitstroom <= date '2020-12-01'",
      ),
    ],
  },
  {
    titel: "Costs and staff",
    cijfers: [
      figure(
        "H000-0421",
        "kosten 2021",
        `select (${spent("2021-12-31")}) + (select sum(kosten) from fct_inzet where jaar = '2021')`,
      ),
      figure(
        "H000-0414",
        "kosten 2022 tot 1 oktober",
        `select (${spent("2022-09-30")}) - (${spent("2021-12-31")}) + (select sum(kosten) from fct_inzet where maand between '2022-01' and '2022-09')`,
      ),
      figure(
        "H000-0373",
        "fte begin 2022",
        "select sum(fte) from fct_inzet where maand = '2022-01' and functie_code <> 'SCM_STAGIAIR'",
      ),
      figure(
        "H000-0408",
        "fte SCM met stagiair",
        "select sum(fte) from fct_inzet where maand = '2022-11' and functie_code <> 'ADMINISTRATIEF'",
      ),
      ...each(
        "fte",
        "H000-0409 SCM H000-0410 SCM_STAGIAIR H000-0411 ADMINISTRATIEF",
        (code) => `select sum(fte) from fct_inzet where maand = '2022-11' and functie_code = '${code}'`,
      ),
      figure("H000-0412", "fte gewenst", "select sum(fte_gewenst) from fct_inzet where maand = '2022-11'"),
      figure("H000-0413", "fte totaal", "select sum(fte) from fct_inzet where maand = '2022-11'"),
    ],
  },
  {
    titel: "Refusals",
    cijfers: [
      figure("H000-0508", "weigeringen", "select count(*) from fct_weigering"),
      figure(
        "H000-0330",
        "weigerende corporaties in 2021",
        "select count(distinct aanbieder) from fct_weigering where jaar = '2021'",
      ),
      figure(
        "H000-0406",
        "kandidaten om een briefadres",
        `select count(distinct kandidaat_pseudoniem) from fct_weigering where ${byAddress}`,
      ),
      figure(
        "H000-0407",
        "corporaties in Limburg",
        `select count(distinct aanbieder) from fct_weigering where ${byAddress}`,
      ),
    ],
  },
  {
    titel: "Gezinnen and opvang",
    cijfers: [
      ...each(
        "gemeld",
        "H000-0032 2018 H000-0033 2019 H000-0034 2020 H000-0035 2021",
        (jaar) => `select count(*) from fct_gezinsmelding where jaar = '${jaar}'`,
      ),
      figure(
        "H000-0038",
        "opgevangen in hotels en gezinsopvang",
        "select count(*) from fct_gezinsmelding where jaar = '2021' and uitkomst_code in ('GEZIN_OCW', 'NIET_REGULIER')",
      ),
      ...each(
        "toeloop noodopvang",
        "H000-0040 2018 H000-0041 2021",
        (jaar) =>
          `select count(*) from fct_gezinsmelding where jaar = '${jaar}' and uitkomst_code = 'NOOD_SZW'`,
      ),
      ...each(
        "capaciteit",
        "H000-0050 NOOD_SZW|WONING H000-0051 GEZIN_OCW|WONING H000-0053 GEZIN_OCW|LOCATIE H000-0054 NACHT_BASIS|PLEK H000-0055 WINTER|PLEK H000-0056 WINTERKOU|PLEK",
        (code) =>
          `select sum(aantal) from fct_opvang_capaciteit where concat_ws('|', opvangtype_code, eenheid_code) = '${code}'`,
      ),
    ],
  },
];
