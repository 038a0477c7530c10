import { seeded } from "../../src/contract/synthesise.ts";

/** An item of the codebook, as the generator needs it. */
export interface ExampleItem {
  readonly item_id: string;
  readonly blok_id: string;
  readonly soort: string;
  /** Routes for which it is asked, or one empty route; with the letter that a survey export gives them. */
  readonly routes: readonly { readonly route: string; readonly letter: string }[];
}

/** One question: an item for one route. */
interface Question {
  readonly item: ExampleItem;
  readonly route: string;
  readonly letter: string;
  readonly blok: string;
}

/** A fictitious meting. `aandeel` is how often ja is said, `onbekend` how often a block is not known. */
interface Plan {
  readonly meting_id: string;
  readonly regio: string;
  readonly versie: string;
  readonly n: number;
  readonly zaad: number;
  readonly aandeel: number;
  readonly onbekend: number;
}

const boven: Plan = {
  ...{ meting_id: "2022-05_VB", regio: "Verzonnen Bovenstreek", versie: "2022-1", n: 7 },
  ...{ zaad: 20220501, aandeel: 0.75, onbekend: 0.03 },
};
const kust: Plan = {
  ...{ meting_id: "2022-06_VK", regio: "Verzonnen Kuststreek", versie: "2022-1", n: 14 },
  ...{ zaad: 20220601, aandeel: 0.4, onbekend: 0.06 },
};
const midden: Plan = {
  ...{ meting_id: "2022-09_VM", regio: "Verzonnen Middenland", versie: "2022-1", n: 10 },
  ...{ zaad: 20220901, aandeel: 0.5, onbekend: 0.05 },
};
const middenLater: Plan = {
  ...midden,
  ...{ meting_id: "2023-09_VM", versie: "voorbeeld-2", zaad: 20230901, aandeel: 0.85 },
};

/** The answers of one gemeente, by question; not ticked is no answer. */
type Answers = ReadonlyMap<Question, "ja" | "nee" | "onbekend">;

/** Not asked for this route in the instrument (preventiescanner.md §2.4). */
const isAsked = (item: string, letter: string): boolean => !(/^WM-OPT-1[4567]$/.test(item) && letter === "A");

function questionsOf(items: readonly ExampleItem[]): Question[] {
  return items
    .filter(({ soort }) => soort !== "tekst" && soort !== "aantal")
    .flatMap((item) =>
      item.routes.map(({ route, letter }) => ({ item, route, letter, blok: `${item.blok_id}|${letter}` })),
    );
}

const chosen = ({ item: { soort } }: Question): boolean =>
  soort === "keuzeoptie" || soort === "ja_nee_onbekend";

/** How often each question gets ja in this region: around the share of the plan, now and then never or always. */
function chancesOf(
  questions: readonly Question[],
  { aandeel }: Plan,
  random: () => number,
): Map<Question, number> {
  return new Map(questions.map((own) => [own, Math.min(1, Math.max(0, aandeel + (random() - 0.5) * 0.9))]));
}

function answerOf(own: Question, chance: number, { onbekend }: Plan, random: () => number) {
  const draw = random();
  if (draw < chance) return "ja";
  if (own.item.soort === "keuzeoptie") return null;
  return random() < onbekend ? "onbekend" : "nee";
}

/** One gemeente fills in the scanner; a block that it does not know gets onbekend and nothing else. */
function fillIn(
  questions: readonly Question[],
  chances: ReadonlyMap<Question, number>,
  plan: Plan,
  random: () => number,
): Answers {
  const blocks = new Set(questions.filter(({ item }) => item.soort === "onbekend").map(({ blok }) => blok));
  const unknown = new Set([...blocks].filter(() => random() < plan.onbekend));
  const answers = new Map<Question, "ja" | "nee" | "onbekend">();
  for (const own of questions) {
    if (own.item.soort === "onbekend" && unknown.has(own.blok)) answers.set(own, "ja");
    if (!chosen(own) || unknown.has(own.blok) || !isAsked(own.item.item_id, own.letter)) continue;
    const said = answerOf(own, chances.get(own) ?? 0, plan, random);
    if (said !== null) answers.set(own, said);
  }
  const filled = new Set([...answers.keys()].map(({ blok }) => blok));
  for (const own of questions) {
    if (own.item.soort === "geen" && !filled.has(own.blok)) answers.set(own, "ja");
  }
  return answers;
}

function firstMeting(questions: readonly Question[], plan: Plan): Answers[] {
  const random = seeded(plan.zaad);
  const chances = chancesOf(questions, plan, random);
  return Array.from({ length: plan.n }, () => fillIn(questions, chances, plan, random));
}

/** A year later: most answers stayed, a part was given anew. */
function laterMeting(questions: readonly Question[], plan: Plan, before: readonly Answers[]): Answers[] {
  const random = seeded(plan.zaad);
  const chances = chancesOf(questions, plan, random);
  return before.map((old) => {
    const fresh = fillIn(questions, chances, plan, random);
    const blocks = new Set(questions.map(({ blok }) => blok));
    const renewed = new Set([...blocks].filter(() => random() < 0.4));
    const kept = [...old].filter(([{ blok }]) => !renewed.has(blok));
    return new Map([...kept, ...[...fresh].filter(([{ blok }]) => renewed.has(blok))]);
  });
}

const csv = (lines: readonly (readonly (string | number)[])[]): string =>
  lines.map((cells) => `${cells.join(";")}\r\n`).join("");

/** As a report prints it: per option how many gemeenten and which. */
function asReport(questions: readonly Question[], plan: Plan, gemeenten: readonly Answers[]): string {
  const rows = questions.flatMap((own) => {
    const { item, route, letter } = own;
    const answers = item.soort === "ja_nee_onbekend" ? ["ja", "nee", "onbekend"] : ["ja"];
    return answers.map((antwoord) => {
      const before = [item.blok_id, item.item_id, route, antwoord === "ja" ? "" : antwoord];
      if (!isAsked(item.item_id, letter)) return [...before, "-", "-"];
      const nrs = gemeenten.flatMap((given, i) => (given.get(own) === antwoord ? [i + 1] : []));
      return [...before, nrs.length, nrs.length === 0 ? "0" : nrs.join(",")];
    });
  });
  return csv([
    ["Regio", plan.regio],
    ["Meting", plan.meting_id],
    ["Aantal gemeenten (N)", plan.n],
    ["Versie", plan.versie],
    ["Fictief", "ja"],
    [],
    ["blok_id", "optie", "route", "antwoord", "aantal", "nrs"],
    ...rows,
  ]);
}

/** As a survey tool exports it: one row per gemeente, a column per option. */
function asSurvey(questions: readonly Question[], plan: Plan, gemeenten: readonly Answers[]): string {
  const columns = questions.map(({ item, letter }) => {
    const name = item.item_id.replace(/-([^-]+)$/, "_$1");
    return letter === "" ? name : `${name}.${letter}`;
  });
  const cell = (given: Answers, own: Question): string => {
    const said = given.get(own);
    if (!isAsked(own.item.item_id, own.letter)) return "";
    if (own.item.soort === "ja_nee_onbekend") return said ?? "";
    return said === "ja" ? "1" : "0";
  };
  const rows = gemeenten.map((given, i) => [
    ...[`g${i + 1}`, plan.regio, plan.meting_id, plan.versie, "ja"],
    ...questions.map((own) => cell(given, own)),
  ]);
  return csv([["respondent", "regio", "meting", "versie", "fictief", ...columns], ...rows]);
}

/** Figures as gemeenten write them down, for the same invented region. */
function asWritten({ regio, meting_id }: Plan): string {
  const figures: [number, string, string][] = [
    ...[1, 2, 3, 4, 5, 6].map((nr): [number, string, string] => [nr, "INZ-GEB-01", String((nr * 7) % 5)]),
    [1, "INZ-DAK-01", "(a): eerste helft 2022: 34"],
    [4, "INZ-DAK-01", "8-10 per jaar in 2021 (schatting)"],
    [1, "INZ-HUI-03", "4-6 maanden"],
    [2, "INZ-HUI-03", "9 maanden"],
    [1, "INZ-HUI-04", "12"],
    [3, "INZ-HUI-04", "3/4"],
    [5, "INZ-HUI-04", "onbekend hoeveel"],
  ];
  return csv([
    ["meting", "regio", "fictief", "gemeente_nr", "item", "genoemd"],
    ...figures.map(([nr, item, text]) => [meting_id, regio, "ja", nr, item, text]),
  ]);
}

/** One invented gemeente agrees with being named; the others stay numbers. */
function asNames({ regio, meting_id, n }: Plan): string {
  const rows = Array.from({ length: n }, (_, i) => [
    i + 1,
    i === 0 ? "Verzonnenstad" : "",
    i === 0 ? "ja" : "nee",
  ]);
  return csv([
    ["meting", "regio", "fictief", "gemeente_nr", "naam", "vrijgegeven"],
    ...rows.map((row) => [meting_id, regio, "ja", ...row]),
  ]);
}

/**
 * Three fictitious regions beside the real one, by file name: two as a printed table, one as a survey export with
 * a second meting in a later version of the instrument. Nothing in them is about a real gemeente.
 */
export function exampleMetingen(items: readonly ExampleItem[]): ReadonlyMap<string, string> {
  const questions = questionsOf(items);
  const first = firstMeting(questions, midden);
  const later = laterMeting(questions, middenLater, first);
  return new Map([
    [
      "fictief-2022-05-bovenstreek-rapporttabel.csv",
      asReport(questions, boven, firstMeting(questions, boven)),
    ],
    ["fictief-2022-06-kuststreek-rapporttabel.csv", asReport(questions, kust, firstMeting(questions, kust))],
    ["fictief-2022-09-middenland-vragenlijst.csv", asSurvey(questions, midden, first)],
    ["fictief-2022-09-middenland-waarden.csv", asWritten(midden)],
    ["fictief-2023-09-middenland-vragenlijst.csv", asSurvey(questions, middenLater, later)],
    ["fictief-2023-09-middenland-namen.csv", asNames(middenLater)],
  ]);
}
