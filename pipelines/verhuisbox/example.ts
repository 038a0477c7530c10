import { seeded, toDeliveredCsv } from "../../src/contract/synthesise.ts";
import { statussen, trajecten } from "./contract.ts";
import { cohort2019 } from "./example/cohort-2019.ts";
import { cohort2021, everyone } from "./example/cohort-2021.ts";
import { cohort2022, everyone2022 } from "./example/cohort-2022.ts";
import { groups2022 } from "./example/groups-2022.ts";
import { type Household, statusRows, trajectRow } from "./example/household.ts";

/**
 * Fictitious trajecten whose counts equal the published ones: the Verhuisbox of 2019 and 2020, and of the
 * VerhuisboxPlus the third quarter of 2021, the year 2021, the first three quarters of 2022 and the year
 * 2022. Where printed figures contradict each other the rows follow one side; the line stands with each
 * quota. Every household is invented.
 */
export function inventedHouseholds(): Household[] {
  const random = seeded(20210921);
  const first = cohort2021(random);
  const second = cohort2022(random);
  groups2022(second, first.later, random);
  const cohorts = [cohort2019(random), everyone(first), everyone2022(second)];
  const inOrder = cohorts.map((cohort) => cohort.sort((a, b) => a.aanmelding - b.aanmelding));
  return inOrder.flat().map((h, i) => ({ ...h, nr: `FICTIEF-${String(i + 1).padStart(4, "0")}` }));
}

export function exampleTrajecten(): string {
  return toDeliveredCsv(trajecten, inventedHouseholds().map(trajectRow));
}

export function exampleStatussen(): string {
  return toDeliveredCsv(statussen, inventedHouseholds().flatMap(statusRows));
}
