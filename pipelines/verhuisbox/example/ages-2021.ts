import { choose, dayOf, deal, type Random } from "../../../src/contract/invent.ts";
import type { Cohort2021 } from "./cohort-2021.ts";
import type { Household } from "./household.ts";
import { giveBirthYears } from "./traits.ts";

const knownIn = (h: Household): boolean => (h.gegevens ?? h.aanmelding) <= dayOf("2021-09-15");
const count = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length;

/** Households: of the 136 known by 15 September 64, 56, 13 and 3; of the 90 that moved 48, 34, 5 and 3 (L9417-9421, L9235-9238). */
export function giveHouseholds(
  moved: readonly Household[],
  others: readonly Household[],
  random: Random,
): void {
  const types = ["ALLEENSTAAND", "EENOUDER", "GEZIN", "ECHTPAAR"] as const;
  const give = (h: Household, type: string): void => {
    h.huishouden = type;
  };
  deal(
    moved,
    [
      ["ALLEENSTAAND", 48],
      ["EENOUDER", 34],
      ["GEZIN", 5],
      ["ECHTPAAR", 3],
    ],
    random,
    give,
  );
  for (const [isKnown, quotas] of [
    [true, [64, 56, 13, 3]],
    [false, [25, 11, 5, 2]],
  ] as const) {
    const gone = (type: string): number =>
      count(moved, (h) => knownIn(h) === isKnown && h.huishouden === type);
    const left = types.map((type, i) => [type, (quotas[i] as number) - gone(type)] as const);
    deal(
      others.filter((h) => knownIn(h) === isKnown),
      left,
      random,
      give,
    );
  }
}

/** Takes the young out of groups, so many of each, of whom `known` in all were known by 15 September. */
function chooseYoung(
  groups: readonly (readonly [of: readonly Household[], times: number])[],
  known: number,
  random: Random,
): Household[][] {
  const parts = groups.map(([of, times]) => {
    const [seen, unseen] = [of.filter(knownIn), of.filter((h) => !knownIn(h))];
    return { seen, unseen, times, from_seen: Math.max(0, times - unseen.length) };
  });
  let left = known - parts.reduce((sum, part) => sum + part.from_seen, 0);
  for (const part of parts) {
    const more = Math.min(left, Math.min(part.times, part.seen.length) - part.from_seen);
    part.from_seen += more;
    left -= more;
  }
  return parts.map(({ seen, unseen, times, from_seen }) => [
    ...choose(seen, from_seen, random),
    ...choose(unseen, times - from_seen, random),
  ]);
}

/** Young: 28 of those known by 15 September, 27 of the started, 13 of the moved, of which 8 by 21 September. */
export function giveAges({ verhuisd, later, uitval }: Cohort2021, random: Random): void {
  const searching = [...later.laat, ...later.zoekend];
  const young = [
    ...choose(verhuisd.slice(0, 53), 8, random),
    ...choose(verhuisd.slice(53), 5, random),
    ...choose(uitval, 5, random),
  ];
  const groups = [
    [later.verhuisd, 6],
    [searching, 3],
    [later.gestaakt, 5],
  ] as const;
  const running = chooseYoung(groups, 28 - count(young, knownIn), random);
  giveBirthYears([...young, ...running.flat()], [1994, 2002], random);
  const rest = [...verhuisd, ...later.gestaakt, ...uitval].filter((h) => h.geboortejaar === "");
  giveBirthYears(rest, [1958, 1991], random);
  ageIn2022(later.verhuisd, 5, random);
  ageIn2022(searching, 1, random);
  // born in 1993: young by the list of 2021, no longer by that of 2022
  for (const h of (running[0] ?? []).slice(0, 1)) h.geboortejaar = "1993";
}

/** By the bands of 2022 `old` of the adults are 55 or older, and the others are not. */
function ageIn2022(households: readonly Household[], old: number, random: Random): void {
  const adults = households.filter((h) => h.geboortejaar === "");
  giveBirthYears(adults, [1967, 1991], random);
  giveBirthYears(choose(adults, old, random), [1952, 1966], random);
}
