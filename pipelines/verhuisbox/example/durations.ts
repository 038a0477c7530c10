import { between, deck, type Random } from "../../../src/contract/invent.ts";

/** Lengths of search in days whose mean is 104 and whose median is 87, of 49 with intensive help (L9198-9199). */
function intensive(random: Random): number[] {
  const short = Array.from({ length: 24 }, () => between(30, 86, random));
  const long = Array.from({ length: 24 }, () => between(88, 210, random));
  let rest = 49 * 104 - 87 - [...short, ...long].reduce((sum, days) => sum + days, 0);
  for (let i = 0; rest !== 0; i = (i + 1) % 24) {
    const days = (long[i] as number) + Math.sign(rest);
    if (days < 88 || days > 260) continue;
    long[i] = days;
    rest -= Math.sign(rest);
  }
  return [...short, 87, ...long];
}

/** The 90 searches of 2021: 49 with intensive help, 41 who found a home with money alone (L9186-9187). */
export function searchDays(random: Random): { dagen: number; vorm: string }[] {
  const alone = deck(
    [
      ["V2_LICHT", 20],
      ["V0_MIDDELEN", 21],
    ],
    random,
  );
  return [
    ...intensive(random).map((dagen) => ({ dagen, vorm: "V1_INTENSIEF" })),
    ...alone.map((vorm) => ({ dagen: between(20, 150, random), vorm })),
  ];
}

/** `count` numbers of days around a median that is exact, from six tenths of it to fourteen tenths. */
export function waitsAround(median: number, count: number, random: Random): number[] {
  const half = Math.floor((count - 1) / 2);
  const [low, high] = [Math.ceil(median * 0.6), Math.floor(median * 1.4)];
  const below = Array.from({ length: half }, () => between(low, median, random));
  const above = Array.from({ length: half }, () => between(median, high, random));
  return deck(
    [...below, ...above, ...Array.from({ length: count - 2 * half }, () => median)].map((days) => [days, 1]),
    random,
  );
}
