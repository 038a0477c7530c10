import { between, daysBetween, deck, type Random } from "../../../src/contract/invent.ts";
import { claim, type Dossier, household, type Kind, type Step } from "./dossier.ts";

/**
 * The trial in Zuilen, November 2006 to July 2007: 83 reported of whom 24 gezinnen, four evicted and no
 * gezin among them (L1954–1958); half got guidance at home (L2377–2384).
 */
export function zuilen(random: Random): Dossier[] {
  const cases = deck<Kind | "ontruimd">(
    [
      ["GEZIN", 10],
      ["EENOUDER", 14],
      ["ALLEENSTAAND", 41],
      ["ECHTPAAR", 8],
      ["", 6],
      ["ontruimd", 4],
    ],
    random,
  );
  const ways = deck<"hulp" | "regeling">(
    [
      ["hulp", 42],
      ["regeling", 37],
    ],
    random,
  );
  const days = daysBetween("2006-11-01", "2007-07-30", 83, random);
  return days.map((begin, i): Dossier => {
    const found = cases[i] ?? "";
    const stappen =
      found === "ontruimd" ? lost(begin, random) : kept(begin, ways.pop() ?? "regeling", random);
    const kind = found === "ontruimd" ? "ALLEENSTAAND" : found;
    return {
      ...{ registratie: "voorkomen_huisuitzetting", gemeente: "Utrecht", begin, stappen },
      huishoudennr: household("Z", i),
      velden: { sector: "CORPORATIE", reden: "HUURSCHULD", ...claim(kind, begin + 9, random) },
    };
  });
}

function lost(begin: number, random: Random): Step[] {
  const vonnis = begin + between(25, 60, random);
  return [
    ["gemeld", begin],
    ["niet_bereikt", begin + between(5, 20, random)],
    ["vonnis", vonnis],
    ["aanzegging", vonnis + between(14, 30, random)],
    ["ontruimd", vonnis + between(35, 60, random)],
  ];
}

function kept(begin: number, way: "hulp" | "regeling", random: Random): Step[] {
  const visit: Step[] = [
    ["gemeld", begin],
    ["bereikt", begin + between(2, 9, random)],
  ];
  const next = begin + between(10, 30, random);
  return way === "hulp"
    ? [...visit, ["hulp_gestart", next], ["schuldhulp", next + between(60, 240, random)]]
    : [...visit, ["terugmelding", next], ["betalingsregeling", next + between(5, 60, random)]];
}
