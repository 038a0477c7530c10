import {
  aangemeld2021,
  budget2022,
  buiten,
  count,
  each,
  figure,
  inClass,
  jaar2022,
  kwartaal,
  onList,
  type PrintedTable,
  running,
  share,
  until,
  verhuisd2022,
  vhb,
  weeksWaited,
} from "./figure.ts";

const byYouthDesk = "jaar_aanmelding = '2022' and aanmelder_code in ('DL_OCW', 'CJG')";

/** The report of the first three quarters of 2022, and what was said later about that year. */
export const printed2022: readonly PrintedTable[] = [
  {
    titel: "Report of the first three quarters of 2022",
    cijfers: [
      figure("H000-0377", "gestart", count(kwartaal("datum_start"))),
      figure(
        "H000-0376",
        "gestart volgens de memo",
        count(kwartaal("datum_start")),
        -2,
        "The report and the calculation of baten use 267.",
      ),
      figure("H000-0378", "uitstroom", count(verhuisd2022)),
      figure("H000-0380", "aandeel uitstroom", share(count(verhuisd2022), count(kwartaal("datum_start")))),
      figure("H000-0381", "uit cohort 2021", count(verhuisd2022, aangemeld2021)),
      figure(
        "H000-0382",
        "nog zoekend uit cohort 2021",
        running("2022-10-15", aangemeld2021),
        -27,
        "37 moved and 37 searching are more than the 66 that were left.",
      ),
      figure("H000-0383", "intensief", count(verhuisd2022, "begeleiding_code = 'INTENSIEF'")),
      figure("H000-0385", "alleen middelen", count(verhuisd2022, "begeleiding_code = 'ALLEEN_MIDDELEN'")),
      figure("H000-0387", "buiten Den Haag", count(verhuisd2022, buiten)),
      figure("H000-0389", "binnen Den Haag", count(verhuisd2022, "is_binnen_gemeente")),
      figure("H000-0391", "PW beëindigd", count(verhuisd2022, "is_pw_beeindigd")),
      figure(
        "H000-0392",
        "aandeel PW beëindigd",
        share(count(verhuisd2022, "is_pw_beeindigd"), count(verhuisd2022, buiten)),
      ),
      figure("H000-0393", "ander inkomen", count(verhuisd2022, buiten, inClass("inkomen_v3_2022", "ANDER"))),
      figure("H000-0395", "remigranten", count(verhuisd2022, "is_remigrant")),
      figure(
        "H000-0396",
        "aandeel uit opvang",
        share(count(verhuisd2022, "is_uit_opvang"), count(verhuisd2022)),
      ),
      ...each(
        "inkomen buiten Den Haag",
        "H000-0437 PW_VOL H000-0438 PW_DAKLOZEN H000-0439 PW_INSTELLING H000-0440 PW_AANVULLEND H000-0441 PW_KOSTENDELER H000-0442 ANDER",
        (code) => count(verhuisd2022, buiten, inClass("inkomen_v3_2022", code)),
      ),
      ...each("instroom naar leeftijd", "H000-0430 JONG_28 H000-0432 VOLW_28_54 H000-0434 OUD_55", (code) =>
        count(budget2022, inClass("leeftijd_2022", code)),
      ),
      figure("H000-0436", "instroom met meldingen uit 2021", count(budget2022)),
      ...each("uitstroom naar leeftijd", "H000-0431 JONG_28 H000-0433 VOLW_28_54 H000-0435 OUD_55", (code) =>
        count(verhuisd2022, inClass("leeftijd_2022", code)),
      ),
      figure("H000-0398", "caseload", running("2022-10-01")),
      figure("H000-0399", "wachtlijst eind juni", onList("2022-06-30")),
      figure("H000-0400", "wachtlijst 18 oktober", onList("2022-10-18")),
      figure("H000-0401", "wachtlijst in het rapport", onList("2022-10-01")),
      figure("H000-0402", "weken tot intake in juni", weeksWaited("2022-06-01", "2022-06-30")),
      figure("H000-0403", "weken tot intake in oktober", weeksWaited("2022-10-01", "2022-10-31")),
      figure(
        "H000-0404",
        "maanden tot woning",
        `select round(avg(duur_dagen) / 30.4375) from fct_traject where ${vhb} and ${verhuisd2022}`,
      ),
    ],
  },
  {
    titel: "Later figures about 2022",
    cijfers: [
      figure("H000-0456", "aangemeld", count("jaar_aanmelding = '2022'")),
      figure(
        "H000-0455",
        "aangemeld, eerste versie",
        count("jaar_aanmelding = '2022'"),
        81,
        "The file was behind; 355 is the later count.",
      ),
      figure(
        "H000-0459",
        "niet gestart of gestaakt",
        count("jaar_aanmelding = '2022'", until("datum_uitval", "2022-12-31")),
      ),
      figure("H000-0462", "uitstroom", count(jaar2022)),
      figure("H000-0465", "intensief", count(jaar2022, "begeleiding_code = 'INTENSIEF'")),
      figure("H000-0466", "zelf", count(jaar2022, "begeleiding_code = 'ALLEEN_MIDDELEN'")),
      figure(
        "H000-0467",
        "aandeel alleenstaanden",
        share(count(jaar2022, "huishoudtype_code = 'ALLEENSTAAND'"), count(jaar2022)),
      ),
      figure(
        "H000-0469",
        "aandeel in Den Haag",
        share(count(jaar2022, "is_binnen_gemeente"), count(jaar2022)),
      ),
      figure(
        "H000-0471",
        "provincies",
        `select count(distinct bestemming_provincie) from fct_traject where ${vhb} and ${jaar2022}`,
      ),
      figure(
        "H000-0472",
        "gemeenten",
        `select count(distinct bestemming_gemeente) from fct_traject where ${vhb} and ${jaar2022}`,
      ),
      figure(
        "H000-0328",
        "begeleiding terwijl inwonend",
        count(jaar2022, "heeft_wmo_begeleiding", "vorige_huisvesting_code = 'INWONEND'"),
      ),
      ...each("aangemeld bij OCW of CJG", "H000-0497 GEZIN H000-0499 EENOUDER", (code) =>
        count(byYouthDesk, `huishoudtype_code = '${code}'`),
      ),
      ...each("daarvan verhuisd", "H000-0498 GEZIN H000-0500 EENOUDER", (code) =>
        count(byYouthDesk, `huishoudtype_code = '${code}'`, jaar2022),
      ),
      figure("H000-0490", "naar Den Bosch", count(jaar2022, "bestemming_gemeente = '''s-Hertogenbosch'")),
    ],
  },
];
