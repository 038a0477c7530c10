import { between, choose, dayOf, daysBetween, type Random } from "../../../src/contract/invent.ts";
import { searchDays } from "./durations.ts";
import { groups2021 } from "./groups-2021.ts";
import { type Household, household } from "./household.ts";

const firstDay = dayOf("2021-01-04");
/** The day before the aanmeldstop of 19 October (L9175). */
const lastDay = dayOf("2021-10-18");
const midSeptember = dayOf("2021-09-15");

/** Days of the 90 moves: 2 by 31 March, 53 by 21 September, 76 by 15 December (L525, L9440, L8502). */
function movingDays(random: Random): number[] {
  return [
    ...daysBetween("2021-03-08", "2021-03-30", 2, random),
    ...daysBetween("2021-04-06", "2021-09-20", 51, random),
    ...daysBetween("2021-10-04", "2021-12-14", 23, random),
    ...daysBetween("2021-12-16", "2021-12-30", 14, random),
  ];
}

/** Moves with a length of search each, so that every aanmelding falls within the year and before the stop. */
function moved(random: Random): Household[] {
  const days = movingDays(random);
  const searches = searchDays(random).sort((a, b) => a.dagen - b.dagen);
  const fits = (day: number, dagen: number): boolean => day - dagen >= firstDay && day - dagen <= lastDay;
  for (let n = 0; n < 4000; n++) {
    const [i, j] = [between(0, 89, random), between(0, 89, random)];
    const [a, b] = [searches[i], searches[j]];
    if (a === undefined || b === undefined) continue;
    if (!fits(days[i] as number, b.dagen) || !fits(days[j] as number, a.dagen)) continue;
    [searches[i], searches[j]] = [b, a];
  }
  return days.map((woning, i) => {
    const { dagen, vorm } = searches[i] as { dagen: number; vorm: string };
    return household(woning - dagen, { woning, vorm });
  });
}

/** Aanmeldingen of those who had no home by the end of 2021, so that 40 came by 31 March and 141 by 15 September. */
function stillWithout(movers: readonly Household[], random: Random): Household[] {
  const by = (day: number): number => movers.filter((h) => h.aanmelding <= day).length;
  const first = 40 - by(dayOf("2021-03-31"));
  const second = 141 - by(midSeptember) - first;
  const recent = daysBetween("2021-09-08", "2021-09-15", 5, random);
  const days = [
    ...daysBetween("2021-01-11", "2021-03-31", first, random),
    ...daysBetween("2021-04-01", "2021-09-03", second - recent.length, random),
    ...recent,
    ...daysBetween("2021-09-16", "2021-10-17", 89 - first - second, random),
  ];
  // of five recent aanmeldingen nothing was known yet (L9429)
  return days.map((day) =>
    household(day, { gegevens: recent.includes(day) ? dayOf("2021-09-24") + between(0, 6, random) : null }),
  );
}

/** Toets, intake and start; those of autumn waited on the list that began in October (L7674). */
function begin(started: readonly Household[], random: Random): void {
  for (const h of started) {
    const latest = Math.min(h.woning ?? dayOf("2021-12-20"), dayOf("2021-12-20"));
    const waits = h.aanmelding >= dayOf("2021-09-20") && latest - h.aanmelding > 30;
    h.toets = Math.min(h.aanmelding + between(1, 4, random), latest);
    h.voldoet = "VOLDOET";
    if (waits && h.vorm === "V1_INTENSIEF") h.wachtlijst = h.toets;
    const wait = waits ? between(20, 28, random) : between(3, 8, random);
    h.start = Math.min(h.toets + wait, latest);
    if (h.vorm === "V1_INTENSIEF" || h.vorm === "V2_LICHT") h.intake = h.start;
  }
}

/** What became of the 66 that ran on 1 January 2022: 37 moved before 1 October, 19 stopped, 10 searched on (L9400). */
function nextYear(running: readonly Household[], random: Random): Cohort2021["later"] {
  const rest = [...running];
  const take = (count: number): Household[] => {
    const taken = choose(rest, count, random);
    for (const h of taken) rest.splice(rest.indexOf(h), 1);
    return taken;
  };
  const verhuisd = take(37);
  const gestaakt = take(19);
  const days = daysBetween("2022-01-10", "2022-09-27", 37, random);
  verhuisd.forEach((h, i) => {
    h.woning = days[i] as number;
  });
  for (const h of gestaakt) {
    h.uitval_status = "17_GESTAAKT";
    h.uitval = between(dayOf("2022-01-06"), dayOf("2022-07-15"), random);
    h.reden = random() < 0.5 ? "NIET_PASSEND" : "AFGEHAAKT";
  }
  const laat = choose(rest, 4, random);
  for (const h of laat) h.woning = between(dayOf("2022-10-20"), dayOf("2022-12-20"), random);
  return { verhuisd, gestaakt, laat, zoekend: rest.filter((h) => !laat.includes(h)) };
}

export interface Cohort2021 {
  /** The 90 that moved in 2021, in order of their move. */
  readonly verhuisd: readonly Household[];
  /** The 66 that started and ran on 1 January 2022, by what became of them. */
  readonly later: {
    readonly verhuisd: readonly Household[];
    readonly gestaakt: readonly Household[];
    readonly laat: readonly Household[];
    readonly zoekend: readonly Household[];
  };
  /** The 23 that did not start. */
  readonly uitval: readonly Household[];
}

/** Every traject of the cohort. */
export function everyone({ verhuisd, later, uitval }: Cohort2021): Household[] {
  return [...verhuisd, ...later.verhuisd, ...later.gestaakt, ...later.laat, ...later.zoekend, ...uitval];
}

/** The 179 aanmeldingen of 2021: 156 started, of which 90 moved in that year, and 23 that did not start. */
export function cohort2021(random: Random): Cohort2021 {
  const verhuisd = moved(random);
  const others = stillWithout(verhuisd, random);
  const uitval = choose(others, 23, random);
  const running = others.filter((h) => !uitval.includes(h));
  const later = nextYear(running, random);
  const cohort = { verhuisd, later, uitval };
  groups2021(cohort, random);
  begin([...verhuisd, ...running], random);
  return cohort;
}
