import { el } from "../dom.js";
import { tag } from "../tag.js";

/** Above every telling that is invented. */
export function fictionLine(document: Document): HTMLElement {
  const text =
    " Deze telling is verzonnen om te laten zien hoe de pagina werkt. Een paar totalen zijn die van een echte telling; de rest niet. De rijen gaan niet over echte mensen.";
  return el(document, "p", { class: "let-op" }, tag(document, "fictief"), text);
}
