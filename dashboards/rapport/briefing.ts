import { date } from "../components/format.ts";
import { list } from "../components/text.ts";
import { answersTo, type Question, type Statement } from "./answers.ts";
import { compose } from "./compose.ts";
import { alinea, type Block, type Figure, figuresOf, kop, type ReportDocument } from "./document.ts";
import { momentText } from "./figures.ts";
import type { Release } from "./release.ts";
import { type Earlier, restatementBlocks, restatements } from "./restatements.ts";

export interface BriefingInput {
  readonly release: Release;
  readonly questions: readonly Question[];
  /** Day of the meeting: only what was known by then counts. */
  readonly datum: string;
  /** Day of the meeting before, when it left no final briefing behind. */
  readonly vorige: string | null;
  /** Final briefings of earlier meetings, oldest first. */
  readonly earlier: readonly Earlier[];
  readonly stadium: ReportDocument["stadium"];
  /** Day of the concept or of the decision. */
  readonly gemaakt_op: string;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== "");

/** Each document once, with all the lines of it that are used. */
function sourcesOf(figures: readonly Figure[]): string {
  const lines = new Map<string, string[]>();
  for (const { bron, bron_regel } of figures) {
    lines.set(bron, [...(lines.get(bron) ?? []), bron_regel.replace(/^L/, "")]);
  }
  return [...lines]
    .map(([bron, own]) => [bron, list(unique(own))].filter((t) => t !== "").join(", regel "))
    .join("; ");
}

/** 'Telt: … Peildatum: … Bron: …' in one line of small print. */
function originOf(figures: readonly Figure[]): string {
  const [first] = figures;
  const days = unique(figures.map(({ peildatum }) => (peildatum === null ? "" : date(peildatum))));
  const day = days.length > 0 ? days.join(", ") : "niet genoemd";
  const counts = unique(figures.map(({ telt }) => telt.replace(/\.$/, ""))).join("; ");
  const period = first === undefined ? "" : momentText(first);
  const invented = first?.is_fictief === true ? "Fictief. " : "";
  return `${invented}Telt: ${counts}. Periode: ${period}. Peildatum: ${day}. Bron: ${sourcesOf(figures)}.`;
}

const statementBlock = ({ zin, cijfers }: Statement): Block => ({
  ...{ soort: "cijfer", zin, herkomst: originOf(cijfers), cijfers: [...cijfers] },
});

function questionBlocks(release: Release, question: Question, datum: string): Block[] {
  const found = answersTo(release, question, datum);
  const answer =
    found.length > 0
      ? found.map(statementBlock)
      : [alinea(`Dat weten we niet, want ${question.weten_we_niet}`, "antwoord")];
  const hasNote = question.let_op !== "" && found.length > 0;
  const note = hasNote ? [alinea(question.let_op, "let_op")] : [];
  return [kop(2, question.vraag), ...answer, ...note];
}

/** A question with all that stands under it. */
interface Answered {
  readonly vraag: string;
  readonly blokken: readonly Block[];
}

const sameText = (text: string): string => text.replaceAll("\u00a0", " ");

/** What was said at the meeting before: in its final briefing, or as the release would have answered then. */
function saidBefore({ release, questions, vorige, earlier }: BriefingInput): string[] | null {
  const last = earlier.at(-1);
  if (last !== undefined) return sentencesOf(last.document.blokken);
  if (vorige === null) return null;
  return questions.flatMap((one) => answersTo(release, one, vorige).map(({ zin }) => zin));
}

const sentencesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.soort === "cijfer" ? [block.zin] : []));

/** An answer longer than this is a list of groups: that it is new is said, and not the whole list again. */
const shortAnswer = 120;

/** New answers, question by question: short ones again, of a longer one that it is new. */
function newsOf(answers: readonly Answered[], known: ReadonlySet<string>): string[] {
  return answers.flatMap(({ vraag, blokken }) => {
    const news = sentencesOf(blokken).filter((sentence) => !known.has(sameText(sentence)));
    const short = news.filter((sentence) => sentence.length <= shortAnswer);
    return news.length === short.length ? news : [...short, `Ook nieuw: meer bij "${vraag}".`];
  });
}

/** What the answers say now that they did not say at the meeting before. */
function changes(input: BriefingInput, answers: readonly Answered[]): Block[] {
  const before = saidBefore(input);
  const day = input.earlier.at(-1)?.document.sleutel ?? input.vorige;
  if (before === null || day === null) return [];
  const news = unique(newsOf(answers, new Set(before.map(sameText))));
  const figures = answers.flatMap(({ blokken }) => blokken.flatMap(figuresOf));
  const restated = restatements(input.release, input.earlier, figures);
  const said = `Nieuw sinds ${date(day)}: ${news.join(" ")}`;
  return [
    kop(2, "Wat is veranderd sinds de vorige vergadering?"),
    alinea(news.length === 0 ? `Sinds ${date(day)} is er geen nieuw cijfer.` : said),
    ...(restated.length === 0 ? [] : restatementBlocks(restated, input.earlier)),
  ];
}

/** The briefing for one meeting: the fixed questions of the council, each with its answer as known that day. */
export function makeBriefing(input: BriefingInput): ReportDocument {
  const { release, questions, datum, stadium, gemaakt_op } = input;
  const answers = questions.map((question): Answered => {
    return { vraag: question.vraag, blokken: questionBlocks(release, question, datum) };
  });
  const blocks = [...answers.flatMap(({ blokken }) => blokken), ...changes(input, answers)];
  const head = {
    soort: "briefing" as const,
    sleutel: datum,
    titel: `Briefing dakloosheid voor de vergadering van ${date(datum)}`,
    onderwerp: `Vaste vragen van de raad, met wat er op ${date(datum)} bekend was`,
    ...{ stadium, datum: gemaakt_op },
  };
  return compose(release, head, blocks);
}
