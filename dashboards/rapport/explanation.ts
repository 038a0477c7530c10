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

function blocksOf(text: string): Block[] {
  const parts = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.map((part) => {
    const lines = part.split("\n").map((line) => line.trim());
    if (lines.every((line) => /^[-*] /.test(line))) return lijst(lines.map((line) => line.slice(2).trim()));
    return alinea(lines.join(" "));
  });
}

/** Texts of the policy officer by question; a question without text is not in it. */
export type Explanation = ReadonlyMap<string, readonly Block[]>;

const withoutComments = (text: string): string => text.replace(/<!--[\s\S]*?-->/g, "");

/**
 * Reads `data/toelichting/<maand>.md`.
 * @throws RunError gebruik when a heading is none of the questions: its text would be lost in silence.
 */
export function parseExplanation(text: string, prompts: readonly Prompt[]): Explanation {
  const known = new Set(prompts.map(({ titel }) => titel));
  const found = new Map<string, Block[]>();
  const [intro = "", ...parts] = withoutComments(text.replace(/\r\n?/g, "\n")).split(/^## /m);
  if (intro.replace(/^# .*$/m, "").trim() !== "") {
    throw new RunError(
      "gebruik",
      "In de toelichting staat tekst boven de eerste vraag; zet die onder een kop.",
    );
  }
  for (const part of parts) {
    const [heading = "", ...lines] = part.split("\n");
    if (!known.has(heading.trim())) {
      throw new RunError(
        "gebruik",
        `De kop "${heading.trim()}" in de toelichting is geen vraag van het rapport; gebruik de koppen uit het bestand.`,
      );
    }
    const blocks = blocksOf(lines.join("\n"));
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
