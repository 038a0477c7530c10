import { RunError } from "../../src/errors.ts";
import { alinea, type Block, kop, lijst } from "./document.ts";

/** A question to the policy officer, from the reference file of the report. */
export interface Prompt {
  readonly titel: string;
  readonly hulp: string;
}

export const openText = "Nog in te vullen.";

/** An empty file of texts: the questions as headings, with a hint that the report leaves out. */
export function explanationTemplate(titel: string, prompts: readonly Prompt[]): string {
  const parts = prompts.map(({ titel: vraag, hulp }) => `## ${vraag}\n\n<!-- ${hulp} -->\n`);
  const intro =
    "<!-- Schrijf onder elke kop. Tekst tussen deze tekens komt niet in het rapport. Noem geen namen en geen\naantallen van 1 tot en met 4; cijfers staan al in de tabellen. -->";
  return [`# ${titel}`, "", intro, "", parts.join("\n")].join("\n");
}

/** Marks of Markdown have no place in the styles of the report: the words stay, and an address stays to be read. */
function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]+)\]\(([^)\s]+)[^)]*\)/g, "$1 ($2)")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\d])([*_`])(?=\S)([^*_`]+?)(?<=\S)\1(?![\p{L}\d])/gu, "$2");
}

const isPoint = (line: string): boolean => /^([-*•]|\d{1,2}[.)])\s/.test(line);

/** One paragraph or list; a line that is no point of its own goes on with the one before. */
function partBlock(lines: readonly string[]): Block {
  const [first = ""] = lines;
  if (!isPoint(first)) return alinea(plain(lines.join(" ")));
  const points: string[] = [];
  for (const line of lines) {
    if (isPoint(line)) points.push(line.replace(/^[-*•]\s+/, ""));
    else points.push(`${points.pop() ?? ""} ${line}`);
  }
  return lijst(points.map(plain));
}

/** A paragraph that a list follows without an empty line between ends where the list begins. */
function parts(lines: readonly string[]): string[][] {
  const start = lines.findIndex(isPoint);
  return start > 0 ? [lines.slice(0, start), lines.slice(start)] : [[...lines]];
}

function blocksOf(text: string): Block[] {
  return text
    .replace(/^#+\s*(.*)$/gm, "\n$1\n")
    .split(/\n\s*\n/)
    .map((part) => part.split("\n").map((line) => line.trim().replace(/^>\s?/, "")))
    .map((lines) => lines.filter((line) => line !== ""))
    .filter((lines) => lines.length > 0)
    .flatMap(parts)
    .map(partBlock);
}

/** @throws RunError gebruik when the file is no text in UTF-8, or holds a table: the report would mangle it. */
function checkReadable(text: string): void {
  if (["\ufffd", "\0"].some((sign) => text.includes(sign))) {
    throw new RunError("gebruik", "De toelichting is niet als UTF-8 bewaard; sla het bestand zo op.");
  }
  const line = text.split("\n").findIndex((one) => /^\s*\|.*\|\s*$/.test(one));
  if (line === -1) return;
  throw new RunError(
    "gebruik",
    `In regel ${line + 1} van de toelichting staat een tabel; het rapport heeft daar alleen alinea's en lijsten. Maak er een lijst van.`,
  );
}

/** Texts of the policy officer by question; a question without text is not in it. */
export type Explanation = ReadonlyMap<string, readonly Block[]>;

const withoutComments = (text: string): string => text.replace(/<!--[\s\S]*?-->/g, "");

/**
 * Reads `data/toelichting/<maand>.md`.
 * @throws RunError gebruik when a heading is none of the questions, or the text cannot be shown as it is.
 */
export function parseExplanation(text: string, prompts: readonly Prompt[]): Explanation {
  checkReadable(text);
  const known = new Set(prompts.map(({ titel }) => titel));
  const found = new Map<string, Block[]>();
  const lines = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const [intro = "", ...sections] = withoutComments(lines).split(/^##(?!#)[^\S\n]*/m);
  if (intro.replace(/^# .*$/m, "").trim() !== "") {
    throw new RunError(
      "gebruik",
      "In de toelichting staat tekst boven de eerste vraag; zet die onder een kop.",
    );
  }
  for (const section of sections) {
    const [heading = "", ...own] = section.split("\n");
    if (!known.has(heading.trim())) {
      throw new RunError(
        "gebruik",
        `De kop "${heading.trim()}" in de toelichting is geen vraag van het rapport; gebruik de koppen uit het bestand.`,
      );
    }
    const blocks = blocksOf(own.join("\n"));
    if (blocks.length > 0) found.set(heading.trim(), [...(found.get(heading.trim()) ?? []), ...blocks]);
  }
  return found;
}

/** The answer to one question, or that it is still to be written. */
export function explanationBlocks(explanation: Explanation, titel: string): Block[] {
  return [kop(3, titel), ...(explanation.get(titel) ?? [alinea(openText, "open")])];
}

/** Questions without an answer. */
export function openQuestions(explanation: Explanation, prompts: readonly Prompt[]): string[] {
  return prompts.map(({ titel }) => titel).filter((titel) => !explanation.has(titel));
}
