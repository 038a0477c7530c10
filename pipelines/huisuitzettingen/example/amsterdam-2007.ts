import { between, daysBetween, deck, type Random } from "../../../src/contract/invent.ts";
import type { SyntheticRow } from "../../../src/contract/synthesise.ts";
import { claim, type Dossier, household, type Kind } from "./dossier.ts";

const inYear = (count: number, random: Random): number[] =>
  daysBetween("2007-01-02", "2007-12-28", count, random);

/** One of each field per dossier, each value as often as its quota says. */
function fields(
  quotas: Readonly<Record<string, readonly (readonly [string, number])[]>>,
  random: Random,
): SyntheticRow[] {
  const decks = Object.entries(quotas).map(([name, quota]) => [name, deck(quota, random)] as const);
  const [, first = []] = decks[0] ?? [];
  return first.map((_, i) => Object.fromEntries(decks.map(([name, values]) => [name, values[i] ?? ""])));
}

const averted = (wijze: string): SyntheticRow => ({ uitkomst: "NIET_ONTRUIMD", wijze_afgewend: wijze });

/**
 * Eropaf 2007 (L973–979): 1353 reported, 806 not evicted, 61 evicted, 162 registered as unknown and 324
 * without any outcome. The ways of averting, sectors, reasons and households were not printed.
 */
export function eropaf2007(random: Random): Dossier[] {
  const outcomes = deck<SyntheticRow>(
    [
      [averted("betalingsregeling"), 338],
      [averted("schuldhulp"), 204],
      [averted("betaald"), 151],
      [averted(""), 113],
      [{ uitkomst: "WEL_ONTRUIMD" }, 61],
      [{ uitkomst: "ONBEKEND" }, 162],
      [{}, 324],
    ],
    random,
  );
  const more = fields(
    {
      sector: [
        ["CORPORATIE", 1198],
        ["PARTICULIER", 47],
        ["", 108],
      ],
      reden: [
        ["HUURSCHULD", 1214],
        ["OVERLAST", 52],
        ["", 87],
      ],
    },
    random,
  );
  const kinds = deck<Kind>(
    [
      ["GEZIN", 96],
      ["EENOUDER", 131],
      ["ECHTPAAR", 74],
      ["ALLEENSTAAND", 418],
      ["", 634],
    ],
    random,
  );
  return inYear(1353, random).map((begin, i): Dossier => {
    const day = begin + between(3, 25, random);
    // the last 53 were reported before
    const number = i < 1300 ? i : i - 1300;
    return {
      ...{ registratie: "eropaf", gemeente: "Amsterdam", begin, stappen: [] },
      huishoudennr: household("A", number),
      velden: { ...more[i], ...outcomes[i], ...(i < 1300 ? claim(kinds[i] ?? "", day, random) : {}) },
      gesloten: begin + between(28, 200, random),
    };
  });
}

/** 952 vonnissen, 835 evictions of which 642 for huurschuld, and 117 households already gone (L1026–1034). */
export function vonnissen2007(random: Random): Dossier[] {
  const outcomes = deck<SyntheticRow>(
    [
      [{ uitkomst: "WEL_ONTRUIMD", reden: "HUURSCHULD" }, 642],
      [{ uitkomst: "WEL_ONTRUIMD", reden: "OVERIG" }, 193],
      [{ uitkomst: "VERTROKKEN" }, 117],
    ],
    random,
  );
  return inYear(952, random).map(
    (begin, i): Dossier => ({
      ...{ registratie: "vonnissen", gemeente: "Amsterdam", begin, stappen: [] },
      huishoudennr: household("V", i),
      velden: { sector: "CORPORATIE", ...outcomes[i] },
      gesloten: begin + between(14, 120, random),
    }),
  );
}

/** Boedelbeheer 2007 (L896): of 4167 offered, 2614 called off, 107 not evicted, 143 paid at the door, 1303 evicted. */
export function boedelbeheer2007(random: Random): Dossier[] {
  const outcomes = deck<SyntheticRow>(
    [
      [averted("afgemeld"), 2614],
      [averted("niet_ontruimd"), 107],
      [averted("betaald_aan_de_deur"), 143],
      [{ uitkomst: "WEL_ONTRUIMD" }, 1303],
    ],
    random,
  );
  return inYear(4167, random).map(
    (begin, i): Dossier => ({
      ...{ registratie: "boedelbeheer", gemeente: "Amsterdam", begin, stappen: [] },
      velden: outcomes[i] ?? {},
      gesloten: begin + between(1, 42, random),
    }),
  );
}
