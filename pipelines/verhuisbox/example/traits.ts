import { between, choose, deal, pick, type Random } from "../../../src/contract/invent.ts";
import type { Household } from "./household.ts";

/** Incomes that are no PW, in proportions that nothing depends on. */
const otherIncome = ["STUFI", "WAJONG", "EIGEN", "ARBEID", "WW", "ZIEKTEWET", "ALIMENTATIE"];

const shelters = ["HOTEL", "SNH", "VILLEX", "KESSLER", "LDH", "OPVANG_OVERIG"];
const elsewhere = ["INWONEND", "INWONEND", "BRIEFADRES", "MARGINAAL", ""];

export type Quotas = readonly (readonly [value: string, times: number])[];

/** Incomes by code; ANDER is spread over the kinds of other income. */
export function giveIncome(households: readonly Household[], quotas: Quotas, random: Random): void {
  deal(households, quotas, random, (h, code) => {
    h.inkomen = code === "ANDER" ? pick(otherIncome, random) : code;
  });
}

export const hasPw = ({ inkomen }: Household): boolean => inkomen !== "" && !otherIncome.includes(inkomen);

/** Exactly `count` of them stayed in an opvanglocatie before. */
export function giveFormerHousing(households: readonly Household[], count: number, random: Random): void {
  const sheltered = new Set(choose(households, count, random));
  for (const h of households) h.vorige = pick(sheltered.has(h) ? shelters : elsewhere, random);
}

/** Years of birth within a band. */
export function giveBirthYears(
  households: readonly Household[],
  [first, last]: readonly [number, number],
  random: Random,
): void {
  for (const h of households) h.geboortejaar = String(between(first, last, random));
}

/** Households with children have one to four. */
export function giveChildren(households: readonly Household[], random: Random): void {
  for (const h of households) {
    if (h.huishouden === "EENOUDER" || h.huishouden === "GEZIN") h.kinderen = String(between(1, 4, random));
  }
}

/** `count` of them are remigrant; of the others most are known not to be. */
export function giveRemigrants(households: readonly Household[], count: number, random: Random): void {
  const back = new Set(choose(households, count, random));
  for (const h of households) h.remigrant = back.has(h) ? "ja" : pick(["nee", "nee", "nee", ""], random);
}

/** What nothing printed depends on, with unknown as an answer. */
export function giveTheRest(households: readonly Household[], random: Random): void {
  for (const h of households) {
    h.werk ||= pick(["ja", "nee", "nee", ""], random);
    h.dakloos_sinds ||= pick(["2016", "2018", "2019", "2020", "2020", ""], random);
    h.systemen ||= h.vorm === "V1_INTENSIEF" ? String(between(2, 15, random)) : "";
    h.wmo ||= pick(["nee", "nee", "nee", ""], random);
  }
}

/** The PW of who has one ends with a move elsewhere, and goes on after a move within the gemeente. */
export function endBenefits(movers: readonly Household[]): void {
  for (const h of movers) h.pw = hasPw(h) && h.bestemming !== "Den Haag" ? "ja" : "nee";
}
