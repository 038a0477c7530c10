import { between, choose, dayOf, daysBetween, type Random } from "../../../src/contract/invent.ts";
import { waitsAround } from "./durations.ts";
import { type Household, household } from "./household.ts";

/** The 355 aanmeldingen of 2022 (L8857), by what became of them. */
export interface Cohort2022 {
  /** 36 with intensive help and 44 with money alone, moved before 1 October. */
  readonly verhuisd: { readonly intensief: readonly Household[]; readonly zelf: readonly Household[] };
  /** 43 that stopped after they started, before 1 October. */
  readonly gestaakt: readonly Household[];
  /** 144 that ran on 1 October: moved, stopped and running at the end of the year. */
  readonly lopend: {
    readonly verhuisd: readonly Household[];
    readonly gestaakt: readonly Household[];
    readonly open: readonly Household[];
  };
  /** 88 that had not started on 1 October: dropped out, started later, still waiting at the end of the year. */
  readonly wachtend: {
    readonly uitval: readonly Household[];
    readonly gestart: readonly Household[];
    readonly open: readonly Household[];
  };
}

/** Intakes of a month, their number, and the median of days waited; in June that is ten weeks (L7758). */
const intakesBeforeJuly: readonly (readonly [string, string, number, number])[] = [
  ["2022-01-17", "2022-01-28", 4, 10],
  ["2022-02-07", "2022-02-25", 10, 20],
  ["2022-03-03", "2022-03-30", 14, 32],
  ["2022-04-04", "2022-04-28", 16, 45],
  ["2022-05-03", "2022-05-30", 20, 58],
  ["2022-06-02", "2022-06-28", 22, 70],
];

function intakesOf(
  [first, last, count, median]: readonly [string, string, number, number],
  random: Random,
): Household[] {
  const waits = waitsAround(median, count, random);
  return daysBetween(first, last, count, random).map((intake, i) =>
    started(intake - (waits[i] as number), intake),
  );
}

/** 131 that waited on 30 June and started in the third quarter, the longest waiting first (L9374). */
function backlog(random: Random): Household[] {
  const reported = daysBetween("2022-04-18", "2022-06-28", 131, random);
  const intakes = [
    ...daysBetween("2022-07-04", "2022-07-28", 36, random),
    ...daysBetween("2022-08-02", "2022-08-30", 42, random),
    ...daysBetween("2022-09-01", "2022-09-28", 53, random),
  ];
  return reported.map((at, i) => started(at, intakes[i] as number));
}

/** 50 that asked for money alone: no list and no intake. */
function direct(random: Random): Household[] {
  return daysBetween("2022-01-04", "2022-08-10", 50, random).map((at) =>
    household(at, { start: at + between(1, 6, random), vorm: "V0_MIDDELEN" }),
  );
}

const started = (aanmelding: number, intake: number): Household =>
  household(aanmelding, { intake, start: intake });

const dropped = (aanmelding: number, uitval: number): Household =>
  household(aanmelding, { uitval, uitval_status: "05_NIET_GESTART" });

const day = (first: string, last: string, random: Random): number =>
  between(dayOf(first), dayOf(last), random);

/**
 * 88 that had not started on 1 October: 5 had dropped out and 73 waited, 4 of them since June; 10 more
 * came in October before the 18th, when 10 had left the list. The intakes of October waited 42 days.
 */
function notStarted(random: Random): Cohort2022["wachtend"] {
  const waits = waitsAround(42, 17, random);
  const october = [
    ...daysBetween("2022-10-04", "2022-10-17", 7, random),
    ...daysBetween("2022-10-20", "2022-10-28", 10, random),
  ].map((intake, i) => started(intake - (waits[i] as number), intake));
  const autumn = (count: number): number[] => daysBetween("2022-07-18", "2022-09-29", count, random);
  const recent = (count: number): number[] => daysBetween("2022-10-03", "2022-10-17", count, random);
  const june = (count: number): number[] => daysBetween("2022-06-13", "2022-06-28", count, random);
  const later = [...autumn(24), ...recent(6)];
  const gone = [...june(2), ...autumn(21), ...recent(2)];
  return {
    uitval: [
      ...daysBetween("2022-02-07", "2022-05-27", 3, random).map((at) => dropped(at, at + 20)),
      ...daysBetween("2022-06-06", "2022-06-24", 2, random).map((at) => dropped(at, at + 45)),
      ...daysBetween("2022-07-04", "2022-09-20", 3, random).map((at) =>
        dropped(at, day("2022-10-04", "2022-10-17", random)),
      ),
      ...gone.map((at) => dropped(at, day("2022-10-21", "2022-12-16", random))),
    ],
    gestart: [...october, ...later.map((at) => started(at, day("2022-11-02", "2022-12-20", random)))],
    open: [...june(2), ...autumn(4), ...recent(2)].map((at) => household(at)),
  };
}

/** Takes `count` out of a list at random. */
function taker(households: readonly Household[], random: Random) {
  const rest = [...households];
  return {
    rest,
    take(count: number, fits: (h: Household) => boolean = () => true): Household[] {
      const taken = choose(rest.filter(fits), count, random);
      for (const h of taken) rest.splice(rest.indexOf(h), 1);
      return taken;
    },
  };
}

function move(
  households: readonly Household[],
  [first, last]: readonly [string, string],
  random: Random,
): Household[] {
  for (const h of households) {
    const earliest = Math.max((h.start ?? h.aanmelding) + 25, dayOf(first));
    h.woning = between(earliest, dayOf(last), random);
  }
  return [...households];
}

function stop(
  households: readonly Household[],
  [first, last]: readonly [string, string],
  random: Random,
): Household[] {
  for (const h of households) {
    h.uitval = between(Math.max((h.start ?? h.aanmelding) + 7, dayOf(first)), dayOf(last), random);
    h.uitval_status = "17_GESTAAKT";
  }
  return [...households];
}

const beforeOctober = ["2022-01-04", "2022-09-28"] as const;
const untilMemo = ["2022-10-03", "2022-10-17"] as const;
const afterMemo = ["2022-10-20", "2022-12-29"] as const;

/** The 355 aanmeldingen of 2022 with what became of them by 1 October, 18 October and the end of the year. */
export function cohort2022(random: Random): Cohort2022 {
  const listed = taker(
    [...intakesBeforeJuly.flatMap((month) => intakesOf(month, random)), ...backlog(random)],
    random,
  );
  const money = taker(direct(random), random);
  const by =
    (last: string) =>
    (h: Household): boolean =>
      (h.start ?? 0) <= dayOf(last);
  const intensief = move(listed.take(36, by("2022-07-20")), beforeOctober, random);
  const zelf = move(money.take(44), beforeOctober, random);
  const gestaakt = stop([...listed.take(40, by("2022-09-10")), ...money.take(3)], beforeOctober, random);
  const lopend = {
    verhuisd: [
      ...move(listed.take(5, by("2022-09-10")), untilMemo, random),
      ...move(listed.take(47), afterMemo, random),
    ],
    gestaakt: [
      ...stop(listed.take(2, by("2022-09-10")), untilMemo, random),
      ...stop(listed.take(22), afterMemo, random),
    ],
    open: [...listed.rest, ...money.rest],
  };
  return { verhuisd: { intensief, zelf }, gestaakt, lopend, wachtend: notStarted(random) };
}

/** Every traject of the cohort. */
export function everyone2022({ verhuisd, gestaakt, lopend, wachtend }: Cohort2022): Household[] {
  return [
    ...[verhuisd.intensief, verhuisd.zelf, gestaakt, lopend.verhuisd, lopend.gestaakt, lopend.open].flat(),
    ...[wachtend.uitval, wachtend.gestart, wachtend.open].flat(),
  ];
}
