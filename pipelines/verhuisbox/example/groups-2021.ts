import { between, choose, deal, type Random } from "../../../src/contract/invent.ts";
import { giveAges, giveHouseholds } from "./ages-2021.ts";
import type { Cohort2021 } from "./cohort-2021.ts";
import { moveTo, places2021, stayIn } from "./destinations.ts";
import type { Household } from "./household.ts";
import { giveReporters } from "./reporters-2021.ts";
import {
  endBenefits,
  giveChildren,
  giveFormerHousing,
  giveIncome,
  giveRemigrants,
  giveTheRest,
} from "./traits.ts";

/** Incomes of the started: 73, 37 and 11 with PW (L9251-9253), of the moved 48, 19 and 9, and 31, 8 and 6 by 21 September. */
function giveIncomes({ verhuisd, later, uitval }: Cohort2021, random: Random): Household[] {
  const [early, late] = [verhuisd.slice(0, 53), verhuisd.slice(53)];
  giveIncome(
    early,
    [
      ["DAKLOZEN", 31],
      ["PW", 8],
      ["PW_OVERIG", 6],
      ["ANDER", 8],
    ],
    random,
  );
  giveIncome(
    late,
    [
      ["DAKLOZEN", 17],
      ["PW", 11],
      ["PW_OVERIG", 3],
      ["ANDER", 6],
    ],
    random,
  );
  const [stays, moves] = splitAt(later.verhuisd, 5, random);
  giveIncome(
    stays,
    [
      ["DAKLOZEN", 2],
      ["PW_VOL", 1],
      ["ANDER", 2],
    ],
    random,
  );
  giveIncome(
    moves,
    [
      ["DAKLOZEN", 12],
      ["PW_VOL", 11],
      ["PW_INSTELLING", 1],
      ["PW_AANVULLEND", 1],
      ["ANDER", 7],
    ],
    random,
  );
  const rest = [...later.gestaakt, ...later.laat, ...later.zoekend];
  giveIncome(
    rest,
    [
      ["DAKLOZEN", 11],
      ["PW_VOL", 4],
      ["PW_INSTELLING", 1],
      ["PW_KOSTENDELER", 1],
      ["ANDER", 4],
      ["", 8],
    ],
    random,
  );
  giveIncome(
    uitval,
    [
      ["DAKLOZEN", 8],
      ["PW", 6],
      ["ANDER", 4],
      ["", 5],
    ],
    random,
  );
  return stays;
}

function splitAt(
  households: readonly Household[],
  first: number,
  random: Random,
): [Household[], Household[]] {
  const chosen = choose(households, first, random);
  return [chosen, households.filter((h) => !chosen.includes(h))];
}

/** The traits of the moved that the year report counts: 31 with work in sight, 53 homeless since 2020, 26 with many systems. */
function giveCounted({ verhuisd, later }: Cohort2021, random: Random): void {
  deal(
    verhuisd,
    [
      ["ja", 31],
      ["nee", 40],
      ["", 19],
    ],
    random,
    (h, value) => {
      h.werk = value;
    },
  );
  deal(
    verhuisd,
    [
      ["2020", 38],
      ["2021", 15],
      ["2019", 20],
      ["2018", 10],
      ["2015", 7],
    ],
    random,
    (h, value) => {
      h.dakloos_sinds = value;
    },
  );
  const intensive = verhuisd.filter((h) => h.vorm === "V1_INTENSIEF");
  const running = [...later.verhuisd, ...later.zoekend];
  for (const h of [...choose(intensive, 16, random), ...choose(running, 10, random)]) {
    h.systemen = String(between(16, 34, random));
  }
  for (const h of choose(
    verhuisd.filter((one) => one.vorige === "INWONEND"),
    2,
    random,
  ))
    h.wmo = "ja";
}

/** What is known of those who moved: of most nothing (L7231-7232). */
function giveReturns(verhuisd: readonly Household[], random: Random): void {
  const asked = choose(verhuisd.slice(0, 60), 10, random);
  for (const h of asked) h.terug = "nee";
  const back = asked.find((h) => h.huishouden === "GEZIN" || h.huishouden === "EENOUDER");
  if (back === undefined) return;
  back.terug = "ja";
  back.terug_op = (back.woning ?? back.aanmelding) + 150;
}

/** How those who ran into 2022 were helped: of the 37 that moved 27 intensively, of the 4 later ones 3. */
function giveHelp({ later }: Cohort2021, random: Random): void {
  const give = (h: Household, vorm: string): void => {
    h.vorm = vorm;
  };
  deal(
    later.verhuisd,
    [
      ["V1_INTENSIEF", 27],
      ["V2_LICHT", 4],
      ["V0_MIDDELEN", 6],
    ],
    random,
    give,
  );
  deal(
    later.laat,
    [
      ["V1_INTENSIEF", 3],
      ["V2_LICHT", 1],
    ],
    random,
    give,
  );
  for (const h of [...later.gestaakt, ...later.zoekend]) h.vorm = "V1_INTENSIEF";
}

/**
 * Gives the cohort of 2021 the groups of the year report (L9220-9254) and of the report of the third
 * quarter (L9408-9466). The 8 homes in Den Haag are of casemanagers OCW and of households without PW.
 */
export function groups2021(cohort: Cohort2021, random: Random): void {
  const { verhuisd, later, uitval } = cohort;
  const running = [...later.verhuisd, ...later.gestaakt, ...later.laat, ...later.zoekend];
  giveHouseholds(verhuisd, [...running, ...uitval], random);
  giveAges(cohort, random);
  const stays = giveIncomes(cohort, random);
  const other = verhuisd.filter((h) => !["DAKLOZEN", "PW", "PW_OVERIG"].includes(h.inkomen));
  const den_haag = choose(other, 8, random);
  giveReporters(cohort, den_haag, random);
  stayIn([...den_haag, ...stays], random);
  const movers = verhuisd.filter((h) => !den_haag.includes(h));
  moveTo(
    [
      {
        movers,
        naar: [
          ["KRIMP", 9],
          ["ANTICIPEER", 2],
          ["ZUID_HOLLAND", 47],
          ["REST_NL", 24],
        ],
      },
    ],
    places2021,
    random,
  );
  giveFormerHousing(verhuisd, 20, random);
  giveFormerHousing(later.verhuisd, 18, random);
  giveFormerHousing([...later.gestaakt, ...later.laat, ...later.zoekend], 9, random);
  giveFormerHousing(uitval, 6, random);
  giveRemigrants(verhuisd, 14, random);
  giveRemigrants(later.verhuisd, 2, random);
  giveRemigrants([...later.gestaakt, ...later.laat, ...later.zoekend], 2, random);
  giveRemigrants(uitval, 1, random);
  giveHelp(cohort, random);
  giveCounted(cohort, random);
  giveChildren([...verhuisd, ...running, ...uitval], random);
  giveReturns(verhuisd, random);
  endBenefits(verhuisd);
  giveTheRest([...verhuisd, ...running, ...uitval], random);
}
