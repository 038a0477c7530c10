import { dayOf, daysBetween, dutchDay } from "../../src/contract/invent.ts";
import { type SyntheticRow, seeded, toDeliveredCsv } from "../../src/contract/synthesise.ts";
import { woonplaatsingen, woonplekken, woonstappen } from "./contract.ts";
import {
  buddyhuis,
  herstartstudios,
  housingFirst,
  housingFirstJeugd,
  kwintes,
  room,
} from "./example/elsewhere.ts";
import { happened, type Life, lastDay, plaatsingRow, stapRows } from "./example/life.ts";
import { huurzorgcontract, zonderdak } from "./example/rotterdam.ts";

/**
 * Fictitious plaatsingen whose counts equal those that the VNG publication of 2015 prints; where it prints
 * none, such as the routes in Rotterdam, they are invented. Nobody in them exists.
 */
export function inventedLives(): Life[] {
  const random = seeded(20150930);
  return [
    ...zonderdak(random),
    ...huurzorgcontract(random),
    ...housingFirst(random),
    ...housingFirstJeugd(random),
    ...herstartstudios(random),
    ...buddyhuis(random),
    ...kwintes(random),
  ].filter(happened);
}

const numbered = (): (readonly [Life, string])[] =>
  inventedLives().map((life, i) => [life, `FICTIEF-WP${String(i + 1).padStart(4, "0")}`] as const);

export function exampleWoonplaatsingen(): string {
  return toDeliveredCsv(
    woonplaatsingen,
    numbered().map(([life, nr]) => plaatsingRow(life, nr)),
  );
}

export function exampleWoonstappen(): string {
  return toDeliveredCsv(
    woonstappen,
    numbered().flatMap(([life, nr]) => stapRows(life, nr)),
  );
}

interface Stock {
  readonly letter: string;
  readonly constructie: string;
  readonly gemeente: string;
  readonly eenheid: string;
  readonly geleverd: readonly [first: string, last: string, count: number];
  /** How many of them were agreed before; the others came without an agreement. */
  readonly afgesproken: number;
  /** Agreed and not there yet. */
  readonly nog_niet: number;
}

/** Stock as printed: L939, L1895–1899, L2397–2399 (135 as the lower end of what was planned), L2106. */
const stock: readonly Stock[] = [
  {
    ...{ letter: "Z", constructie: "zonderdak", gemeente: "Rotterdam", eenheid: "WONING" },
    ...{ geleverd: ["2006-03-01", "2011-01-15", 400], afgesproken: 400, nog_niet: 0 },
  },
  {
    ...{ letter: "J", constructie: "hf_jeugd", gemeente: "Amsterdam", eenheid: "WOONEENHEID" },
    ...{ geleverd: ["2013-01-02", "2013-02-28", 15], afgesproken: 10, nog_niet: 0 },
  },
  {
    ...{ letter: "S", constructie: "herstartstudio", gemeente: "Amsterdam", eenheid: "STUDIO" },
    ...{ geleverd: ["2014-01-10", "2015-01-31", 31], afgesproken: 31, nog_niet: 104 },
  },
  {
    ...{ letter: "B", constructie: "mien_aigen_hoes", gemeente: "Groningen", eenheid: "WOONEENHEID" },
    ...{ geleverd: ["2015-02-01", "2015-02-01", 6], afgesproken: 6, nog_niet: 0 },
  },
];

function placesOf({ letter, constructie, gemeente, eenheid, ...size }: Stock): SyntheticRow[] {
  const [first, last, count] = size.geleverd;
  const delivered = daysBetween(first, last, count, seeded(count));
  const base = {
    constructie,
    gemeente,
    woonplek_eenheid: eenheid,
    peildatum: dutchDay(lastDay),
    is_fictief: "ja",
  };
  const agreed = dutchDay(dayOf(first) - 31);
  const there = delivered.map((day, i) => ({
    ...{ ...base, woonpleknr: room(letter, i), datum_geleverd: dutchDay(day) },
    datum_afspraak: i < size.afgesproken ? agreed : "",
  }));
  const awaited = Array.from({ length: size.nog_niet }, (_, i) => ({
    ...{ ...base, woonpleknr: room(letter, count + i), datum_afspraak: "1-7-2015" },
  }));
  return [...there, ...awaited];
}

export function exampleWoonplekken(): string {
  return toDeliveredCsv(woonplekken, stock.flatMap(placesOf));
}
