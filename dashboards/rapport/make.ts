import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { RunError } from "../../src/errors.ts";
import { period } from "../components/format.ts";
import { list } from "../components/text.ts";
import { parseQuestions } from "./answers.ts";
import { makeBriefing } from "./briefing.ts";
import type { ReportDocument } from "./document.ts";
import { explanationTemplate, openQuestions, parseExplanation } from "./explanation.ts";
import { filesOf, type WriteWorkbook } from "./files.ts";
import { unknownInParts, unknownInQuestions } from "./names.ts";
import { sheetCount } from "./pdf.ts";
import { loadRelease } from "./release.ts";
import { makeReport, parseParts, promptsOf } from "./report.ts";
import { earlierDocuments, fileName, isFinalAlready, keepDocument, textToFill } from "./store.ts";
import { windowOf } from "./window.ts";

/** What making any document asks from outside. */
export interface MakeRun {
  readonly data: string;
  /** Folder of the release, public or for own staff. */
  readonly published: string;
  /** Day that stands on the document. */
  readonly datum: string;
  readonly stadium: ReportDocument["stadium"];
  readonly writeWorkbook: WriteWorkbook;
  readonly log: (line: string) => void;
}

export interface ReportRun extends MakeRun {
  /** Lines of the reference file rapport.csv. */
  readonly onderdelen: readonly Readonly<Record<string, string>>[];
  /** File with the texts of the policy officer; made with its questions when it is not there. */
  readonly toelichting: string;
  readonly maand: string;
  readonly tot: string | null;
  /** Refuses texts that hold personal data. */
  checkTexts(text: string, path: string): void;
}

/**
 * Writes the document in all its forms, with files of its own kind by the end of their name.
 * @returns the folder that they are in.
 */
export async function finish(
  document: ReportDocument,
  run: MakeRun,
  more: ReadonlyMap<string, string> = new Map(),
): Promise<string> {
  if (await isFinalAlready(run.data, document)) {
    run.log(`${document.titel} was al vastgesteld en is niet veranderd.`);
    return "";
  }
  const files = await filesOf(document, run.writeWorkbook);
  for (const [end, text] of more) files.set(fileName(document) + end, text);
  const folder = await keepDocument(run.data, document, { files, published: run.published });
  run.log(`${document.titel} (${document.stadium}) staat in ${folder}.`);
  return join(folder, fileName(document));
}

function warn(text: string | null, { log }: MakeRun): void {
  if (text !== null) log(text);
}

function checkComplete(open: readonly string[], { stadium, toelichting }: ReportRun): void {
  if (stadium === "concept" || open.length === 0) return;
  const missing = list(open.map((titel) => `"${titel}"`));
  throw new RunError(
    "invoer_ontbreekt",
    `Het rapport kan nog niet worden vastgesteld: in ${toelichting} is nog geen tekst bij ${missing}.`,
  );
}

/**
 * Makes the monthly report of a month and keeps it. Nothing is kept when something is wrong.
 * @throws RunError when nothing was released, a text is missing from a final report, or one is final already.
 */
export async function makeMonthlyReport(run: ReportRun): Promise<string> {
  const window = windowOf(run.maand, run.tot);
  const parts = parseParts(run.onderdelen);
  const prompts = promptsOf(parts);
  const release = await loadRelease(run.published);
  warn(unknownInParts(parts, release), run);
  const template = explanationTemplate(`Toelichting bij het maandrapport van ${period(run.maand)}`, prompts);
  const { tekst, nieuw } = await textToFill(run.toelichting, template);
  if (nieuw) run.log(`Uw tekst schrijft u in ${run.toelichting}.`);
  run.checkTexts(tekst, run.toelichting);
  const explanation = parseExplanation(tekst, prompts);
  checkComplete(openQuestions(explanation, prompts), run);
  const { profiel } = release.manifest;
  const earlier = await earlierDocuments(run.data, { soort: "maandrapport", sleutel: run.maand, profiel });
  const { datum, stadium } = run;
  return finish(makeReport({ release, parts, window, explanation, earlier, stadium, datum }), run);
}

export interface BriefingRun extends MakeRun {
  /** Lines of the reference file briefing-vragen.csv. */
  readonly vragen: readonly Readonly<Record<string, string>>[];
  /** Day of the meeting. */
  readonly vergadering: string;
  /** Day of the meeting before, or null. */
  readonly vorige: string | null;
}

/** A briefing is read on the way to a meeting. */
const sheetsOfBriefing = 2;

/**
 * Makes the briefing for a meeting and keeps it.
 * @throws RunError when nothing was released, a question is incomplete, or one is final already.
 */
export async function makeMeetingBriefing(run: BriefingRun): Promise<string> {
  const { vergadering, vorige, stadium, datum } = run;
  if (vorige !== null && vorige >= vergadering) {
    throw new RunError(
      "gebruik",
      "De vorige vergadering moet voor deze liggen; kijk naar --vorige en --datum.",
    );
  }
  const release = await loadRelease(run.published);
  const questions = parseQuestions(run.vragen);
  warn(unknownInQuestions(questions, release), run);
  const { profiel } = release.manifest;
  const earlier = await earlierDocuments(run.data, { soort: "briefing", sleutel: vergadering, profiel });
  const input = { release, questions, datum: vergadering, vorige, earlier, stadium, gemaakt_op: datum };
  const path = await finish(makeBriefing(input), run);
  const sheets = path === "" ? 0 : await sheetCount(await readFile(`${path}.pdf`));
  if (sheets > sheetsOfBriefing) {
    run.log(
      `Let op: de briefing is ${sheets} bladzijden; kort de vragen of zinnen in briefing-vragen.csv in.`,
    );
  }
  return path;
}
