import { RunError } from "../../src/errors.ts";
import type { PublishedTable, Row } from "../../src/published/table.ts";
import { period } from "../components/format.ts";
import { capital, count, list } from "../components/text.ts";
import type { Figure } from "./document.ts";
import {
  codeOf,
  dimensionsOf,
  either,
  figureOfRegister,
  figureOfRow,
  groupLabel,
  momentText,
  textOf,
} from "./figures.ts";
import { ownRows, type Release } from "./release.ts";
import { seriesRows, wasKnown } from "./sections/series.ts";
import { checkSelector, matches, parseSelector, type Selector, titleFor } from "./selector.ts";
import { spanOf, yearBefore } from "./span.ts";
import { normText, targetsAt } from "./targets.ts";

/** A fixed question of the council: a line of data/reference/briefing-vragen.csv. */
export interface Question {
  readonly vraag: string;
  /**
   * What answers it: published tables, series or figures, separated by |. Behind a table may stand which rows,
   * `tabel[gebiedstype_code=KRIMP]`; alternatives are separated by /, and the first with a figure answers.
   * `doelen` stands for the verdicts on the targets.
   */
  readonly naam: string;
  /**
   * The answer with {cijfer} and {periode} in it; made from the figure's own title when empty. Sentences
   * separated by | belong to the names in the same place; one alone belongs to all.
   */
  readonly zin: string;
  /** Why there is no answer, after 'Dat weten we niet, want'. */
  readonly weten_we_niet: string;
  /** What a reader must know beside the answer. */
  readonly let_op: string;
}

const wrong = (what: string): RunError => new RunError("invoer_ontbreekt", `In briefing-vragen.csv ${what}`);

/** @throws RunError invoer_ontbreekt when a sentence would say nothing of the figure. */
function checkSentence(vraag: string, zin: string): void {
  const holes: readonly string[] = zin.match(/\{[^}]*\}/g) ?? [];
  const unknown = holes.find((hole) => !["{cijfer}", "{periode}"].includes(hole));
  if (unknown !== undefined) {
    throw wrong(`staat ${unknown} in de zin bij "${vraag}"; alleen {cijfer} en {periode} worden ingevuld.`);
  }
  if (zin !== "" && !holes.includes("{cijfer}")) {
    throw wrong(`mist de zin bij "${vraag}" de plek van het getal: {cijfer}.`);
  }
}

/** @throws RunError invoer_ontbreekt when there is no question, or one is not complete. */
export function parseQuestions(rows: readonly Readonly<Record<string, string>>[]): Question[] {
  if (rows.length === 0) throw wrong("staat geen vraag.");
  return rows.map(({ vraag = "", naam = "", zin = "", weten_we_niet = "", let_op = "" }) => {
    if (vraag === "" || weten_we_niet === "") {
      throw wrong(`mist een vraag haar tekst of de zin voor als er geen antwoord is: "${vraag || naam}".`);
    }
    for (const sentence of zin.split("|")) checkSentence(vraag, sentence.trim());
    return { vraag, naam, zin, weten_we_niet, let_op };
  });
}

/** Figures that say one thing, each in its own group or version, with the sentence made from them. */
export interface Statement {
  readonly zin: string;
  readonly cijfers: readonly Figure[];
}

/** The figures about the latest moment, every group and version of them. */
function latest<T>(all: readonly T[], moment: (one: T) => string): T[] {
  const last = all.map(moment).sort().at(-1);
  return all.filter((one) => moment(one) === last);
}

/** A figure with what it is about, in the two parts that a sentence needs. */
interface Said {
  readonly cijfer: Figure;
  readonly titel: string;
  /** The group within it; empty for the whole. */
  readonly groep: string;
}

function registerFigures(release: Release, selector: Selector, day: string): Said[] {
  const table = release.table("cijfers");
  if (table === undefined) return [];
  const own = seriesRows(release, [selector.naam]);
  const rows = own.length > 0 ? own : release.rows("cijfers").filter((r) => r.cijfer_id === selector.naam);
  const known = rows.filter((row) => matches(row, selector) && wasKnown(row, day));
  // a figure without a day of its own is no news beside one that has it
  const ownDay = (row: Row): string => textOf(row, "periode_tot") || textOf(row, "peildatum");
  const last = latest(known, ownDay);
  const isSplit = new Set(last.map((row) => textOf(row, "categorie"))).size > 1;
  return last.map((row) => {
    const [titel, groep] = [textOf(row, "titel"), textOf(row, "categorie")];
    const cijfer = figureOfRegister(row, table);
    return { cijfer, titel, groep: !isSplit && titel.includes(groep) ? "" : groep };
  });
}

/**
 * A period that was over by the day, or that its source knew no more of than was known that day. Who is
 * followed after the period is over is known as far as the source goes.
 */
function isOver(row: Row, { peildatum, scope }: PublishedTable, day: string): boolean {
  const span = spanOf(textOf(row, "periode"));
  const known = spanOf(peildatum ?? "");
  const isKnown = known !== null && known.tot <= day;
  if (scope.blik === "cohort") return isKnown;
  return span === null || span.tot <= day || (span.van <= day && isKnown);
}

function tableFigures(release: Release, table: PublishedTable, selector: Selector, day: string): Said[] {
  checkSelector(selector, table);
  const rows = ownRows(release, table.naam).filter((row) => {
    return matches(row, selector) && isOver(row, table, day);
  });
  const end = (row: Row): string => spanOf(textOf(row, "periode"))?.tot ?? "";
  const last = latest(rows, end);
  const varied = dimensionsOf(table).filter((name) => new Set(last.map((row) => codeOf(row, name))).size > 1);
  return last.map((row) => {
    const label = groupLabel(row, table, varied);
    const titel = titleFor(row, table, selector);
    const whole = varied.length === 0 ? "" : "samen";
    return { cijfer: figureOfRow(row, table), titel, groep: label === "Totaal" ? whole : label };
  });
}

function figuresFor(release: Release, selector: Selector, day: string): Said[] {
  const table = selector.naam === "cijfers" ? undefined : release.table(selector.naam);
  return table === undefined
    ? registerFigures(release, selector, day)
    : tableFigures(release, table, selector, day);
}

/** The first alternative with figures; invented ones only when there are no others. */
function firstWithFigures(release: Release, text: string, day: string): Said[] {
  const all = text
    .split("/")
    .map((name) => figuresFor(release, parseSelector(name), day))
    .filter((found) => found.length > 0);
  return all.find((found) => !found.some(({ cijfer }) => cijfer.is_fictief)) ?? all[0] ?? [];
}

/** Values by group, every version of each. */
function byGroup(found: readonly Said[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { groep, cijfer } of found) {
    const values = groups.get(groep) ?? [];
    groups.set(groep, values.includes(cijfer.tekst) ? values : [...values, cijfer.tekst]);
  }
  return new Map([...groups].map(([groep, values]) => [groep, withoutDoubles(values)]));
}

/** A document that says 'circa 100' where another says 100 does not say something else. */
function withoutDoubles(values: readonly string[]): string[] {
  return values.filter((value) => !values.some((other) => other !== value && other.endsWith(` ${value}`)));
}

const hiddenGroups = { een: "groep is verborgen", meer: "groepen zijn verborgen" };

/** One value, its versions, or every group with its value; hidden groups are counted, not listed. */
function valueText(found: readonly Said[]): string {
  const isHidden = ({ cijfer }: Said): boolean => cijfer.status === "onderdrukt";
  const hidden = found.filter(isHidden);
  const listed = found.length > 2 && hidden.length > 1 ? found.filter((one) => !isHidden(one)) : found;
  const parts = [...byGroup(listed)].map(([groep, values]) => {
    if (groep === "") return either(values);
    return `${groep}${/\d$/.test(groep) ? ":" : ""} ${either(values)}`;
  });
  if (listed.length === found.length) return list(parts);
  return `${parts.join(", ")}; ${count(hidden.length, hiddenGroups)}`;
}

function statement(found: readonly Said[], zin: string): Statement {
  const cijfers = found.map(({ cijfer }) => cijfer);
  const [first] = found;
  if (first === undefined) return { zin: "", cijfers };
  const groups = byGroup(found);
  const differ = [...groups.values()].some((values) => values.length > 1);
  const bare = zin !== "" && groups.size === 1 ? found.map((one) => ({ ...one, groep: "" })) : found;
  const [cijfer, periode] = [valueText(bare), momentText(first.cijfer)];
  if (zin === "") {
    return {
      zin: `${first.titel}: ${cijfer} (${periode}${differ ? "; de bronnen verschillen" : ""}).`,
      cijfers,
    };
  }
  const sentence = capital(zin.replaceAll("{cijfer}", cijfer).replaceAll("{periode}", periode));
  return { zin: `${sentence}${differ ? " De bronnen verschillen." : ""}`, cijfers };
}

/** Targets that run on the day or ended in the year before, each with its verdict. */
function targetStatements(release: Release, day: string): Statement[] {
  return targetsAt(release, yearBefore(day), day, (row) => wasKnown(row, day)).flatMap(
    ({ doel, oordeel, cijfer, besluiten }) => {
      if (cijfer === null) return [];
      const term = doel.tot === null ? "" : ` (${period(`${doel.van} t/m ${doel.tot}`)})`;
      const zin = `${doel.titel}${term}: ${cijfer.tekst}, norm ${normText(doel)} volgens ${besluiten[0]}. Oordeel: ${oordeel.status}.`;
      return [{ zin, cijfers: [cijfer] }];
    },
  );
}

/** What answers a question as known on a day; nothing when no published figure does. */
export function answersTo(release: Release, question: Question, day: string): Statement[] {
  const sentences = question.zin.split("|").map((zin) => zin.trim());
  const sentenceFor = (i: number): string => (sentences.length === 1 ? question.zin : (sentences[i] ?? ""));
  return question.naam
    .split("|")
    .flatMap((name, i) =>
      name === "doelen"
        ? targetStatements(release, day)
        : [statement(name === "" ? [] : firstWithFigures(release, name, day), sentenceFor(i))],
    )
    .filter(({ cijfers }) => cijfers.length > 0);
}
