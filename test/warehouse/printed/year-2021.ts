import {
  aangemeld2021,
  about,
  bekend,
  count,
  each,
  figure,
  gestart2021,
  inClass,
  type PrintedTable,
  running,
  septemberIn,
  septemberUit,
  share,
  spent,
  until,
  verhuisd2021,
  vhb,
} from "./figure.ts";

/** Of the aanmeldingen of gezinnen, or of all others, the share that moved in 2021. */
const movedOf = (is: string): string =>
  share(
    count(verhuisd2021, `huishoudtype_code ${is} 'GEZIN'`),
    count(aangemeld2021, `huishoudtype_code ${is} 'GEZIN'`),
  );

/** The reports about 2021. */
export const printed2021: readonly PrintedTable[] = [
  {
    titel: "First quarter of 2021 (answer of 31 March)",
    cijfers: [
      figure("H000-0252", "aanmeldingen", count(until("datum_aanmelding", "2021-03-31"))),
      figure("H000-0253", "uitstroom", count(until("datum_uitstroom", "2021-03-31"))),
    ],
  },
  {
    titel: "Report of the third quarter of 2021",
    cijfers: [
      figure("H000-0254", "aanmeldingen tot en met medio september", count(septemberIn)),
      figure("H000-0255", "the same, called instroom", count(septemberIn)),
      figure("H000-0257", "uitstroom tot 21 september", count(septemberUit)),
      figure(
        "H000-0258",
        "uitstroom, later called tot 1 oktober",
        count(until("datum_uitstroom", "2021-09-30")),
      ),
      figure(
        "H000-0256",
        "141 later called tot 1 oktober",
        count(until("datum_aanmelding", "2021-09-30")),
        14,
        "The 141 were counted in the middle of September; aanmeldingen went on until the stop of 19 October.",
      ),
      figure("H000-0259", "jongeren", count(septemberUit, "doelgroep_code = 'JONGEREN'")),
      figure("H000-0260", "daklozen en dakloze gezinnen", count(septemberUit, "doelgroep_code = 'DAKLOZEN'")),
      figure("H000-0261", "jongeren tot 27", count(septemberIn, bekend, inClass("leeftijd_2021", "JONG_27"))),
      ...each(
        "huishouden",
        "H000-0262 ALLEENSTAAND H000-0263 EENOUDER H000-0264 GEZIN H000-0265 ECHTPAAR",
        (code) => count(septemberIn, bekend, `huishoudtype_code = '${code}'`),
      ),
      figure("H000-0266", "zonder informatie", count(septemberIn, "datum_gegevens > date '2021-09-15'")),
      ...each("inkomen", "H000-0267 DAKLOZEN H000-0268 PW H000-0269 PW_OVERIG", (code) =>
        count(septemberUit, inClass("inkomen_v1_q3_2021", code)),
      ),
    ],
  },
  {
    titel: "Uitputting of the third quarter and of the year 2021",
    cijfers: [
      ...each(
        "tot en met september",
        "H000-0360 REIS H000-0362 OVERBR_HUUR H000-0364 HUISRAAD H000-0366 OVERBR_UITK H000-0368 VERHUIZING",
        (post) => spent("2021-09-30", post),
      ),
      figure("H000-0370", "totaal tot en met september", spent("2021-09-30")),
      ...each(
        "2021",
        "H000-0361 REIS H000-0363 OVERBR_HUUR H000-0365 HUISRAAD H000-0367 OVERBR_UITK H000-0369 VERHUIZING",
        (post) => spent("2021-12-31", post),
      ),
      figure(
        "H000-0371",
        "totaal 2021",
        spent("2021-12-31"),
        0.1,
        "The five printed posten add up to ten cents more.",
      ),
    ],
  },
  {
    titel: "Provisional count of December 2021",
    cijfers: [
      figure(
        "H000-0270",
        "aanmeldingen",
        count(until("datum_aanmelding", "2021-12-15")),
        -1,
        "To be updated, says the slide; the year closed at 179.",
      ),
      figure("H000-0271", "uitstroom", count(until("datum_uitstroom", "2021-12-15"))),
    ],
  },
  {
    titel: "Year report 2021: aanmelding to home",
    cijfers: [
      figure("H000-0278", "aangemeld", count(aangemeld2021)),
      figure(
        "H000-0280",
        "156 called aanmeldingen",
        count(aangemeld2021),
        23,
        "The webinar calls the started aanmeldingen.",
      ),
      figure("H000-0281", "gestart", count(gestart2021)),
      figure("H000-0283", "aandeel gestart", share(count(gestart2021), count(aangemeld2021))),
      figure(
        "H000-0284",
        "niet gestart of gestaakt",
        count(aangemeld2021, until("datum_uitval", "2021-12-31"), "datum_start is null"),
      ),
      figure("H000-0286", "uitstroom", count(verhuisd2021)),
      figure(
        "H000-0291",
        "uitstroom volgens webinar 2023",
        count(verhuisd2021),
        -8,
        "Cannot be rebuilt; perhaps the 8 in Den Haag were counted once more.",
      ),
      figure("H000-0292", "jongeren", count(verhuisd2021, "doelgroep_code = 'JONGEREN'")),
      figure("H000-0293", "intensief", count(verhuisd2021, "begeleiding_code = 'INTENSIEF'")),
      figure("H000-0295", "zelf", count(verhuisd2021, "begeleiding_code = 'ALLEEN_MIDDELEN'")),
      figure("H000-0297", "PW beëindigd", count(verhuisd2021, "is_pw_beeindigd")),
      figure("H000-0300", "ander inkomen", count(verhuisd2021, inClass("inkomen_v2_2021", "ANDER"))),
      figure("H000-0301", "uit opvang", count(verhuisd2021, "is_uit_opvang")),
      figure(
        "H000-0303",
        "aandeel uit opvang",
        share(count(verhuisd2021, "is_uit_opvang"), count(verhuisd2021)),
        -21,
        "The later answer uses another definition of opvang.",
      ),
      figure("H000-0305", "remigranten uitgestroomd", count(verhuisd2021, "is_remigrant")),
      figure("H000-0306", "remigranten aangemeld", count(aangemeld2021, "is_remigrant")),
      figure(
        "H000-0307",
        "aandeel remigranten",
        share(count(verhuisd2021, "is_remigrant"), count(aangemeld2021, "is_remigrant")),
      ),
      figure(
        "H000-0308",
        "dagen gemiddeld",
        `select avg(duur_dagen) from fct_traject where ${vhb} and ${verhuisd2021} and begeleiding_code = 'INTENSIEF'`,
      ),
      figure(
        "H000-0310",
        "dagen mediaan",
        `select median(duur_dagen) from fct_traject where ${vhb} and ${verhuisd2021} and begeleiding_code = 'INTENSIEF'`,
      ),
      figure("H000-0314", "meer dan 15 systemen", count(gestart2021, "aantal_systemen > 15")),
      figure(
        "H000-0327",
        "begeleiding terwijl inwonend",
        count(verhuisd2021, "heeft_wmo_begeleiding", "vorige_huisvesting_code = 'INWONEND'"),
      ),
    ],
  },
  {
    titel: "Year report 2021: age",
    cijfers: [
      figure("H000-0333", "jongeren gestart", count(gestart2021, inClass("leeftijd_2021", "JONG_27"))),
      figure("H000-0336", "27+ gestart", count(gestart2021, inClass("leeftijd_2021", "VOLW_27"))),
      figure("H000-0334", "jongeren verhuisd", count(verhuisd2021, inClass("leeftijd_2021", "JONG_27"))),
      figure("H000-0337", "27+ verhuisd", count(verhuisd2021, inClass("leeftijd_2021", "VOLW_27"))),
      figure(
        "H000-0335",
        "aandeel jongeren",
        share(
          count(verhuisd2021, inClass("leeftijd_2021", "JONG_27")),
          count(gestart2021, inClass("leeftijd_2021", "JONG_27")),
        ),
      ),
      figure(
        "H000-0338",
        "aandeel 27+",
        share(
          count(verhuisd2021, inClass("leeftijd_2021", "VOLW_27")),
          count(gestart2021, inClass("leeftijd_2021", "VOLW_27")),
        ),
      ),
      figure("H000-0341", "aandeel", share(count(verhuisd2021), count(gestart2021))),
    ],
  },
  {
    titel: "Year report 2021: households, income and housing",
    cijfers: [
      figure(
        "H000-0344",
        "alleenstaanden aangemeld",
        count(aangemeld2021, "huishoudtype_code = 'ALLEENSTAAND'"),
        -2,
        "The four printed types add up to 181, more than 179 aanmeldingen; the source says that groups overlap.",
      ),
      ...each("aangemeld", "H000-0346 EENOUDER H000-0348 GEZIN H000-0350 ECHTPAAR", (code) =>
        count(aangemeld2021, `huishoudtype_code = '${code}'`),
      ),
      ...each(
        "verhuisd",
        "H000-0345 ALLEENSTAAND H000-0347 EENOUDER H000-0349 GEZIN H000-0351 ECHTPAAR",
        (code) => count(verhuisd2021, `huishoudtype_code = '${code}'`),
      ),
      ...each("gestart", "H000-0352 DAKLOZEN H000-0354 PW H000-0356 PW_OVERIG", (code) =>
        count(gestart2021, inClass("inkomen_v2_2021", code)),
      ),
      ...each("verhuisd", "H000-0353 DAKLOZEN H000-0355 PW H000-0357 PW_OVERIG", (code) =>
        count(verhuisd2021, inClass("inkomen_v2_2021", code)),
      ),
      figure("H000-0358", "opvang gestart", count(gestart2021, "is_uit_opvang")),
      figure("H000-0359", "opvang verhuisd", count(verhuisd2021, "is_uit_opvang")),
    ],
  },
  {
    titel: "Year report 2021: who reported",
    cijfers: [
      ...each("aangemeld", "H000-0318 OCW_CM H000-0322 DT_SZW H000-0374 STRAAT", (code) =>
        count(aangemeld2021, `aanmelder_code = '${code}'`),
      ),
      ...each("gestaakt", "H000-0319 OCW_CM H000-0323 DT_SZW", (code) =>
        count(
          aangemeld2021,
          `aanmelder_code = '${code}'`,
          "uitval_code = 'gestaakt'",
          until("datum_uitval", "2021-12-31"),
        ),
      ),
      ...each("wachtend", "H000-0320 OCW_CM H000-0324 DT_SZW", (code) =>
        running("2021-12-31", aangemeld2021, `aanmelder_code = '${code}'`),
      ),
      figure(
        "H000-0321",
        "OCW aandeel",
        share(
          count(verhuisd2021, "aanmelder_code = 'OCW_CM'"),
          count(aangemeld2021, "aanmelder_code = 'OCW_CM'"),
        ),
      ),
      figure(
        "H000-0325",
        "SZW aandeel",
        share(
          count(verhuisd2021, "aanmelder_code = 'DT_SZW'"),
          count(aangemeld2021, "aanmelder_code = 'DT_SZW'"),
        ),
        1,
        "34 of 48 is 70,8%; the source rounded down.",
      ),
      figure(
        "H000-0326",
        "OCW in Den Haag",
        count(verhuisd2021, "aanmelder_code = 'OCW_CM'", "is_binnen_gemeente"),
      ),
    ],
  },
  {
    titel: "Year report 2021: what was said in words",
    cijfers: [
      about(
        "H000-0315",
        "minstens een derde met zicht op werk",
        [33.3, 100],
        share(count(verhuisd2021, "heeft_werkperspectief"), count(verhuisd2021)),
      ),
      about(
        "H000-0317",
        "bijna 60% dakloos sinds 2020 of later",
        [55, 60],
        share(count(verhuisd2021, "dakloos_sinds_jaar >= 2020"), count(verhuisd2021)),
      ),
      about("H000-0331", "ruim 50% zonder gezinnen, van de aanmeldingen", [50, 55], movedOf("<>")),
      about("H000-0332", "rond 30% van de gezinnen, van de aanmeldingen", [25, 35], movedOf("=")),
      about(
        "H000-0311",
        "drie tot vier maanden",
        [3, 4],
        `select avg(duur_dagen) / 30.4375 from fct_traject where ${vhb} and ${verhuisd2021} and begeleiding_code = 'INTENSIEF'`,
      ),
    ],
  },
];
