import { dayOf, daysBetween, deal, type Random } from "../../../src/contract/invent.ts";
import { type Household, household } from "./household.ts";

/**
 * The Verhuisbox without Plus: 13 households that moved between June 2019 and December 2020 (L4267,
 * L7615). There was no registration of who they were, so nearly all is unknown.
 */
export function cohort2019(random: Random): Household[] {
  const moved = daysBetween("2019-08-15", "2020-11-27", 13, random);
  const homes = moved.map((woning) => {
    const aanmelding = Math.max(dayOf("2019-06-03"), woning - 60);
    return household(aanmelding, { regeling: "VERHUISBOX", start: aanmelding, woning });
  });
  const places = [
    "Heerlen",
    "Aalten",
    "Emmen",
    "Vlissingen",
    "Rotterdam",
    "Dordrecht",
    "Enschede",
    "Almelo",
    "",
  ];
  deal(homes, [...places.map((name) => [name, 1] as const), ["Rotterdam", 4]], random, (home, name) => {
    home.bestemming = name;
  });
  return homes;
}
