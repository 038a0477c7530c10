import {
  type Quota,
  type SyntheticRow,
  seeded,
  synthesise,
  toDeliveredCsv,
} from "../../src/contract/synthesise.ts";
import { ethosTelling } from "./contract.ts";

type Counts = Readonly<Record<string, number>>;

/** People of one betrokkenheid by category. Category 7 is a group of its own: it is never part of a total. */
interface Group {
  readonly betrokkenheid: "volwassene" | "kind" | "kind_indirect";
  readonly categorie: Counts;
}

interface Telling {
  readonly nummer: string;
  readonly regio: string;
  readonly gemeente: string;
  readonly teldag: string;
  readonly groepen: readonly Group[];
}

/**
 * Eindhoven and surroundings: 2.400 homeless people of whom 320 children and 456 (19%) from 18 to 26 years old, and
 * 879 children indirectly involved (andere-monitors.md L282). The spread of adults over categories follows
 * that of all regions of 2025: 31% with family or friends, 18% in a place that is no home (L280). The source
 * gives no number for category 7 and no day; those, and everything else, are invented.
 */
const eindhoven: Telling = {
  nummer: "E",
  regio: "regio Eindhoven",
  gemeente: "",
  teldag: "8-4-2025",
  groepen: [
    {
      betrokkenheid: "volwassene",
      categorie: { "1": 170, "2": 310, "3": 395, "4": 186, "5": 374, "6": 645 },
    },
    { betrokkenheid: "kind", categorie: { "2": 31, "3": 52, "4": 18, "5": 71, "6": 148 } },
    {
      betrokkenheid: "kind_indirect",
      categorie: { "1": 22, "2": 96, "3": 142, "4": 87, "5": 118, "6": 414 },
    },
    { betrokkenheid: "volwassene", categorie: { "7": 137 } },
    { betrokkenheid: "kind", categorie: { "7": 46 } },
    { betrokkenheid: "kind_indirect", categorie: { "7": 64 } },
  ],
};

/**
 * Zwolle, gemeente in IJssel-Vecht: 706 homeless people (andere-monitors.md L283). The day and everything but
 * that total is invented.
 */
const zwolle: Telling = {
  nummer: "Z",
  regio: "regio IJssel-Vecht",
  gemeente: "Zwolle",
  teldag: "10-4-2025",
  groepen: [
    {
      betrokkenheid: "volwassene",
      categorie: { "1": 38, "2": 121, "3": 142, "4": 66, "5": 71, "6": 153 },
    },
    { betrokkenheid: "kind", categorie: { "2": 18, "3": 44, "4": 3, "5": 12, "6": 38 } },
    { betrokkenheid: "kind_indirect", categorie: { "1": 4, "2": 31, "3": 39, "4": 18, "5": 20, "6": 61 } },
    { betrokkenheid: "volwassene", categorie: { "7": 31 } },
    { betrokkenheid: "kind", categorie: { "7": 9 } },
    { betrokkenheid: "kind_indirect", categorie: { "7": 12 } },
  ],
};

/** Invented proportions; the ages of adults are those of Eindhoven, so that its 19% is exact. */
const proportions: Readonly<Record<Group["betrokkenheid"], Readonly<Record<string, Counts>>>> = {
  volwassene: {
    leeftijdsgroep: { "18-26": 456, "27-49": 1060, "50-64": 440, "65+": 100, "": 24 },
    geslacht: { man: 1350, vrouw: 700, "": 30 },
    organisatiesoort: {
      gemeente: 680,
      opvang: 760,
      corporatie: 200,
      zorg: 270,
      kerk: 90,
      politie: 55,
      recreatie: 25,
    },
  },
  kind: {
    leeftijdsgroep: { "0-11": 212, "12-17": 105, "": 3 },
    geslacht: { man: 161, vrouw: 159 },
    organisatiesoort: { gemeente: 110, opvang: 80, onderwijs: 90, zorg: 40 },
  },
  kind_indirect: {
    leeftijdsgroep: { "0-11": 520, "12-17": 319, "": 40 },
    geslacht: { "": 1 },
    organisatiesoort: { gemeente: 379, opvang: 300, zorg: 200 },
  },
};

/** `total` divided in proportion, in whole people; what rounding leaves goes to the largest remainders. */
function divide(total: number, parts: Counts): Quota[number][1][] {
  const whole = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const exact = Object.values(parts).map((part) => (total * part) / whole);
  const counts = exact.map(Math.floor);
  const left = total - counts.reduce((sum, count) => sum + count, 0);
  const order = exact.map((value, i) => ({ i, rest: value - Math.floor(value) }));
  order.sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, left)) counts[i] = (counts[i] ?? 0) + 1;
  return counts;
}

function peopleOf({ betrokkenheid, categorie }: Group, random: () => number): SyntheticRow[] {
  const total = Object.values(categorie).reduce((sum, count) => sum + count, 0);
  const quota = (column: string, counts: readonly number[], parts: Counts): Quota =>
    Object.keys(parts).map((value, i) => [{ [column]: value }, counts[i] ?? 0]);
  const spread = Object.entries(proportions[betrokkenheid]).map(([column, parts]) =>
    quota(column, divide(total, parts), parts),
  );
  const people = synthesise(
    ethosTelling,
    [quota("categorie", Object.values(categorie), categorie), ...spread],
    random,
  );
  return people.map((person) => ({ ...person, betrokkenheid }));
}

function rowsOf({ nummer, groepen, ...where }: Telling, random: () => number): SyntheticRow[] {
  return groepen
    .flatMap((group) => peopleOf(group, random))
    .map((person, i) => ({
      ...{ formuliernr: `FICTIEF-${nummer}-${String(i + 1).padStart(4, "0")}`, ...where },
      ...{ ...person, schema: "ethos_light_7", is_fictief: "ja" },
    }));
}

/** Fictitious tellingen by file name, of which the published totals are exact. */
export function exampleTellingen(): ReadonlyMap<string, string> {
  return new Map(
    [eindhoven, zwolle].map((telling, i) => {
      const name = telling.regio.replace("regio ", "").toLowerCase();
      const rows = rowsOf(telling, seeded(8_042_025 + i));
      return [`ethos-telling-2025-${name}-fictief.csv`, toDeliveredCsv(ethosTelling, rows)];
    }),
  );
}
