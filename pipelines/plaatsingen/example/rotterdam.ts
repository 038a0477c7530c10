import { between, choose, daysBetween, deck, type Random } from "../../../src/contract/invent.ts";
import { chain, type Life, lastDay, month, months, type Step } from "./life.ts";

const place = { gemeente: "Rotterdam" } as const;
/** (z)Onder Dak: some 500 people in some 400 homes (L939–942), a waiting list whose size is not printed (L999). */
export function zonderdak(random: Random): Life[] {
  const make = (stappen: readonly Step[], more: Partial<Life> = {}): Life => ({
    ...{ ...place, constructie: "zonderdak", stappen },
    ...more,
  });
  const arrive = (from: number, wait: number): Step[] =>
    chain(from, [
      ["aangemeld", 0],
      ["toegelaten", 0.7],
      ["wachtlijst", 0.1],
      ["geplaatst", wait],
    ]);
  const living = daysBetween("2011-02-01", "2015-01-15", 500, random).map((from, i) => {
    const steps = arrive(from, months(2, 6, random));
    const placed = steps.at(-1)?.[1] ?? from;
    const end = placed + Math.round(36 * month);
    const late: Step[] =
      end < lastDay
        ? [
            ["einde_termijn", end],
            ["verlengd", end + 14],
          ]
        : [];
    return make([...steps, ...late], { plek: homeNumber(i) });
  });
  const left = daysBetween("2010-01-05", "2013-07-15", 150, random);
  const ends = deck<string>(
    [
      ["huurzorgcontract", 52],
      ["regulier_huurcontract", 40],
      ["omgeklapt", 14],
      ["opgezegd_client", 32],
      ["teruggeplaatst", 12],
    ],
    random,
  );
  const gone = left.map((from, i) => {
    const steps = arrive(from, months(1, 5, random));
    const day = (steps.at(-1)?.[1] ?? from) + Math.round(months(6, 20, random) * month);
    const end = ends[i] ?? "teruggeplaatst";
    const after: Step[] = end === "opgezegd_client" ? [["ontruimd", day + between(18, 38, random)]] : [];
    return make([...steps, [end, day], ...after]);
  });
  const waiting = daysBetween("2015-03-02", "2015-08-20", 26, random).map((from) =>
    make(arrive(from, 60).slice(0, 3)),
  );
  const refused = daysBetween("2012-01-10", "2015-06-20", 18, random).map((from) =>
    make(
      chain(from, [
        ["aangemeld", 0],
        ["afgewezen", 0.8],
      ]),
    ),
  );
  return [...living, ...gone, ...waiting, ...refused];
}

/** Home of the i-th of 500 people: the first hundred homes have two. */
function homeNumber(i: number): string {
  return `FICTIEF-W-Z${String((i % 400) + 1).padStart(3, "0")}`;
}

const outcome = (random: Random): string[] =>
  deck<string>(
    [
      ["omgeklapt_regulier", 74],
      ["verlengd", 26],
      ["beeindigd", 9],
    ],
    random,
  );

/** Huurzorgcontracten before één route began: evaluated after about a year (L477–483). */
function before2015(random: Random): Life[] {
  const ends = outcome(random);
  const starts = daysBetween("2012-02-01", "2014-06-30", 120, random);
  const returned = new Set(
    choose(
      starts.map((_, i) => i),
      60,
      random,
    ),
  );
  return starts.map((from, i) => {
    const begun = chain(from, [
      ["leveringsopdracht", 0],
      ["actief", months(1, 7, random)],
    ]);
    const lived = begun.at(-1)?.[1] ?? from;
    const contract = {
      einde_contract: lived + Math.round(12 * month),
      einde_indicatie: lived + Math.round(months(9, 15, random) * month),
    };
    const end = ends[i];
    if (end === undefined) {
      const evicted: Step = ["ontruimd", lived + Math.round(months(4, 11, random) * month)];
      return make([...begun, evicted, ["andere_plek", evicted[1]]], contract);
    }
    const evaluated: Step = ["evaluatie", lived + Math.round(months(10, 12, random) * month)];
    const decided: Step = [end, evaluated[1] + between(5, 28, random)];
    const again = end === "verlengd" ? secondYear(decided[1], random) : [];
    const back = end === "omgeklapt_regulier" ? comesBack(decided[1], i, returned, random) : {};
    return make([...begun, evaluated, decided, ...again], { ...contract, ...back });
  });
}

const make = (stappen: readonly Step[], more: Partial<Life> = {}): Life => ({
  ...{ ...place, constructie: "huurzorgcontract", stappen },
  ...more,
});

function secondYear(from: number, random: Random): Step[] {
  const good = random() < 0.7;
  return chain(from, [
    ["evaluatie", months(10.5, 12.5, random)],
    [good ? "omgeklapt_regulier" : "beeindigd", 0.5],
  ]);
}

/** Some came back to the opvang, of most it is not known: nobody followed them (L1081–1087). */
function comesBack(day: number, i: number, followed: ReadonlySet<number>, random: Random): Partial<Life> {
  if (!followed.has(i)) return {};
  return random() < 0.2
    ? { terug: "ja", terug_op: day + Math.round(months(3, 10, random) * month) }
    : { terug: "nee" };
}

/** 2015: één route, urgentie and ombouw beside each other (L498–522, L783–805); no numbers were printed. */
function in2015(random: Random): Life[] {
  const asked = daysBetween("2015-01-05", "2015-08-28", 150, random);
  const routes = deck<string>(
    [
      ["wacht", 22],
      ["afgewezen", 8],
      ["een_route", 46],
      ["urgentie", 63],
      ["ombouw", 11],
    ],
    random,
  );
  return asked.map((from, i) => route2015(from, routes[i] ?? "wacht", random));
}

function route2015(from: number, kind: string, random: Random): Life {
  const begin: readonly (readonly [string, number])[] = [
    ["leveringsopdracht", 0],
    ["kandidaat", 0.4],
  ];
  const request = [...begin, ["aangevraagd_een_route", 0.3]] as const;
  if (kind === "ombouw") {
    return make(
      chain(from, [
        ["intramuraal_in_woning", 0],
        ["actief", 0.5],
      ]),
      { route: "OMBOUW" },
    );
  }
  if (kind === "urgentie") {
    const wait = Math.min(months(1.2, 6, random), (lastDay - from) / month - 0.5);
    return make(chain(from, [...begin, ["urgentie_regulier", Math.max(0.1, wait)]]), { route: "URGENTIE" });
  }
  if (kind === "afgewezen")
    return make(chain(from, [...request, ["suwr_afgewezen", 0.6]]), { route: "EEN_ROUTE" });
  const accepted = [...request, ["suwr_akkoord", 0.5]] as const;
  if (kind === "wacht") return make(chain(from, accepted), { route: "EEN_ROUTE" });
  const room = (lastDay - from) / month - 1.3;
  const wait = Math.max(0.05, Math.min(months(0.4, 4.5, random), room));
  return make(chain(from, [...accepted, ["opgepakt_door_corporatie", wait * 0.7], ["actief", wait * 0.3]]), {
    route: "EEN_ROUTE",
  });
}

export function huurzorgcontract(random: Random): Life[] {
  return [...before2015(random), ...in2015(random)];
}
