import { choose, deal, pick, type Random } from "../../../src/contract/invent.ts";
import type { Cohort2021 } from "./cohort-2021.ts";
import { type Cohort2022, everyone2022 } from "./cohort-2022.ts";
import { moveTo, places2022, stayIn } from "./destinations.ts";
import type { Household } from "./household.ts";
import {
  endBenefits,
  giveBirthYears,
  giveChildren,
  giveFormerHousing,
  giveIncome,
  giveRemigrants,
  giveTheRest,
} from "./traits.ts";

/** Years of birth by the bands of 2022: tot 28, 28 to 54, 55 and older. */
function giveAges(
  households: readonly Household[],
  [young, middle]: readonly [number, number],
  random: Random,
): void {
  const first = choose(households, young, random);
  const second = choose(
    households.filter((h) => !first.includes(h)),
    middle,
    random,
  );
  const old = households.filter((h) => !first.includes(h) && !second.includes(h));
  giveBirthYears(first, [1994, 2003], random);
  giveBirthYears(second, [1967, 1993], random);
  giveBirthYears(old, [1950, 1966], random);
}

/** 267 started: 53, 178 and 36, of which 16, 50 and 14 moved; with 47 of 2021 that is 61, 211 and 42 (L9387-9397). */
function ages({ verhuisd, gestaakt, lopend, wachtend }: Cohort2022, random: Random): void {
  giveAges([...verhuisd.intensief, ...verhuisd.zelf], [16, 50], random);
  const others = [gestaakt, lopend.verhuisd, lopend.gestaakt, lopend.open].flat();
  giveAges(others, [37, 128], random);
  giveAges([...wachtend.uitval, ...wachtend.gestart, ...wachtend.open], [18, 58], random);
}

/** How households were helped; of the moves after 1 October 41 intensively and 15 with money alone, 4 of them of 2021. */
function help({ verhuisd, gestaakt, lopend, wachtend }: Cohort2022, random: Random): void {
  const give = (h: Household, vorm: string): void => {
    h.vorm = vorm;
  };
  for (const h of verhuisd.intensief) h.vorm = "V1_INTENSIEF";
  deal(
    lopend.verhuisd,
    [
      ["V1_INTENSIEF", 38],
      ["V2_LICHT", 14],
    ],
    random,
    give,
  );
  const rest = [...gestaakt, ...lopend.gestaakt, ...lopend.open, ...wachtend.gestart];
  for (const h of rest.filter(({ vorm }) => vorm === ""))
    h.vorm = random() < 0.8 ? "V1_INTENSIEF" : "V2_LICHT";
}

/** Of the 173 moves of the year 81 are of people alone (L8859); 63 and 10 came by the Daklozenloket and the CJG (L9067-9069). */
function households(cohort: Cohort2022, aloneIn2021: number, random: Random): void {
  const moved = [...cohort.verhuisd.intensief, ...cohort.verhuisd.zelf, ...cohort.lopend.verhuisd];
  const others = everyone2022(cohort).filter((h) => !moved.includes(h));
  const alone = 81 - aloneIn2021;
  const give = (h: Household, kind: string): void => {
    h.huishouden = kind.split("|")[0] ?? "";
    h.aanmelder = kind.split("|")[1] ?? "";
  };
  const children = 132 - alone - 5 - 38;
  deal(
    moved,
    [
      ["GEZIN|DL_OCW", 4],
      ["GEZIN|CJG", 2],
      ["EENOUDER|DL_OCW", 25],
      ["EENOUDER|CJG", 7],
      ["ALLEENSTAAND|", alone],
      ["ECHTPAAR|", 5],
      ["EENOUDER|", children - 6],
      ["GEZIN|", 6],
    ],
    random,
    give,
  );
  deal(
    others,
    [
      ["GEZIN|DL_OCW", 3],
      ["GEZIN|CJG", 1],
      ["EENOUDER|DL_OCW", 24],
      ["EENOUDER|CJG", 7],
      ["ALLEENSTAAND|", 118],
      ["ECHTPAAR|", 6],
      ["EENOUDER|", 44],
      ["GEZIN|", 16],
      ["|", 4],
    ],
    random,
    give,
  );
  for (const h of everyone2022(cohort))
    h.aanmelder ||= pick(["DT_SZW", "DT_SZW", "OCW_CM", "OCW_CM", "TEO", "JR", "ZORG"], random);
}

/** Outside Den Haag 41, 31, 2, 4, 5 and 20 with the 32 of 2021 (L9365-9370); 9 stay, with the 5 of 2021 14. */
function incomes(cohort: Cohort2022, random: Random): Household[] {
  const before = [...cohort.verhuisd.intensief, ...cohort.verhuisd.zelf];
  const stays = choose(before, 9, random);
  const moves = before.filter((h) => !stays.includes(h));
  giveIncome(
    stays,
    [
      ["DAKLOZEN", 2],
      ["PW_VOL", 3],
      ["ANDER", 4],
    ],
    random,
  );
  giveIncome(
    moves,
    [
      ["PW_VOL", 30],
      ["DAKLOZEN", 19],
      ["PW_INSTELLING", 1],
      ["PW_AANVULLEND", 3],
      ["PW_KOSTENDELER", 5],
      ["ANDER", 13],
    ],
    random,
  );
  for (const h of everyone2022(cohort).filter((one) => !before.includes(one))) {
    const codes = [
      "PW_VOL",
      "PW_VOL",
      "PW_VOL",
      "DAKLOZEN",
      "DAKLOZEN",
      "DAKLOZEN",
      "PW_AANVULLEND",
      "PW_KOSTENDELER",
      "IOAW",
      "ARBEID",
      "STUFI",
      "WW",
      "",
    ];
    h.inkomen = pick(codes, random);
  }
  return stays;
}

const reasons = [
  "GEEN_DOELGROEP",
  "WIL_BLIJVEN",
  "GEEN_CONTACT",
  "AFGEHAAKT",
  "NIET_PASSEND",
  "NIET_GEMOTIVEERD",
  "NIET_GEMOTIVEERD",
  "MEERVOUDIG",
  "MEERVOUDIG",
  "WEIGERT_WONING",
  "LAND_HERKOMST",
];

/** Toets on the day of aanmelding, and the list from that day for who needs an intake (L9341). */
function course(cohort: Cohort2022, random: Random): void {
  for (const h of everyone2022(cohort)) {
    h.toets = h.aanmelding;
    h.voldoet = "VOLDOET";
    if (h.vorm !== "V0_MIDDELEN") h.wachtlijst = h.aanmelding;
    if (h.uitval_status === "") continue;
    const refusable =
      h.start === null ? reasons.filter((reason) => reason !== "WEIGERT_WONING") : reasons.slice(1);
    h.reden = pick(refusable, random);
    if (h.reden === "GEEN_DOELGROEP") {
      h.voldoet = "VOLDOET_NIET";
      h.criterium = pick(["VHB21-4", "VHB21-6", "VHB21b-1", "WI-1"], random);
    }
  }
}

/**
 * Gives the cohort of 2022 the groups of the report of the first three quarters (L9333-9400) and of the
 * whole year (L8859-8966), together with those of 2021 that moved in 2022.
 */
export function groups2022(cohort: Cohort2022, before: Cohort2021["later"], random: Random): void {
  const early = [...cohort.verhuisd.intensief, ...cohort.verhuisd.zelf];
  const late = [...before.laat, ...cohort.lopend.verhuisd];
  const alone = [...before.verhuisd, ...before.laat].filter((h) => h.huishouden === "ALLEENSTAAND").length;
  ages(cohort, random);
  help(cohort, random);
  households(cohort, alone, random);
  const stays = [...incomes(cohort, random), ...choose(late, 21, random)];
  stayIn(stays, random);
  const elsewhere = (movers: readonly Household[]): Household[] => movers.filter((h) => h.bestemming === "");
  moveTo(
    [
      {
        movers: elsewhere([...before.verhuisd, ...early]),
        naar: [
          ["KRIMP", 2],
          ["ANTICIPEER", 3],
          ["ZUID_HOLLAND", 65],
          ["REST_NL", 33],
        ],
      },
      {
        movers: elsewhere(late),
        naar: [
          ["KRIMP", 1],
          ["ANTICIPEER", 1],
          ["ZUID_HOLLAND", 21],
          ["REST_NL", 12],
        ],
      },
    ],
    places2022,
    random,
  );
  giveFormerHousing(early, 40, random);
  giveFormerHousing(
    everyone2022(cohort).filter((h) => !early.includes(h)),
    90,
    random,
  );
  giveRemigrants(early, 12, random);
  giveRemigrants(
    everyone2022(cohort).filter((h) => !early.includes(h)),
    11,
    random,
  );
  for (const h of choose(
    [...early, ...cohort.lopend.verhuisd].filter((one) => one.vorige === "INWONEND"),
    4,
    random,
  ))
    h.wmo = "ja";
  endBenefits([...before.verhuisd, ...early, ...late]);
  course(cohort, random);
  giveChildren(everyone2022(cohort), random);
  giveTheRest(everyone2022(cohort), random);
}
