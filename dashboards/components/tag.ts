import { el } from "./dom.js";

/** The closed list of status words of vormgeving.md, with the tone in which each is shown. */
const tones: Readonly<Record<string, string>> = {
  gemeten: "accent",
  gepubliceerd: "accent",
  fictief: "let-op",
  voorlopig: "let-op",
  raming: "let-op",
  schatting: "let-op",
  dubbelzinnig: "let-op",
  benadering: "let-op",
  doel: "let-op",
  norm: "let-op",
};

/** A status word as a small label; unknown words get the neutral tone. */
export function tag(document: Document, word: string): HTMLElement {
  return el(document, "span", { class: `tag tag-${tones[word] ?? "neutraal"}` }, word);
}
