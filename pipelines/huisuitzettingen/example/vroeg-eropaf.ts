import { between, daysBetween, deck, pick, type Random } from "../../../src/contract/invent.ts";
import type { SyntheticRow } from "../../../src/contract/synthesise.ts";
import { claim, type Dossier, household, type Kind, lastDay, type Step } from "./dossier.ts";

const arrears = (random: Random): string[] =>
  deck<string>(
    [
      ["2", 198],
      ["1", 14],
      ["3", 17],
      ["", 11],
    ],
    random,
  );

const kinds = (random: Random): Kind[] =>
  deck<Kind>(
    [
      ["GEZIN", 21],
      ["EENOUDER", 33],
      ["ECHTPAAR", 18],
      ["ALLEENSTAAND", 74],
      ["", 14],
    ],
    random,
  );

/** Messages to the landlord after a visit: most in time, some late, some never (norm L736–740). */
function messages(begin: number, random: Random): Step[] {
  const between14 = begin + (random() < 0.84 ? between(7, 14, random) : between(15, 21, random));
  if (random() < 0.08) return [["tussenmelding", between14]];
  const back = begin + (random() < 0.8 ? between(22, 28, random) : between(29, 44, random));
  return [
    ["tussenmelding", between14],
    ["terugmelding", back],
  ];
}

const solved = ["betalingsregeling", "betalingsregeling", "schuldhulp", "betaald"] as const;

/** After a terugmelding: the landlord waits when it came in time, and most find a way out (L746–752). */
function after(begin: number, [state, day]: Step, random: Random): Step[] {
  if (state !== "terugmelding" || random() < 0.12) return [];
  const chance = random();
  if (day > begin + 28 || chance < 0.3) {
    return chance < 0.22
      ? [["betaald", day + between(3, 40, random)]]
      : [["betalingsregeling", day + between(3, 40, random)]];
  }
  const waits = day + between(0, 3, random);
  if (chance > 0.9) {
    const again = waits + between(40, 90, random);
    return [
      ["incasso_opgeschort", waits],
      ["incasso_hervat", again],
      ["vonnis", again + between(20, 45, random)],
    ];
  }
  return [
    ["incasso_opgeschort", waits],
    [pick(solved, random), waits + between(30, 170, random)],
  ];
}

function reached(begin: number, random: Random): Step[] {
  const visit: Step[] = [
    ["gemeld", begin],
    ["bereikt", begin + between(2, 6, random)],
    ...messages(begin, random),
  ];
  return [...visit, ...after(begin, visit.at(-1) as Step, random)];
}

/** Not reached: reported again, to Eropaf (L1188–1194). */
function again(begin: number, random: Random): Step[] {
  const visit: Step[] = [
    ["gemeld", begin],
    ["bereikt", begin + between(3, 30, random)],
  ];
  if (random() < 0.25) return [...visit.slice(0, 1), ["niet_bereikt", begin + between(20, 45, random)]];
  const helped: Step = ["hulp_gestart", begin + between(31, 50, random)];
  return random() < 0.6
    ? [...visit, helped, [pick(solved, random), helped[1] + between(20, 120, random)]]
    : [...visit, helped];
}

const place = { gemeente: "Amsterdam" } as const;
const velden: SyntheticRow = { sector: "CORPORATIE", reden: "HUURSCHULD" };

/**
 * Vroeg Eropaf in the first half of 2009. No counts of it were printed; some third was not reached
 * (L1192–1194) and comes back as a melding of Eropaf of the same household. The last cases still run.
 */
export function vroegEropaf2009(random: Random): Dossier[] {
  const months = arrears(random);
  const claims = kinds(random);
  const days = daysBetween("2009-01-05", "2009-06-26", 240, random);
  return days.flatMap((begin, i): Dossier[] => {
    const common = { ...place, begin, huishoudennr: household("E", i) };
    const own = { ...velden, maanden_achterstand: months[i] ?? "" };
    if (i % 3 !== 2) {
      const stappen = reached(begin, random);
      const kind = claims[i - Math.floor(i / 3)] ?? "";
      const claimed = begin + 6 <= lastDay ? claim(kind, begin + 6, random) : {};
      return [{ ...common, registratie: "vroeg_eropaf", stappen, velden: { ...own, ...claimed } }];
    }
    const tried = begin + between(10, 20, random);
    const closed = begin + between(21, 28, random);
    const steps: Step[] = [
      ["gemeld", begin],
      ["niet_bereikt", tried],
      ["terugmelding", closed],
    ];
    const early: Dossier = {
      ...{ ...common, registratie: "vroeg_eropaf", stappen: steps, gesloten: closed },
      velden: closed <= lastDay ? { ...own, uitkomst: "ONBEKEND" } : own,
    };
    if (closed + 3 > lastDay) return [early];
    const stappen = again(closed + 3, random);
    return [early, { ...common, begin: closed + 3, registratie: "eropaf", stappen, velden }];
  });
}
