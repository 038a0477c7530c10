import { el } from "../dom.js";
import type { Answer } from "./rows.js";

interface Mark {
  readonly naam: string;
  readonly uitleg: string;
}

/** Every answer has a form of its own in stijl/preventie.css, so that colour is never needed. */
const marks: Readonly<Record<Answer, Mark>> = {
  ja: { naam: "ja", uitleg: "de gemeente heeft dit" },
  nee: { naam: "nee", uitleg: "de gemeente zegt dat zij dit niet heeft" },
  niet_aangevinkt: {
    naam: "niet aangevinkt",
    uitleg: "de gemeente kruiste dit niet aan; dat is niet hetzelfde als nee",
  },
  onbekend: { naam: "onbekend", uitleg: "de gemeente weet het niet" },
  geen_antwoord: { naam: "geen antwoord", uitleg: "de gemeente vulde deze vraag niet in" },
  niet_uitgevraagd: { naam: "niet uitgevraagd", uitleg: "de scanner stelde deze vraag hier niet" },
};

/** The order in which answers are summed up. */
export const answers: readonly Answer[] = [
  "ja",
  "nee",
  "niet_aangevinkt",
  "onbekend",
  "geen_antwoord",
  "niet_uitgevraagd",
];

/** 'niet aangevinkt' for niet_aangevinkt. */
export function answerName(answer: Answer): string {
  return marks[answer].naam;
}

/** What an answer means, in half a sentence. */
export function answerMeaning(answer: Answer): string {
  return marks[answer].uitleg;
}

/** The mark of an answer. Its name is inside, for whoever hears or copies it. */
export function mark(document: Document, answer: Answer): HTMLElement {
  return el(document, "span", { class: `merk merk-${answer}` }, answerName(answer));
}

/** The same mark without a name, where the name stands beside it. */
export function bareMark(document: Document, answer: Answer): HTMLElement {
  return el(document, "span", { class: `merk merk-${answer}`, "aria-hidden": "true" });
}

/** The meaning of the marks that occur, as text beside each mark. */
export function legend(document: Document, present: Iterable<Answer>): HTMLElement {
  const found = new Set(present);
  const items = answers
    .filter((answer) => found.has(answer))
    .map((answer) => {
      const name = el(document, "b", {}, answerName(answer));
      const text = el(document, "span", {}, name, `: ${marks[answer].uitleg}`);
      return el(document, "li", {}, bareMark(document, answer), text);
    });
  return el(document, "ul", { class: "uitleg-merken" }, ...items);
}
