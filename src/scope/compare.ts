/**
 * The one place that decides what may be done with two figures, and says why not in Dutch. Charts, rates,
 * comparisons and sentences ask here; nothing else compares scopes.
 */

export const operations = ["optellen", "aftrekken", "delen", "een_as", "een_trend"] as const;
/** Add up · subtract · divide (first by second) · draw on one axis · join in one line over time. */
export type Operation = (typeof operations)[number];

export type AreaLevel = "gemeente" | "regio" | "land" | "onbekend";

/** What a figure counts, as far as it matters for comparing. */
export interface FigureScope {
  readonly telbegrip: string;
  readonly eenheid: string;
  readonly soort: "aantal" | "aandeel" | "bedrag" | "duur" | "verhouding" | "overig";
  /** The registration, estimate or count that it comes from. */
  readonly telling: string;
  /** The document that gives the figure; empty when it was computed here, always in the same way. */
  readonly stuk: string;
  /** Which part of the field that telling sees: corporaties, everybody with a BSN, … */
  readonly dekking: string;
  readonly tijdsbasis: "stand" | "stroom" | "ooit_in_periode";
  /** First and last day for a flow; the day itself, twice, for a state. Null when the source does not say. */
  readonly van: string | null;
  readonly tot: string | null;
  readonly gebied: string;
  readonly gebied_niveau: AreaLevel;
  /** Smallest level for which the telling may be used; null when it says nothing about that. */
  readonly kleinste_niveau: AreaLevel | null;
  /** ETHOS Light categories 1 to 7; empty when it was not counted by them. */
  readonly ethos: readonly number[];
  /** Version of the definition; a series break starts a new one. */
  readonly definitie: string;
  /** Followed from the year of start, or counted in a period; null when that makes no difference. */
  readonly blik: "cohort" | "periode" | null;
  readonly aard: "meting" | "raming" | "doel";
  /** Group within the whole; empty for the whole. */
  readonly groep: string;
  /** Counted because of somebody else, such as children of a homeless parent who are not homeless themselves. */
  readonly is_indirect: boolean;
  /** Telbegrippen of which this one is a part by definition, so that a share has a meaning. */
  readonly deel_van: readonly string[];
}

export interface Verdict {
  readonly mag: boolean;
  /** Why not, in Dutch; empty when it may. */
  readonly redenen: readonly string[];
}

interface Rule {
  readonly voor: readonly Operation[];
  /** The reason why not, or null. */
  readonly reden: (a: FigureScope, b: FigureScope) => string | null;
}

const all = operations;
const together: readonly Operation[] = ["optellen", "aftrekken", "een_as", "een_trend"];
const order: Readonly<Record<AreaLevel, number>> = { gemeente: 0, regio: 1, land: 2, onbekend: 3 };

function differ(a: string, b: string, say: (a: string, b: string) => string): string | null {
  return a === b ? null : say(a, b);
}

/** Whom a telling sees, inside a sentence ('corporatie+particulier'); unknown stays unknown. */
const quoted = (name: string): string => (name === "" ? "niet gezegd" : `‘${name.replaceAll("+", " en ")}’`);

/** Days from the first to the last, both counted; null when the source does not say. */
function days({ van, tot }: FigureScope): number | null {
  if (van === null || tot === null) return null;
  return Math.round((Date.parse(`${tot}T00:00:00Z`) - Date.parse(`${van}T00:00:00Z`)) / 86_400_000) + 1;
}

function overlap(a: FigureScope, b: FigureScope): boolean {
  if (a.van === null || a.tot === null || b.van === null || b.tot === null) return true;
  return a.van <= b.tot && b.van <= a.tot;
}

const samePlaceAndGroup = (a: FigureScope, b: FigureScope): boolean =>
  a.gebied === b.gebied && a.groep === b.groep;

const timeNames = {
  stand: "een stand op één dag",
  stroom: "een aantal over een periode",
  ooit_in_periode: "iedereen die er ooit in een periode was",
};
const kindNames = { meting: "een meting", raming: "een raming of schatting", doel: "een doel of norm" };

/** Refusals of the domain; each says where it comes from. */
const rules: readonly Rule[] = [
  {
    // andere-monitors.md §1.4: the CBS estimate is not for calculations at local level
    voor: all,
    reden: (a, b) => {
      const wrong = [a, b].find(
        (f) => f.kleinste_niveau !== null && order[f.gebied_niveau] < order[f.kleinste_niveau],
      );
      return wrong === undefined
        ? null
        : `De telling ${wrong.telling} is niet bedoeld voor een ${wrong.gebied_niveau}; de kleinste maat is ${wrong.kleinste_niveau}.`;
    },
  },
  {
    // verhuisbox-en-loket-2.md Q1: 179 aanmeldingen and 156 gestart
    voor: together,
    reden: (a, b) => differ(a.telbegrip, b.telbegrip, (x, y) => `Het ene cijfer telt ${x}, het andere ${y}.`),
  },
  {
    voor: together,
    reden: (a, b) => differ(a.eenheid, b.eenheid, (x, y) => `De eenheden verschillen: ${x} en ${y}.`),
  },
  {
    // andere-monitors.md §1.4-1.6; huisuitzettingen.md: Boedelbeheer 1303 and AFWC 835
    voor: all,
    reden: (a, b) =>
      differ(a.telling, b.telling, (x, y) => `De cijfers komen uit twee tellingen: ${x} en ${y}.`),
  },
  {
    voor: all,
    reden: (a, b) =>
      differ(
        a.dekking,
        b.dekking,
        (x, y) => `De tellingen zien een andere groep: ${quoted(x)} en ${quoted(y)}.`,
      ),
  },
  {
    voor: all,
    reden: (a, b) =>
      differ(
        a.tijdsbasis,
        b.tijdsbasis,
        () => `Het ene cijfer is ${timeNames[a.tijdsbasis]}, het andere ${timeNames[b.tijdsbasis]}.`,
      ),
  },
  {
    // verhuisbox-en-loket-2.md Q17: to 1 October against a full year
    voor: ["aftrekken", "delen", "een_as", "een_trend"],
    reden: (a, b) => {
      if (a.tijdsbasis === "stand") return null;
      const [x, y] = [days(a), days(b)];
      if (x === null || y === null) return "Van een van de cijfers is de periode niet bekend.";
      return Math.abs(x - y) > 3 ? `De periodes zijn niet even lang: ${x} en ${y} dagen.` : null;
    },
  },
  {
    // verhuisbox-en-loket-2.md Q10: cohort 2021 against period 2022
    voor: all,
    reden: (a, b) =>
      a.blik !== null && b.blik !== null && a.blik !== b.blik
        ? "Het ene cijfer volgt iedereen uit één beginjaar, het andere telt wat er in een periode gebeurde."
        : null,
  },
  {
    // huisuitzettingen.md: afgemeld before and after 2004; actieplan.md: lists before and after a break
    voor: all,
    reden: (a, b) =>
      a.telling === b.telling
        ? differ(a.definitie, b.definitie, () => "Tussen deze cijfers is de manier van tellen veranderd.")
        : null,
  },
  {
    // andere-monitors.md §1.6: category 7 is threatened with loss of a home, not homeless
    voor: ["optellen", "een_as", "een_trend"],
    reden: (a, b) => {
      const threatened = [a, b].map((f) => f.ethos.includes(7));
      const homeless = [a, b].map((f) => f.ethos.some((c) => c < 7));
      const mixed =
        (threatened[0] === true && homeless[1] === true) || (threatened[1] === true && homeless[0] === true);
      return mixed
        ? "ETHOS 7 gaat over mensen die hun huis dreigen te verliezen en telt niet mee bij 1 tot en met 6."
        : null;
    },
  },
  {
    // andere-monitors.md L243: children of a homeless parent are a separate measure
    voor: ["optellen", "aftrekken", "een_trend"],
    reden: (a, b) =>
      a.is_indirect === b.is_indirect
        ? null
        : "Kinderen die indirect betrokken zijn, zijn zelf niet dakloos en tellen niet mee in een totaal.",
  },
  {
    voor: ["optellen", "aftrekken", "een_trend"],
    reden: (a, b) =>
      differ(
        a.aard,
        b.aard,
        () => `Het ene cijfer is ${kindNames[a.aard]}, het andere ${kindNames[b.aard]}.`,
      ),
  },
  {
    voor: ["optellen"],
    reden: (a) =>
      ["aandeel", "verhouding", "duur"].includes(a.soort)
        ? "Percentages, verhoudingen en gemiddelden zijn niet op te tellen."
        : null,
  },
  {
    voor: ["optellen"],
    reden: (a, b) => {
      if (!samePlaceAndGroup(a, b)) return null;
      if (a.tijdsbasis === "stand")
        return "Een stand op twee dagen is niet op te tellen: wie er nog is, telt dan twee keer.";
      if (a.tijdsbasis === "ooit_in_periode") return "Wie in beide periodes voorkomt, telt dan twee keer.";
      return overlap(a, b) ? "De periodes overlappen, dus een deel telt dan twee keer." : null;
    },
  },
  {
    voor: ["optellen"],
    reden: (a, b) =>
      a.gebied === b.gebied && a.groep !== b.groep && (a.groep === "" || b.groep === "")
        ? "Het ene cijfer is een deel van het andere."
        : null,
  },
  {
    voor: ["een_trend"],
    reden: (a, b) =>
      samePlaceAndGroup(a, b) ? null : "Een lijn in de tijd gaat over één gebied en één groep.",
  },
  {
    // verhuisbox-en-loket-2.md Q7: 90 is "another gemeente" in one document, 173 "in and outside" in another
    voor: ["optellen", "aftrekken", "een_trend"],
    reden: (a, b) =>
      a.stuk === b.stuk
        ? null
        : "De cijfers staan in twee stukken, en die zeggen niet of zij op dezelfde manier zijn geteld.",
  },
  {
    voor: ["een_trend"],
    reden: (a, b) =>
      a.van === b.van && a.tot === b.tot
        ? "De cijfers gaan over hetzelfde moment: het zijn versies, geen verloop."
        : null,
  },
  {
    voor: ["delen"],
    reden: (a, b) =>
      a.telbegrip === b.telbegrip || a.deel_van.includes(b.telbegrip)
        ? null
        : `Een aandeel zegt hier niets: ${a.telbegrip} is geen deel van ${b.telbegrip}.`,
  },
  {
    voor: ["delen"],
    reden: (a, b) => (a.gebied === b.gebied ? null : `De gebieden verschillen: ${a.gebied} en ${b.gebied}.`),
  },
];

/** Whether an operation may be done with two figures, with every reason why not. */
export function mayCombine(operation: Operation, a: FigureScope, b: FigureScope): Verdict {
  const redenen = rules
    .filter((rule) => rule.voor.includes(operation))
    .map((rule) => rule.reden(a, b))
    .filter((reason) => reason !== null);
  return { mag: redenen.length === 0, redenen };
}

/** The same for a whole series: each figure with the next, or with every other where order has no meaning. */
export function mayCombineAll(operation: Operation, figures: readonly FigureScope[]): Verdict {
  const reasons = new Set<string>();
  figures.forEach((a, i) => {
    for (const b of operation === "een_trend" ? figures.slice(i + 1, i + 2) : figures.slice(i + 1)) {
      for (const reason of mayCombine(operation, a, b).redenen) reasons.add(reason);
    }
  });
  return { mag: reasons.size === 0, redenen: [...reasons] };
}
