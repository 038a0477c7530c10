import { RunError } from "../../src/errors.ts";
import type { PublishedTable, Row } from "../../src/published/table.ts";
import { period } from "../components/format.ts";
import { list } from "../components/text.ts";
import type { Figure } from "./document.ts";
import { either, figureOfRegister, figureOfRow, groupLabel, momentText, textOf } from "./figures.ts";
import { ownRows, type Release } from "./release.ts";
import { momentOf, seriesRows } from "./sections/series.ts";
import { checkSelector, matches, parseSelector, type Selector } from "./selector.ts";
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
  /** The answer with {cijfer} and {periode} in it; made from the figure's own title when empty. */
  readonly zin: string;
  /** Why there is no answer, after 'Dat weten we niet, want'. */
  readonly weten_we_niet: string;
  /** What a reader must know beside the answer. */
  readonly let_op: string;
}

/** @throws RunError invoer_ontbreekt when a question has neither figures nor a reason why not. */
export function parseQuestions(rows: readonly Readonly<Record<string, string>>[]): Question[] {
  return rows.map(({ vraag = "", naam = "", zin = "", weten_we_niet = "", let_op = "" }) => {
    if (vraag === "" || weten_we_niet === "") {
      throw new RunError(
        "invoer_ontbreekt",
        `In briefing-vragen.csv mist een vraag haar tekst of de zin voor als er geen antwoord is: "${vraag || naam}".`,
      );
    }
    return { vraag, naam, zin, weten_we_niet, let_op };
  });
}

/** Figures that say one thing, each in its own group or version, with the sentence made from them. */
export interface Statement {
  readonly zin: string;
  readonly cijfers: readonly Figure[];
}

/** Whether a document was there on a day; one without a date is judged by what it is about. */
function wasKnown(row: Row, day: string): boolean {
  const known = spanOf(textOf(row, "bron_datum"))?.van ?? momentOf(row);
  return known !== "" && known <= day;
}

/** The figures about the latest moment, every group and version of them. */
function latest<T>(all: readonly T[], moment: (one: T) => string): T[] {
  const last = all.map(moment).sort().at(-1);
  return all.filter((one) => moment(one) === last);
}

function registerFigures(release: Release, selector: Selector, day: string): Figure[] {
  const table = release.table("cijfers");
  if (table === undefined) return [];
  const own = seriesRows(release, [selector.naam]);
  const rows = own.length > 0 ? own : release.rows("cijfers").filter((r) => r.cijfer_id === selector.naam);
  const known = rows.filter((row) => matches(row, selector) && wasKnown(row, day));
  // a figure without a day of its own is no news beside one that has it
  const ownDay = (row: Row): string => textOf(row, "periode_tot") || textOf(row, "peildatum");
  return latest(known, ownDay).map((row) => figureOfRegister(row, table));
}

function tableFigures(release: Release, table: PublishedTable, selector: Selector, day: string): Figure[] {
  checkSelector(selector, table);
  const rows = ownRows(release, table.naam).filter((row) => {
    const span = spanOf(textOf(row, "periode"));
    return matches(row, selector) && (span === null || span.van <= day);
  });
  const end = (row: Row): string => spanOf(textOf(row, "periode"))?.tot ?? "";
  return latest(rows, end).map((row) => {
    const label = groupLabel(row, table);
    return { ...figureOfRow(row, table), wat: label === "Totaal" ? table.titel : `${table.titel}: ${label}` };
  });
}

function figuresFor(release: Release, selector: Selector, day: string): Figure[] {
  const table = selector.naam === "cijfers" ? undefined : release.table(selector.naam);
  return table === undefined
    ? registerFigures(release, selector, day)
    : tableFigures(release, table, selector, day);
}

/** The first alternative with figures; invented ones only when there are no others. */
function firstWithFigures(release: Release, text: string, day: string): Figure[] {
  const all = text
    .split("/")
    .map((name) => figuresFor(release, parseSelector(name), day))
    .filter((figures) => figures.length > 0);
  return all.find((figures) => !figures.some(({ is_fictief }) => is_fictief)) ?? all[0] ?? [];
}

const partOf = ({ wat }: Figure): string => wat.split(": ").slice(1).join(": ");
const titleOf = ({ wat }: Figure): string => wat.split(": ")[0] ?? wat;

/** One value, its versions, or every group with its value. */
function valueText(figures: readonly Figure[]): string {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) groups.set(partOf(figure), [...(groups.get(partOf(figure)) ?? []), figure]);
  const parts = [...groups].map(([part, own]) => {
    const value = either(own.map(({ tekst }) => tekst));
    return part === "" ? value : `${part} ${value}`;
  });
  return list(parts);
}

function statement(figures: readonly Figure[], { zin }: Question): Statement {
  const [first] = figures;
  if (first === undefined) return { zin: "", cijfers: [] };
  const differ = [...new Set(figures.map(partOf))].some(
    (part) => new Set(figures.filter((f) => partOf(f) === part).map(({ tekst }) => tekst)).size > 1,
  );
  const doubt = differ ? "; de bronnen verschillen" : "";
  const isOneGroup = new Set(figures.map(partOf)).size === 1;
  const bare = zin !== "" && isOneGroup ? figures.map((one) => ({ ...one, wat: titleOf(one) })) : figures;
  const [cijfer, periode] = [valueText(bare), momentText(first)];
  const sentence =
    zin === ""
      ? `${titleOf(first)}: ${cijfer} (${periode}${doubt}).`
      : zin.replaceAll("{cijfer}", cijfer).replaceAll("{periode}", periode) +
        (differ ? " De bronnen verschillen." : "");
  return { zin: sentence, cijfers: figures };
}

/** Targets that run on the day or ended in the year before, each with its verdict. */
function targetStatements(release: Release, day: string): Statement[] {
  return targetsAt(release, yearBefore(day), day).flatMap(({ doel, oordeel, cijfer }) => {
    if (cijfer === null) return [];
    const term = doel.tot === null ? "" : ` (${period(`${doel.van} t/m ${doel.tot}`)})`;
    const zin = `${doel.titel}${term}: ${cijfer.tekst}, norm ${normText(doel)}. Oordeel: ${oordeel.status}.`;
    return [{ zin, cijfers: [cijfer] }];
  });
}

/** What answers a question as known on a day; nothing when no published figure does. */
export function answersTo(release: Release, question: Question, day: string): Statement[] {
  return question.naam
    .split("|")
    .filter((name) => name !== "")
    .flatMap((name) =>
      name === "doelen"
        ? targetStatements(release, day)
        : [statement(firstWithFigures(release, name, day), question)],
    )
    .filter(({ cijfers }) => cijfers.length > 0);
}
