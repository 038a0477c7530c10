import { daysBetween, deck, type Random } from "../../../src/contract/invent.ts";
import { chain, type Life, month, months, type Step } from "./life.ts";

/**
 * Housing First in Breda, Eindhoven and Helmond, directly in the tenant's own name (L1595–1597): more than
 * 85% still lived there more than a year later (L1565–1567). The number of people was not printed.
 */
export function housingFirst(random: Random): Life[] {
  const cities = [
    { gemeente: "Breda", people: 30, stopped: 4 },
    { gemeente: "Eindhoven", people: 44, stopped: 5 },
    { gemeente: "Helmond", people: 22, stopped: 3 },
  ];
  return cities.flatMap(({ gemeente, people, stopped }) =>
    daysBetween("2011-09-01", "2014-08-15", people, random).map((from, i): Life => {
      const begin = chain(from, [
        ["aangemeld", 0],
        ["gescreend", 0.8],
        ["gehuisvest_eigen_naam", months(0.5, 3, random)],
      ]);
      const lived = begin.at(-1)?.[1] ?? from;
      const moved: Step[] =
        i % Math.ceil(people / stopped) === 1
          ? chain(lived, [
              ["doorgeplaatst", months(2, 5, random)],
              ["einde_housing_first", months(2, 5, random)],
            ])
          : [];
      return { gemeente, constructie: "housing_first", stappen: [...begin, ...moved] };
    }),
  );
}

/** Housing First Jeugd: 15 places, ten of them agreed (L1895–1899), and half a year in the provider's name (L1956). */
export function housingFirstJeugd(random: Random): Life[] {
  const first = daysBetween("2013-01-03", "2013-02-10", 8, random).map((from, i): Life => {
    const keys = chain(from, [
      ["aangemeld_bap", 0],
      ["veldtafel_jeugd", 0.6],
      ["sleutel", 1.5],
      ["in_traject", 0.1],
    ]);
    const begun = keys.at(-1)?.[1] ?? from;
    const end =
      i < 6
        ? chain(begun, [
            ["uitstroomtafel", months(21, 23, random)],
            ["woning_naam_zorgaanbieder", 0.8],
            ["omgeklapt", 6],
          ])
        : chain(begun, [
            ["uitstroomtafel", 24],
            ["niet_uitgestroomd", 0.5],
          ]);
    return { gemeente: "Amsterdam", constructie: "hf_jeugd", stappen: [...keys, ...end], plek: room("J", i) };
  });
  const second = daysBetween("2013-11-01", "2014-12-20", 7, random).map((from, i): Life => {
    const keys = chain(from, [
      ["aangemeld_bap", 0],
      ["overleg_jbra", 0.8],
      ["wachtlijst", 0.2],
      ["sleutel", months(6, 7, random)],
      ["in_traject", 0.1],
    ]);
    return { gemeente: "Amsterdam", constructie: "hf_jeugd", stappen: keys, plek: room("J", i + 8) };
  });
  const waiting = daysBetween("2015-02-01", "2015-08-01", 9, random).map(
    (from): Life => ({
      ...{ gemeente: "Amsterdam", constructie: "hf_jeugd" },
      stappen: chain(from, [
        ["aangemeld_bap", 0],
        ["veldtafel_jeugd", 0.7],
        ["wachtlijst", 0.2],
      ]),
    }),
  );
  return [...first, ...second, ...waiting];
}

export const room = (letter: string, i: number): string =>
  `FICTIEF-W-${letter}${String(i + 1).padStart(3, "0")}`;

/** 31 herstartstudio's, lived in for some two years (L2397, L2423). */
export function herstartstudios(random: Random): Life[] {
  const open = daysBetween("2014-03-01", "2015-07-15", 31, random);
  const gone = new Set([2, 5, 9, 11, 14, 18]);
  return open.map((from, i): Life => {
    const begin = chain(from, [
      ["veldtafel_uitstroom", 0],
      ["studio", months(0.5, 2, random)],
    ]);
    const moved = chain(begin.at(-1)?.[1] ?? from, [["corporatiewoning", months(9, 20, random)]]);
    return {
      ...{ gemeente: "Amsterdam", constructie: "herstartstudio", plek: room("S", i) },
      stappen: gone.has(i) ? [...begin, ...moved] : begin,
    };
  });
}

/** The Buddyhuis has six wooneenheden, for half a year to a year (L2106, L2150). */
export function buddyhuis(random: Random): Life[] {
  return daysBetween("2015-02-02", "2015-03-01", 6, random).map((from, i): Life => {
    const begin = chain(from, [
      ["aangemeld", 0],
      ["buddyhuis", 0.3],
    ]);
    return { gemeente: "Groningen", constructie: "mien_aigen_hoes", stappen: begin, plek: room("B", i) };
  });
}

/** Kwintes: the lease goes to the tenant's own name after 1 to 1,5 years (L1182); gastgezinnen for half a year (L1394). */
export function kwintes(random: Random): Life[] {
  const learning = daysBetween("2012-06-01", "2014-11-30", 64, random).map((from, i): Life => {
    const stays = i % 8 === 3;
    const steps = chain(from, [
      ["instroom", 0],
      ["wonen_zonder_huur", 0.1],
      ["kamer_met_huur", months(2, 5, random)],
      [stays ? "vertrokken" : "corporatiewoning_onderhuur", months(3, 6, random)],
      ...(stays ? [] : ([["huur_eigen_naam", months(11.5, 17.5, random)]] as const)),
    ]);
    return { gemeente: "Amersfoort", constructie: "leren_wonen", stappen: steps };
  });
  const hosts = deck<string>(
    [
      ["ander_gastgezin", 5],
      ["langer_blijven", 7],
      ["sociale_huurwoning", 8],
      ["", 4],
    ],
    random,
  );
  const young = daysBetween("2014-09-01", "2015-06-30", 24, random).map((from, i): Life => {
    const begin = chain(from, [
      ["gekoppeld", 0],
      ["gastgezin", 0.5],
    ]);
    const lived = begin.at(-1)?.[1] ?? from;
    const then = hosts[i] ?? "";
    const next: Step[] = then === "" ? [] : [[then, lived + Math.round(months(3, 7, random) * month)]];
    return { gemeente: "Amersfoort", constructie: "tussenstation", stappen: [...begin, ...next] };
  });
  return [...learning, ...young];
}
